import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type OlderText, SinceSignedRequest } from '../../../server/src/lsp/protocol.ts';
import { messageLanguage } from '../server/message-language.ts';

/** The last committed text of an agreement that a party or a person signed; or why it cannot be told. */
export async function textLastSigned(
  client: BaseLanguageClient,
  agreement: vscode.Uri,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<OlderText | { readonly reason: string } | undefined> {
  const uri = client.code2ProtocolConverter.asUri(agreement);
  const answer = await client.sendRequest(SinceSignedRequest, { uri, who: id });
  if (!answer) return undefined;
  if (answer.kind === 'none') return { reason: answer.reason };
  return { name: vscode.l10n.t('what {0} signed (text of {1})', name, inFull(answer.day)), text: answer.baseText };
}

/** A day as it is written in a sentence. @param day as `2027-04-06` */
const inFull = (day: string): string =>
  new Intl.DateTimeFormat(messageLanguage() === 'nl' ? 'nl' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
