import type { Connection } from 'vscode-languageserver';
import { FindFilesRequest, ReadFileRequest } from './protocol.ts';

/** Files as the client reads them: the only way to a virtual workspace. */
export const findFilesOfClient = (connection: Connection): Promise<readonly string[]> =>
  connection.sendRequest(FindFilesRequest);

export const readFileOfClient = async (connection: Connection, uri: string): Promise<string | undefined> =>
  (await connection.sendRequest(ReadFileRequest, { uri })) ?? undefined;
