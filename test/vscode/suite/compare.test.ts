import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { tabsWith } from '../support/extension.ts';
import { onPage } from '../support/page.ts';
import { until } from '../support/until.ts';
import { closeEditors, openInEditor, replaceText, workspaceFile } from '../support/workspace.ts';

/** The Markdown of the comparison on the screen. */
const comparison = () =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'partnership-comparison')?.getText() ?? '';

describe('The command to compare', () => {
  const older = () => workspaceFile('older.yaml');

  afterEach(async () => {
    await vscode.window.tabGroups.close([...tabsWith('since')]);
    await closeEditors();
  });

  it('tells what changed against another file, and what that means', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await vscode.workspace.fs.writeFile(older(), new TextEncoder().encode(editor.document.getText()));
    await replaceText(editor, 'willing: 120000', 'willing: 100000');
    await vscode.commands.executeCommand('partnership.compare', editor.document.uri, older());
    await until(() => tabsWith('since older.yaml')[0], 'the page');
    await until(() => /weakens.*Noordlicht Software/.test(comparison()), 'what changed');
    await onPage(this, 'previewShows', 'since older.yaml', 'comparison');
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
    await until(() => tabsWith('since older.yaml')[0], 'the page');
    await vscode.workspace.fs.delete(older());
  });

  it('tells what changed since a revision, or which file to take where there is no git', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await replaceText(editor, 'willing: 120000', 'willing: 100000');
    const compared = vscode.commands.executeCommand('partnership.compare', editor.document.uri, 'HEAD');
    if (editor.document.uri.scheme !== 'file') {
      await onPage(this, 'asks', 'Compare with which file?');
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await compared;
      equal(tabsWith('since HEAD').length, 0);
      return;
    }
    await compared;
    await until(() => tabsWith('since HEAD')[0], 'the page');
    await until(() => /weakens.*Noordlicht Software/.test(comparison()), 'what changed');
  });
});
