import { LSPPlugin } from '@codemirror/lsp-client';
import type { ChangeSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type * as lsp from 'vscode-languageserver-protocol';

/** A way to mend a finding. */
export interface Fix {
  readonly title: string;
  readonly apply: () => void;
}

/** The ways to mend a finding, as the server offers them. */
export async function fixesFor(view: EditorView, diagnostic: lsp.Diagnostic): Promise<readonly Fix[]> {
  const plugin = LSPPlugin.get(view);
  if (!plugin) return [];
  const { client, uri } = plugin;
  client.sync();
  const actions = await client.request<lsp.CodeActionParams, (lsp.Command | lsp.CodeAction)[] | null>(
    'textDocument/codeAction',
    { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic], only: ['quickfix'] } },
  );
  const asked = view.state.doc;
  return (actions ?? []).flatMap((action): Fix[] => {
    if (!('edit' in action) || !action.edit || !mends(action, diagnostic)) return [];
    const edits = editsOf(action.edit, uri);
    return [
      {
        title: action.title,
        apply: () => {
          // A fix is for the text it was made for.
          if (view.state.doc.eq(asked)) change(view, edits);
        },
      },
    ];
  });
}

/** Applies edits as one change, which one undo takes back. */
export function change(view: EditorView, edits: readonly lsp.TextEdit[]): void {
  const { doc } = view.state;
  const offset = ({ line, character }: lsp.Position) => {
    const found = doc.line(Math.min(line + 1, doc.lines));
    return line + 1 > doc.lines ? doc.length : Math.min(found.from + character, found.to);
  };
  const changes = edits.map(
    ({ range, newText }): ChangeSpec => ({ from: offset(range.start), to: offset(range.end), insert: newText }),
  );
  view.dispatch({ changes, userEvent: 'input.fix', scrollIntoView: true });
  view.focus();
}

const mends = (action: lsp.CodeAction, diagnostic: lsp.Diagnostic): boolean =>
  (action.diagnostics ?? []).some(({ code, message }) => code === diagnostic.code && message === diagnostic.message);

function editsOf(edit: lsp.WorkspaceEdit, uri: string): readonly lsp.TextEdit[] {
  const plain = edit.changes?.[uri] ?? [];
  const versioned = (edit.documentChanges ?? []).flatMap((part) => ('edits' in part ? part.edits : []));
  return [...plain, ...versioned.filter((one): one is lsp.TextEdit => 'newText' in one)];
}
