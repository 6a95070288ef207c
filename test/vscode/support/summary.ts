import * as vscode from 'vscode';

/** The tabs that show the summary. */
export function summaryTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('partnership.summary'));
}
