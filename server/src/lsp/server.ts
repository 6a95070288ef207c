import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Translator } from '../l10n/translator.ts';
import { version } from '../version.ts';
import { registerDiagnostics } from './diagnosing.ts';
import type { Host } from './host.ts';
import { canonical } from './uri.ts';
import { isAgreementUri, Workspace } from './workspace.ts';

/** What the features of the server share. */
export interface Server {
  readonly connection: Connection;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly documents: TextDocuments<TextDocument>;
  /** The client's capabilities, once it has said them. */
  readonly client: () => InitializeParams['capabilities'];
  readonly translate: () => Translator;
  /** An open document as it is now, parsed; else the file on the disk. */
  readonly agreement: (uri: string) => AgreementDocument | undefined;
}

interface Options {
  readonly language?: string;
  readonly clientReads?: boolean;
}

/** Serves a connection until it ends. */
export async function serve(
  connection: Connection,
  makeHost: (connection: Connection, options: Options) => Host,
): Promise<void> {
  const documents = new TextDocuments(TextDocument);
  let server: Server | undefined;

  connection.onInitialize(async (params): Promise<InitializeResult> => {
    const options = (params.initializationOptions ?? {}) as Options;
    const host = makeHost(connection, options);
    const workspace = new Workspace(host);
    const translate = await host.translator(options.language ?? params.locale ?? 'en');
    const agreement = (uri: string) => {
      const document = documents.get(uri);
      return document
        ? workspace.open(canonical(uri), document.version, document.getText())
        : workspace.agreement(canonical(uri));
    };
    const made: Server = {
      connection,
      host,
      workspace,
      documents,
      client: () => params.capabilities,
      translate: () => translate,
      agreement,
    };
    server = made;
    const capabilities = registerDiagnostics(made);
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    workspace.setFolders(folders.map(canonical), []);
    return {
      serverInfo: { name: 'partnership', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...capabilities,
      },
    };
  });

  connection.onInitialized(async () => {
    if (!server) return;
    const { workspace, client } = server;
    if (client().workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const globs = ['**/*.partnership.{yaml,yml}', '**/partnership.config.yaml'];
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: globs.map((globPattern) => ({ globPattern })),
      });
    }
    if (client().workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        workspace.setFolders(
          added.map(({ uri }) => canonical(uri)),
          removed.map(({ uri }) => canonical(uri)),
        ),
      );
    }
  });

  documents.listen(connection);
  connection.listen();
}

/** The answer to a request whose document has changed since. */
export const contentModified = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since.');

export const isAgreement = (document: TextDocument): boolean =>
  isAgreementUri(document.uri) || document.languageId === 'partnership';
