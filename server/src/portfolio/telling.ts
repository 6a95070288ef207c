import type { Hundredths } from '../agreement/amount.ts';
import type { IsoDate } from '../agreement/date.ts';
import { printableLine } from '../escape/printable.ts';
import { date, days, list, type Message, message, money } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import type { PortfolioEntry } from './entry.ts';
import type { Kept } from './kept.ts';
import type { Organisation, Organisations } from './organisations.ts';

type Made = Pick<
  Telling,
  'entries' | 'all' | 'organisations' | 'party' | 'person' | 'today' | 'from' | 'to' | 'translate' | 'kept'
>;

/** What the parts of a portfolio are made from, and the words to tell them in. */
export class Telling {
  /** Those that count, in the order of their files: no copies. */
  readonly entries: readonly PortfolioEntry[];
  /** Those of all parties and people, whoever's view it is. */
  readonly all: readonly PortfolioEntry[];
  readonly organisations: Organisations;
  /** The id of the organisation and of the person whose view it is; everybody's where there is none. */
  readonly party: string | undefined;
  readonly person: string | undefined;
  readonly today: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly translate: Translator;
  readonly kept: Kept;
  readonly #dates = new Map<IsoDate, string>();

  constructor(made: Made) {
    this.entries = made.entries;
    this.all = made.all;
    this.organisations = made.organisations;
    this.party = made.party;
    this.person = made.person;
    this.today = made.today;
    this.from = made.from;
    this.to = made.to;
    this.translate = made.translate;
    this.kept = made.kept;
  }

  /** Whether what is of an organisation, or of somebody there, is part of the view. */
  shows(organisation: Organisation, person?: string): boolean {
    return (
      (this.party === undefined || organisation.id === this.party) &&
      (this.person === undefined || person === this.person)
    );
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
    if (amount === 100) return this.say(message('1 day'));
    // Less than one takes the singular in some languages.
    return this.say(
      amount > 0 && amount < 100
        ? message('{fraction} days', { fraction: days(amount) })
        : message('{count} days', { count: days(amount) }),
    );
  }

  list(texts: readonly string[]): string {
    return this.say(message('{people}', { people: list(texts) }));
  }

  titleOf({ title, file }: PortfolioEntry): string {
    return this.show(title) || this.show(file.split('/').at(-1));
  }
}
