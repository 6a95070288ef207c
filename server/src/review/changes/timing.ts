import type { Hundredths } from '../../agreement/amount.ts';
import { type IsoDate, isIsoDate } from '../../agreement/date.ts';
import { countOccurrences, lastOccurrence, occurrences } from '../../agreement/occurrences.ts';

/** What comes once, or again each time a duration has passed, up to and with the last day of a term. */
export interface Coming {
  readonly due: unknown;
  readonly every: unknown;
  readonly until: IsoDate | undefined;
  readonly money: Hundredths;
  readonly days: Hundredths;
}

/** How what is as much in all comes, beside how it came before. */
export type Timing = 'all-later' | 'later' | 'all-sooner' | 'sooner' | 'otherwise';

/** Of more times than this only the first and the last are looked at. */
const mostTimes = 2000;

/**
 * Whether the same money and days come sooner or later: the one where at some day less of it was there than before, and at
 * none more. `otherwise` where some of it comes sooner and some later, where all of it comes on the same days, and where
 * nobody knows.
 */
export function timingOf(before: readonly Coming[], after: readonly Coming[]): Timing {
  const [old, now] = [before, after].map(rangeOf);
  if (!old || !now) return 'otherwise';
  if (now.first > old.last) return 'all-later';
  if (now.last < old.first) return 'all-sooner';
  if (old.times + now.times > mostTimes) return 'otherwise';
  const [isLess, isMore] = comparedByDay(before, after);
  return isLess === isMore ? 'otherwise' : isLess ? 'later' : 'sooner';
}

/** The first and the last day, and how many there are; undefined where one is not known. */
function rangeOf(all: readonly Coming[]) {
  let [first, last, times] = ['9999-12-31', '0000-01-01', 0];
  for (const { due, every, until } of all) {
    if (typeof due !== 'string' || !isIsoDate(due)) return undefined;
    const end = every === undefined ? due : until && lastOccurrence(due, String(every), until);
    if (end === undefined) return undefined;
    if (due < first) first = due;
    if (end > last) last = end;
    times += until === undefined || every === undefined ? 1 : countOccurrences(due, String(every), until);
  }
  return { first, last, times };
}

/** Whether there is less at the end of some day than there was, and whether there is more. */
function comparedByDay(
  before: readonly Coming[],
  after: readonly Coming[],
): readonly [isLess: boolean, isMore: boolean] {
  const gained = new Map<string, readonly [money: number, days: number]>();
  const add = (all: readonly Coming[], sign: 1 | -1) => {
    for (const { due, every, until, money, days } of all)
      for (const day of every === undefined ? [String(due)] : occurrences(String(due), String(every), until ?? '')) {
        const [sum, effort] = gained.get(day) ?? [0, 0];
        gained.set(day, [sum + sign * money, effort + sign * days]);
      }
  };
  add(before, -1);
  add(after, 1);
  let [money, days, isLess, isMore] = [0, 0, false, false];
  for (const [, [sum, effort]] of [...gained].sort(([one], [other]) => (one < other ? -1 : 1))) {
    money += sum;
    days += effort;
    if (money < 0 || days < 0) isLess = true;
    if (money > 0 || days > 0) isMore = true;
  }
  return [isLess, isMore];
}
