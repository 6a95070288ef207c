import * as vscode from 'vscode';

/** The languages that the server speaks. */
export type MessageLanguage = 'en' | 'nl';

/** The language that the setting names, or else VS Code's own, where the server speaks it. */
export function messageLanguage(): MessageLanguage {
  const setting = vscode.workspace.getConfiguration('partnership').get('language', 'auto');
  const language = setting === 'auto' ? vscode.env.language : setting;
  return language.startsWith('nl') ? 'nl' : 'en';
}
