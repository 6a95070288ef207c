import * as vscode from 'vscode';
import type { Extension } from '../feature.ts';
import { AgreementTree } from './tree.ts';

/** The view `partnership.agreements` in the explorer: every agreement of the workspace, and what is to be talked about. */
export function registerAgreements({ server: { client } }: Extension): vscode.Disposable {
  const tree = new AgreementTree(client);
  const view = vscode.window.createTreeView('partnership.agreements', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  return vscode.Disposable.from(
    tree,
    view,
    vscode.commands.registerCommand('partnership.refreshAgreements', () => tree.refresh()),
  );
}
