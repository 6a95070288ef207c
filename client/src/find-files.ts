import * as vscode from 'vscode';

/** What the server reads: agreements, because rules compare them, and the configuration. */
const FILES = '{**/*.partnership.yaml,**/*.partnership.yml,**/partnership.config.yaml,**/partnership.config.yml}';
const NOT_OURS = '**/node_modules/**';
/** The same, for a walk. */
const FILE = /(?:\.partnership\.ya?ml|^partnership\.config\.ya?ml)$/;
const SKIPPED = new Set(['node_modules', '.git']);
/** The file systems that VS Code itself can search, and that of github.dev, which brings a search of its own. */
const SEARCHED = new Set(['file', 'vscode-remote', 'vscode-vfs']);

/** The agreements and the configuration files in the folders of the workspace. */
export async function findOurFiles(token?: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map(({ uri }) => filesIn(uri, token)));
  return found.flat();
}

/**
 * What lies below a folder. Few of the file systems that other extensions bring can be searched, and a search of one that
 * cannot waits for ever: such a one is walked.
 */
async function filesIn(folder: vscode.Uri, token?: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  if (!SEARCHED.has(folder.scheme)) return walk(folder, token);
  return vscode.workspace.findFiles(new vscode.RelativePattern(folder, FILES), NOT_OURS, undefined, token);
}

async function walk(folder: vscode.Uri, token?: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  if (token?.isCancellationRequested) return [];
  const entries = await entriesOf(folder);
  const found = await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) return SKIPPED.has(name) ? [] : walk(uri, token);
      return FILE.test(name) ? [uri] : [];
    }),
  );
  return found.flat();
}

/** A folder that has gone, or that nobody may read, holds nothing, as for a search. */
async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}
