import * as vscode from 'vscode';

/** The URI of a file in the folder that the tests opened. */
export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need a folder to be open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function openInEditor(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(name)));
}

/** Closes all editors, and throws away what was typed in them. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Replaces the first occurrence of a text in the document. */
export async function replaceText(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const at = editor.document.getText().indexOf(text);
  if (at < 0) throw new Error(`'${text}' is not in ${editor.document.fileName}`);
  const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + text.length));
  // Not by the editor: one whose group is moved is another object.
  const edit = new vscode.WorkspaceEdit();
  edit.replace(editor.document.uri, range, by);
  await vscode.workspace.applyEdit(edit);
}
