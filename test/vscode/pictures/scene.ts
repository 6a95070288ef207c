import * as vscode from 'vscode';
import { onPage } from '../support/page.ts';
import { THEMES, useTheme } from '../support/theme.ts';

/**
 * Takes pictures of what VS Code shows now, one a theme: `out/node-<name>-<theme>.png`. With `status`, of the language
 * status that says this and is shown under the pointer.
 */
export async function inAllThemes(test: Mocha.Context, name: string, status?: string): Promise<void> {
  for (const [theme, kind] of THEMES.slice(0, 3)) {
    await useTheme(theme);
    const picture = `${name}-${kind.replace('vscode-', '')}`;
    if (status === undefined) await onPage(test, 'look', picture);
    else {
      await onPage(test, 'languageStatusShows', status);
      await onPage(test, 'screenshot', picture, '.workbench-hover');
    }
  }
  await useTheme(THEMES[0][0]);
}

/** Only the editors, for what is shown in them. */
export async function onlyEditors(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.commands.executeCommand('workbench.action.closePanel');
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
}

/** Settings that make a picture of what is ours alone. */
export async function settle(): Promise<void> {
  const settings = {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code fills it in.
    'window.title': '${activeEditorShort}',
    'git.blame.statusBarItem.enabled': false,
    'editor.fontFamily': 'DejaVu Sans Mono',
    'editor.fontSize': 13,
    'editor.minimap.enabled': false,
    'workbench.layoutControl.enabled': false,
  };
  for (const [name, value] of Object.entries(settings))
    await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}
