import * as vscode from 'vscode';

/** VS Code's own preview of Markdown. It is an extension too, and starts when it is first asked. */
const PREVIEW = 'vscode.markdown-language-features';

/** Shows a document that holds Markdown as a page, beside the agreement; as text where VS Code's preview is switched off. */
export async function showMarkdownPage(uri: vscode.Uri): Promise<void> {
  if (vscode.extensions.getExtension(PREVIEW)) {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    return;
  }
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}

/** Text as it may stand in Markdown: none of it is markup. */
export const markdownText = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, '\\$&');
