import * as vscode from 'vscode';
import type { Extension } from '../extension.ts';

/** The server learns its language as it starts: a change of the setting starts it anew. */
export function registerMessageLanguage({ server }: Extension): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('partnership.language')) void server.restart();
  });
}
