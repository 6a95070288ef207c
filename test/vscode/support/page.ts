import * as vscode from 'vscode';

/**
 * Calls a function of `page/`, which drives the page that shows VS Code. In a VS Code of the desktop there is
 * no such page: the test is skipped.
 */
export async function onPage(test: Mocha.Context, name: string, ...args: readonly unknown[]): Promise<unknown> {
  const door = vscode.workspace.getConfiguration('vscodeHost').get<string>('page');
  if (!door) return test.skip();
  const response = await fetch(`${door}/${name}`, { method: 'POST', body: JSON.stringify(args) });
  const result: unknown = await response.json();
  if (!response.ok) throw new Error(String(result));
  return result;
}
