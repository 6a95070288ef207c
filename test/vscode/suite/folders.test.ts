import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
import { until } from '../support/until.ts';
import { closeEditors } from '../support/workspace.ts';

const MISSING = 'honesty/ceiling-missing';

/** A file in one of the folders, by its path from where both of them are. */
function file(path: string): vscode.Uri {
  const north = vscode.workspace.workspaceFolders?.find(({ name }) => name === 'north');
  if (!north) throw new Error('The folder north is not open');
  return vscode.Uri.joinPath(north.uri, '..', path);
}
const agreementOf = (folder: string) => file(`${folder}/live-eta.partnership.yaml`);
const show = async (uri: vscode.Uri) =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });

describe('Two folders that are not trusted', () => {
  before(() => vscode.commands.executeCommand('partnership.agreements.focus'));
  afterEach(closeEditors);

  it('are what these tests have open', () => {
    equal(vscode.workspace.isTrusted, false);
    equal(
      vscode.workspace.workspaceFolders?.map(({ name }) => name),
      ['north', 'south'],
    );
  });

  it('are each checked by their own configuration', async () => {
    const [north] = await diagnosticsOf((await show(agreementOf('north'))).document.uri, [MISSING]);
    const [south] = await diagnosticsOf((await show(agreementOf('south'))).document.uri, [MISSING]);
    equal([north?.severity, south?.severity], [vscode.DiagnosticSeverity.Error, vscode.DiagnosticSeverity.Warning]);
  });

  it('are both in the tree of agreements', async function () {
    await show(agreementOf('north'));
    await onPage(this, 'treeShows', 'Live ETA north, agreed');
    await onPage(this, 'treeShows', 'Live ETA south, agreed');
  });

  it('share no people: what is asked of somebody is counted within a folder', async () => {
    // Under the same title it would be a copy, which counts once.
    const first = new TextDecoder().decode(await vscode.workspace.fs.readFile(agreementOf('north')));
    const text = new TextEncoder().encode(first.replace(/^title: .*/m, 'title: Another one'));
    await show(agreementOf('north'));
    await show(agreementOf('south'));
    const second = file('north/second.partnership.yaml');
    await vscode.workspace.fs.writeFile(second, text);
    try {
      await diagnosticOf(agreementOf('north'), 'honesty/person-overloaded');
      await diagnosticsOf(agreementOf('south'), [MISSING]);
    } finally {
      await vscode.workspace.fs.delete(second);
    }
    await diagnosticsOf(agreementOf('north'), [MISSING]);
  });

  it('get a summary, of the one that is in front', async () => {
    await show(agreementOf('south'));
    await vscode.commands.executeCommand('partnership.openSummary');
    await until(() => summaryTabs().length === 1, 'the view');
    await vscode.window.tabGroups.close([...summaryTabs()]);
  });

  it('a folder below a root lists what is in it alone, and counts what is asked of its people outside of it', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const first = new TextDecoder().decode(await vscode.workspace.fs.readFile(agreementOf('north')));
    await vscode.workspace.fs.writeFile(file('west/partnership.config.yaml'), bytes('today: 2027-01-04\n'));
    await vscode.workspace.fs.writeFile(agreementOf('west/team'), bytes(first.replace(/^title: .*/m, 'title: Within')));
    await vscode.workspace.fs.writeFile(agreementOf('west'), bytes(first.replace(/^title: .*/m, 'title: Outside')));
    equal(vscode.workspace.updateWorkspaceFolders(2, 0, { uri: file('west/team') }), true);
    try {
      await diagnosticOf(agreementOf('west/team'), 'honesty/person-overloaded');
      await show(agreementOf('west/team'));
      await diagnosticOf(agreementOf('west/team'), MISSING);
      const outside = vscode.languages
        .getDiagnostics()
        .filter(([{ path }, found]) => path === agreementOf('west').path && found.length > 0);
      equal(outside, []);
    } finally {
      vscode.workspace.updateWorkspaceFolders(2, 1);
      await closeEditors();
      await vscode.workspace.fs.delete(file('west'), { recursive: true });
    }
  });

  it('may become three, and two again', async function () {
    await show(agreementOf('north'));
    const east = file('east');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(agreementOf('north')));
    const bytes = new TextEncoder().encode(text.replace('Live ETA north', 'Live ETA east'));
    await vscode.workspace.fs.writeFile(agreementOf('east'), bytes);
    // Folders are changed one change after the other.
    const areFolders = (count: number) =>
      until(() => vscode.workspace.workspaceFolders?.length === count, `${count} folders`);
    await areFolders(2);
    await until(() => vscode.workspace.updateWorkspaceFolders(2, 0, { uri: east }), 'a third folder');
    await areFolders(3);
    await onPage(this, 'treeShows', 'Live ETA east, agreed');
    await until(() => vscode.workspace.updateWorkspaceFolders(2, 1), 'the third folder to go');
    await areFolders(2);
    await onPage(this, 'treeLacks', 'Live ETA east, agreed');
    await onPage(this, 'treeShows', 'Live ETA south, agreed');
  });
});
