import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { tabsWith } from '../support/extension.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
import { until } from '../support/until.ts';
import { closeEditors, openInEditor, replaceText, workspaceFile } from '../support/workspace.ts';

describe('The summary view', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close([...summaryTabs()]);
    await closeEditors();
  });

  it('opens beside the agreement, once', async () => {
    const { viewColumn } = await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openSummary');
    const tab = await until(() => summaryTabs()[0], 'the view');
    equal(tab.label, 'Summary of live-eta');
    equal(tab.group.viewColumn !== viewColumn, true);
    await vscode.commands.executeCommand('partnership.openSummary', workspaceFile('live-eta.partnership.yaml'));
    equal(summaryTabs().length, 1);
  });

  it('draws the agreement, follows what is typed, and goes where is clicked', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
    await replaceText(
      editor,
      'title: Live ETA for regional distribution',
      'title: Live ETA <b onclick=alert(1)>for all',
    );
    await onPage(this, 'summaryShows', 'Live ETA <b onclick=alert(1)>for all');
    await onPage(this, 'clickInSummary', 'ETA service in production for all own trucks');
    await until(() => {
      const { activeTextEditor: active } = vscode.window;
      return active?.document.lineAt(active.selection.active.line).text.trim() === 'eta-service:';
    }, 'the cursor at the commitment');
    equal(await onPage(this, 'summaryLit'), 'ETA service in production for all own trucks');
  });

  it('lights up where the cursor is', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
    for (const [text, lit] of [
      ['process_owner: { person: lin', 'Lin Chen'],
      ['topic: Two-weekly', 'Two-weekly releases against a frozen peak season'],
    ] as const) {
      const at = editor.document.positionAt(editor.document.getText().indexOf(text));
      editor.selection = new vscode.Selection(at, at);
      await onPage(this, 'summaryLights', lit);
    }
  });

  it('is walked through, and left for a line, by the keyboard', async function () {
    await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
    await onPage(this, 'enterInSummary', 'Two-weekly releases against a frozen peak season');
    await until(() => {
      const { activeTextEditor: active } = vscode.window;
      return active?.document.lineAt(active.selection.active.line).text.trim() === 'change-rhythm:';
    }, 'the cursor at the difference');
  });

  it('keeps its scroll position while the agreement is typed in', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
    const before = await onPage(this, 'scrollSummary', 600);
    await replaceText(editor, 'Shippers see an arrival time', 'Shippers and drivers see an arrival time');
    await onPage(
      this,
      'summaryShows',
      'Shippers and drivers see an arrival time that is right within 15 minutes',
      'h3',
    );
    equal(await onPage(this, 'scrollSummary'), before);
  });

  it('keeps the last picture of a file that broke, and says so', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
    await replaceText(editor, 'status: agreed', '<<<<<<< HEAD\nstatus: agreed\n=======\nstatus: draft\n>>>>>>> theirs');
    await onPage(this, 'summaryShows', 'The file cannot be read as it is. This is how it last stood.', 'b');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
    // Who reads further down is not to miss it.
    await onPage(this, 'scrollSummary', 600);
    equal(await onPage(this, 'isInSight', 'The file cannot be read as it is. This is how it last stood.', 'b'), true);
    await onPage(this, 'screenshot', 'summary-broken', 'iframe.webview.ready');
  });

  it('is exported as one page and as Markdown', async () => {
    const source = workspaceFile('live-eta.partnership.yaml');
    for (const [name, part] of [
      ['summary.html', '<h1><span>Live ETA for regional distribution</span></h1>'],
      ['summary.md', '# Live ETA for regional distribution'],
    ] as const) {
      const file = workspaceFile(name);
      await vscode.commands.executeCommand('partnership.exportSummary', source, file);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      await vscode.workspace.fs.delete(file);
      equal(text.includes(part), true);
    }
  });

  it('says where the export went, with a button that opens it', async function () {
    const file = workspaceFile('summary.md');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('partnership.exportSummary', workspaceFile('live-eta.partnership.yaml'), file);
    await vscode.commands.executeCommand('notifications.showList');
    await onPage(this, 'notified', 'The summary is in summary.md.');
    await onPage(this, 'clickInNotification', 'Open');
    await until(() => tabsWith('summary.md')[0], 'the export');
    await vscode.window.tabGroups.close([...tabsWith('summary.md')]);
    await vscode.workspace.fs.delete(file);
  });

  it('finds words, and keeps its place: its group is locked', async function () {
    await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
    // The command is for the view that VS Code takes to be in front, which a busy one learns late.
    for (let tries = 0; tries < 10 && !(await onPage(this, 'isFinding')); tries++) {
      await onPage(this, 'focusSummary');
      await vscode.commands.executeCommand('editor.action.webvieweditor.showFind');
    }
    await onPage(this, 'findInSummary', 'Two-weekly');
    await openInEditor('partnership.config.yaml');
    equal(
      summaryTabs().map(({ isActive, group }) => [isActive, group.tabs.length]),
      [[true, 1]],
    );
  });
});
