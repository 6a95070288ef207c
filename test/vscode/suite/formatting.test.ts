import * as vscode from 'vscode';
import { diagnosticOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { closeEditors, openInEditor, replaceText } from '../support/workspace.ts';

describe('Formatting', () => {
  afterEach(closeEditors);

  it('puts the layout in order, and keeps what is said', async () => {
    const editor = await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    const inOrder = editor.document.getText();
    await replaceText(editor, 'status: agreed #', 'status:   agreed    #');
    await diagnosticOf(editor.document.uri, 'honesty/ceiling-missing');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    equal(editor.document.getText(), inOrder);
  });
});
