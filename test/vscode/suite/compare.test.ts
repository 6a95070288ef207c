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
    await until(() => tabsWith('since older.yaml')[0], 'the comparison');
    equal(/weakens/.test(comparison()) && /Noordlicht Software B\\?\.V/.test(comparison()), true);
    await vscode.workspace.fs.delete(older());
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await onPage(this, 'screenshot', 'comparison', 'iframe.webview.ready');
  });

  it('tells what changed since a revision, where there is git', async function () {
    if (vscode.env.uiKind === vscode.UIKind.Web && !vscode.extensions.getExtension('vscode.git')) this.skip();
    const editor = await openInEditor('live-eta.partnership.yaml');
    if (editor.document.uri.scheme !== 'file') this.skip();
    await replaceText(editor, 'willing: 120000', 'willing: 100000');
    await vscode.commands.executeCommand('partnership.compare', editor.document.uri, 'HEAD');
    await until(() => tabsWith('since HEAD')[0], 'the comparison');
  });
});
