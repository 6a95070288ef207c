import * as vscode from 'vscode';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

/** After as many crashes in a row the client starts the server no more. */
const CRASHES = 5;

/** Ends the language server as a crash would. The processes of an extension host are known where there is Node. */
async function crash(): Promise<void> {
  const { execFileSync } = await import('node:child_process');
  for (let tries = 0; tries < 100; tries++) {
    const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
    const server = lines.find(
      (line) => line.includes('server.node.cjs') && line.trim().split(/\s+/)[1] === String(process.pid),
    );
    if (server) return void process.kill(Number(server.trim().split(/\s+/)[0]), 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('There is no language server');
}

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
