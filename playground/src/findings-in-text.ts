import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { LSPPlugin } from '@codemirror/lsp-client';
import { type Extension, Prec, type Text } from '@codemirror/state';
import { type EditorView, ViewPlugin } from '@codemirror/view';
import type * as lsp from 'vscode-languageserver-protocol';
import { say } from './language.ts';
import { pageOf } from './rule-pages.ts';

const severities = ['error', 'warning', 'info', 'info'] as const;
export type Severity = (typeof severities)[number];
export const severityOf = (diagnostic: lsp.Diagnostic): Severity =>
  severities[(diagnostic.severity ?? 1) - 1] ?? 'error';

/** Our server tells it as plain text. */
export const messageOf = ({ message }: lsp.Diagnostic): string =>
  typeof message === 'string' ? message : message.value;

/**
 * Sends each change at once, first of all that a change entails: the server looks at it while the editor draws it, and takes
 * what follows along. CodeMirror's client by itself waits for half a second.
 */
const sync = ViewPlugin.define(() => ({
  update({ docChanged, view }) {
    if (docChanged) LSPPlugin.get(view)?.client.sync();
  },
}));

export const findingsInText: Extension = [Prec.highest(sync), lintGutter()];

/** Underlines what the server found. What is of an older version of the text is left out: newer is on its way. */
export function underlineServed(view: EditorView, { diagnostics, version }: lsp.PublishDiagnosticsParams): boolean {
  const plugin = LSPPlugin.get(view);
  const file = plugin?.client.workspace.getFile(plugin.uri);
  if (!plugin || !file || (version !== undefined && version !== file.version)) return false;
  underline(view, diagnostics, plugin.syncedDoc, (offset) => plugin.unsyncedChanges.mapPos(offset));
  return true;
}

/** Underlines what was found in a text, the one of the editor by itself; `map` gives where a place in it stands now. */
export function underline(
  view: EditorView,
  diagnostics: readonly lsp.Diagnostic[],
  text: Text = view.state.doc,
  map: (offset: number) => number = (offset) => offset,
): void {
  const offset = (position: lsp.Position) => {
    const line = text.line(Math.min(position.line + 1, text.lines));
    return map(Math.min(line.from + position.character, line.to));
  };
  const shown = diagnostics.map(
    (diagnostic): Diagnostic => ({
      from: offset(diagnostic.range.start),
      to: offset(diagnostic.range.end),
      severity: severityOf(diagnostic),
      message: messageOf(diagnostic),
      renderMessage: () => told(diagnostic),
    }),
  );
  view.dispatch(setDiagnostics(view.state, shown));
}

/** What is found, as text, with the way to its page. */
function told(diagnostic: lsp.Diagnostic): Node {
  const { code } = diagnostic;
  const element = document.createElement('span');
  element.append(messageOf(diagnostic), ' ');
  const link = document.createElement('a');
  link.href = pageOf(String(code));
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = say('Why this is asked: {rule}', { rule: String(code) });
  element.append(link);
  return element;
}
