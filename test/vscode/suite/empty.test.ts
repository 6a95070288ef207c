import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
import { until } from '../support/until.ts';
import { closeEditors } from '../support/workspace.ts';
import agreement from '../workspace/live-eta.partnership.yaml';
import configuration from '../workspace/partnership.config.yaml';

const MISSING = 'honesty/ceiling-missing';
const bytes = (text: string) => new TextEncoder().encode(text);

const untitled = async () =>
  vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'partnership', content: agreement }),
  );

/** The keys and values that are offered at the end of a text in a document. */
async function offered({ uri, positionAt, getText }: vscode.TextDocument, after: string): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    positionAt(getText().indexOf(after) + after.length),
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('A window without a folder', () => {
  const folder = vscode.Uri.file(path.join(os.tmpdir(), `alone-${Date.now()}`));
  const file = vscode.Uri.joinPath(folder, 'alone.partnership.yaml');

  before(async () => {
    equal(vscode.workspace.workspaceFolders, undefined);
    await vscode.workspace.fs.writeFile(file, bytes(agreement));
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(folder, 'partnership.config.yaml'),
      bytes(`${configuration}rules:\n  honesty/ceiling-missing: warning\n`),
    );
  });

  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  afterEach(async () => {
    await vscode.window.tabGroups.close([...summaryTabs()]);
    await closeEditors();
  });

  it('checks an agreement that was never saved', async () => {
    const { document } = await untitled();
    equal(document.isUntitled, true);
    await diagnosticOf(document.uri, MISSING);
  });

  it('completes in it', async () => {
    const { document } = await untitled();
    await diagnosticOf(document.uri, MISSING);
    const labels = await offered(document, 'decided_by: [');
    equal(
      ['eva', 'mark'].filter((person) => !labels.includes(person)),
      [],
    );
  });

  it('summarises it', async function () {
    await untitled();
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
  });

  it('checks, completes and summarises a single file, by the configuration beside it', async function () {
    const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    const [missing] = await diagnosticsOf(document.uri, [MISSING]);
    equal(missing?.severity, vscode.DiagnosticSeverity.Warning);
    equal((await offered(document, 'status: ')).includes('in-review'), true);
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', 'Live ETA for regional distribution');
  });

  it('begins a new agreement', async () => {
    await vscode.commands.executeCommand('partnership.newAgreement', {
      title: 'Repair café',
      parties: [
        { name: 'De Brug', people: ['Anna Kok'] },
        { name: 'Repareren Kan', people: [] },
      ],
    });
    const document = vscode.window.activeTextEditor?.document;
    equal([document?.isUntitled, document?.languageId], [true, 'partnership']);
  });

  it('has a walkthrough whose buttons lead to something, where there is no agreement too', async function () {
    this.timeout(120_000);
    const { id, packageJSON } = extensionUnderTest();
    const [{ id: name }] = packageJSON.contributes.walkthroughs;
    const open = () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', {
        category: `${id}#${name}`,
        step: 'talents',
      });
    await open();
    await onPage(this, 'clickInWalkthrough', 'See How Others Wrote It');
    await until(() => {
      const { activeTextEditor: active } = vscode.window;
      return active?.document.lineAt(active.selection.active.line).text.startsWith('talents:');
    }, 'the example, at the principle');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await open();
    await vscode.commands.executeCommand('notifications.clearAll');
    await onPage(this, 'clickInWalkthrough', 'Open Summary');
    await onPage(this, 'bellRings');
    await vscode.commands.executeCommand('notifications.showList');
    await onPage(this, 'notified', 'There is no agreement here yet.');
    await onPage(this, 'clickInNotification', 'Show an Example');
    await until(() => summaryTabs()[0], 'the summary of the example');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
