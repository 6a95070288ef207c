import type { AgreementDocument } from './document.ts';
import type { Edit, Insert, Stop } from './insert.ts';
import type { Path } from './path.ts';
import { openQuestion } from './placeholder.ts';
import { endOfLine, nextLine, startOfLine } from './range.ts';
import type { Reference } from './reading.ts';
import { isPiece } from './split-texts.ts';
import { isMap, isScalar, type Pair } from './tree/tree.ts';

export type { Edit, Insert, Stop } from './insert.ts';

export const stop = (placeholder: string, choices?: readonly string[]): Stop =>
  choices ? { placeholder, choices } : { placeholder };
/**
 * A stop where an answer is asked for. What stands there until it comes is a placeholder to everybody who reads the file:
 * an ellipsis, with the question behind it where a text is asked for.
 */
export const hole = (question?: string, choices?: readonly string[]): Stop => ({
  ...stop(asScalar(openQuestion(question)), choices && [openQuestion(), ...choices]),
  ...(question === undefined ? {} : { question }),
});
/** A stop that is filled in together with all others of its name. */
export const namedStop = (name: string, placeholder: string): Stop => ({ name, placeholder });

/** The new text without tab stops. */
export const plainText = (insert: Insert): string =>
  insert.map((piece) => (typeof piece === 'string' ? piece : piece.placeholder)).join('');

