import { addDays, addMonths, type IsoDate, parseDuration, parts } from '../../agreement/date.ts';
import { type Message, message } from '../../l10n/message.ts';
import type { CompletionContext } from './context.ts';
import type { Offer } from './item.ts';

interface Day {
  readonly date: IsoDate | undefined;
  readonly detail: Message;
}

/** Days that are likely at a place, the likeliest first. */
export function dateOffers(context: CompletionContext): readonly Offer[] {
  const offers = new Map<IsoDate, Offer>();
  for (const { date, detail } of daysFor(context)) {
    if (date === undefined || offers.has(date)) continue;
    offers.set(date, { label: date, kind: 'value', detail, insert: [date] });
  }
  return [...offers.values()];
}

function daysFor({ agreement, path, today: now }: CompletionContext): readonly Day[] {
  const { effective, expires, governance } = agreement.data;
  const today = { date: now, detail: message('today') };
  const first = { date: effective, detail: message('the first day of the term') };
  const last = { date: expires, detail: message('the last day of the term') };
  const after = (months: number, from: IsoDate = now) => ({
    date: addMonths(from, months),
    detail: message('{count} months from now', { count: months }),
  });
  const key = String(path.at(-1));
  switch (key) {
    case 'effective':
      return [
        { date: startOfNext(now, 1), detail: message('the first day of next month') },
        { date: startOfNext(now, 13 - parts(now)[1]), detail: message('the first day of next year') },
        today,
      ];
    case 'expires':
      return [12, 18, 24, 36].map((months) => ({
        date: addDays(addMonths(effective ?? startOfNext(now, 1), months), -1),
        detail: message('a term of {count} months', { count: months }),
      }));
    case 'next':
      return [reviewAfter(now, governance?.review?.every), after(3), after(6), after(12)];
    case 'until':
      return path[0] === 'parties' ? [last, today] : [after(3), after(6), last];
    case 'by':
    case 'due':
      return [last, first, after(3), after(6)];
    case 'live_on':
      return [first, today, last];
    case 'date':
      return path[1] === 'deadlines' ? [last, first, today] : [today];
    default:
      return [today];
  }
}

/** The first day of the month that is so many months after this one. */
const startOfNext = (date: IsoDate, months: number) => `${addMonths(`${date.slice(0, 8)}01`, months).slice(0, 8)}01`;

function reviewAfter(today: IsoDate, every: string | undefined): Day {
  const interval = every === undefined ? undefined : parseDuration(every);
  if (!interval) return { date: undefined, detail: message('today') };
  const { amount, unit } = interval;
  const detail = message(amount === 1 ? fromNow[unit].one : fromNow[unit].more, { count: amount });
  switch (unit) {
    case 'day':
      return { date: addDays(today, amount), detail };
    case 'week':
      return { date: addDays(today, amount * 7), detail };
    case 'month':
      return { date: addMonths(today, amount), detail };
    case 'year':
      return { date: addMonths(today, amount * 12), detail };
  }
}

const fromNow = {
  day: { one: 'tomorrow', more: '{count} days from now' },
  week: { one: 'a week from now', more: '{count} weeks from now' },
  month: { one: 'a month from now', more: '{count} months from now' },
  year: { one: 'a year from now', more: '{count} years from now' },
} as const;
