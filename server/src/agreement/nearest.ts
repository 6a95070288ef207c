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

const fold = (word: string) => word.toLowerCase().replaceAll('_', '-');

/** The candidate that `word` is most likely a slip of, if one is near enough: a third of its length, at most 3. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  const folded = fold(word.slice(0, 200));
  let least = Math.min(3, Math.max(1, Math.floor(folded.length / 3)));
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const value = distance(folded, fold(candidate), least);
    if (value < least || (value === least && best === undefined)) {
      best = candidate;
      least = value;
    }
  }
  return best;
}
