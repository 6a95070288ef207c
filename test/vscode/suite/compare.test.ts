import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
import { until } from '../support/until.ts';
import { closeEditors, openInEditor, replaceText, workspaceFile } from '../support/workspace.ts';

describe('The command to compare', () => {
  const older = () => workspaceFile('older.yaml');

  afterEach(async () => {
    await vscode.window.tabGroups.close([...summaryTabs()]);
    await closeEditors();
  });

  it('tells in the summary what changed against another file, live, and leads to each line', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await vscode.workspace.fs.writeFile(older(), new TextEncoder().encode(editor.document.getText()));
    await replaceText(editor, 'willing: 120000', 'willing: 100000');
    await vscode.commands.executeCommand('cursorBottom');
    await vscode.commands.executeCommand('partnership.compare', editor.document.uri, older());
    await onPage(this, 'summaryShows', 'Since older.yaml', 'h2');
    // What was asked for comes first, wherever the cursor is.
    equal(await onPage(this, 'isInSight', 'Since older.yaml', 'h2'), true);
    await onPage(this, 'summaryShows', 'weakens', 'b');
    await replaceText(editor, 'topic: Two-weekly releases against', 'topic: Weekly releases against');
    await onPage(this, 'summaryShowsPart', 'Weekly releases against');
    await onPage(this, 'summaryShowsPart', 'willing 120,000');
    await onPage(this, 'screenshot', 'comparison', 'iframe.webview.ready');
    await onPage(this, 'clickPartInSummary', '100,000');
    await until(() => {
      const { activeTextEditor: active } = vscode.window;
      return active?.document.lineAt(active.selection.active.line).text.includes('willing: 100000');
    }, 'the cursor at the change');
    await onPage(this, 'clickInSummary', 'End Comparison');
    await onPage(this, 'summaryLacks', 'Since older.yaml');
    await vscode.workspace.fs.delete(older());
  });

  it('asks what to compare with: a revision where there is git, a file anywhere', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await vscode.workspace.fs.writeFile(older(), new TextEncoder().encode(editor.document.getText()));
    await replaceText(editor, 'willing: 120000', 'willing: 100000');
    const compared = vscode.commands.executeCommand('partnership.compare', editor.document.uri);
    // The web host has no git, and asks for the file at once.
    if (editor.document.uri.scheme === 'file') await onPage(this, 'choose', 'Another file…');
    await onPage(this, 'openFile', older().path);
    await compared;
    await onPage(this, 'summaryShows', 'Since older.yaml', 'h2');
    await vscode.workspace.fs.delete(older());
  });

  it('tells what changed since the last commit, or asks for a file where there is no git', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await replaceText(editor, 'willing: 120000', 'willing: 100000');
    const compared = vscode.commands.executeCommand('partnership.compareWithLastCommit', editor.document.uri);
    if (editor.document.uri.scheme !== 'file') {
      await onPage(this, 'asks', 'Compare with which file?');
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await compared;
      equal(summaryTabs().length, 0);
      return;
    }
    await compared;
    await onPage(this, 'summaryShows', 'Since HEAD', 'h2');
    await onPage(this, 'summaryShows', 'weakens', 'b');
  });

  it('tells what changed since a party signed, where there is git', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    if (editor.document.uri.scheme !== 'file') return this.skip();
    await replaceText(editor, 'willing: 120000', 'willing: 100000');
    const compared = vscode.commands.executeCommand('partnership.compare', editor.document.uri);
    await onPage(this, 'choose', 'Since Van Rijn Logistiek B.V. signed');
    await compared;
    const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
    await onPage(this, 'summaryShows', `Since what Van Rijn Logistiek B.V. signed (text of ${today})`, 'h2');
    await onPage(this, 'summaryShows', 'weakens', 'b');
    await onPage(this, 'screenshot', 'since-signed', 'iframe.webview.ready');
  });
});
