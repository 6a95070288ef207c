import * as vscode from 'vscode';
import example from '../../../examples/live-eta.partnership.yaml';
import { revealKey } from '../reveal-key.ts';
import type { Extension } from './feature.ts';

/** The finished example is a document of this scheme: to be read, not to be saved. */
const SCHEME = 'partnership-example';

/** What the steps of the walkthrough are about. */
type Deed = 'newAgreement' | 'goToPrinciple' | 'explainRule' | 'openSummary' | 'signOff';

/** Ticks the step of the walkthrough that asks for this: only once it was really done. */
export const did = (deed: Deed): Thenable<unknown> =>
  vscode.commands.executeCommand('setContext', `partnership.did.${deed}`, true);

/** The command `partnership.openExample`: a finished agreement, for who wants to see one first. */
export function registerWalkthrough(_: Extension): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: () => aYearAhead(example),
    }),
    vscode.commands.registerCommand('partnership.openExample', async (principle?: unknown) => {
      const uri = vscode.Uri.from({ scheme: SCHEME, path: '/live-eta.partnership.yaml' });
      const editor = await vscode.window.showTextDocument(uri, { preview: false });
      // Who looks at an example has done nothing yet: no step of the walkthrough is ticked by it.
      if (typeof principle === 'string') revealKey(editor, principle);
    }),
  );
}

/** The example as if it began next year: else it would have expired for a reader of later days. */
function aYearAhead(text: string): string {
  const begins = Number(/^effective: (\d{4})/m.exec(text)?.[1]);
  const shift = new Date().getFullYear() + 1 - begins;
  return text.replace(/\b20\d{2}(?=-\d{2}-\d{2}\b)/g, (year) => String(Number(year) + shift));
}
