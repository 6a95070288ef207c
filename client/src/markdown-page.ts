import * as vscode from 'vscode';

/**
 * Shows a document that holds Markdown as a page, beside the agreement; as text where VS Code's preview is switched off.
 * Whether it is cannot be asked: it may run on another machine than we do, where no extension sees it.
 */
export async function showMarkdownPage(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  }
}
