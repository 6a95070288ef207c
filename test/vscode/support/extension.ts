import * as vscode from 'vscode';

/** The extension under test: its public name is that of the VSIX, not of the workspace's package. */
export function extensionUnderTest(): vscode.Extension<{ readonly activationMilliseconds: number }> {
  const found = vscode.extensions.all.find(({ packageJSON }) =>
    packageJSON.contributes?.languages?.some(({ id }: { readonly id: string }) => id === 'partnership'),
  );
  if (!found) throw new Error('The extension is not there');
  return found;
}

/** The tabs whose title has a text in it. */
export const tabsWith = (text: string): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label.includes(text));
