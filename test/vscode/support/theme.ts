import * as vscode from 'vscode';

/** How long a theme gets, in milliseconds: one that is there already changes nothing, and says nothing. */
const PATIENCE = 1000;

const settings = () => vscode.workspace.getConfiguration('workbench');

/** Changes the colours of VS Code, and waits until it has them. @param theme by its id, or its label where it has none */
export async function useTheme(theme: string): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const subscription = vscode.window.onDidChangeActiveColorTheme(() => done());
    const timer = setTimeout(() => done(), PATIENCE);
    const done = () => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
  });
  await settings().update('colorTheme', theme, vscode.ConfigurationTarget.Global);
  await changed;
}

/** Gives VS Code its own colours back. */
export async function useOwnTheme(): Promise<void> {
  await settings().update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
}

/** The themes in which pictures are looked at, with what VS Code calls their kind in a view. */
export const THEMES = [
  ['Default Light Modern', 'vscode-light'],
  ['Default Dark Modern', 'vscode-dark'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
] as const;
