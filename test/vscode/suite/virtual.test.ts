import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { ReadOnlyFiles } from '../support/read-only-files.ts';
import { summaryTabs } from '../support/summary.ts';
import { closeEditors } from '../support/workspace.ts';
import agreement from '../workspace/live-eta.partnership.yaml';

const at = (path: string) => vscode.Uri.parse(`memory:/agreements/${path}`);
const show = async (path: string) =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(path)), { preview: false });

describe('A virtual workspace', () => {
  before(async () => {
    const files = new ReadOnlyFiles({
      '/agreements/partnership.config.yaml': 'today: 2027-01-04\nrules:\n  honesty/ceiling-missing: warning\n',
      '/agreements/live-eta.partnership.yaml': agreement,
      '/agreements/twice/partnership.config.yaml': 'today: 2027-01-04\n',
      '/agreements/twice/first.partnership.yaml': agreement.replace('title: Live ETA', 'title: First ETA'),
      '/agreements/twice/second.partnership.yaml': agreement.replace('title: Live ETA', 'title: Second ETA'),
    });
    vscode.workspace.registerFileSystemProvider('memory', files, { isReadonly: true, isCaseSensitive: true });
    await vscode.commands.executeCommand('partnership.agreements.focus');
  });

  afterEach(async () => {
    await vscode.window.tabGroups.close([...summaryTabs()]);
    await closeEditors();
  });

  it('is what these tests have open', () => {
    equal(
      vscode.workspace.workspaceFolders?.map(({ uri }) => uri.scheme),
      ['memory'],
    );
  });

  it('is checked, by the configuration in it', async () => {
    const { document } = await show('live-eta.partnership.yaml');
    const [missing] = await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    equal(missing?.severity, vscode.DiagnosticSeverity.Warning);
  });

  it('is read whole: people are counted over the agreements of a root', async () => {
    const { document } = await show('twice/first.partnership.yaml');
    await diagnosticOf(document.uri, 'honesty/person-overloaded');
  });

  it('is in the tree of agreements', async function () {
    await show('live-eta.partnership.yaml');
    await onPage(this, 'treeShows', 'Live ETA for regional distribution, agreed');
    await onPage(this, 'treeShows', 'Second ETA for regional distribution, agreed');
  });

  it('is looked through for the agreement that a command is about', async function () {
    const gone = vscode.commands.executeCommand('partnership.goToPrinciple', 'honesty');
    await onPage(this, 'choose', 'second.partnership.yaml');
    await gone;
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.uri.path, at('twice/second.partnership.yaml').path);
    equal(editor?.document.lineAt(editor.selection.active.line).text.startsWith('honesty:'), true);
  });

  it('gets a summary', async function () {
    await show('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
  });
});
