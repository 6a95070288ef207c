import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { isLoadedAgain, leaveTrace } from '../support/loaded-again.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
import { until } from '../support/until.ts';
import { openInEditor, workspaceFile } from '../support/workspace.ts';

const SCROLL = 600;

/** Whether a test has failed in a suite, or in one below it. */
const hasFailed = ({ tests, suites }: Mocha.Suite): boolean =>
  tests.some(({ state }) => state === 'failed') || suites.some(hasFailed);

/** Comes last: what it says in the second window is the result of the run; the first one ends in the middle of it. */
describe('A window that is loaded again', () => {
  it('has its summary back, of the same agreement, at the same place', async function () {
    if (!(await isLoadedAgain())) {
      // The result of a window that goes is lost.
      const all = this.test?.parent?.parent;
      equal(all && hasFailed(all), false);
      await openInEditor('live-eta.partnership.yaml');
      await vscode.commands.executeCommand('partnership.openSummary');
      await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
      await onPage(this, 'scrollSummary', SCROLL);
      await leaveTrace();
      await onPage(this, 'reload');
      // Ends with its window, and never by itself.
      this.timeout(0);
      await new Promise(() => {});
    }
    const tab = await until(() => summaryTabs()[0], 'the view');
    equal(tab.label, 'Samenvatting van live-eta');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
    equal(await onPage(this, 'scrollSummary'), SCROLL);
    equal(extensionUnderTest().isActive, true);
    await vscode.commands.executeCommand('partnership.openSummary', workspaceFile('live-eta.partnership.yaml'));
    equal(summaryTabs().length, 1);
  });
});
