import * as vscode from 'vscode';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { ReadOnlyFiles } from '../support/read-only-files.ts';
import { until } from '../support/until.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

describe('The language of an agreement', () => {
  afterEach(closeEditors);

  it('is `partnership`, by the name of the file', async () => {
    const editor = await openInEditor('live-eta.partnership.yaml');
    equal(editor.document.languageId, 'partnership');
  });

  it('is not `yaml`, however the file is called: an extension for YAML has nothing to do here', async () => {
    const files = new ReadOnlyFiles({ '/long.partnership.yaml': '', '/short.partnership.yml': '' });
    vscode.workspace.registerFileSystemProvider('names', files, { isReadonly: true });
    for (const name of ['long.partnership.yaml', 'short.partnership.yml']) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`names:/${name}`));
      const asYaml = vscode.languages.match({ language: 'yaml' }, document);
      equal([document.languageId, asYaml], ['partnership', 0]);
    }
  });

  it('may be made `yaml` by a setting: the agreement is still checked, once', async () => {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    try {
      await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    } finally {
      await vscode.languages.setTextDocumentLanguage(document, 'partnership');
    }
  });

  it('of the configuration is one of its own: it is completed, explained and checked while it is typed', async () => {
    const { document } = await openInEditor('partnership.config.yaml');
    equal(document.languageId, 'partnership-configuration');
    const editor = vscode.window.activeTextEditor;
    const end = document.positionAt(document.getText().length);
    await editor?.edit((edit) => edit.insert(end, 'rules:\n  honesty/ceiling-missing: warnin'));
    await until(() => vscode.languages.getDiagnostics(document.uri).length > 0, 'the mistake');
    const at = document.positionAt(document.getText().length);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    equal(items.map(({ label }) => (typeof label === 'string' ? label : label.label)).includes('warning'), true);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at.with(undefined, 6),
    );
    equal(hovers.length > 0, true);
    await editor?.edit((edit) => edit.insert(at, 'g'));
    await until(() => vscode.languages.getDiagnostics(document.uri).length === 0, 'the mistake to go');
  });

  it('comments a line out as YAML does', async () => {
    const editor = await openInEditor('live-eta.partnership.yaml');
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await vscode.commands.executeCommand('editor.action.commentLine');
    equal(editor.document.lineAt(1).text, '# title: Live ETA for regional distribution');
  });
});
