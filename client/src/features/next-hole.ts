import * as vscode from 'vscode';
import type { Extension } from './feature.ts';

/** The rules that speak of something that is still to be filled in. */
const HOLES: ReadonlySet<string> = new Set(['general/placeholder', 'priorities/not-rated']);

/** The command `partnership.nextHole`: selects what is to be filled in next, so that typing replaces it. */
export function registerNextHole(_: Extension): vscode.Disposable {
  return vscode.commands.registerTextEditorCommand('partnership.nextHole', ({ document, selection }) =>
    goToHole(document, selection.active),
  );
}

/** After a position, else from the top; tells when there is none. */
async function goToHole(document: vscode.TextDocument, after: vscode.Position): Promise<void> {
  const holes = vscode.languages
    .getDiagnostics(document.uri)
    .filter(
      ({ code, source }) => source === 'partnership' && HOLES.has(String(typeof code === 'object' ? code.value : code)),
    )
    .map(({ range }) => range)
    .sort((a, b) => a.start.compareTo(b.start));
  const next = holes.find(({ start }) => start.isAfter(after)) ?? holes[0];
  if (!next) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Everything is filled in.'));
    return;
  }
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(next.end, next.start);
  editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
