import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileOperationPatternKind,
  type FileSystemWatcher,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { version } from '../version.ts';
import { tellsConfiguration } from './configurations.ts';
import { registerDiagnostics } from './diagnosing.ts';
import { registerAgreements } from './features/agreements.ts';
import { registerColours } from './features/colours.ts';
import { registerCommands } from './features/commands.ts';
import { registerCompletion } from './features/completion.ts';
import { registerEditing } from './features/editing.ts';
import { registerNavigation } from './features/navigation.ts';
import { registerOutline } from './features/outline.ts';
import { registerPortfolio } from './features/portfolio.ts';
import { registerReading } from './features/reading.ts';
import { registerReview } from './features/review.ts';
import { registerRules } from './features/rules.ts';
import { registerSummary } from './features/summary.ts';
import type { Host } from './host.ts';
import { asObject } from './params.ts';
import type { Reception } from './reception.ts';
import { isAgreement, type Server, tryTo } from './session.ts';
import { readSettings } from './settings.ts';
import { takenBy } from './takes.ts';
import { canonical } from './uri.ts';
import { Workspace } from './workspace.ts';

interface Options {
  readonly language?: string;
  readonly clientReads?: boolean;
  /** The URL of the folder that the server lies in, where it cannot know it itself. */
  readonly files?: string;
  /** Whether the client takes choices in snippets, where its name does not tell. */
  readonly snippetChoices?: boolean;
}

/** Serves a connection until it ends. */
export async function serve(
  connection: Connection,
  reception: Reception,
  makeHost: (connection: Connection, options: Options) => Host,
): Promise<void> {
  const documents = new TextDocuments(TextDocument);
  let server: Server | undefined;
  reception.answerOn(connection);

  connection.onInitialize(async (params): Promise<InitializeResult> => {
    const options = (params.initializationOptions ?? {}) as Options;
    const host = careful(makeHost(connection, options));
    // Before it, a server may not ask its client anything: not for files either.
    const workspace = new Workspace(host, reception.begun);
    const translate = await host.translator(options.language ?? params.locale ?? 'en');
    const agreement = (uri: string) => {
      const document = documents.get(uri);
      if (!document) return workspace.agreement(canonical(uri));
      // Some clients send all YAML that is opened: of what is no agreement nothing is told.
      return isAgreement(document) ? workspace.open(canonical(uri), document.version, document.getText()) : undefined;
    };
    let settings = readSettings(params.initializationOptions);
    const listeners: (() => void)[] = [];
    connection.onDidChangeConfiguration((change) => {
      settings = readSettings(asObject(asObject(change)?.settings)?.partnership, settings);
      for (const listener of listeners) listener();
    });
    const made: Server = {
      connection,
      host,
      workspace,
      documents,
      client: () => params.capabilities,
      takes: takenBy(params.capabilities),
      takesChoices: options.snippetChoices ?? takesChoices.test(params.clientInfo?.name ?? ''),
      translate: () => translate,
      settings: () => settings,
      onSettings: (listener) => listeners.push(listener),
      agreement,
      takeOpenTexts: () => {
        for (const document of documents.all()) agreement(document.uri);
      },
    };
    server = made;
    // Before the features hear of it, so that they wait for it.
    documents.onDidOpen(({ document }) => {
      if (isAgreement(document) || tellsConfiguration(document.uri)) workspace.reach(canonical(document.uri));
    });
    const capabilities = {
      ...registerDiagnostics(made),
      ...registerCompletion(made),
      ...registerNavigation(made),
      ...registerOutline(made),
      ...registerReading(made),
      ...registerColours(made),
      ...registerEditing(made),
      ...registerCommands(made),
    };
    registerAgreements(made);
    registerPortfolio(made);
    registerReview(made);
    registerRules(made);
    registerSummary(made);
    workspace.setFolders(foldersOf(params).map(canonical), []);
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added = [], removed = [] } }) =>
      workspace.setFolders(
        added.map(({ uri }) => canonical(uri)),
        removed.map(({ uri }) => canonical(uri)),
      ),
    );
    return {
      serverInfo: { name: 'partnership', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          ...(params.capabilities.workspace?.fileOperations ? { fileOperations: wholeFolders } : {}),
        },
        ...capabilities,
      },
    };
  });

  connection.onInitialized(() => {
    if (!server) return;
    if (server.client().workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const registering = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      tryTo(connection, registering);
    }
  });

  // Of a folder that is renamed or deleted, a watcher of files says nothing.
  const readAgain = (): void => server?.workspace.readAgain();
  connection.workspace.onDidCreateFiles(readAgain);
  connection.workspace.onDidRenameFiles(readAgain);
  connection.workspace.onDidDeleteFiles(readAgain);

  documents.listen(connection);
  connection.listen();
}

/** What fails where nobody waits for it is told, and the server goes on. */
const careful = (host: Host): Host => ({
  ...host,
  later: (milliseconds, callback) =>
    host.later(milliseconds, () => {
      try {
        callback();
      } catch (error) {
        host.report(error);
      }
    }),
});

/** The folders that a client opens: newer clients name them all, older ones one, and the oldest by its path. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [URI.file(rootPath).toString()] : [];
}

/** Clients that are known to take choices in snippets. */
const takesChoices = /^(Visual Studio Code|Code - OSS|VSCodium|Cursor|Windsurf|code-server|Neovim|coc\.nvim)/;

/** Endings in small letters or capitals: a glob tells them apart. */
const anyCase = (word: string) => word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

const watchers: FileSystemWatcher[] = [
  ...[
    `**/*.${anyCase('partnership')}.{${anyCase('yaml')},${anyCase('yml')}}`,
    '**/partnership.config.{yaml,yml}',
    '**/.gitignore',
    '**/.git',
  ].map((globPattern) => ({ globPattern })),
  // Of a folder that goes, as with a switch of branches, only the folder is told. No glob tells folders from files.
  { globPattern: '**', kind: WatchKind.Delete },
];

const folders = { filters: [{ pattern: { glob: '**', matches: FileOperationPatternKind.folder } }] };
const wholeFolders = { didCreate: folders, didRename: folders, didDelete: folders };
