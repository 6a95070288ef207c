import type { Entry, SharedPriority } from '../../agreement/facts.ts';

/** What a priority is worth to one party. */
export interface Rating {
  readonly party: string;
  /** 1 low, 5 vital. */
  readonly value: number;
}

/** The ratings of a priority by the parties that it concerns, as far as they are known. */
export function ratingsOf(priority: Entry<SharedPriority>, concerned: readonly string[]): readonly Rating[] {
  return concerned.flatMap((party) => {
    const value = priority.value.importance?.[party];
    return value === undefined ? [] : [{ party, value }];
  });
}

/**
 * How far the ratings of a priority lie apart. Between two parties the difference; among more the distance of the
 * farthest from the median, which for an even number is the mean of the middle two. `unknown` counts the parties whose
 * rating is not known: they are taken to agree as much as they can, so that no gap is claimed that may not be there.
 */
export function gapOf(ratings: readonly Rating[], unknown: number): number {
  const values = ratings.map(({ value }) => value);
  const count = values.length + unknown;
  if (values.length === 0 || count < 2) return 0;
  const fill = (value: number) => gapBetween([...values, ...Array.from({ length: unknown }, () => value)]);
  return unknown === 0 ? gapBetween(values) : Math.min(...possibleMedians.map(fill));
}

const possibleMedians = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

function gapBetween(values: readonly number[]): number {
  if (values.length === 2) return Math.max(...values) - Math.min(...values);
  const middle = median(values);
  return Math.max(...values.map((value) => Math.abs(value - middle)));
}

/** The middle of some numbers; the mean of the middle two of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}
