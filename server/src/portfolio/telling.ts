import type { Hundredths } from '../agreement/amount.ts';
import type { IsoDate } from '../agreement/date.ts';
import { printableLine } from '../escape/printable.ts';
import { date, days, list, type Message, message, money } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import type { PortfolioEntry } from './entry.ts';
import type { Kept } from './kept.ts';
import type { Organisations } from './organisations.ts';

/** What the parts of a portfolio are made from, and the words to tell them in. */
export class Telling {
  /** Those that count, in the order of their files: no copies. */
  readonly entries: readonly PortfolioEntry[];
  readonly organisations: Organisations;
  readonly today: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly translate: Translator;
  readonly kept: Kept;
  readonly #dates = new Map<IsoDate, string>();

  constructor(made: Pick<Telling, 'entries' | 'organisations' | 'today' | 'from' | 'to' | 'translate' | 'kept'>) {
    this.entries = made.entries;
    this.organisations = made.organisations;
    this.today = made.today;
    this.from = made.from;
    this.to = made.to;
    this.translate = made.translate;
    this.kept = made.kept;
  }

  /** A message in the reader's language, as it can be shown. */
  say(text: Message): string {
    return printableLine(this.translate(text));
  }

  show(text: string | undefined): string {
    return printableLine(text ?? '').trim();
  }

  date(day: IsoDate): string {
    let text = this.#dates.get(day);
    if (text === undefined) {
      text = this.say(message('{date}', { date: date(day) }));
      this.#dates.set(day, text);
    }
    return text;
  }

  money(amount: Hundredths, currency: string | undefined): string {
    return this.say(message('{amount}', { amount: money(amount, currency) }));
  }

  /** Days as a bare number, for a cell under a head that says what they are. */
  number(amount: Hundredths): string {
    return this.say(message('{amount}', { amount: days(amount) }));
  }

  days(amount: Hundredths): string {
    return amount === 100 ? this.say(message('1 day')) : this.say(message('{count} days', { count: days(amount) }));
  }

  list(texts: readonly string[]): string {
    return this.say(message('{people}', { people: list(texts) }));
  }

  titleOf({ title, file }: PortfolioEntry): string {
    return this.show(title) || this.show(file.split('/').at(-1));
  }
}
