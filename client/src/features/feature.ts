import type * as vscode from 'vscode';
import type { LanguageServer } from '../server/language-server.ts';

/** What each feature gets to work with. */
export interface Extension {
  readonly context: vscode.ExtensionContext;
  readonly output: vscode.LogOutputChannel;
  readonly server: LanguageServer;
}

/** A feature registers what it adds to VS Code; disposing of that removes it again. */
export type Feature = (extension: Extension) => vscode.Disposable;
