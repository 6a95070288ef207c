/** More than this and comparing each with each takes longer than a reader has. */
export const mostPairs = 2500;

/** Things that are known by what they say. */
export interface Worded<T> {
  readonly items: readonly T[];
  readonly textOf: (item: T) => string;
}

/**
 * Pairs each thing with the one that is worded most like it, those that are most alike first; each is in one pair at most.
 * `areOne` says which may be a pair, given the share of words that the two have in common, from 0 to 1.
 */
export function mostAlike<T>(
  base: Worded<T>,
  head: Worded<T>,
  areOne: (base: T, head: T, likeness: number) => boolean,
): readonly (readonly [base: T, head: T])[] {
  if (base.items.length * head.items.length > mostPairs) return [];
  const worded = ({ items, textOf }: Worded<T>) =>
    items.map((item) => ({ item, text: textOf(item), words: wordsIn(textOf(item)) }));
  const now = worded(head);
  const pairs = worded(base).flatMap((from) =>
    now.flatMap((to) => {
      const likeness = likenessOf(from.words, to.words);
      return areOne(from.item, to.item, likeness) ? [{ from, to, likeness }] : [];
    }),
  );
  // Among equals the texts decide, so that the pairs are the same seen from the other side.
  const order = ({ from, to }: (typeof pairs)[number]) => [from.text, to.text].sort().join('\u0000');
  pairs.sort((a, b) => b.likeness - a.likeness || (order(a) < order(b) ? -1 : 1));
  const taken = { base: new Set<T>(), head: new Set<T>() };
  return pairs.flatMap(({ from, to }): (readonly [T, T])[] => {
    if (taken.base.has(from.item) || taken.head.has(to.item)) return [];
    taken.base.add(from.item);
    taken.head.add(to.item);
    return [[from.item, to.item]];
  });
}

/** The words of a text, as they are compared. */
export const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function likenessOf(a: readonly string[], b: readonly string[]): number {
  const left = [...a];
  let common = 0;
  for (const word of b) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}
