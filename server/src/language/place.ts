import { type Shape, shapeAt } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Path } from '../agreement/path.ts';
import type { Range } from '../agreement/range.ts';
import { isList, isMap, isNull, isScalar, type Node, type ScalarNode } from '../agreement/tree/tree.ts';
import { trimmed } from './lines.ts';

/** One step down from the top of an agreement to an offset: an entry of a map, or an item of a list. */
export interface Step {
  readonly path: Path;
  readonly key: ScalarNode | undefined;
  readonly value: Node | undefined;
  /** From the key (or the item) to the end of the value. */
  readonly range: Range;
}

/** What stands at an offset: a key, or a scalar value. */
export interface Place {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly range: Range;
  /** What the schema knows of the value; undefined below an `x-` key and for keys that it does not know. */
  readonly shape: Shape | undefined;
}

/** The entries and items round an offset, from the top down. The end of one counts as inside. */
export function stepsTo({ places, text }: AgreementDocument, offset: number): readonly Step[] {
  const steps: Step[] = [];
  let node: Node | undefined = places.root;
  while (node) {
    const path: Path = steps.at(-1)?.path ?? [];
    const inner: Step | undefined = lastFrom(stepsIn(node, path), offset);
    if (!inner) break;
    const step: Step = { ...inner, range: trimmed(text, inner.range) };
    if (offset > step.range.end) break;
    steps.push(step);
    node = step.value;
  }
  return steps;
}

/** The key or scalar value at an offset. */
export function placeAt(agreement: AgreementDocument, offset: number): Place | undefined {
  const step = stepsTo(agreement, offset).at(-1);
  if (!step) return undefined;
  const { path, key, value } = step;
  const shape = path.some((name) => String(name).startsWith('x-')) ? undefined : shapeAt(path);
  const keyRange = rangeOf(key);
  if (keyRange && offset <= keyRange.end) return { path, part: 'key', range: keyRange, shape };
  const range = isScalar(value) ? rangeOf(value) : undefined;
  if (!range || offset < range.start) return undefined;
  return { path, part: 'value', range: trimmed(agreement.text, range), shape };
}

export function rangeOf(node: Node | undefined): Range | undefined {
  return node && { start: node.start, end: node.end };
}

/** The last of steps, which come in the order of the text, that begins at or before an offset. */
function lastFrom(steps: Iterable<Step>, offset: number): Step | undefined {
  let found: Step | undefined;
  for (const step of steps) {
    if (step.range.start > offset) break;
    found = step;
  }
  return found;
}

function* stepsIn(node: Node, path: Path): Generator<Step> {
  if (isMap(node)) {
    for (const pair of node.pairs) {
      const key = isScalar(pair.key) ? pair.key : undefined;
      const value = isNull(pair.value) ? undefined : pair.value;
      const [from, to] = [rangeOf(key), rangeOf(value)];
      const first = from ?? to;
      if (!first) continue;
      const end = Math.max(first.end, to?.end ?? 0);
      yield { path: [...path, pair.name], key, value, range: { start: first.start, end } };
    }
  } else if (isList(node)) {
    for (const [index, item] of node.items.entries()) {
      const value = isNull(item) ? undefined : item;
      const range = rangeOf(value);
      if (range) yield { path: [...path, index], key: undefined, value, range };
    }
  }
}
