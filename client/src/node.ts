import type { ExtensionContext } from 'vscode';
import { type Exported, startExtension } from './extension.ts';
import type { Extension } from './features/feature.ts';
import { createNodeClient } from './server/node.ts';

let extension: Extension | undefined;

/** The extension's entry where there is Node: the desktop, and remote windows. */
export function activate(context: ExtensionContext): Exported {
  const { activationMilliseconds, ...started } = startExtension(context, createNodeClient);
  extension = started;
  return { activationMilliseconds };
}

export async function deactivate(): Promise<void> {
  await extension?.server.stop();
}
