import type { IsoDate } from '../../agreement/date.ts';
import { type Message, message } from '../../l10n/message.ts';

const months: readonly Message[] = [
  message('January {year}'),
  message('February {year}'),
  message('March {year}'),
  message('April {year}'),
  message('May {year}'),
  message('June {year}'),
  message('July {year}'),
  message('August {year}'),
  message('September {year}'),
  message('October {year}'),
  message('November {year}'),
  message('December {year}'),
];

/** The month of a day as `YYYY-MM`. */
export const monthOf = (date: IsoDate): string => date.slice(0, 7);

/** The month of a day, told in full: `August 2027`. */
export function tellMonth(date: IsoDate): Message {
  const name = months[Number(date.slice(5, 7)) - 1];
  return message(name?.text ?? '{year}', { year: date.slice(0, 4) });
}
