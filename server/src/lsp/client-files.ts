import type { Connection } from 'vscode-languageserver';

/** Files as the client reads them: the only way to a virtual workspace. */
export const findFilesOfClient = (connection: Connection): Promise<readonly string[]> =>
  connection.sendRequest<readonly string[]>('partnership/findFiles');

export const readFileOfClient = async (connection: Connection, uri: string): Promise<string | undefined> =>
  (await connection.sendRequest<string | null>('partnership/readFile', { uri })) ?? undefined;
