import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { browserHost } from './browser-host.ts';
import { serve } from './server.ts';

// Runs in a Worker; the client reads its files.
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
void serve(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), browserHost);
