import * as vscode from 'vscode';
import { type SummaryParams, SummaryRequest } from '../../../../server/src/lsp/protocol.ts';
import { showMarkdownPage } from '../../markdown-page.ts';
import type { Extension } from '../feature.ts';

interface Choice extends vscode.QuickPickItem {
  readonly format: NonNullable<SummaryParams['format']>;
  readonly extension: string;
}

/** Writes the summary as a page or as Markdown, to a file of the user's choice or the one that is given. */
export async function exportSummary(
  { server: { client } }: Extension,
  uri: vscode.Uri,
  to?: vscode.Uri,
): Promise<void> {
  const choices: readonly Choice[] = [
    { format: 'html', extension: 'html', label: 'HTML', description: vscode.l10n.t('One page, whole in itself') },
    { format: 'markdown', extension: 'md', label: 'Markdown', description: vscode.l10n.t('Tables and lists') },
  ];
  const named = to && choices.find(({ extension }) => to.path.endsWith(`.${extension}`));
  const choice = named ?? (await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Export summary as') }));
  if (!choice) return;
  const { format, extension, label } = choice;
  const suggested = uri.with({ path: `${uri.path.replace(/\.partnership\.ya?ml$/, '')}.${extension}` });
  const file = to ?? (await vscode.window.showSaveDialog({ defaultUri: suggested, filters: { [label]: [extension] } }));
  if (!file) return;
  // The server knows a file outside the workspace only while it is open.
  await vscode.workspace.openTextDocument(uri);
  const text = await client.sendRequest(SummaryRequest, {
    uri: client.code2ProtocolConverter.asUri(uri),
    format,
  });
  if (typeof text !== 'string') return;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  void tellWhere(file);
}

/** Where the summary went, and the way to it: a page opens in the browser, where the files are on this machine. */
async function tellWhere(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const told = vscode.l10n.t('The summary is in {0}.', vscode.workspace.asRelativePath(file));
  if ((await vscode.window.showInformationMessage(told, open)) !== open) return;
  const isPage = file.path.endsWith('.html') && file.scheme === 'file' && vscode.env.remoteName === undefined;
  if (isPage) await vscode.env.openExternal(file);
  else if (file.path.endsWith('.md')) await showMarkdownPage(file);
  else await vscode.window.showTextDocument(file);
}
