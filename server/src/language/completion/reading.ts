import type { Range } from '../../agreement/range.ts';
import type { Token } from '../../agreement/tree/tokens.ts';
import type { Found, Frames } from './frames.ts';
import { nextLine } from './lines.ts';
import type { KeySpot } from './spot.ts';

/** A key that no author writes. */
export const probe = 'x-cursor-\ue001';

export interface Reading {
  readonly text: string;
  readonly offset: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** The start of the last line of block style at or above the cursor. */
  readonly from: number;
  readonly section: Range;
  /** As it is at the end of the line above. */
  readonly above: Frames;
  /** As it is at the cursor. */
  readonly here: Frames;
}

/** What stands round the cursor. */
export interface Word {
  /** The token; between the quotes, where it has some. */
  readonly range: Range;
  readonly quote: string;
  /** Closing quote included. */
  readonly outerEnd: number;
}

export const covers = (token: Token, offset: number) => {
  if (token.kind === 'comment') return token.start < offset;
  if (token.kind === 'block-text') return token.start < offset && offset < token.end;
  return token.start <= offset && token.kind !== 'other';
};
/** Whether a token is the one at an offset, or the first behind it. */
export const isAt = (token: Token, offset: number) => {
  if (token.kind === 'block-text') return token.end > offset;
  if (token.kind !== 'other') return token.end >= offset;
  return token.start >= offset;
};

export function wordAt({ text, offset, lineEnd }: Reading, token: Token | undefined): Word | undefined {
  if (!token) return { range: { start: offset, end: offset }, quote: '', outerEnd: offset };
  if (token.kind === 'block-text') return undefined;
  const end = Math.min(token.end, lineEnd);
  if (token.kind === 'plain') return { range: { start: token.start, end }, quote: '', outerEnd: end };
  const quote = token.source.charAt(0);
  const isClosed = token.source.length > 1 && token.source.endsWith(quote) && token.end <= lineEnd;
  const inner = { start: token.start + 1, end: isClosed ? end - 1 : trimmedEnd(text, token.start + 1, end) };
  if (offset < inner.start || offset > inner.end) return undefined;
  return { range: inner, quote: isClosed ? '' : quote, outerEnd: end };
}

export function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text[last - 1] === ' ') last--;
  return last;
}

/** A word in the place of a key: of plain text, no more than the word the cursor is in. */
export function keyWord(reading: Reading, word: Word): Word {
  if (isQuoted(reading, word)) return word;
  const { text, offset } = reading;
  const { range, quote } = word;
  const before = /[^\s]*$/.exec(text.slice(range.start, offset))?.[0].length ?? 0;
  const after = /^[^\s]*/.exec(text.slice(offset, range.end))?.[0].length ?? 0;
  const around = { start: offset - before, end: offset + after };
  return { range: around, quote, outerEnd: around.end };
}

export const isQuoted = ({ text }: Reading, { range, outerEnd, quote }: Word) =>
  (range.end !== outerEnd || quote !== '') && /["']/.test(text.charAt(range.start - 1));
export const restOfLine = ({ text, lineEnd }: Reading, from: number) => text.slice(from, lineEnd);
export const isBlank = (rest: string) => /^[ \t]*(?:#|$)/.test(rest);
export const hasColon = (rest: string) => /^[ \t]*:(?=[\s,[\]{}]|$)/.test(rest);
export const spacer = (rest: string) => (rest.startsWith('#') ? ' ' : '');

/** What kind of value follows a key that ends at an offset; in block style also on the lines below its column. */
export function valueKind({ text, lineEnd }: Reading, keyEnd: number, column: number | undefined): KeySpot['holds'] {
  const [, first = ''] = /^[ \t]*:?[ \t]*(\S?)/.exec(text.slice(keyEnd, lineEnd)) ?? [];
  if (first === '{') return 'map';
  if (first === '[') return 'list';
  if (first !== '' && first !== '#') return ',}'.includes(first) ? undefined : 'scalar';
  const next = column === undefined ? undefined : nextLine(text, lineEnd);
  if (!next || column === undefined || next.column < column) return undefined;
  if (next.isDash) return 'list';
  // A map, or a text on a line of its own.
  return next.column > column && next.isKey ? 'map' : undefined;
}

/** What keeps an entry of a flow collection apart from what follows it. */
export function flowSpacer({ text, from, here }: Reading, end: number): string {
  const [whole = '', space = '', next = ''] = /^(\s*)(\S?)/.exec(text.slice(end)) ?? [];
  if (whole === '}') return ' ';
  if (whole === '#') return ' ';
  if (next === '' || ',]}#'.includes(next)) return '';
  const newline = space.lastIndexOf('\n');
  const indent = / */y.exec(text.slice(here.lastLine ?? from))?.[0].length ?? 0;
  // Where the bracket was never closed, the next entry of the block is no part of it.
  if (newline >= 0 && space.length - newline - 1 <= indent) return '';
  return space === '' ? ', ' : ',';
}

/** Reads on with a probe in the place of a stretch, to the end of the map or list that holds the probe. */
export function readWithProbe(
  { text, from, section, above }: Reading,
  start: number,
  replacement: string,
  end: number,
): Found | undefined {
  const frames = above.fork(probe);
  const probed = text.slice(from, start) + replacement + text.slice(end, section.end);
  frames.read(probed, from, () => frames.found !== undefined && !frames.open.includes(frames.found.frame));
  return frames.found;
}
