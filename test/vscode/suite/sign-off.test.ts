import * as vscode from 'vscode';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
import { closeEditors, openInEditor, workspaceFile } from '../support/workspace.ts';

describe('The command to sign off', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.window.tabGroups.close([...summaryTabs()]);
    await closeEditors();
  });

  // The first to be asked starts the server, and reads what was committed.
  before(async () => {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
  });

  it('tells what is open, writes the signature and nothing else, and shows it', async function () {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    const before = document.getText().split('\n');
    const signing = vscode.commands.executeCommand('partnership.signOff', document.uri, 'noordlicht', 'eva');
    await onPage(this, 'screenshot', 'sign-off', '.quick-input-list .monaco-list-row');
    await onPage(this, 'choose', 'Sign Anyway');
    await signing;
    const changed = document
      .getText()
      .split('\n')
      .filter((line) => !before.includes(line));
    equal(changed.length, 1);
    equal(/^ {4}noordlicht: \{ eva: \{ date: 2027-01-04.*digest: sha256:[0-9a-f]{64}/.test(changed[0] ?? ''), true);
    const { activeTextEditor: active } = vscode.window;
    equal(active?.document.lineAt(active.selection.active.line).text, changed[0]);
  });

  it('says what to do first when it cannot', async function () {
    const uri = workspaceFile('live-eta.partnership.yaml');
    const signing = vscode.commands.executeCommand('partnership.signOff', uri, 'noordlicht', 'hans');
    await onPage(this, 'choose', 'Sign Anyway');
    await signing;
    await vscode.commands.executeCommand('notifications.showList');
    await onPage(this, 'notified', 'Hans van Rijn works at Van Rijn Logistiek B.V.');
  });
});
