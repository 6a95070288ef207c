import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { onPage } from '../support/page.ts';
import { until } from '../support/until.ts';

const THEMES = [
  ['Default Light Modern', 'light'],
  ['Default Dark Modern', 'dark'],
  ['Default High Contrast', 'contrast'],
] as const;

describe('The walkthrough', () => {
  const settings = () => vscode.workspace.getConfiguration('workbench');

  afterEach(async () => {
    await settings().update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('has pictures in the colours of the theme', async function () {
    this.timeout(120_000);
    const { id, packageJSON } = extensionUnderTest();
    const [{ id: name, steps }] = packageJSON.contributes.walkthroughs;
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const seen = new Set<string>();
    for (const [theme, kind] of THEMES) {
      await settings().update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      for (const { id: step } of kind === 'contrast' ? steps : steps.slice(2, 4)) {
        await vscode.commands.executeCommand('workbench.action.openWalkthrough', { category: `${id}#${name}`, step });
        const paints = await onPage(this, 'walkthroughPicture', `walkthrough-${kind}-${step}`);
        // A picture that lost its look is all black, and has no second colour.
        equal([step, Array.isArray(paints) && paints.length > 2], [step, true]);
        seen.add(JSON.stringify(paints));
      }
    }
    equal(seen.size > THEMES.length, true);
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
