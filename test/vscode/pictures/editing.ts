import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsOf } from '../support/diagnostics.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
import { closeEditors, openInEditor, replaceText } from '../support/workspace.ts';
import { inAllThemes, onlyEditors, settle } from './scene.ts';

async function open(...changes: readonly (readonly [string, string])[]): Promise<vscode.TextEditor> {
  const editor = await openInEditor('live-eta.partnership.yaml');
  await diagnosticsOf(editor.document.uri, ['honesty/ceiling-missing']);
  for (const [from, to] of changes) await replaceText(editor, from, to);
  return editor;
}

/** Puts the cursor behind the first place of a text. */
async function goBehind(editor: vscode.TextEditor, text: string): Promise<void> {
  const at = editor.document.positionAt(editor.document.getText().indexOf(text) + text.length);
  const { document } = editor;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  vscode.window.activeTextEditor?.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
}

describe('Pictures of writing', () => {
  before(settle);
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.window.tabGroups.close([...summaryTabs()]);
    await closeEditors();
  });

  it('a finding, in the text and in the list', async function () {
    const editor = await open();
    const [missing] = vscode.languages.getDiagnostics(editor.document.uri);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    if (missing) {
      await vscode.window.showTextDocument(editor.document, { selection: missing.range });
      editor.revealRange(missing.range, vscode.TextEditorRevealType.InCenter);
    }
    await inAllThemes(this, 'finding');
  });

  it('Enter behind a key, and the list that opens', async function () {
    await onlyEditors();
    const editor = await open();
    await goBehind(editor, '  commitments:\n    noordlicht:');
    await onPage(this, 'press', 'Enter');
    await onPage(this, 'type', 'drivers:');
    await onPage(this, 'press', 'Enter');
    await onPage(this, 'suggests', 'due');
    await inAllThemes(this, 'enter');
  });

  it('the light bulb', async function () {
    const editor = await open(['{ person: joost, days_per_month: 2 }', '{ person: joost, days_per_month: 9 }']);
    const { range } = await diagnosticOf(editor.document.uri, 'honesty/person-overloaded');
    await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(range.start, range.start) });
    await vscode.commands.executeCommand('editor.action.quickFix');
    await inAllThemes(this, 'light-bulb');
  });

  for (const [name, from, to, behind] of [
    ['currency', 'currency: EUR', 'currency: ', 'currency: '],
    ['owner', 'owner: mark', 'owner: ', 'owner: '],
    ['importance', 'importance: { noordlicht: 4,', 'importance: { noordlicht: ,', 'importance: { noordlicht: '],
    ['verdict', 'verdict: bridged # none', 'verdict:  # none', 'verdict: '],
  ] as const)
    it(`the list of suggestions for ${name}`, async function () {
      const editor = await open([from, to]);
      await goBehind(editor, behind);
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await inAllThemes(this, `suggest-${name}`);
    });

  it('the configuration as it is typed', async function () {
    const editor = await openInEditor('partnership.config.yaml');
    await replaceText(editor, 'today: 2027-01-04\n', 'today: 2027-01-04\nrules:\n  honesty/');
    await goBehind(editor, 'honesty/');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await onPage(this, 'suggests', 'honesty/ceiling');
    await inAllThemes(this, 'configuration');
  });

  it('colours beside a comparison', async function () {
    const editor = await open();
    await goBehind(editor, 'status: agreed');
    await inAllThemes(this, 'colours');
  });

  it('the page of a rule', async function () {
    await open();
    await vscode.commands.executeCommand('partnership.explainRule', 'honesty/ceiling-missing');
    await onPage(this, 'previewShows', 'honesty/ceiling-missing', 'rule');
    await inAllThemes(this, 'rule');
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
  });

  it('signing', async function () {
    const editor = await open();
    const signing = vscode.commands.executeCommand('partnership.signOff', editor.document.uri, 'noordlicht', 'eva');
    await onPage(this, 'screenshot', 'sign-off', '.quick-input-list .monaco-list-row');
    await inAllThemes(this, 'signing');
    await onPage(this, 'choose', 'Sign Anyway');
    await signing;
    await inAllThemes(this, 'signed');
  });

  it('a new agreement', async function () {
    const asked = vscode.commands.executeCommand('partnership.newAgreement');
    await onPage(this, 'asksStep', 'New agreement (1/');
    await inAllThemes(this, 'wizard');
    for (const answer of [
      'Repair café',
      'De Brug',
      'Anna Kok',
      '',
      'Bas Winter',
      'Repareren Kan',
      'Lotte Smit',
      '',
      '',
    ])
      await onPage(this, 'answer', answer);
    await inAllThemes(this, 'wizard-parties');
    await onPage(this, 'choose', 'No, these are all');
    for (const answer of ['2027-03-01', '2028-02-29']) await onPage(this, 'answer', answer);
    await inAllThemes(this, 'wizard-currency');
    await onPage(this, 'choose', 'EUR');
    await onPage(this, 'look', 'wizard-sections');
    await onPage(this, 'acceptChoices');
    await asked;
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Repair café');
    await inAllThemes(this, 'draft');
  });
});
