import type { ExtensionContext } from 'vscode';
import { type Extension, startExtension } from './extension.ts';
import { createNodeClient } from './server/node.ts';

let extension: Extension | undefined;

/** The extension's entry where there is Node: the desktop, and remote windows. */
export function activate(context: ExtensionContext): void {
  extension = startExtension(context, createNodeClient);
}

export async function deactivate(): Promise<void> {
  await extension?.server.stop();
}
