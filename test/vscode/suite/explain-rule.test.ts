import * as vscode from 'vscode';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { tabsWith } from '../support/extension.ts';
import { onPage } from '../support/page.ts';
import { until } from '../support/until.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

describe('The command to explain a rule', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close([...tabsWith('ceiling-missing')]);
    await closeEditors();
  });

  it('shows its page beside the agreement', async function () {
    await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.explainRule', 'honesty/ceiling-missing');
    await until(() => tabsWith('ceiling-missing')[0], 'the page');
    const page = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('partnership-rule:/honesty/ceiling-missing.md'),
    );
    equal(page.getText().startsWith('# honesty/ceiling-missing'), true);
    await onPage(this, 'previewShows', 'honesty/ceiling-missing', 'rule');
  });

  it('is where the link on a finding leads, within the extension', async function () {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    const [missing] = await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    const { target } = typeof missing?.code === 'object' ? missing.code : {};
    equal([target?.scheme, target?.path], ['command', 'partnership.explainRule']);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    try {
      await onPage(this, 'clickRuleInProblems', 'honesty/ceiling-missing');
      await until(() => tabsWith('ceiling-missing')[0], 'the page');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closePanel');
    }
  });
});
