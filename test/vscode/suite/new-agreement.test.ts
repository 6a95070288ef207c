import * as vscode from 'vscode';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { until } from '../support/until.ts';
import { closeEditors } from '../support/workspace.ts';

const beginning = {
  title: 'Repair café',
  parties: [
    { name: 'Bibliotheek De Brug', people: ['Anna Kok', 'Bas Winter', 'Chris Jonker'] },
    { name: 'Stichting Repareren Kan', people: [] },
  ],
};

describe('The command for a new agreement', () => {
  afterEach(closeEditors);

  it('opens a draft of what was told, without findings', async function () {
    await vscode.commands.executeCommand('partnership.newAgreement', beginning);
    const document = vscode.window.activeTextEditor?.document;
    if (!document) throw new Error('No editor is open');
    equal([document.isUntitled, document.languageId], [true, 'partnership']);
    equal(document.uri.path.endsWith('repair-cafe.partnership.yaml'), true);
    equal(/^title: Repair café$/m.test(document.getText()), true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await diagnosticsOf(document.uri, []);
    await onPage(this, 'screenshot', 'new-agreement', '.snippet-placeholder');
  });

  it('asks for title, parties and people', async function () {
    const asked = vscode.commands.executeCommand('partnership.newAgreement');
    for (const answer of ['Repair café', 'De Brug', 'Anna Kok, Bas Winter', 'Repareren Kan', '', ''])
      await onPage(this, 'answer', answer);
    await asked;
    const document = vscode.window.activeTextEditor?.document;
    await until(() => document && /name: Bas Winter/.test(document.getText()), 'the draft');
    equal(document && /name: Repareren Kan/.test(document.getText()), true);
  });
});
