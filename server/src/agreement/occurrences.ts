import { addDays, addMonths, dayNumber, type IsoDate, lastDay, parseDuration, parts } from './date.ts';

/**
 * The days on which something is due that comes again each time a duration has passed, in order: `due`, and each whole
 * duration after it, up to and with `until`. Month ends are clamped, and counted from `due`, never from the time before:
 * monthly from 31 January is 28 February, 31 March. Where the duration is none, it is due once.
 */
export function* occurrences(due: IsoDate, every: string | undefined, until: IsoDate): Generator<IsoDate> {
  const last = countOccurrences(due, every, until);
  for (let index = 0; index < last; index++) yield occurrence(due, every, index);
}

/** How often something is due from `due` up to and with `until`, and not before `from`. */
export function countOccurrences(due: IsoDate, every: string | undefined, until: IsoDate, from: IsoDate = due): number {
  return Math.max(0, countUpTo(due, every, dayNumber(until)) - countUpTo(due, every, dayNumber(from) - 1));
}

/** How often from `due` up to and with the day of this number. */
function countUpTo(due: IsoDate, every: string | undefined, day: number): number {
  const first = dayNumber(due);
  if (day < first) return 0;
  const step = stepOf(every);
  if (!step) return 1;
  if (step.unit === 'days') return Math.floor((day - first) / step.length) + 1;
  const [dueYear, dueMonth] = parts(due);
  const [year, month] = parts(addDays(due, day - first));
  const index = Math.floor(((year - dueYear) * 12 + (month - dueMonth)) / step.length);
  return dayNumber(addMonths(due, index * step.length)) <= day ? index + 1 : index;
}

/** The last time up to and with `until`; undefined where the first one is later. */
export function lastOccurrence(due: IsoDate, every: string | undefined, until: IsoDate): IsoDate | undefined {
  const count = countOccurrences(due, every, until);
  return count > 0 ? occurrence(due, every, count - 1) : undefined;
}

function occurrence(due: IsoDate, every: string | undefined, index: number): IsoDate {
  const step = index === 0 ? undefined : stepOf(every);
  if (!step) return due;
  return step.unit === 'days' ? addDays(due, index * step.length) : addMonths(due, index * step.length);
}

/** A duration in days, or in months. */
function stepOf(every: string | undefined): { readonly unit: 'days' | 'months'; readonly length: number } | undefined {
  const duration = every === undefined ? undefined : parseDuration(every);
  switch (duration?.unit) {
    case 'day':
      return { unit: 'days', length: duration.amount };
    case 'week':
      return { unit: 'days', length: duration.amount * 7 };
    case 'month':
      return { unit: 'months', length: duration.amount };
    case 'year':
      return { unit: 'months', length: duration.amount * 12 };
    default:
      return undefined;
  }
}

/** The first time on or after a day; undefined where none is up to and with `until`. */
export function nextOccurrence(
  due: IsoDate,
  every: string | undefined,
  from: IsoDate,
  until: IsoDate = lastDay,
): IsoDate | undefined {
  const index = countUpTo(due, every, dayNumber(from) - 1);
  return index < countUpTo(due, every, dayNumber(until)) ? occurrence(due, every, index) : undefined;
}
