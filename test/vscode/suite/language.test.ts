import * as vscode from 'vscode';
import { equal } from '../support/expect.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

describe('The language of an agreement', () => {
  afterEach(closeEditors);

  it('is `partnership`, by the name of the file', async () => {
    const editor = await openInEditor('live-eta.partnership.yaml');
    equal(editor.document.languageId, 'partnership');
  });

  it('leaves other YAML files alone', async () => {
    const editor = await openInEditor('partnership.config.yaml');
    equal(editor.document.languageId, 'yaml');
  });

  it('comments a line out as YAML does', async () => {
    const editor = await openInEditor('live-eta.partnership.yaml');
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await vscode.commands.executeCommand('editor.action.commentLine');
    equal(editor.document.lineAt(1).text, '# title: Live ETA for regional distribution');
  });
});
