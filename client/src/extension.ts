import * as vscode from 'vscode';
import { InlayHintRequest } from 'vscode-languageclient';
import type { Extension } from './features/feature.ts';
import { features } from './features/index.ts';
import { type CreateClient, clientOptions } from './server/client.ts';
import { LanguageServer } from './server/language-server.ts';
import { onOldHints } from './server/typing.ts';

/** What other extensions, and tests, get. */
export interface Exported {
  /** How long activation took of our own time. */
  readonly activationMilliseconds: number;
}

/**
 * Registers all features and starts the server. It does not wait for the server: VS Code counts activation as our time,
 * and every feature works as soon as the server does.
 */
export function startExtension(context: vscode.ExtensionContext, createClient: CreateClient): Extension & Exported {
  const started = performance.now();
  const output = vscode.window.createOutputChannel('Partnership Agreements', { log: true });
  const server = new LanguageServer(createClient(context, clientOptions(context, output)));
  const extension: Extension = { context, output, server };
  const hints = onOldHints((document) =>
    server.client.getFeature(InlayHintRequest.method).getProvider(document)?.onDidChangeInlayHints.fire(),
  );
  context.subscriptions.push(output, hints, ...features.map((register) => register(extension)));
  void server.restart();
  const activationMilliseconds = performance.now() - started;
  output.info(`Activated in ${activationMilliseconds.toFixed(1)} ms`);
  return { ...extension, activationMilliseconds };
}
