import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { browserHost } from './browser-host.ts';
import { Reception } from './reception.ts';
import { serve } from './server.ts';

// Runs in a Worker; the client reads its files, and says where those of the server are, for what is loaded when asked.
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0] & {
  partnershipFiles?: string;
  readonly location?: { readonly href: string };
};
const reception = new Reception();
const connection = createConnection(
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
  reception.options,
);
void serve(connection, reception, (_, { files }) => {
  scope.partnershipFiles = files ?? folderOf(scope.location?.href);
  return browserHost(connection);
});

/** The folder of the Worker's own script, where its URL tells: one made of a blob tells nothing. */
function folderOf(script: string | undefined): string | undefined {
  return script === undefined || /^(blob|data):/.test(script) ? undefined : script.slice(0, script.lastIndexOf('/'));
}
