import * as vscode from 'vscode';
import type { Extension } from './feature.ts';

/** The command `partnership.restartServer`: the way out when the server misbehaves, without reloading the window. */
export function registerRestartServer({ server }: Extension): vscode.Disposable {
  return vscode.commands.registerCommand('partnership.restartServer', () => server.restart());
}
