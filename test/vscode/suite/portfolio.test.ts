import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { until } from '../support/until.ts';
import { closeEditors, openInEditor, replaceText } from '../support/workspace.ts';

const title = 'Live ETA for regional distribution';
const tabs = () =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('partnership.portfolio'));

describe('The portfolio view', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close([...tabs()]);
    await closeEditors();
  });

  it('opens once', async () => {
    await vscode.commands.executeCommand('partnership.openPortfolio');
    const tab = await until(() => tabs()[0], 'the view');
    equal(tab.label, 'Portfolio');
    await vscode.commands.executeCommand('partnership.openPortfolio');
    equal(tabs().length, 1);
  });

  it('follows what is typed in an agreement, and goes where is clicked', async function () {
    await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openPortfolio');
    await onPage(this, 'summaryShows', 'All agreements');
    await onPage(this, 'summaryShows', title, '.go');
    await onPage(this, 'clickInSummary', 'Mark Smit');
    await until(() => {
      const { activeTextEditor: active } = vscode.window;
      return active?.document.lineAt(active.selection.active.line).text.trim().startsWith('mark:');
    }, 'the cursor at the person');
    // The text was opened anew, in the place of the picture.
    const opened = await openInEditor('live-eta.partnership.yaml');
    await replaceText(opened, `title: ${title}`, 'title: <b onclick=alert(1)>All');
    await vscode.commands.executeCommand('partnership.openPortfolio');
    await onPage(this, 'summaryShows', '<b onclick=alert(1)>All', '.go');
  });

  it('is narrowed to a person, and everything again', async function () {
    await vscode.commands.executeCommand('partnership.openPortfolio');
    await onPage(this, 'summaryShows', 'All agreements');
    await onPage(this, 'chooseInPortfolio', 'person', 'mark');
    await onPage(this, 'summaryShows', 'Agreements of Mark Smit');
    await onPage(this, 'chooseInPortfolio', 'person', '');
    await onPage(this, 'summaryShows', 'All agreements');
  });
});
