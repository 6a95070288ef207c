import * as vscode from 'vscode';

/** What we use of the API of VS Code's git extension (version 1). */
export interface Repository {
  readonly log: (options: { readonly path?: string; readonly maxEntries?: number }) => Promise<readonly Commit[]>;
  readonly getRefs: (query: { readonly sort?: 'committerdate' }) => Promise<readonly Ref[]>;
  /** The text of a file in a revision; rejects where it is not there. */
  readonly show: (ref: string, path: string) => Promise<string>;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

interface Ref {
  readonly name?: string;
  readonly commit?: string;
}

interface GitApi {
  readonly getRepository: (uri: vscode.Uri) => Repository | null;
  readonly openRepository?: (root: vscode.Uri) => Promise<Repository | null>;
}

/** The git repository that a file is in; undefined where there is none, or no git, as in a browser. */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
  if (uri.scheme !== 'file') return undefined;
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi; readonly enabled: boolean }>(
    'vscode.git',
  );
  if (!extension) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git.enabled) return undefined;
  const api = git.getAPI(1);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  // The extension may still be looking for repositories.
  return api.getRepository(uri) ?? (folder && (await api.openRepository?.(folder.uri))) ?? undefined;
}
