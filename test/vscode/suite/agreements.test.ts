import * as vscode from 'vscode';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { closeEditors, openInEditor, replaceText, workspaceFile } from '../support/workspace.ts';

const TITLE = 'Live ETA for regional distribution';

describe('The tree of agreements', () => {
  const added = () => workspaceFile('added.partnership.yaml');

  before(() => vscode.commands.executeCommand('partnership.agreements.focus'));
  afterEach(closeEditors);

  it('tells title, status and next date, and its findings by principle', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    const [missing] = await diagnosticsOf(editor.document.uri, ['honesty/ceiling-missing']);
    if (missing) editor.revealRange(missing.range, vscode.TextEditorRevealType.InCenter);
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await onPage(this, 'treeShows', `${TITLE}, agreed · `);
    await onPage(this, 'expandInTree', TITLE);
    await onPage(this, 'treeShows', '3. Honesty about what you can and cannot do, findings: 1');
    await onPage(this, 'screenshot', 'tree', '.pane-body .monaco-list-row[aria-label^="error:"]');
  });

  it('goes to the place of a finding', async function () {
    await openInEditor('live-eta.partnership.yaml');
    await onPage(this, 'clickInTree', 'error: ');
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.getText(editor.selection), 'ceilings');
  });

  it('follows what is typed', async function () {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await replaceText(editor, `title: ${TITLE}`, 'title: Another name');
    await onPage(this, 'treeShows', 'Another name, agreed');
  });

  it('follows files that come and go', async function () {
    const text = 'partnership: v1\ntitle: Just begun\nstatus: draft\n';
    await vscode.workspace.fs.writeFile(added(), new TextEncoder().encode(text));
    try {
      await onPage(this, 'treeShows', 'Just begun, draft');
    } finally {
      await vscode.workspace.fs.delete(added());
    }
    await onPage(this, 'treeLacks', 'Just begun, draft');
  });
});
