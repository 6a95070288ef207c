import * as vscode from 'vscode';

/** Shows a document that holds Markdown as a page, beside the agreement; as text where VS Code's preview is switched off. */
export async function showMarkdownPage(uri: vscode.Uri): Promise<void> {
  const commands = await vscode.commands.getCommands(true);
  if (commands.includes('markdown.showPreviewToSide')) {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    return;
  }
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}

/** Text as it may stand in Markdown: none of it is markup. */
export const markdownText = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, '\\$&');
