/** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? most + 1;
}

/** Case and what stands between words are never what was meant to differ. */
const fold = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, '');

/** The one of what many are: `party` of `parties`, which is one slip, however many letters differ. */
const singular = (word: string) => word.replace(/ies$/, 'y');

/** So many edits are a slip of the pen in a word of this length; more make another word of it. */
const mostEdits = (length: number): number => (length <= 2 ? 0 : length <= 5 ? 1 : 2);

/**
 * The candidate that `word` is most likely a slip of, if one is near enough: the same but for case and separators, one
 * edit (a swap of neighbours is one, and so is `-y` for `-ies`) in a word of three to five characters, two in a longer one.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  const folded = fold(word.slice(0, 200));
  let least = mostEdits(folded.length);
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const other = fold(candidate);
    const value = Math.min(distance(folded, other, least), singular(folded) === singular(other) ? 1 : Infinity);
    if (value < least || (value === least && best === undefined)) {
      best = candidate;
      least = value;
    }
  }
  return best;
}
