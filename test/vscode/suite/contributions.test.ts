import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { onPage } from '../support/page.ts';
import { closeEditors } from '../support/workspace.ts';

describe('What the extension contributes', () => {
  afterEach(closeEditors);

  it('are commands that are there', async () => {
    const { contributes } = extensionUnderTest().packageJSON;
    const there = new Set(await vscode.commands.getCommands(true));
    const missing = contributes.commands
      .map(({ command }: { readonly command: string }) => command)
      .filter((command: string) => !there.has(command));
    equal(missing, []);
  });

  it('are snippets, offered where an agreement begins', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'partnership', content: '' });
    await vscode.window.showTextDocument(document);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 0),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    const wanted = ['agreement', 'agreement-full', 'party', 'triangle', 'sign-off', 'waiver'];
    equal(
      wanted.filter((label) => !labels.includes(label)),
      [],
    );
  });

  it('is a walkthrough of the five principles, with a button each', async function () {
    const { id, packageJSON } = extensionUnderTest();
    const [walkthrough] = packageJSON.contributes.walkthroughs;
    equal(walkthrough.steps.length, 5);
    for (const { description } of walkthrough.steps) equal(/\]\(command:partnership\./.test(description), true);
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${id}#${walkthrough.id}`);
    await onPage(this, 'screenshot', 'walkthrough', 'iframe.webview.ready');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
});
