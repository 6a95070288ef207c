import { mostAlike, mostPairs } from './likeness.ts';

/** How the items of two lists differ, in no order. Indexes are those of the lists themselves. */
export interface ItemChanges {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  /** Texts that are worded differently, or an item that stands for another: where it was, and where it is. */
  readonly reworded: readonly (readonly [base: number, head: number])[];
  /** Whether the lists hold the same, in another order. */
  readonly reordered: boolean;
}

const none: ItemChanges = { added: [], removed: [], reworded: [], reordered: false };
/** Whether lists hold the same values in the same order, as most do; of what holds others nothing is known so far. */
export const isAlike = (base: readonly unknown[], head: readonly unknown[]): boolean =>
  base.length === head.length && base.every((item, index) => item === head[index] && typeof item !== 'object');

/** Compares two lists as bags: each item counts as often as it stands there. */
export function compareItems(base: readonly unknown[], head: readonly unknown[], texts: boolean): ItemChanges {
  if (isAlike(base, head)) return none;
  const places = new Map<string, number[]>();
  for (const [index, item] of base.entries()) {
    const key = JSON.stringify(item);
    const same = places.get(key);
    if (same) same.push(index);
    else places.set(key, [index]);
  }
  const added = [...head.keys()].filter((index) => places.get(JSON.stringify(head[index]))?.shift() === undefined);
  const removed = [...places.values()].flat().sort((a, b) => a - b);
  const reworded = texts ? rewordings(base, head, removed, added) : [];
  const [from, to] = [new Set(reworded.map(([index]) => index)), new Set(reworded.map(([, index]) => index))];
  return {
    added: added.filter((index) => !to.has(index)),
    removed: removed.filter((index) => !from.has(index)),
    reworded,
    reordered:
      added.length === 0 &&
      removed.length === 0 &&
      base.some((item, index) => JSON.stringify(item) !== JSON.stringify(head[index])),
  };
}

/**
 * One item instead of another is one change: first those that `belong` together, then the one that is left instead of the
 * one that went. `isOne` says whether the two may be told as one, and neither by what it means that it is there.
 */
export function withReplacements(
  changes: ItemChanges,
  belong: (base: number, head: number) => boolean,
  isOne: (base: number, head: number) => boolean,
): ItemChanges {
  const removed = [...changes.removed];
  const added = [...changes.added];
  const replaced: (readonly [number, number])[] = [];
  const pair = (matches: (base: number, head: number) => boolean) => {
    for (const from of [...removed]) {
      const to = added.find((index) => matches(from, index) && isOne(from, index));
      if (to === undefined) continue;
      removed.splice(removed.indexOf(from), 1);
      added.splice(added.indexOf(to), 1);
      replaced.push([from, to]);
    }
  };
  if (removed.length * added.length <= mostPairs) pair(belong);
  if (removed.length === 1 && added.length === 1) pair(() => true);
  return replaced.length === 0 ? changes : { ...changes, removed, added, reworded: [...changes.reworded, ...replaced] };
}

/** Pairs each text that went with the one that came and is most like it, as long as half of the words are the same. */
const rewordings = (
  base: readonly unknown[],
  head: readonly unknown[],
  removed: readonly number[],
  added: readonly number[],
): readonly (readonly [number, number])[] =>
  mostAlike(
    { items: removed, textOf: (index) => String(base[index]) },
    { items: added, textOf: (index) => String(head[index]) },
    (_from, _to, likeness) => likeness >= 0.5,
  );
