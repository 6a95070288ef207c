import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  type FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { command, inFolder } from './command.ts';

/** A client's capabilities that make the server push diagnostics, or let the client pull them. */
export const pushing: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };
export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: false } },
  workspace: { diagnostics: { refreshSupport: true } },
};

export const uriOf = (file: string): string => pathToFileURL(file).toString();

/** The language server in a process of its own, as an editor talks to it. */
export class ServerProcess {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  refreshes = 0;
  result: InitializeResult | undefined;
  readonly #process;
  readonly #exited: Promise<number | null>;
  #listeners: (() => void)[] = [];

  private constructor() {
    this.#process = spawn(process.execPath, [command, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#exited = new Promise((resolve) => void this.#process.once('exit', (code) => resolve(code)));
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.#wake();
    });
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      this.#wake();
    });
    this.connection.onRequest(RegistrationRequest.type, () => undefined);
    this.connection.listen();
  }

  /** Starts a server for folders (paths). */
  static async start(
    folders: readonly string[],
    capabilities: ClientCapabilities,
    initializationOptions?: object,
  ): Promise<ServerProcess> {
    const server = new ServerProcess();
    server.result = await server.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
      ...(initializationOptions ? { initializationOptions } : {}),
    });
    await server.connection.sendNotification(InitializedNotification.type, {});
    return server;
  }

  /** CPU time that the server has taken so far, in milliseconds. */
  cpu(): number {
    // In ticks of 10 ms, of the user and of the system.
    const fields = readFileSync(`/proc/${this.#process.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  open(uri: string, text: string, languageId = 'partnership'): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  change(uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  watched(uri: string, type: FileChangeType): Promise<void> {
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** Waits until the latest diagnostics that were pushed for a document are as asked. */
  async pushed(
    uri: string,
    accept: (diagnostics: readonly Diagnostic[], version: number | undefined) => boolean,
  ): Promise<readonly Diagnostic[]> {
    const latest = () => this.published.findLast((params) => params.uri === uri);
    const found = await this.until(
      () => {
        const params = latest();
        return params && accept(params.diagnostics, params.version) ? params.diagnostics : undefined;
      },
      () => `diagnostics of ${uri}; the latest: ${JSON.stringify(latest()?.diagnostics.map(({ code }) => code))}`,
    );
    return found;
  }

  /** Waits for something that comes with a message of the server. */
  async until<T>(look: () => T | undefined, what: () => string): Promise<T> {
    const deadline = Date.now() + 5_000;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new Error(`waited in vain for ${what()}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.#listeners.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Ends the server as an editor does; gives its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.#exited;
  }

  /** Ends it at once, for a test that failed. */
  kill(): void {
    this.#process.kill('SIGKILL');
    this.connection.dispose();
  }

  #wake(): void {
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }
}

/** The day for which a served folder is checked. */
export const configuration = 'today: 2026-11-24\n';

/** Serves a folder with these files for as long as the callback runs, and sees that the server ends well. */
export const served = (
  files: Readonly<Record<string, string>>,
  capabilities: ClientCapabilities,
  use: (server: ServerProcess, at: (name: string) => string) => Promise<void>,
  { folders = ['.'], options }: { readonly folders?: readonly string[]; readonly options?: object } = {},
): Promise<void> =>
  inFolder({ 'partnership.config.yaml': configuration, ...files }, async (folder) => {
    const at = (name: string) => path.join(folder, name);
    const server = await ServerProcess.start(folders.map(at), capabilities, options);
    try {
      await use(server, at);
      assert.equal(await server.stop(), 0);
    } finally {
      server.kill();
    }
  });