/** The new text in LSP's snippet syntax, with numbered tab stops. */
export function snippetText(insert: Insert, { choices = true }: { readonly choices?: boolean } = {}): string {
  let number = 0;
  const numbers = new Map<string, number>();
  return insert
    .map((piece) => {
      if (typeof piece === 'string') return piece.replace(/[\\$}]/g, '\\$&');
      const known = piece.name === undefined ? undefined : numbers.get(piece.name);
      if (known !== undefined) return `\${${known}}`;
      number++;
      if (piece.name !== undefined) numbers.set(piece.name, number);
      if (!piece.choices || !choices) return `\${${number}:${piece.placeholder.replace(/[\\$}]/g, '\\$&')}}`;
      return `\${${number}|${piece.choices.map((choice) => choice.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
    })
    .join('');
}

/** Whether an author still has something to fill in. */
export const hasStops = (insert: Insert): boolean => insert.some((piece) => typeof piece !== 'string');

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.range.start - a.range.start || b.range.end - a.range.end)) {
    result = result.slice(0, edit.range.start) + plainText(edit.insert) + result.slice(edit.range.end);
  }
  return result;
}

/**
 * What a map entry is to look like, at any depth: an object for a map, an array for a list, pieces for a scalar. A map
 * whose keys are ids, or still to be filled in, is a `Map`.
 */
export type Skeleton =
  | Insert
  | { readonly [key: string]: Skeleton }
  | { readonly list: readonly Insert[] }
  | ReadonlyMap<string | Stop, Skeleton>;

const isInsert = (skeleton: Skeleton): skeleton is Insert => Array.isArray(skeleton);
const isList = (skeleton: Skeleton): skeleton is { readonly list: readonly Insert[] } =>
  !isInsert(skeleton) && 'list' in skeleton && Array.isArray(skeleton.list);
const entriesOf = (skeleton: Exclude<Skeleton, Insert>): readonly (readonly [string | Stop, Skeleton])[] =>
  skeleton instanceof Map ? [...(skeleton as Map<string | Stop, Skeleton>)] : Object.entries(skeleton);

/** A key as YAML reads it: one that can be no id may need quotes. */
const asKey = (key: string | Stop): string | Stop => (typeof key === 'string' ? asScalar(key) : key);

/** A skeleton in flow style: `{ a: 1, b: [x] }`. */
export function flowInsert(skeleton: Skeleton): Insert {
  if (isInsert(skeleton)) return skeleton;
  if (isList(skeleton)) return ['[', ...interpose(skeleton.list, ', '), ']'];
  const entries = entriesOf(skeleton).map(([key, value]): Insert => [asKey(key), ': ', ...flowInsert(value)]);
  return entries.length === 0 ? ['{}'] : ['{ ', ...interpose(entries, ', '), ' }'];
}

/** `key: value` in block style; every line but the first is indented. */
export function blockInsert(key: string | Stop, skeleton: Skeleton, indent: string, eol: string): Insert {
  return [asKey(key), ':', ...blockValue(skeleton, indent, eol)];
}

/** What comes behind the colon of a key that is indented by `indent`: on the same line, or on the lines below it. */
export function blockValue(skeleton: Skeleton, indent: string, eol: string): Insert {
  if (isInsert(skeleton) || isList(skeleton)) return [' ', ...flowInsert(skeleton)];
  const inner = `${indent}  `;
  const entries = entriesOf(skeleton).map(([name, value]) => blockInsert(name, value, inner, eol));
  return entries.length === 0 ? [' {}'] : entries.flatMap((entry): Insert => [`${eol}${inner}`, ...entry]);
}

const interpose = (inserts: readonly Insert[], between: string): Insert =>
  inserts.flatMap((insert, index): Insert => (index === 0 ? insert : [between, ...insert]));

/** Whether a skeleton, or a part of it, is a map of nobody. */
const holdsNothing = (skeleton: Skeleton): boolean => {
  if (isInsert(skeleton) || isList(skeleton)) return false;
  const entries = entriesOf(skeleton);
  return entries.length === 0 || entries.some(([, value]) => holdsNothing(value));
};

/** The white space before the first character of the line of an offset. */
export function indentAt(text: string, offset: number): string {
  return /^ */.exec(text.slice(startOfLine(text, offset)))?.[0] ?? '';
}

/**
 * Puts a key into the map at a path: as the schema orders it where `after` names the keys that go before it, else last.
 * Keeps the style of the map (flow or block) and its indentation. A key that stands there without a value gets the
 * value. A map that is not there is made, with the keys above it that are missing. Undefined where the text leaves no
 * place for it.
 */
export function insertKey(
  document: AgreementDocument,
  parent: Path,
  key: string,
  skeleton: Skeleton,
  before: readonly string[] = [],
): Edit | undefined {
  const { places, text } = document;
  // Nothing is filled in where there is nobody yet of whom something is asked.
  if (holdsNothing(skeleton)) return undefined;
  const node = places.node(parent);
  if (!isMap(node)) {
    if (node !== undefined && node !== null) return undefined;
    const last = parent.at(-1);
    return last === undefined
      ? undefined
      : insertKey(document, parent.slice(0, -1), String(last), { [key]: skeleton }, before);
  }
  const there = places.pairIn(node, key);
  const eol = document.lines.lineEnd;
  if (there) return fillKey(document, [...parent, key], skeleton);
  if (node.flow) return insertIntoFlow(document, parent, key, skeleton, before);
  const anchor = [...node.pairs].reverse().find(({ name }) => before.includes(name));
  const firstKey = node.pairs[0]?.key;
  if (!firstKey) return undefined;
  const lineStart = startOfLine(text, firstKey.start);
  // A key behind a question mark, a tag or an anchor begins elsewhere than it seems.
  if (!/^[ -]*$/.test(text.slice(lineStart, firstKey.start))) return undefined;
  if (isBehindQuestionMark(text, firstKey.start)) return undefined;
  const column = firstKey.start - lineStart;
  const indent = ' '.repeat(column);
  const after = anchor ?? (before.length > 0 ? undefined : node.pairs.at(-1));
  if (!after)
    return {
      range: { start: firstKey.start, end: firstKey.start },
      insert: [...blockInsert(key, skeleton, indent, eol), `${eol}${indent}`],
    };
  const end = endOfEntry(text, document.entryRange([...parent, after.name])?.end ?? firstKey.end);
  // What stands deeper on the lines below belongs to the entry, though no key says so.
  if (nextIndent(text, end) > column) return undefined;
  return { range: { start: end, end }, insert: [`${eol}${indent}`, ...blockInsert(key, skeleton, indent, eol)] };
}

/** Whether a `?` stands before an offset, at the beginning of its line and with nothing but white space between. */
function isBehindQuestionMark(text: string, offset: number): boolean {
  const mark = text.slice(0, offset).trimEnd().length - 1;
  return text[mark] === '?' && text.slice(startOfLine(text, mark), mark).trim() === '';
}

/** How far the next line that is no comment is indented; 0 where there is none. */
const nextIndent = (text: string, offset: number): number =>
  /^(?:[^\S\r\n]*(?:#.*)?(?:\r\n|\n|\r))*( *)[^\s#]/.exec(text.slice(offset))?.[1]?.length ?? 0;

/** Where the last line of an entry ends, its trailing comment included. */
function endOfEntry(text: string, end: number): number {
  // A block scalar's range takes its last line end along.
  return endOfLine(text, end - (/\r\n$|[\r\n]$/.exec(text.slice(Math.max(0, end - 2), end))?.[0].length ?? 0));
}

function insertIntoFlow(
  document: AgreementDocument,
  parent: Path,
  key: string,
  skeleton: Skeleton,
  before: readonly string[],
): Edit | undefined {
  const { places, text } = document;
  const node = places.map(parent);
  const range = places.valueRange(parent);
  if (!node || !range || text[range.end - 1] !== '}') return undefined;
  const entry: Insert = [asKey(key), ': ', ...flowInsert(skeleton)];
  const keys = node.pairs.map(({ name }) => name);
  const index = keys.findLastIndex((name) => before.includes(name));
  // What a comma cut off belongs to what stands before it.
  let last = index < 0 ? keys.length - 1 : index;
  while (isPiece(text, node.pairs[last + 1])) last++;
  const after = keys[last];
  if (after === undefined) return { range, insert: ['{ ', ...entry, ' }'] };
  const end = document.entryRange([...parent, after])?.end;
  return end === undefined ? undefined : { range: { start: end, end }, insert: [', ', ...entry] };
}

/** Gives a value to a key that stands there without one. */
function fillKey(document: AgreementDocument, path: Path, skeleton: Skeleton): Edit | undefined {
  const { places, text } = document;
  const key = places.keyRange(path);
  const node = places.node(path);
  const pair = places.pair(path);
  if (!key || !pair) return undefined;
  // Blanks may stand before its colon, and in braces a key needs none.
  const colon = /^[ \t]*:/.exec(text.slice(key.end, endOfLine(text, key.end)))?.[0].length ?? 0;
  if (node) {
    // What holds something is no place to fill.
    if ((node.kind === 'map' && node.pairs.length > 0) || (node.kind === 'list' && node.items.length > 0))
      return undefined;
    // An empty map or list: it is replaced.
    const range = places.valueRange(path);
    return range ? { range, insert: flowInsert(skeleton) } : undefined;
  }
  const lineStart = startOfLine(text, key.start);
  const indent = ' '.repeat(key.start - lineStart);
  const inFlow = places.map(path.slice(0, -1))?.flow === true;
  const value = blockValue(skeleton, indent, document.lines.lineEnd);
  if (!inFlow && text[key.end] === ':' && isNextLine(value) && !hasSource(pair)) {
    // A comment behind the key stays where it is.
    const end = endOfEntry(text, key.end);
    return { range: { start: end, end }, insert: value };
  }
  const name = String(path.at(-1));
  const written = inFlow
    ? [asKey(name), ': ', ...flowInsert(skeleton)]
    : blockInsert(name, skeleton, indent, document.lines.lineEnd);
  const end = hasSource(pair) && pair.value ? pair.value.end : key.end + colon;
  return { range: { start: key.start, end }, insert: written };
}

/** Whether a value begins on the line below its key. */
const isNextLine = ([first]: Insert): boolean => typeof first === 'string' && /^[\r\n]/.test(first);

/** Whether a pair writes its null down, as `~` or `null`. */
const hasSource = ({ value }: Pair): boolean => isScalar(value) && value.source !== '';

/** Replaces the value at a path. */
export function replaceValue(document: AgreementDocument, path: Path, insert: Insert): Edit | undefined {
  const range = document.places.valueRange(path);
  return range && { range, insert };
}

/** Replaces the key that ends a path. */
export function replaceKey(document: AgreementDocument, path: Path, key: string): Edit | undefined {
  const map = document.places.map(path.slice(0, -1));
  // Of a key that stands there twice, nobody knows which of the two is meant.
  if (map && map.pairs.filter(({ name }) => name === path.at(-1)).length > 1) return undefined;
  const range = document.places.keyRange(path);
  return range && { range, insert: [key] };
}

/** Lets a reference point to another id, be it a key or a value. */
export const redirect = (
  document: AgreementDocument,
  { path, part }: Pick<Reference, 'path' | 'part'>,
  id: string,
): Edit | undefined => (part === 'key' ? replaceKey(document, path, id) : replaceValue(document, path, [id]));

/** Adds an item to the list at a path, in its style. */
export function appendItem(document: AgreementDocument, path: Path, item: Insert): Edit | undefined {
  const { places, text } = document;
  const node = places.node(path);
  if (node?.kind !== 'map' && node?.kind !== 'list') return undefined;
  const range = places.valueRange(path);
  const last = (node.kind === 'map' ? node.pairs : node.items).length - 1;
  if (!range) return undefined;
  if (last < 0) return { range, insert: ['[', ...item, ']'] };
  const end = places.valueRange([...path, last])?.end;
  if (end === undefined) return undefined;
  if (node.flow) return { range: { start: end, end }, insert: [', ', ...item] };
  const column = range.start - startOfLine(text, range.start);
  const at = endOfEntry(text, end);
  return { range: { start: at, end: at }, insert: [`${document.lines.lineEnd}${' '.repeat(column)}- `, ...item] };
}

/**
 * Takes the entry or item at a path away: in block style with its lines, in flow style with its comma. A map or list
 * that would be left empty goes as well, unless `keepEmpty`.
 */
export function removeEntry(document: AgreementDocument, path: Path): Edit | undefined {
  const { places, text } = document;
  const parentPath = path.slice(0, -1);
  const parent = places.node(parentPath);
  const entry = document.entryRange(path);
  if (!entry || (parent?.kind !== 'map' && parent?.kind !== 'list')) return undefined;
  if ((parent.kind === 'map' ? parent.pairs : parent.items).length === 1 && parentPath.length > 0)
    return removeEntry(document, parentPath);
  if (parent.flow) {
    const after = /^\s*,\s*/.exec(text.slice(entry.end));
    if (after) return { range: { start: entry.start, end: entry.end + after[0].length }, insert: [] };
    const before = /\s*,\s*$/.exec(text.slice(0, entry.start));
    return { range: { start: entry.start - (before?.[0].length ?? 0), end: entry.end }, insert: [] };
  }
  const end = endOfEntry(text, entry.end);
  const lineStart = startOfLine(text, entry.start);
  const onlyIndent = text.slice(lineStart, entry.start).trim() === '' || typeof path.at(-1) === 'number';
  const next = nextLine(text, end);
  if (onlyIndent) return { range: { start: lineStart, end: next }, insert: [] };
  // The first entry stands behind a dash: the next one takes its place.
  const following = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
  return { range: { start: entry.start, end: end + following }, insert: [] };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not stand there as they are
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A text as a YAML scalar: quoted only where it has to be. */
export function asScalar(text: string): string {
  const isPlain =
    /^[^\s\-?:,[\]{}#&*!|>'"%@`0-9.+~=]/.test(text) &&
    !/: |:$| #|[,[\]{}]|\s$/.test(text) &&
    text.search(unprintable) < 0 &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  if (isPlain) return text;
  return JSON.stringify(text).replace(unprintable, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
