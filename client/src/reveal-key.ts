import * as vscode from 'vscode';

/** Puts the cursor at a top-level key; a draft that does not have it yet gets it at the end, where completion offers it. */
export function revealKey(editor: vscode.TextEditor, key: string): void {
  const text = editor.document.getText();
  const at = `\n${text}`.indexOf(`\n${key}:`);
  const position = editor.document.positionAt(at < 0 ? text.length : at);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
}
