import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type ServerCapabilities,
  type SnippetTextEdit,
  StringValue,
  type TextEdit,
} from 'vscode-languageserver';
import type { Finding } from '../../findings/finding.ts';
import { fingerprint } from '../../findings/fingerprint.ts';
import { type Action, actionKinds, codeActions } from '../../language/code-actions.ts';
import type { TextChange } from '../../language/edits.ts';
import { formattingEdits } from '../../language/formatting.ts';
import { toOffsets } from '../../language/lines.ts';
import { findingsOf } from '../findings-of.ts';
import { commands } from '../names.ts';
import type { Server } from '../session.ts';
import { canonical } from '../uri.ts';
import { about } from './document.ts';
import { signingActions } from './signing-actions.ts';

type Provided = Pick<ServerCapabilities, 'codeActionProvider' | 'documentFormattingProvider'>;

/** What changes the text: mending findings, and putting the layout in order. */
export function registerEditing(server: Server): Provided {
  const { connection, workspace, translate, client, documents } = server;
  const snippets = client().workspace?.workspaceEdit?.snippetEditSupport === true;
  const versioned = client().workspace?.workspaceEdit?.documentChanges === true;

  const edit = (uri: string, changes: readonly TextChange[]) => {
    if (!versioned) return { changes: { [uri]: changes.map(({ plain }) => plain) } };
    const version = documents.get(uri)?.version ?? null;
    const edits = changes.map(({ plain, snippet }): TextEdit | SnippetTextEdit =>
      snippet && snippets ? { range: snippet.range, snippet: StringValue.createSnippet(snippet.value) } : plain,
    );
    return { documentChanges: [{ textDocument: { uri, version }, edits }] };
  };

  const toCodeAction = (uri: string, diagnostics: readonly Diagnostic[], action: Action): CodeAction => {
    const known = new Set(action.findings.map((finding: Finding) => fingerprint(finding)));
    const mended = diagnostics.filter((diagnostic) =>
      known.has(String((diagnostic.data as { fingerprint?: string } | undefined)?.fingerprint)),
    );
    const base = { title: action.title, kind: action.kind, diagnostics: mended };
    if ('explains' in action) {
      const command: Command = { title: action.title, command: commands.explainRule, arguments: [action.explains] };
      return { ...base, command };
    }
    return { ...base, ...(action.isPreferred ? { isPreferred: true } : {}), edit: edit(uri, action.changes) };
  };

  connection.onCodeAction(
    about(server, (agreement, { textDocument: { uri }, range, context }) => {
      const key = canonical(uri);
      const request = {
        range: toOffsets(agreement, range),
        findings: findingsOf(workspace, key, agreement),
        only: context.only,
        today: workspace.today(key),
      };
      const actions = codeActions(agreement, request, translate()).map((action) =>
        toCodeAction(uri, context.diagnostics, action),
      );
      const wanted = context.only?.some((kind) => kind === CodeActionKind.QuickFix || kind === '') ?? true;
      if (!wanted) return actions;
      return [...actions, ...signingActions(server, uri, agreement, request, (changes) => edit(uri, changes))];
    }),
  );
  connection.onDocumentFormatting(about(server, async (agreement) => [...(await formattingEdits(agreement))]));
  return {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, actionKinds.fixAll], resolveProvider: false },
    documentFormattingProvider: true,
  };
}
