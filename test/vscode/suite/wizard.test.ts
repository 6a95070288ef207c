import * as vscode from 'vscode';
import { diagnosticOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { until } from '../support/until.ts';
import { closeEditors } from '../support/workspace.ts';

/** The questions are VS Code's to ask, the same wherever its extensions run, so they are answered in one host. */
describe('A new agreement, step by step,', () => {
  afterEach(closeEditors);

  it('has a way back, and ends where the first answer is missing', async function () {
    const asked = vscode.commands.executeCommand('partnership.newAgreement');
    await onPage(this, 'answer', 'Repair café');
    await onPage(this, 'asksStep', 'New agreement (2/');
    await onPage(this, 'answer', 'De Brugg');
    await onPage(this, 'back');
    for (const answer of ['De Brug', 'Anna Kok', '', 'Bas Winter', 'Repareren Kan', 'Lotte Smit', '', ''])
      await onPage(this, 'answer', answer);
    await onPage(this, 'choose', 'Yes, a party 3');
    for (const answer of ['Gemeente Zuid', '', '', '']) await onPage(this, 'answer', answer);
    await onPage(this, 'screenshot', 'wizard', '.quick-input-widget');
    await onPage(this, 'choose', 'No, these are all');
    for (const answer of ['2027-03-01', '2028-02-29']) await onPage(this, 'answer', answer);
    await onPage(this, 'choose', 'SEK');
    // What an agreement can do without is offered, and none of it has to be.
    await onPage(this, 'choose', 'What guards the quality');
    await onPage(this, 'screenshot', 'wizard-sections', '.quick-input-widget');
    await onPage(this, 'acceptChoices');
    await asked;
    const editor = vscode.window.activeTextEditor;
    const text = editor?.document.getText() ?? '';
    const missing = [
      /name: De Brug$/m,
      /anna-kok: \{ name: Anna Kok/,
      /bas-winter: \{ name: Bas Winter/,
      /lotte-smit: \{ name: Lotte Smit/,
      /process_owner: \{ person: bas-winter/,
      /name: Gemeente Zuid$/m,
      /^currency: SEK/m,
      /^ {2}safeguards:/m,
    ].filter((part) => !part.test(text));
    equal(missing.map(String), []);
    equal(/^ {2}(workstreams|commitments):/m.test(text), false);
    await until(() => editor && !editor.selection.isEmpty, 'the first hole');
    const first = editor?.selection.start;
    // Not what was found before there was anything in it.
    if (editor) await diagnosticOf(editor.document.uri, 'general/placeholder');
    await vscode.commands.executeCommand('partnership.nextHole');
    await until(() => editor && first && editor.selection.start.isAfter(first), 'the next hole');
  });
});
