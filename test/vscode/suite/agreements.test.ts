import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { until } from '../support/until.ts';
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

  it('groups them by how they stand, and filters them by words', async function () {
    const texts = {
      'one.partnership.yaml': 'partnership: v1\ntitle: First idea\nstatus: draft\n',
      'two.partnership.yaml': 'partnership: v1\ntitle: Once upon a time\nstatus: ended\n',
    };
    const uris = Object.keys(texts).map((name) => workspaceFile(name));
    for (const [name, text] of Object.entries(texts))
      await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
    try {
      await onPage(this, 'treeShows', 'Needs You Now, agreements: 1');
      await onPage(this, 'treeShows', 'Drafts, agreements: 1');
      await onPage(this, 'treeShows', 'Ended, agreements: 1');
      await onPage(this, 'treeShows', 'First idea, draft');
      await onPage(this, 'screenshot', 'agreements', '.pane-body .monaco-list-row');
      const filtered = vscode.commands.executeCommand('partnership.filterAgreements');
      await onPage(this, 'answer', 'first draft');
      await filtered;
      await onPage(this, 'treeLacks', 'Needs You Now');
      await onPage(this, 'treeShows', 'First idea, draft');
      await vscode.commands.executeCommand('partnership.clearFilter');
      await onPage(this, 'treeShows', 'Needs You Now');
    } finally {
      for (const uri of uris) await vscode.workspace.fs.delete(uri);
    }
  });

  it('leaves no ghost of a file that is renamed', async function () {
    const moving = workspaceFile('added.partnership.yaml');
    const renamed = workspaceFile('renamed.partnership.yaml');
    const text = 'partnership: v1\ntitle: Moves about\nstatus: draft\n';
    await vscode.workspace.fs.writeFile(moving, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(moving);
    await diagnosticOf(moving, 'schema/required');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(moving, renamed);
    await vscode.workspace.applyEdit(edit);
    try {
      await diagnosticOf(renamed, 'schema/required');
      await until(() => vscode.languages.getDiagnostics(moving).length === 0, 'the old problems to go');
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(renamed);
    }
    await onPage(this, 'treeLacks', 'Moves about');
    await until(() => vscode.languages.getDiagnostics(renamed).length === 0, 'the problems of the deleted file to go');
  });
});
