import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { browserHost } from './browser-host.ts';
import { serve } from './server.ts';

// Runs in a Worker; the client reads its files, and says where those of the server are, for what is loaded when asked.
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0] & {
  partnershipFiles?: string;
};
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
void serve(connection, (_, { files }) => {
  if (files !== undefined) scope.partnershipFiles = files;
  return browserHost(connection);
});
