import * as vscode from 'vscode';
import type { Extension } from './feature.ts';

/** The command `partnership.showOutput`: what the extension and the language server log. */
export function registerShowOutput({ output }: Extension): vscode.Disposable {
  return vscode.commands.registerCommand('partnership.showOutput', () => output.show());
}
