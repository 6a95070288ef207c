import type { Hundredths } from './amount.ts';
import { addDays, addMonths, dayNumber, daysInMonth, type IsoDate, parts } from './date.ts';
import type { AgreementDocument } from './document.ts';

/** From when to when an agreement runs, both days included. */
export interface Term {
  readonly effective: IsoDate;
  readonly expires: IsoDate;
  /** Its length in hundredths of a month. */
  readonly months: Hundredths;
}

/** The term of an agreement; undefined where one of its days is not sound, or it ends before it starts. */
export function termOf(agreement: AgreementDocument): Term | undefined {
  const { effective, expires } = agreement.data;
  if (effective === undefined || expires === undefined || effective >= expires) return undefined;
  return { effective, expires, months: termMonths(effective, expires) };
}

/**
 * Months of a term, in hundredths: whole months from `effective` to the day after `expires` (month ends clamped), plus
 * the days left over divided by the days of that month. 2027-01-01 to 2028-06-30 is 1800. 0 when it ends before it starts.
 */
export function termMonths(effective: IsoDate, expires: IsoDate): Hundredths {
  const end = addDays(expires, 1);
  if (end <= effective) return 0;
  const [startYear, startMonth] = parts(effective);
  const [endYear, endMonth] = parts(end);
  let whole = (endYear - startYear) * 12 + (endMonth - startMonth);
  if (addMonths(effective, whole) > end) whole--;
  const from = addMonths(effective, whole);
  const [year, month] = parts(from);
  const left = dayNumber(end) - dayNumber(from);
  return whole * 100 + Math.round((left * 100) / daysInMonth(year, month));
}
