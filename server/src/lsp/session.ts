import {
  type Connection,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Translator } from '../l10n/translator.ts';
import { isAgreementName } from '../workspace/agreement-name.ts';
import { tellsConfiguration } from './configurations.ts';
import type { Host } from './host.ts';
import type { Settings } from './settings.ts';
import type { Takes } from './takes.ts';
import type { Workspace } from './workspace.ts';

/** What the features of the server share. */
export interface Server {
  readonly connection: Connection;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly documents: TextDocuments<TextDocument>;
  /** The client's capabilities, once it has said them. */
  readonly client: () => InitializeParams['capabilities'];
  /** What the client takes in answers. */
  readonly takes: Takes;
  /** Whether the client is known to take choices in snippets: no capability tells, and others write them out as they stand. */
  readonly takesChoices: boolean;
  readonly translate: () => Translator;
  /** What the user has set in the editor. */
  readonly settings: () => Settings;
  readonly onSettings: (listener: () => void) => void;
  /** An open document as it is now, parsed; else the file on the disk. */
  readonly agreement: (uri: string) => AgreementDocument | undefined;
  /** Takes what is open and unsaved for what it says, before anybody asks for all agreements. */
  readonly takeOpenTexts: () => void;
}

/** The answer to a request whose document has changed since. */
export const contentModified = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since.');

/** The answer to a request that the client wants no more. */
export const cancelled = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

export const isAgreement = (document: TextDocument): boolean =>
  isAgreementName(document.uri) || (document.languageId === 'partnership' && !tellsConfiguration(document.uri));

/** Sends what needs no answer; a client that does not understand it is told of in the log, and nothing breaks. */
export function tryTo(connection: Connection, sending: Promise<unknown>): void {
  sending.catch((error: unknown) => connection.console.warn(error instanceof Error ? error.message : String(error)));
}
