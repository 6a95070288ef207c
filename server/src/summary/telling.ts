import type { Hundredths } from '../agreement/amount.ts';
import { dayNumber, type IsoDate } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Path } from '../agreement/path.ts';
import { printableLine } from '../escape/printable.ts';
import { reportRange } from '../findings/report.ts';
import { type Args, date, days, list, type Message, message, money } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import type { PartyName, Place } from './model.ts';

/** What the parts of a summary are made from, and the words to tell them in. */
export class Telling {
  readonly agreement: AgreementDocument;
  readonly today: IsoDate;
  readonly translate: Translator;
  /** The parties that are told of, in the order of the file. */
  readonly parties: readonly PartyName[];

  constructor(agreement: AgreementDocument, today: IsoDate, translate: Translator, party: string | undefined) {
    this.agreement = agreement;
    this.today = today;
    this.translate = translate;
    this.parties = agreement.facts.parties
      .filter(({ id }) => party === undefined || id === party)
      .map(({ id }) => ({ party: id, name: this.partyName(id) }));
  }

  /** A message in the reader's language, as it can be shown. */
  say(text: Message): string {
    return printableLine(this.translate(text));
  }

  /** A text of the file, as it can be shown. */
  show(text: string | number | undefined): string {
    if (typeof text === 'number') return this.say(message('{number}', { number: text }));
    return printableLine(text ?? '');
  }

  date(value: IsoDate): string {
    return this.say(message('{date}', { date: date(value) }));
  }

  money(amount: Hundredths): string {
    return this.say(message('{amount}', { amount: money(amount, this.agreement.data.currency) }));
  }

  days(amount: Hundredths): string {
    return amount === 100 ? this.say(message('1 day')) : this.say(message('{count} days', { count: days(amount) }));
  }

  /** How far a day is from today. */
  away(value: IsoDate): string {
    const count = dayNumber(value) - dayNumber(this.today);
    if (count === 0) return this.say(message('today'));
    if (count === 1) return this.say(message('tomorrow'));
    if (count === -1) return this.say(message('yesterday'));
    const args: Args = { count: Math.abs(count) };
    return this.say(count > 0 ? message('in {count} days', args) : message('{count} days ago', args));
  }

  partyName(id: string): string {
    return printableLine(this.agreement.facts.partyName(id));
  }

  personName(id: string): string {
    return printableLine(this.agreement.facts.personName(id));
  }

  people(ids: readonly string[]): string {
    return this.say(message('{people}', { people: list(ids.map((id) => this.agreement.facts.personName(id))) }));
  }

  /** Where the entry of a path stands; for one that is not there, the nearest key above it. */
  place(path: Path): Place {
    const range = this.agreement.entryRange(path) ?? this.agreement.rangeOf(path);
    return { path, range: reportRange(this.agreement, range) };
  }
}
