import * as vscode from 'vscode';
import { diagnosticOf, ruleOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
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

  it('opens a draft of what was told, that asks for nothing but what is to be filled in', async function () {
    await vscode.commands.executeCommand('partnership.newAgreement', beginning);
    const document = vscode.window.activeTextEditor?.document;
    if (!document) throw new Error('No editor is open');
    equal([document.isUntitled, document.languageId], [true, 'partnership']);
    equal(document.uri.path.endsWith('repair-cafe.partnership.yaml'), true);
    equal(/^title: Repair café$/m.test(document.getText()), true);
    await diagnosticOf(document.uri, 'general/placeholder');
    const rules = vscode.languages.getDiagnostics(document.uri).map(ruleOf);
    equal(
      rules.filter((rule) => !['priorities/not-rated', 'general/placeholder'].includes(rule)),
      [],
    );
    const [lens] = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    equal(/^\d+ of \d+ answered$/.test(lens?.command?.title ?? ''), true);
    equal(lens?.command?.command, 'partnership.nextHole');
    await onPage(this, 'screenshot', 'new-agreement', '.snippet-placeholder');
  });

  it('is drawn with what is still to be filled in', async function () {
    await vscode.commands.executeCommand('partnership.newAgreement', beginning);
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Repair café');
    await onPage(this, 'summaryShows', 'Still to be filled in', '.to-fill');
    await onPage(this, 'screenshot', 'draft', 'iframe.webview.ready');
    await vscode.window.tabGroups.close([...summaryTabs()]);
  });
});
