import * as vscode from 'vscode';
import { FindFilesRequest, ReadFileRequest } from '../../../server/src/lsp/protocol.ts';
import { findOurFiles } from '../find-files.ts';
import type { Extension } from './feature.ts';

/**
 * Finds and reads files for the server. A server in a browser has no file system of its own, and only VS Code reaches
 * the files of a virtual workspace.
 */
export function registerWorkspaceFiles({ output, server: { client } }: Extension): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(FindFilesRequest, async (token) => {
      const files = await findOurFiles(token);
      return files.map((file) => client.code2ProtocolConverter.asUri(file));
    }),
    client.onRequest(ReadFileRequest, async ({ uri }) => {
      try {
        const bytes = await vscode.workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri));
        return new TextDecoder().decode(bytes);
      } catch (error) {
        output.debug(`Cannot read ${uri}: ${error}`);
        return null;
      }
    }),
  );
}
