import type { ExtensionContext } from 'vscode';
import { type Exported, startExtension } from './extension.ts';
import type { Extension } from './features/feature.ts';
import { createBrowserClient } from './server/browser.ts';

let extension: Extension | undefined;

/** The extension's entry where there is only a browser: vscode.dev, github.dev. */
export function activate(context: ExtensionContext): Exported {
  const { activationMilliseconds, ...started } = startExtension(context, createBrowserClient);
  extension = started;
  return { activationMilliseconds };
}

export async function deactivate(): Promise<void> {
  await extension?.server.stop();
}
