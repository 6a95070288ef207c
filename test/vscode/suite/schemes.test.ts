import * as vscode from 'vscode';
import { diagnosticsWhen } from '../support/diagnostics.ts';
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
    await diagnosticsWhen(document.uri, (found) => found.length > 0);
  });

  it('is not checked as an older revision, beside a file that is', async () => {
    const files = vscode.workspace.registerFileSystemProvider('revision', new ReadOnlyFiles(text), {
      isReadonly: true,
    });
    try {
      const revision = vscode.Uri.parse('revision:/live-eta.partnership.yaml');
      const document = await vscode.workspace.openTextDocument(revision);
      equal(document.languageId, 'partnership');
      await vscode.window.showTextDocument(document, { preview: false });
      const file = await openInEditor('live-eta.partnership.yaml');
      await diagnosticsWhen(file.document.uri, (found) => found.length > 0);
      equal(vscode.languages.getDiagnostics(revision), []);
    } finally {
      await closeEditors();
      files.dispose();
    }
  });
});
