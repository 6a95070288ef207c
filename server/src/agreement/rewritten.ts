import { type Agreement, type Shape, shapeOfAgreement } from 'partnership-agreements-schema';
import { issuesIn } from './issues.ts';
import type { Known } from './known.ts';
import type { Places } from './places.ts';
import type { Problem } from './problem.ts';
import { readScalar } from './read-scalar.ts';
import { Notes } from './reading.ts';
import { plainValue } from './tree/scalar.ts';
import type { MapNode, Node, Pair, ScalarNode } from './tree/tree.ts';

/** A tree and its data, in which some values are others. What is as it was is shared. */
export interface Rewritten {
  readonly root: Node;
  readonly data: unknown;
}

/** A text that was read. */
interface Before {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly readable: boolean;
  readonly places: Places;
  readonly data: Known<Agreement>;
}

/** No letter or digit can open, close or divide anything in YAML. */
const isLetterOrDigit = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/**
 * What a text says that is another one but for letters and digits in its values, as most versions of an agreement are: an
 * amount, a date, a number. Undefined where more is otherwise, or where the values have to be looked at together with
 * others: then the text has to be read.
 */
export function rewrite(before: Before, text: string): Rewritten | undefined {
  const { text: old, problems, readable, places } = before;
  const { root } = places;
  if (!readable || problems.length > 0 || root?.kind !== 'map' || old.length !== text.length) return undefined;
  let rewritten: { readonly node: MapNode; readonly data: unknown } = { node: root, data: before.data };
  let done = 0;
  for (let at = nextDifference(old, text, 0); at >= 0; at = nextDifference(old, text, at + 1)) {
    if (!isLetterOrDigit(text.charCodeAt(at)) || !isLetterOrDigit(old.charCodeAt(at))) return undefined;
    if (at < done) continue;
    const scalar = scalarAt(root, at);
    const value = scalar && valueIn(scalar, old, text);
    if (!value) return undefined;
    const place = { at, value, notes: new Notes(text, before.data.currency) };
    const next = inMap(rewritten.node, rewritten.data, shapeOfAgreement(), place);
    if (!next) return undefined;
    rewritten = next;
    done = scalar.end;
  }
  return { root: rewritten.node, data: rewritten.data };
}

/**
 * The first offset from one on at which two texts of the same length are not alike; -1 where there is none. It is looked
 * for by halves: V8 compares those at once, and a loop over all characters takes longer than all the rest.
 */
function nextDifference(a: string, b: string, from: number): number {
  let [start, end] = [from, a.length];
  if (a.slice(start) === b.slice(start)) return -1;
  while (end - start > 1) {
    const middle = (start + end) >> 1;
    if (a.slice(start, middle) === b.slice(start, middle)) start = middle;
    else end = middle;
  }
  return start;
}

/** The scalar that holds an offset, where it is the value of a key. */
function scalarAt(map: MapNode, at: number): ScalarNode | undefined {
  const value = pairAt(map, at)?.value;
  if (value?.kind === 'map') return scalarAt(value, at);
  return value?.kind === 'scalar' ? value : undefined;
}

const pairAt = ({ pairs }: MapNode, at: number): Pair | undefined =>
  pairs.find(({ value }) => value !== undefined && value.start <= at && at < value.end);

/** A scalar as it is written now. Undefined where it is not written as it is read: over lines, or with escapes. */
function valueIn(scalar: ScalarNode, old: string, text: string): ScalarNode | undefined {
  const { start, end, style } = scalar;
  const quotes = style === 'single-quoted' || style === 'double-quoted' ? 1 : 0;
  if (quotes === 0 && style !== 'plain') return undefined;
  if (old.slice(start + quotes, end - quotes) !== scalar.source) return undefined;
  const source = text.slice(start + quotes, end - quotes);
  const value = quotes === 0 ? plainValue(source) : source;
  return value === null ? undefined : { ...scalar, source, value };
}

interface Place {
  readonly at: number;
  readonly value: ScalarNode;
  readonly notes: Notes;
}

/** A map, and what it says, with another value at an offset. */
function inMap(
  map: MapNode,
  data: unknown,
  shape: Shape | undefined,
  place: Place,
): { readonly node: MapNode; readonly data: unknown } | undefined {
  const pair = pairAt(map, place.at);
  if (!pair) return undefined;
  const { name, value } = pair;
  const known =
    shape?.kind === 'object' ? shape.fields.get(name)?.shape : shape?.kind === 'map' ? shape.value : undefined;
  place.notes.enter(name);
  const old = (data as Readonly<Record<string, unknown>> | undefined)?.[name];
  const inner = value?.kind === 'map' ? inMap(value, old, known, place) : read(known, place);
  if (!inner) return undefined;
  const pairs = map.pairs.map((each) => (each === pair ? { ...pair, value: inner.node } : each));
  const node = { ...map, pairs };
  // What stands under a key of the author's own is no data.
  if (inner.data === undefined) return { node, data };
  const copy = Object.assign(Object.create(Object.getPrototypeOf(data) as object | null) as object, data);
  return { node, data: Object.assign(copy, { [name]: inner.data }) };
}

/** What a value says; undefined where there is anything to remark about it, or it is part of something larger. */
function read(shape: Shape | undefined, { value, notes }: Place) {
  if (!shape) return { node: value, data: undefined };
  // What others refer to, or read with it.
  if (shape.kind !== 'scalar' || shape.refers !== undefined || togetherWithOthers.has(String(notes.path[0])))
    return undefined;
  const data = readScalar(value, shape, notes);
  const isSound = notes.problems.length === 0 && data !== undefined && issuesIn(data, shape, new Set()).length === 0;
  return isSound ? { node: value, data } : undefined;
}

/** Values on which it depends how the rest is read. */
const togetherWithOthers: ReadonlySet<string> = new Set(['partnership', 'currency']);
