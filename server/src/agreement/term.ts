import type { Hundredths } from './amount.ts';
import { dayNumber, type IsoDate, monthsLater, parts } from './date.ts';
import type { AgreementDocument } from './document.ts';

/** From when to when an agreement runs, both days included. */
export interface Term {
  readonly effective: IsoDate;
  readonly expires: IsoDate;
  readonly length: Months;
}

/** A number of months, exactly: whole ones, and `days` of the month that runs on from them and has `of` days. */
export interface Months {
  readonly whole: number;
  readonly days: number;
  readonly of: number;
}

/** The term of an agreement; undefined where one of its days is not sound, or it ends before it starts. */
export function termOf(agreement: AgreementDocument): Term | undefined {
  const { effective, expires } = agreement.data;
  if (effective === undefined || expires === undefined || effective >= expires) return undefined;
  return { effective, expires, length: termMonths(effective, expires) };
}

/**
 * Months of a term: whole months from `effective` to the day after `expires` (month ends clamped), and the days left
 * over of the month that runs on from there: 31 January's second month runs from 28 February to 31 March and has 31
 * days, so that no term gets shorter by ending later. 2027-01-01 to 2028-06-30 is 18 months; nothing where it ends
 * before it starts.
 */
export function termMonths(effective: IsoDate, expires: IsoDate): Months {
  // A number, since the day after the last one that can be written has no date.
  const end = dayNumber(expires) + 1;
  const start = dayNumber(effective);
  if (end <= start) return { whole: 0, days: 0, of: 1 };
  const [startYear, startMonth] = parts(effective);
  const [endYear, endMonth] = parts(expires);
  let whole = (endYear - startYear) * 12 + (endMonth - startMonth) + 1;
  while (monthsLater(effective, whole) > end) whole--;
  const last = monthsLater(effective, whole);
  return last === end
    ? { whole, days: 0, of: 1 }
    : { whole, days: end - last, of: monthsLater(effective, whole + 1) - last };
}

/** Hundredths of a month, rounded. For showing: what is counted is counted exactly. */
export const monthsInHundredths = ({ whole, days, of }: Months): Hundredths =>
  whole * 100 + Math.round((days * 100) / of);
