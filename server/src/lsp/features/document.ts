import { LSPErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import type { AgreementDocument } from '../../agreement/document.ts';
import type { Message } from '../../l10n/message.ts';
import type { Server } from '../session.ts';

/** Answers a request about a document; null where there is no such document. */
export const about =
  <P extends { readonly textDocument: { readonly uri: string } }, R>(
    server: Server,
    answer: (agreement: AgreementDocument, params: P) => R,
  ) =>
  (params: P): R | null => {
    const agreement = server.agreement(params.textDocument.uri);
    return agreement ? answer(agreement, params) : null;
  };

/** The same for a position in a document, as an offset. */
export const at = <P extends { readonly textDocument: { readonly uri: string }; readonly position: Position }, R>(
  server: Server,
  answer: (agreement: AgreementDocument, offset: number, params: P) => R,
) => about<P, R>(server, (agreement, params) => answer(agreement, agreement.lines.offsetAt(params.position), params));

/** A refusal, in the language of the reader: an editor shows it as it is. */
export const refusal = (server: Server, why: Message): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, server.translate()(why));
