import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './client.ts';

/** The server as a Worker. Each start makes a new one: a Worker does not end when the server in it is told to. */
export function createBrowserClient(context: vscode.ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(script);
    // Not the Worker itself: the client would ask whether it is an instance of `Worker`, which in VS Code's extension
    // host is a function that returns something else.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options);
}
