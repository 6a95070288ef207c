import type * as lsp from 'vscode-languageserver-protocol';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Edit, hasStops, plainText, snippetText } from '../agreement/edit.ts';
import { inLanguage } from '../findings/in-language.ts';
import type { Translator } from '../l10n/translator.ts';
import { toLines } from './lines.ts';

/** An edit as a client applies it: as plain text, or as a snippet where an author still has something to fill in. */
export interface TextChange {
  readonly plain: lsp.TextEdit;
  /** The same with tab stops, for clients that can. Its range may be wider than that of the plain edit. */
  readonly snippet: { readonly range: lsp.Range; readonly value: string } | undefined;
}

export function toChange(agreement: AgreementDocument, { range, insert: written }: Edit, tell: Translator): TextChange {
  const insert = inLanguage(written, tell);
  const plain = { range: toLines(agreement, range), newText: plainText(insert) };
  if (!hasStops(insert)) return { plain, snippet: undefined };
  // Clients indent the lines of a snippet like the one it begins on, which is wrong for text that is indented already.
  // A snippet that begins in column 0 they leave alone.
  const { text } = agreement;
  const lineStart = range.start - agreement.lines.positionAt(range.start).character;
  const start = plain.newText.includes('\n') ? lineStart : range.start;
  const value = snippetText([text.slice(start, range.start), ...insert]);
  return { plain, snippet: { range: toLines(agreement, { start, end: range.end }), value } };
}
