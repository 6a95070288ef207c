import { fittingLine } from './fitting-line.ts';
import { Frames } from './frames.ts';
import { lineEndAt, lineStartAt, nextLine, sectionAround, topKeys } from './lines.ts';
import {
  covers,
  flowSpacer,
  hasColon,
  isAt,
  isBlank,
  isQuoted,
  keyWord,
  probe,
  type Reading,
  readWithProbe,
  restOfLine,
  spacer,
  trimmedEnd,
  valueKind,
  type Word,
  wordAt,
} from './reading.ts';
import type { CursorSpot, ItemSpot, KeySpot, ValueSpot } from './spot.ts';

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
  const fit = fittingLine(open, column, isValueBelow ? { column, isDash: false, isKey: true } : next);
  // What is written deeper than fits is the continuation of a text.
  if (!fit || (!isEmpty && fit.column < column)) return undefined;
  // A key between another one and its list, in the column of both, would take the list away from it.
  if (isEmpty && fit.kind === 'map' && next?.isDash && next.column === fit.column) return undefined;
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
    holds: follows === 'nothing' ? undefined : valueKind(reading, word.outerEnd, column),
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
    holds: follows === 'colon' ? valueKind(reading, word.outerEnd, undefined) : undefined,
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
