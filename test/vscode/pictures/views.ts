import path from 'node:path';
import * as vscode from 'vscode';
import { CRASHES, crash } from '../support/crash.ts';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
import { closeEditors, openInEditor, replaceText, workspaceFile } from '../support/workspace.ts';
import { large } from './large.ts';
import { inAllThemes, onlyEditors } from './scene.ts';

const TITLE = 'Live ETA for regional distribution';

describe('Pictures of the views', () => {
  before(onlyEditors);
  afterEach(async function () {
    await onPage(this, 'resize', 1280, 800);
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.window.tabGroups.close([...summaryTabs()]);
    await closeEditors();
  });

  it('the summary beside the text', async function () {
    await onPage(this, 'resize', 1440, 828);
    const editor = await openInEditor('live-eta.partnership.yaml');
    await diagnosticsOf(editor.document.uri, ['honesty/ceiling-missing']);
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', TITLE);
    await inAllThemes(this, 'summary-top');
    const at = editor.document.positionAt(editor.document.getText().indexOf('process_owner: { person: lin'));
    await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(at, at) });
    await onPage(this, 'summaryLights', 'Lin Chen');
    await inAllThemes(this, 'summary');
  });

  it('a large summary, wide and narrow', async function () {
    const document = await vscode.workspace.openTextDocument({ language: 'partnership', content: large });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Five of them make a harbour that gives more than it takes');
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('workbench.action.maximizeEditorHideSidebar');
    for (const [name, width, height] of [
      ['wide', 1280, 2400],
      ['narrow', 415, 3200],
    ] as const) {
      await onPage(this, 'resize', width, height);
      await inAllThemes(this, `large-${name}`);
    }
    await vscode.commands.executeCommand('workbench.action.toggleMaximizeEditorGroup');
  });

  it('a file that broke', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', TITLE);
    await replaceText(editor, 'status: agreed', '<<<<<<< HEAD\nstatus: agreed\n=======\nstatus: draft\n>>>>>>> theirs');
    await onPage(this, 'summaryShows', 'The file cannot be read as it is. This is how it last stood.', 'b');
    await inAllThemes(this, 'broken');
  });

  it('a comparison', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await replaceText(editor, 'willing: 120000', 'willing: 100000');
    await replaceText(editor, 'importance: { noordlicht: 4,', 'importance: { noordlicht: 2,');
    await vscode.commands.executeCommand('partnership.compareWithLastCommit', editor.document.uri);
    await onPage(this, 'summaryShows', 'Since HEAD', 'h2');
    await inAllThemes(this, 'comparison');
  });

  it('all agreements', async function () {
    const examples = vscode.Uri.file(path.join(__dirname, '../../../examples/portfolio'));
    await vscode.workspace.fs.copy(examples, workspaceFile('dairy'));
    const editor = await openInEditor('live-eta.partnership.yaml');
    const [missing] = await diagnosticsOf(editor.document.uri, ['honesty/ceiling-missing']);
    if (missing) editor.revealRange(missing.range, vscode.TextEditorRevealType.InCenter);
    await vscode.commands.executeCommand('partnership.agreements.focus');
    // What was copied is seen file by file.
    await onPage(this, 'treeShows', 'In Force, agreements: 16');
    await onPage(this, 'treeShows', 'In Review, agreements: 3');
    await onPage(this, 'treeShows', `${TITLE}, agreed · `);
    await onPage(this, 'expandInTree', TITLE);
    await inAllThemes(this, 'agreements');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('partnership.openPortfolio');
    await onPage(this, 'summaryShows', 'All agreements');
    await inAllThemes(this, 'portfolio');
    await vscode.workspace.fs.delete(workspaceFile('dairy'), { recursive: true });
  });

  it('the walkthrough', async function () {
    const { id, packageJSON } = extensionUnderTest();
    const [{ id: name, steps }] = packageJSON.contributes.walkthroughs;
    for (const { id: step } of steps) {
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', { category: `${id}#${name}`, step });
      await inAllThemes(this, `walkthrough-${step}`);
    }
  });

  it('the server gone', async function () {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', TITLE);
    for (let count = 0; count < CRASHES; count++) await crash();
    await onPage(this, 'summaryShows', 'The language server does not run: this picture is not kept up to date.', 'b');
    await inAllThemes(this, 'gone');
    await vscode.window.showTextDocument(document);
    await inAllThemes(this, 'gone-status', 'Not checked: the language server does not run');
  });
});
