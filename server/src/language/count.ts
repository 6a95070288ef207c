import type { Hundredths } from '../agreement/amount.ts';
import { days, type Message, message } from '../l10n/message.ts';

/** A number of days in words: `1 day`, `4.5 days`. */
export const countOfDays = (amount: Hundredths): Message =>
  amount === 100 ? message('1 day') : message('{days} days', { days: days(amount) });
