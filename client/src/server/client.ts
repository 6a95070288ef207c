import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { messageLanguage } from './message-language.ts';
import { withoutRevisions } from './revisions.ts';

/** Also the name of the section of our settings. */
export const CLIENT_ID = 'partnership';
export const CLIENT_NAME = 'Partnership Agreements';

/** Makes the client of a server that runs as the host allows: a Node process, or a Worker. */
export type CreateClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** What is the same wherever the server runs. */
export function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'partnership' }, { pattern: '**/*.partnership.{yaml,yml}' }],
    diagnosticCollectionName: CLIENT_ID,
    outputChannel: output,
    // Called at each start, so that a restart takes a changed setting into account.
    initializationOptions: () => ({ language: messageLanguage(), clientReads: true }),
    middleware: withoutRevisions,
  };
}
