import * as vscode from 'vscode';
import type { Extension } from '../extension.ts';
import { FindFilesRequest, ReadFileRequest } from '../server/requests.ts';

/** The files that the server reads: agreements, because rules compare them, and the configuration. */
const FILES = '{**/*.partnership.yaml,**/*.partnership.yml,**/partnership.config.yaml}';
const NOT_OURS = '**/node_modules/**';

/**
 * Finds and reads files for the server. A server in a browser has no file system of its own, and only VS Code reaches
 * the files of a virtual workspace.
 */
export function registerWorkspaceFiles({ output, server: { client } }: Extension): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(FindFilesRequest.type, async (token) => {
      const files = await vscode.workspace.findFiles(FILES, NOT_OURS, undefined, token);
      return files.map((file) => client.code2ProtocolConverter.asUri(file));
    }),
    client.onRequest(ReadFileRequest.type, async ({ uri }) => {
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
