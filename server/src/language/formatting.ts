import type * as lsp from 'vscode-languageserver-protocol';
import { Lexer } from 'yaml';
import { AgreementDocument } from '../agreement/document.ts';
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
  const broken = agreement.problems.some(({ kind }) => kind === 'invalid-yaml' || kind === 'tab');
  if (!agreement.readable || broken) return { refused: unreadable };
  const formatted = await prettify(text);
  if (formatted === undefined) return { refused: unreadable };
  if (formatted === text) return { text };
  const after = new AgreementDocument(formatted);
  const kept =
    JSON.stringify(commentsOf(formatted)) === JSON.stringify(commentsOf(text)) &&
    JSON.stringify(after.data) === JSON.stringify(agreement.data);
  return kept
    ? { text: formatted }
    : { refused: message('Formatting would change more than the layout of this file, so it was left as it is.') };
}

const unreadable = message('This file cannot be formatted as long as it cannot be read. Mend its syntax errors first.');

/** The edits that format an agreement: none where it is in good shape, or where it cannot be formatted. */
export async function formattingEdits(agreement: AgreementDocument): Promise<readonly lsp.TextEdit[]> {
  const formatted = await formatAgreement(agreement);
  if ('refused' in formatted || formatted.text === agreement.text) return [];
  return [smallestEdit(agreement, formatted.text)];
}

async function prettify(text: string): Promise<string | undefined> {
  const [{ format }, yaml] = await Promise.all([import('prettier/standalone'), import('prettier/plugins/yaml')]);
  try {
    return await format(text, { parser: 'yaml', plugins: [yaml], printWidth: width, endOfLine: 'auto' });
  } catch (error) {
    // Prettier is stricter in places than the parser that read the file.
    if (error instanceof Error && error.name === 'SyntaxError') return undefined;
    throw error;
  }
}

/** All comments of a text, sorted: formatting may move one to the line before. */
const commentsOf = (text: string): readonly string[] =>
  [...new Lexer().lex(text)]
    .filter((lexeme) => lexeme.startsWith('#'))
    .map((comment) => comment.trim())
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
