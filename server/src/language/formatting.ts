import type * as lsp from 'vscode-languageserver-protocol';
import { AgreementDocument } from '../agreement/document.ts';
import { plain } from '../agreement/tree/plain.ts';
import { tokensOf } from '../agreement/tree/tokens.ts';
import { type Message, message } from '../l10n/message.ts';
import { toLines } from './lines.ts';

/** Columns of a line, as far as text can be broken. */
const width = 120;

/** A text in good shape; or why it was left as it is. */
export type Formatted = { readonly text: string } | { readonly refused: Message };

/**
 * An agreement with its layout put in order, in the style of Prettier. What it says, its comments, its line ends and its
 * byte-order mark stay. Prettier is loaded when first asked.
 */
export async function formatAgreement(agreement: AgreementDocument): Promise<Formatted> {
  const { text } = agreement;
  const { readable, problems } = agreement;
  if (problems.some(({ kind }) => broken.has(kind) || (!readable && kind === 'not-plain')))
    return { refused: unreadable };
  const formatted = await prettify(text);
  if (formatted === undefined) return { refused: unreadable };
  if (formatted === text) return { text };
  const after = new AgreementDocument(formatted);
  const kept =
    JSON.stringify(commentsOf(formatted)) === JSON.stringify(commentsOf(text)) &&
    JSON.stringify(dataOf(after)) === JSON.stringify(dataOf(agreement));
  return kept
    ? { text: formatted }
    : { refused: message('Formatting would change more than the layout of this file, so it was left as it is.') };
}

/** What keeps a text from being read as YAML. One that is empty, or no agreement, has a layout all the same. */
const broken: ReadonlySet<string> = new Set(['invalid-yaml', 'misplaced', 'tab', 'conflict-markers', 'too-large']);
const unreadable = message('This file cannot be formatted as long as it cannot be read. Mend its syntax errors first.');

/** What a text says: the sound part of an agreement or, where it is read as none, whatever it holds. */
const dataOf = (agreement: AgreementDocument): unknown =>
  agreement.readable ? agreement.data : plain(agreement.places.root);

/** The edits that format an agreement: none where it is in good shape, or where it cannot be formatted. */
export async function formattingEdits(agreement: AgreementDocument): Promise<readonly lsp.TextEdit[]> {
  const formatted = await formatAgreement(agreement);
  if ('refused' in formatted || formatted.text === agreement.text) return [];
  return [smallestEdit(agreement, formatted.text)];
}

async function prettify(text: string): Promise<string | undefined> {
  const [{ format }, yaml] = await Promise.all([import('prettier/standalone'), import('prettier/plugins/yaml')]);
  try {
    return await format(text, { parser: 'yaml', plugins: [yaml], printWidth: width, endOfLine: mostLineEnds(text) });
  } catch (error) {
    // Prettier is stricter in places than the parser that read the file.
    if (error instanceof Error && error.name === 'SyntaxError') return undefined;
    throw error;
  }
}

/** The line ends that most lines have. Prettier's own choice would be that of the first one. */
function mostLineEnds(text: string): 'lf' | 'crlf' {
  const all = text.split('\n').length - 1;
  const crlf = text.split('\r\n').length - 1;
  return crlf * 2 > all ? 'crlf' : 'lf';
}

/** All comments of a text, sorted: formatting may move one to the line before. */
const commentsOf = (text: string): readonly string[] =>
  [...tokensOf(text)]
    .filter(({ kind }) => kind === 'comment')
    .map(({ source }) => source.trim())
    .sort();

/** One edit that leaves out the lines at the beginning and the end that stay. */
function smallestEdit(agreement: AgreementDocument, formatted: string): lsp.TextEdit {
  const { text } = agreement;
  const shorter = Math.min(text.length, formatted.length);
  let start = 0;
  while (start < shorter && text[start] === formatted[start]) start++;
  start = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  let kept = 0;
  while (kept < shorter - start && text[text.length - 1 - kept] === formatted[formatted.length - 1 - kept]) kept++;
  const lineStart = text.indexOf('\n', text.length - kept);
  kept = lineStart < 0 ? 0 : text.length - lineStart - 1;
  const end = text.length - kept;
  return { range: toLines(agreement, { start, end }), newText: formatted.slice(start, formatted.length - kept) };
}
