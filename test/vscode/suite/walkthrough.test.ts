import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { onPage } from '../support/page.ts';
import { useOwnTheme } from '../support/theme.ts';
import { until } from '../support/until.ts';
import { openInEditor } from '../support/workspace.ts';

describe('The walkthrough', () => {
  afterEach(async () => {
    await useOwnTheme();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('ticks a step when it was done, and not for a look at the example', async function () {
    const { id, packageJSON } = extensionUnderTest();
    const [{ id: name }] = packageJSON.contributes.walkthroughs;
    const open = (step: string) =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', { category: `${id}#${name}`, step });
    await open('transparency');
    await onPage(this, 'clickInWalkthrough', 'See How Others Wrote It');
    await until(() => vscode.window.activeTextEditor?.document.uri.scheme === 'partnership-example', 'the example');
    await open('transparency');
    equal(await onPage(this, 'isTicked', 'transparency'), false);
    await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.goToPrinciple', 'transparency');
    await open('transparency');
    await onPage(this, 'ticked', 'transparency');
    equal(await onPage(this, 'isTicked', 'transparency'), true);
  });

  it('shows a finished example, with its summary, where there is no agreement to show', async function () {
    await vscode.commands.executeCommand('partnership.openExample', 'honesty');
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.languageId, 'partnership');
    await until(
      () => editor?.document.lineAt(editor.selection.active.line).text.startsWith('honesty:'),
      'the principle',
    );
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
  });
});
