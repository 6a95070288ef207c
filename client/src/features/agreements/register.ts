import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { Extension } from '../feature.ts';
import { AgreementTree } from './tree.ts';

/**
 * The view `partnership.agreements`, in a place of its own: every agreement of the workspace by how it stands, and what is to
 * be talked about.
 */
export function registerAgreements({ server: { client } }: Extension): vscode.Disposable {
  const tree = new AgreementTree(client);
  const view = vscode.window.createTreeView('partnership.agreements', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const filter = async (text: string) => {
    tree.filter(text);
    view.description = text;
    await vscode.commands.executeCommand('setContext', 'partnership.isFiltered', text !== '');
  };
  return vscode.Disposable.from(
    tree,
    view,
    client.onDidChangeState(({ newState }) => {
      const isGone = newState === State.Stopped || newState === State.StartFailed;
      view.message = isGone ? vscode.l10n.t('The language server does not run') : '';
    }),
    vscode.commands.registerCommand('partnership.refreshAgreements', () => tree.refresh()),
    vscode.commands.registerCommand('partnership.filterAgreements', async () => {
      const text = await vscode.window.showInputBox({
        title: vscode.l10n.t('Filter agreements'),
        prompt: vscode.l10n.t('Words of the title, the parties, the status or the path'),
        value: view.description ?? '',
      });
      if (text !== undefined) await filter(text.trim());
    }),
    vscode.commands.registerCommand('partnership.clearFilter', () => filter('')),
  );
}
