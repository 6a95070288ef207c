import type { ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './client.ts';

/** The server as a Node process of its own, so that a long check never holds up other extensions. */
export function createNodeClient(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.node.cjs'), transport: TransportKind.ipc };
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, server, options);
}
