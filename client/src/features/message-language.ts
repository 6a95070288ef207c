import * as vscode from 'vscode';
import type { Extension } from './feature.ts';

/**
 * The server learns its language as it starts: a change of the setting starts it anew, once the client has told the running
 * one of it, as of any change.
 */
export function registerMessageLanguage({ server }: Extension): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('partnership.language')) setTimeout(() => void server.restart());
  });
}
