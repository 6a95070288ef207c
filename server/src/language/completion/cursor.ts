import type { Path } from '../../agreement/path.ts';
import type { Range } from '../../agreement/range.ts';
import { fittingLine } from './fitting-line.ts';
import { type Found, Frames, type Token } from './frames.ts';
import { lineEndAt, lineStartAt, nextLine, sectionAround, topKeys } from './lines.ts';

interface Spot {
  /** What is replaced: the word or the value round the cursor, or nothing. */
  readonly range: Range;
  /** What stands there now, from its start to the cursor. */
  readonly typed: string;
  readonly style: 'block' | 'flow';
  /** What has to go in front of and behind what is put in, so that it does not run into its neighbours. */
  readonly before: string;
  readonly after: string;
  /** Whether it stands between quotes, and so can hold no more than a text. */
  readonly isQuoted: boolean;
}

/** The place of a key in the map at a path; in block style also of whatever may stand on a line by itself. */
export interface KeySpot extends Spot {
  readonly kind: 'key';
  readonly path: Path;
  /** The keys that are there, and the text of their values that are scalars. */
  readonly entries: ReadonlyMap<string, string | undefined>;
  /** Of the key, in block style. */
  readonly column: number;
  /** What follows the key already. */
  readonly follows: 'nothing' | 'colon' | 'value';
}
/** The place of the value at a path, on the line of its key. */
export interface ValueSpot extends Spot {
  readonly kind: 'value';
  readonly path: Path;
  readonly entries: ReadonlyMap<string, string | undefined>;
  /** Of the key, in block style. */
  readonly column: number;
  /** Where the colon of the key ends. */
  readonly colonEnd: number;
}
/** The place of an item in the list at a path. */
export interface ItemSpot extends Spot {
  readonly kind: 'item';
  readonly path: Path;
  readonly items: readonly string[];
}
export type CursorSpot = KeySpot | ValueSpot | ItemSpot;

/** A key that no author writes. */
const probe = 'x-cursor-\ue001';

/**
 * Where a cursor stands in a text, which need not parse: what can be written there, in what map or list, and what that
 * holds already. Undefined where nothing can be, as in a comment or behind a value. Reads the top-level section round
 * the cursor, and no more.
 */
export function spotAt(text: string, offset: number): CursorSpot | undefined {
  const lineStart = lineStartAt(text, offset);
  const lineEnd = lineEndAt(text, lineStart);
  if (offset < lineStart || offset > lineEnd) return undefined;
  const section = sectionAround(text, lineStart);
  const above = new Frames();
  above.read(text.slice(section.start, lineStart), section.start, () => false);
  const from = above.lastLine ?? section.start;
  const here = above.fork();
  const at = here.read(text.slice(from, lineEnd), from, (token) => isAt(token, offset));
  const token = at && covers(at, offset) ? at : undefined;
  if (token && (token.kind === 'comment' || token.kind === 'property' || token.start < lineStart)) return undefined;
  const reading: Reading = { text, offset, lineStart, lineEnd, from, section, above, here };
  const word = wordAt(reading, token);
  if (!word) return undefined;
  switch (here.awaiting) {
    case 'line':
      return lineSpot(reading, word);
    case 'key':
      return flowKeySpot(reading, word);
    case 'value':
      return valueSpot(reading, word);
    case 'item':
      return itemSpot(reading, word);
    case 'done':
      return undefined;
  }
}

interface Reading {
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
interface Word {
  /** The token; between the quotes, where it has some. */
  readonly range: Range;
  readonly quote: string;
  /** Closing quote included. */
  readonly outerEnd: number;
}

const covers = (token: Token, offset: number) => {
  if (token.kind === 'comment') return token.start < offset;
  if (token.kind === 'block-text') return token.start < offset && offset < token.end;
  return token.start <= offset && token.kind !== 'other';
};
/** Whether a token is the one at an offset, or the first behind it. */
const isAt = (token: Token, offset: number) => {
  if (token.kind === 'block-text') return token.end > offset;
  if (token.kind !== 'other') return token.end >= offset;
  return token.start >= offset;
};

function wordAt({ text, offset, lineEnd }: Reading, token: Token | undefined): Word | undefined {
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

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text[last - 1] === ' ') last--;
  return last;
}

