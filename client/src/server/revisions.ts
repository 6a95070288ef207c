import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Keeps the server from seeing older revisions: the left side of a diff is a document too (`git:`, a pull request, the
 * local history), but no agreement of the workspace. Counted as one, its people would be booked twice.
 */
export const withoutRevisions = {
  didOpen: async (document, next) => {
    if (!isRevision(document.uri)) await next(document);
  },
  didChange: async (change, next) => {
    if (!isRevision(change.document.uri)) await next(change);
  },
  didClose: async (document, next) => {
    if (!isRevision(document.uri)) await next(document);
  },
  provideDiagnostics: (document, previousResultId, token, next) => {
    const uri = document instanceof vscode.Uri ? document : document.uri;
    return isRevision(uri) ? undefined : next(document, previousResultId, token);
  },
} satisfies Middleware;

/** Revisions come from a read-only file system that is not the workspace's own. */
function isRevision({ scheme }: vscode.Uri): boolean {
  const isWorkspace = vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme) ?? false;
  return !isWorkspace && vscode.workspace.fs.isWritableFileSystem(scheme) === false;
}
