import { dateReadings, dayNumber, durationInDays, isIsoDate } from '../agreement/date.ts';
import type { Place } from './check.ts';

/** Strengths of a value: the higher, the stronger. Undefined where a value has none. */
type Strength = (place: Place) => number | undefined;

export const moreIsStronger: Strength = ({ value }) => (typeof value === 'number' ? value : undefined);
export const laterIsStronger: Strength = ({ value }) =>
  typeof value === 'string' && isIsoDate(value) ? dayNumber(value) : undefined;
export const soonerIsStronger: Strength = (place) => negative(laterIsStronger(place));
/** Of durations such as `3 months` between two times that something is done. */
export const shorterIsStronger: Strength = ({ value }) =>
  typeof value === 'string' ? negative(durationInDays(value)) : undefined;

/** Values from weak to strong; those that share a place are equally strong, those left out say nothing. */
export const ranked =
  (...ranks: readonly (readonly string[])[]): Strength =>
  ({ value }) => {
    const rank = ranks.findIndex((values) => values.includes(String(value)));
    return rank < 0 ? undefined : rank;
  };

const negative = (value: number | undefined) => (value === undefined ? undefined : -value);

const writtenDate = /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} \p{L}{3,} \d{4}\b/gu;

/**
 * Two sentences that differ in their dates only: above 0 where each of those in the second comes sooner or stays.
 * Undefined where other words differ, or some dates are sooner and some later.
 */
export function soonerInWords(before: unknown, after: unknown): number | undefined {
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  if (before.replace(writtenDate, '\u0000') !== after.replace(writtenDate, '\u0000')) return undefined;
  const old = datesIn(before);
  const moves = datesIn(after).map((day, index) => (old[index] ?? Number.NaN) - day);
  if (moves.every((days) => days >= 0)) return Math.max(0, ...moves);
  if (moves.every((days) => days <= 0)) return Math.min(...moves);
  return undefined;
}

const datesIn = (text: string): readonly number[] =>
  [...text.matchAll(writtenDate)].map(([written]) => {
    const [date] = isIsoDate(written) ? [written] : dateReadings(written);
    return date === undefined ? Number.NaN : dayNumber(date);
  });