/** A word in the place of a key: of plain text, no more than the word the cursor is in. */
function keyWord(reading: Reading, word: Word): Word {
  if (isQuoted(reading, word)) return word;
  const { text, offset } = reading;
  const { range, quote } = word;
  const before = /[^\s]*$/.exec(text.slice(range.start, offset))?.[0].length ?? 0;
  const after = /^[^\s]*/.exec(text.slice(offset, range.end))?.[0].length ?? 0;
  const around = { start: offset - before, end: offset + after };
  return { range: around, quote, outerEnd: around.end };
}

const isQuoted = ({ text }: Reading, { range, outerEnd, quote }: Word) =>
  (range.end !== outerEnd || quote !== '') && /["']/.test(text.charAt(range.start - 1));
const restOfLine = ({ text, lineEnd }: Reading, from: number) => text.slice(from, lineEnd);
const isBlank = (rest: string) => /^[ \t]*(?:#|$)/.test(rest);
const hasColon = (rest: string) => /^[ \t]*:(?=[\s,[\]{}]|$)/.test(rest);
const spacer = (rest: string) => (rest.startsWith('#') ? ' ' : '');

/** A place on a line by itself, in block style: the line is empty, or a key is half typed, or its colon is there. */
function lineSpot(reading: Reading, whole: Word): CursorSpot | undefined {
  const { text, offset, lineStart, lineEnd, above } = reading;
  const word = keyWord(reading, whole);
  const { range } = word;
  const outerStart = range.start - (isQuoted(reading, word) ? 1 : 0);
  if (text.slice(lineStart, outerStart).trim() !== '') return undefined;
  const rest = restOfLine(reading, word.outerEnd);
  const isEmpty = range.start === range.end && outerStart === range.start && isBlank(rest);
  const column = isEmpty ? offset - lineStart : outerStart - lineStart;
  if (above.inBlockText && column > (above.open.at(-1)?.column ?? -1)) return undefined;
  if (hasColon(rest)) return keySpotAt(reading, { word, column, follows: 'colon', before: '' });
  const next = nextLine(text, lineEnd);
  const open = above.open.filter(({ style }) => style === 'block');
  // Below a half-typed key, what is deeper is its value.
  const isValueBelow = !isEmpty && next && (next.column > column || (next.column === column && next.isDash));
  const fit = fittingLine(open, column, isValueBelow ? { column, isDash: false } : next);
  // What is written deeper than fits is the continuation of a text.
  if (!isEmpty && fit.column < column) return undefined;
  const start = fit.column === column ? outerStart : lineStart;
  const end = isEmpty && !rest.includes('#') ? lineEnd : word.outerEnd;
  const placed = { range: { start, end }, quote: '', outerEnd: end };
  const before = start === lineStart ? ' '.repeat(fit.column) : '';
  if (fit.kind === 'list') return dashSpot(reading, placed, before, fit.column);
  const hasBelow = next !== undefined && (next.column > fit.column || (next.column === fit.column && next.isDash));
  const follows = hasBelow || !isBlank(rest) ? 'value' : 'nothing';
  return keySpotAt(reading, { word: placed, column: fit.column, follows, before });
}

interface KeyLine {
  readonly word: Word;
  readonly column: number;
  readonly follows: KeySpot['follows'];
  readonly before: string;
}

function keySpotAt(reading: Reading, { word, column, follows, before }: KeyLine): KeySpot | undefined {
  const { text, offset, lineStart, lineEnd } = reading;
  const rest = restOfLine(reading, word.outerEnd);
  const line = `${' '.repeat(column)}${probe}${follows === 'colon' ? rest : ':'}`;
  const found = readWithProbe(reading, lineStart, line, lineEnd);
  if (found?.frame.kind !== 'map') return undefined;
  const { frame, path } = found;
  const entries = new Map(frame.entries);
  if (path.length === 0) {
    for (const key of topKeys(text, lineStart)) if (!entries.has(key)) entries.set(key, undefined);
  }
  entries.delete(probe);
  return {
    kind: 'key',
    path,
    entries,
    range: word.range,
    typed: text.slice(word.range.start, offset).trimStart(),
    style: 'block',
    isQuoted: isQuoted(reading, word),
    before,
    after: spacer(rest),
    column,
    follows,
  };
}

/** A place for an item of a block list, on a line that has no dash yet. */
function dashSpot(reading: Reading, word: Word, indent: string, column: number): ItemSpot | undefined {
  const { text, offset, lineStart, lineEnd } = reading;
  const found = readWithProbe(reading, lineStart, `${' '.repeat(column)}- ${probe}`, lineEnd);
  if (found?.frame.kind !== 'list') return undefined;
  return {
    kind: 'item',
    path: found.path,
    items: found.frame.items.filter((item) => item !== probe),
    range: word.range,
    typed: text.slice(word.range.start, offset).trimStart(),
    style: 'block',
    isQuoted: false,
    before: `${indent}- `,
    after: spacer(restOfLine(reading, word.outerEnd)),
  };
}

function flowKeySpot(reading: Reading, whole: Word): KeySpot | undefined {
  const { text, offset } = reading;
  const word = keyWord(reading, whole);
  const rest = text.slice(word.outerEnd);
  const follows = hasColon(rest) ? 'colon' : 'nothing';
  const after = follows === 'colon' ? '' : flowSpacer(reading, word.outerEnd);
  const outerStart = word.range.start - (isQuoted(reading, word) ? 1 : 0);
  const found = readWithProbe(reading, outerStart, probe + (follows === 'colon' ? '' : `: 0${after}`), word.outerEnd);
  if (found?.frame.kind !== 'map') return undefined;
  const entries = new Map(found.frame.entries);
  entries.delete(probe);
  return {
    kind: 'key',
    path: found.path,
    entries,
    range: follows === 'colon' ? word.range : { start: outerStart, end: word.outerEnd },
    typed: text.slice(word.range.start, offset),
    style: 'flow',
    isQuoted: isQuoted(reading, word),
    before: /[,{]/.test(text.charAt(outerStart - 1)) ? ' ' : '',
    after,
    column: 0,
    follows,
  };
}

/** What keeps an entry of a flow collection apart from what follows it. */
function flowSpacer({ text, from, here }: Reading, end: number): string {
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

function valueSpot(reading: Reading, word: Word): ValueSpot | undefined {
  const { text, offset, lineEnd, here } = reading;
  const frame = here.open.at(-1);
  if (frame?.kind !== 'map' || frame.key === undefined) return undefined;
  const rest = restOfLine(reading, word.outerEnd);
  if (frame.style === 'flow' ? !/^[ \t]*(?:[,}\]#]|$)/.test(rest) : !isBlank(rest)) return undefined;
  if (frame.style === 'block') {
    const next = nextLine(text, lineEnd);
    if (next && (next.column > frame.column || (next.column === frame.column && next.isDash))) return undefined;
  }
  const { start } = word.range;
  const colonEnd = trimmedEnd(text, 0, isQuoted(reading, word) ? start - 1 : start);
  return {
    kind: 'value',
    path: [...here.path, frame.key],
    entries: new Map(frame.entries),
    range: word.range,
    typed: text.slice(start, offset),
    style: frame.style,
    isQuoted: isQuoted(reading, word),
    before: text[start - 1] === ':' ? ' ' : '',
    after: word.quote + (frame.style === 'flow' ? flowSpacer(reading, word.outerEnd) : spacer(rest)),
    column: frame.column,
    colonEnd,
  };
}

function itemSpot(reading: Reading, word: Word): ItemSpot | undefined {
  const { text, offset, here } = reading;
  const frame = here.open.at(-1);
  if (frame?.kind !== 'list') return undefined;
  const rest = restOfLine(reading, word.outerEnd);
  const isFlow = frame.style === 'flow';
  if (!isFlow && !isBlank(rest)) return undefined;
  const { start } = word.range;
  const outerStart = isQuoted(reading, word) ? start - 1 : start;
  const after = isFlow ? flowSpacer(reading, word.outerEnd).replace(/^ $/, '') : spacer(rest);
  const found = readWithProbe(reading, outerStart, ` ${probe}${after}`, word.outerEnd);
  if (found?.frame.kind !== 'list') return undefined;
  return {
    kind: 'item',
    path: found.path,
    items: found.frame.items.filter((item) => item !== probe),
    range: word.range,
    typed: text.slice(start, offset),
    style: frame.style,
    isQuoted: isQuoted(reading, word),
    before: /[-,]/.test(text.charAt(start - 1)) ? ' ' : '',
    after: word.quote + after,
  };
}

/** Reads on with a probe in the place of a stretch, to the end of the map or list that holds the probe. */
function readWithProbe(
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
