import * as vscode from 'vscode';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { ReadOnlyFiles } from '../support/read-only-files.ts';
import { closeEditors, openInEditor, workspaceFile } from '../support/workspace.ts';

describe('Wherever an agreement comes from', () => {
  let text: string;

  before(async () => {
    text = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile('live-eta.partnership.yaml')));
  });

  afterEach(closeEditors);

  it('is checked before it is saved for the first time', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'partnership', content: text });
    await vscode.window.showTextDocument(document);
    await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
  });

  it('is not checked as an older revision, beside a file that is', async () => {
    // It stays registered: VS Code goes on looking at the file for a while.
    vscode.workspace.registerFileSystemProvider('revision', new ReadOnlyFiles({ '/live-eta.partnership.yaml': text }), {
      isReadonly: true,
    });
    const revision = vscode.Uri.parse('revision:/live-eta.partnership.yaml');
    const document = await vscode.workspace.openTextDocument(revision);
    equal(document.languageId, 'partnership');
    await vscode.window.showTextDocument(document, { preview: false });
    const file = await openInEditor('live-eta.partnership.yaml');
    await diagnosticsOf(file.document.uri, ['honesty/ceiling-missing']);
    equal(vscode.languages.getDiagnostics(revision), []);
  });
});
