import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { onPage } from '../support/page.ts';
import { THEMES, useOwnTheme, useTheme } from '../support/theme.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

/** What VS Code draws is the same wherever its extensions run, so this is looked at in one host. */
describe('The look', () => {
  afterEach(async () => {
    await useOwnTheme();
    await closeEditors();
    // Beside a group that is left, even an empty one, the walkthrough is too narrow for its pictures.
    await vscode.commands.executeCommand('workbench.action.closeAllGroups');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('of the summary has no barrier that axe finds, in any theme', async function () {
    this.timeout(120_000);
    await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
    for (const [index, [theme, kind]] of THEMES.entries()) {
      await useTheme(theme);
      await onPage(this, 'summaryLooks', kind);
      equal([theme, await onPage(this, 'summaryBarriers', index === 0 ? 'all' : 'colours')], [theme, []]);
    }
  });

  it('of the portfolio has none either', async function () {
    this.timeout(120_000);
    await vscode.commands.executeCommand('partnership.openPortfolio');
    await onPage(this, 'summaryShows', 'All agreements');
    for (const [index, [theme, kind]] of THEMES.entries()) {
      await useTheme(theme);
      await onPage(this, 'summaryLooks', kind, 'portfolio');
      equal([theme, await onPage(this, 'summaryBarriers', index === 0 ? 'all' : 'colours')], [theme, []]);
    }
  });

  it('of the walkthrough has pictures in the colours of the theme', async function () {
    this.timeout(120_000);
    const { id, packageJSON } = extensionUnderTest();
    const [{ id: name, steps }] = packageJSON.contributes.walkthroughs;
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const seen = new Set<string>();
    for (const [theme, kind] of THEMES) {
      await useTheme(theme);
      for (const { id: step } of kind === 'vscode-high-contrast' ? steps : steps.slice(2, 4)) {
        await vscode.commands.executeCommand('workbench.action.openWalkthrough', { category: `${id}#${name}`, step });
        const picture = `walkthrough-${kind.replace('vscode-', '')}-${step}`;
        const { drawn, faint } = (await onPage(this, 'walkthroughPicture', picture)) as {
          readonly drawn: readonly string[];
          readonly faint: readonly string[];
        };
        // A picture that lost its look is all black, and has no second colour.
        equal([step, drawn.length > 2], [step, true]);
        equal([theme, step, faint], [theme, step, []]);
        seen.add(JSON.stringify(drawn));
      }
    }
    equal(seen.size > THEMES.length, true);
  });
});
