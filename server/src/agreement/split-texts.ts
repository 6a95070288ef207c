import { shapeAt } from 'partnership-agreements-schema';
import type { Path } from './path.ts';
import type { Places } from './places.ts';
import type { Range } from './range.ts';
import { isNull, isScalar, type ListNode, type MapNode, type Pair, type ScalarNode } from './tree/tree.ts';

/** A text between braces that YAML ended at a comma, and the pairs that it made of the rest. */
export interface SplitText {
  readonly pair: Pair;
  readonly pieces: readonly Pair[];
}

/** Whether a pair of a map between braces is the rest of a text: what is quoted, or has a colon of its own, is a key. */
export const isPiece = (text: string, pair: Pair | undefined): boolean =>
  pair !== undefined &&
  isNull(pair.value) &&
  isScalar(pair.key) &&
  pair.key.style === 'plain' &&
  !/^\s*:/.test(text.slice(pair.key.end));

/**
 * A plain value of a map between braces and the pieces right behind it, by the place of either: what its author wrote as
 * one text. Undefined where nothing was cut off, or where a comment stands between two pieces.
 */
export function wholeTextAt(
  { text, places }: { readonly text: string; readonly places: Places },
  path: Path,
): WholeText | undefined {
  const map = places.map(path.slice(0, -1));
  if (!map?.flow) return undefined;
  const known = wholeTexts.get(places) ?? new Map<MapNode, ReadonlyMap<string, WholeText>>();
  wholeTexts.set(places, known);
  const found = known.get(map) ?? wholeTextsIn(text, map);
  known.set(map, found);
  return found.get(String(path.at(-1)));
}

/** What was found in the maps of a text, looked for once however many pieces are asked for. */
const wholeTexts = new WeakMap<Places, Map<MapNode, ReadonlyMap<string, WholeText>>>();

/** The texts that commas cut up in a map between braces, by the key of each piece. */
function wholeTextsIn(text: string, { pairs }: MapNode): ReadonlyMap<string, WholeText> {
  const found = new Map<string, WholeText>();
  const names = new Set<string>();
  for (let start = 0, end = 0; start < pairs.length; start = end) {
    end = start + 1;
    while (end < pairs.length && isPiece(text, pairs[end])) end++;
    const run = pairs.slice(start, end);
    const whole = isPiece(text, run[0]) ? undefined : wholeTextOf(text, run);
    for (const [piece, { name }] of run.entries()) {
      // Of two keys that are the same, the first is meant.
      if (whole && !names.has(name)) found.set(name, { ...whole, piece });
      names.add(name);
    }
  }
  return found;
}

function wholeTextOf(text: string, run: readonly Pair[]): Omit<WholeText, 'piece'> | undefined {
  const [pair] = run;
  const last = run.at(-1)?.key;
  if (!pair || run.length === 1 || !isPlainText(pair.value) || !isScalar(last)) return undefined;
  const range = { start: pair.value.start, end: last.end };
  const source = text.slice(range.start, range.end);
  return /\s#/.test(source) ? undefined : { key: pair.name, range, source };
}

/** A text between braces as it was written, commas and all; `piece` is 0 for its first words, which stand behind the key. */
export interface WholeText {
  readonly key: string;
  readonly piece: number;
  readonly range: Range;
  readonly source: string;
}

/** Whether a comma ended a text between braces too soon: then its rest is told, as the key that it is none of. */
export function isCutOff(path: Path, { text, places }: { readonly text: string; readonly places: Places }): boolean {
  const above = path.slice(0, -1);
  const map = places.map(above);
  const [shape, parent] = [shapeAt(path), shapeAt(above)];
  if (!map?.flow || parent?.kind !== 'object' || shape?.kind !== 'scalar' || shape.scalar !== 'text') return false;
  const rest = map.pairs[map.pairs.findIndex(({ name }) => name === path.at(-1)) + 1];
  return rest !== undefined && isPiece(text, rest) && !parent.fields.has(rest.name) && !rest.name.startsWith('x-');
}

/**
 * The texts of a map with keys of the author's own that a comma ended too soon: `{ milling: 1,200 tonnes a year }`.
 * Where every piece can be a key, it may as well be one to which nothing is said yet.
 */
export function splitTextsIn(text: string, map: MapNode, isKey: (name: string) => boolean): readonly SplitText[] {
  const found: SplitText[] = [];
  let pair: Pair | undefined;
  let pieces: Pair[] = [];
  const close = () => {
    if (pair && pieces.some(({ name }) => !isKey(name) && !name.startsWith('x-'))) found.push({ pair, pieces });
    pieces = [];
  };
  for (const each of map.pairs) {
    if (pair && isPiece(text, each)) pieces.push(each);
    else {
      close();
      pair = isPlainText(each.value) ? each : undefined;
    }
  }
  close();
  return found;
}

const isPlainText = (node: Pair['value']): node is ScalarNode =>
  isScalar(node) && node.style === 'plain' && !isNull(node);

/**
 * The first and the last item of a list between brackets that a number with a comma in it was made of, from an item on:
 * `[Save 2,000 hours]` are two. Undefined where the item runs on into no such number, or is a piece itself.
 */
export function splitNumber(
  text: string,
  { flow, items }: ListNode,
  index: number,
): { readonly first: ScalarNode; readonly last: ScalarNode } | undefined {
  const first = items[index];
  if (!flow || !isPlainText(first) || runsOn(text, items[index - 1], first)) return undefined;
  let last = first;
  for (let next = items[index + 1], at = index + 1; isPlainText(next) && runsOn(text, last, next); next = items[at]) {
    last = next;
    at++;
  }
  return last === first ? undefined : { first, last };
}

/** Whether one to three figures stand before the comma between two items, and three right behind it. */
function runsOn(text: string, item: ListNode['items'][number], next: ScalarNode): boolean {
  if (!isPlainText(item) || text.slice(item.end, next.start) !== ',') return false;
  return (
    /(?:^|\D)\d{1,3}$/.test(text.slice(item.start, item.end)) &&
    /^\d{3}(?!\d)/.test(text.slice(next.start, next.start + 4))
  );
}
