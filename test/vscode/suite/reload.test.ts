import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
import { until } from '../support/until.ts';
import { openInEditor, workspaceFile } from '../support/workspace.ts';

const SCROLL = 600;

/**
 * A window that is loaded again starts its tests again: this one leaves a file to know that by. What it says the second time
 * is the result of the run; the first time it says nothing.
 */
describe('A window that is loaded again', () => {
  const loadedAgain = () => workspaceFile('loaded-again.txt');

  it('has its summary back, of the same agreement, at the same place', async function () {
    const isSecond = await vscode.workspace.fs.stat(loadedAgain()).then(
      () => true,
      () => false,
    );
    if (!isSecond) {
      await openInEditor('live-eta.partnership.yaml');
      await vscode.commands.executeCommand('partnership.openSummary');
      await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
      await onPage(this, 'scrollSummary', SCROLL);
      await vscode.workspace.fs.writeFile(loadedAgain(), new Uint8Array());
      await onPage(this, 'reload');
      // Ends with its window, and never by itself: the result is that of the window that comes after.
      this.timeout(0);
      await new Promise(() => {});
    }
    const tab = await until(() => summaryTabs()[0], 'the view');
    equal(tab.label, 'Summary of live-eta');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
    equal(await onPage(this, 'scrollSummary'), SCROLL);
    equal(extensionUnderTest().isActive, true);
    await vscode.commands.executeCommand('partnership.openSummary', workspaceFile('live-eta.partnership.yaml'));
    equal(summaryTabs().length, 1);
  });
});
