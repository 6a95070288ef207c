import { RequestType, RequestType0 } from 'vscode-languageclient';

/** Server to client: the URIs of the agreements and configuration files of the workspace. */
export const FindFilesRequest = {
  type: new RequestType0<readonly string[], void>('partnership/findFiles'),
};

/** Server to client: the text of a file, or null where there is none. */
export const ReadFileRequest = {
  type: new RequestType<{ readonly uri: string }, string | null, void>('partnership/readFile'),
};
