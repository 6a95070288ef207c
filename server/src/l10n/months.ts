import type { Months } from '../agreement/term.ts';
import { type Message, message } from './message.ts';

/** A number of months in words: whole months, and the days left over. */
export function tellMonths({ whole, days }: Months): Message {
  const months = whole === 1 ? message('1 month') : message('{months} months', { months: whole });
  if (days === 0) return months;
  const left = days === 1 ? message('1 day') : message('{days} days', { days });
  return whole === 0 ? left : message('{months} and {days}', { months, days: left });
}
