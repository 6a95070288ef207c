import * as vscode from 'vscode';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { equal } from '../support/expect.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { onPage } from '../support/page.ts';
import { summaryTabs } from '../support/summary.ts';
import { until } from '../support/until.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

const TITLE = 'Live ETA for regional distribution';

/** A command as VS Code knows it in another language than English. */
interface Command {
  readonly command: string;
  readonly title: { readonly value: string };
}

/** One of the extension's files of texts, as it is on its disk. */
async function texts(file: string): Promise<Readonly<Record<string, string>>> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUnderTest().extensionUri, file));
  return JSON.parse(new TextDecoder().decode(bytes));
}

describe('In a Dutch VS Code', () => {
  before(() => {
    equal(vscode.env.language, 'nl');
    return vscode.commands.executeCommand('partnership.agreements.focus');
  });

  afterEach(async () => {
    await vscode.window.tabGroups.close([...summaryTabs()]);
    await closeEditors();
  });

  it('the commands have Dutch names', async () => {
    const dutch = await texts('package.nls.nl.json');
    const { commands } = extensionUnderTest().packageJSON.contributes;
    const named = commands.map(({ command, title }: Command) => [command, title.value]);
    const expected = commands.map(({ command }: Command) => [
      command,
      dutch[command.replace('partnership.', 'command.')],
    ]);
    equal(named, expected);
  });

  it('a finding is told in Dutch', async () => {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    const [missing] = await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    equal(
      missing?.message,
      'Van Rijn Logistiek B.V. noemt geen plafond voor geld en dagen; voor middelen is er altijd een.',
    );
  });

  it('unless the setting asks for English', async () => {
    const settings = vscode.workspace.getConfiguration('partnership');
    const { document } = await openInEditor('live-eta.partnership.yaml');
    try {
      await settings.update('language', 'en', vscode.ConfigurationTarget.Global);
      await until(
        () => vscode.languages.getDiagnostics(document.uri).some(({ message }) => / has no ceiling /.test(message)),
        'the English message',
      );
    } finally {
      await settings.update('language', undefined, vscode.ConfigurationTarget.Global);
    }
    await until(
      () => vscode.languages.getDiagnostics(document.uri).some(({ message }) => / noemt geen plafond /.test(message)),
      'the Dutch message',
    );
  });

  it('the extension’s own texts are Dutch', async function () {
    const bundle = await texts('l10n/bundle.l10n.nl.json');
    await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openSummary');
    const tab = await until(() => summaryTabs()[0], 'the view');
    equal(tab.label, bundle['Summary of {0}']?.replace('{0}', 'live-eta'));
    equal(tab.label.startsWith('Samenvatting'), true);
    await onPage(this, 'languageStatusShows', bundle['The language server is running']);
  });

  it('the summary is Dutch, and says so to a screen reader', async function () {
    await openInEditor('live-eta.partnership.yaml');
    await vscode.commands.executeCommand('partnership.openSummary');
    await onPage(this, 'summaryShows', TITLE);
    await onPage(this, 'summaryShows', 'Prioriteiten naast elkaar', 'h2');
    equal(await onPage(this, 'summaryLanguage'), 'nl');
    await onPage(this, 'screenshot', 'dutch', 'iframe.webview.ready');
  });

  it('the tree of agreements is Dutch', async function () {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    await onPage(this, 'treeShows', `${TITLE}, overeengekomen`);
  });
});
