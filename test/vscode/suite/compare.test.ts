import * as vscode from 'vscode';
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
    await vscode.workspace.fs.delete(older());
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await onPage(this, 'screenshot', 'comparison', '.tab[aria-label*="since older.yaml"]');
  });

  it('tells what changed since a revision, where there is git', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    // The web host has neither git nor files.
    if (editor.document.uri.scheme !== 'file') this.skip();
    await replaceText(editor, 'willing: 120000', 'willing: 100000');
    await vscode.commands.executeCommand('partnership.compare', editor.document.uri, 'HEAD');
    await until(() => tabsWith('since HEAD')[0], 'the page');
  });
});
