import * as vscode from 'vscode';
import { CRASHES, crash } from '../support/crash.ts';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

describe('A language server that is gone', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close([...summaryTabs()]);
    await closeEditors();
  });

  it('is told of in the summary, the tree and the status, each with the way to start it', async function () {
    this.timeout(120_000);
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
    for (let count = 0; count < CRASHES; count++) await crash();
    await onPage(this, 'summaryShows', 'The language server does not run: this picture is not kept up to date.', 'b');
    await onPage(this, 'screenshot', 'server-gone', 'iframe.webview.ready');
    await vscode.window.showTextDocument(document);
    await onPage(this, 'languageStatusShows', 'Not checked: the language server does not run');
    await vscode.commands.executeCommand('notifications.clearAll');
    await onPage(this, 'clickInSummary', 'Restart');
    await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    await vscode.window.showTextDocument(document);
    await onPage(this, 'languageStatusShows', 'agreed · 1 finding');
  });
});
