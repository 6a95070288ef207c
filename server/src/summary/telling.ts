import type { Hundredths } from '../agreement/amount.ts';
import { dayNumber, type IsoDate } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { isWithin, type Path, pathKey } from '../agreement/path.ts';
import { standsIn } from '../agreement/people.ts';
import { printableLine } from '../escape/printable.ts';
import type { Finding } from '../findings/finding.ts';
import { reportRange } from '../findings/report.ts';
import { type Args, date, days, list, type Message, message, money } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import type { RuleId } from '../rules/rule.ts';
import type { PartyName, Place } from './placed.ts';

/** What keeps its full stop at the end of a text. */
const abbreviations = new Set(
  'bv bijv ca co corp dhr dr enz etc inc jr ltd max min mr mrs mw nr no nv plc prof sr st'.split(' '),
);

/** What the parts of a summary are made from, and the words to tell them in. */
export class Telling {
  readonly agreement: AgreementDocument;
  readonly today: IsoDate;
  readonly translate: Translator;
  /** The party whose view it is; undefined for that of all. */
  readonly party: string | undefined;
  /** The parties that are told of, in the order of the file. */
  readonly parties: readonly PartyName[];
  /** What a check found and nobody has accepted: a summary is alarmed by nothing else. */
  readonly #findings: readonly Finding[];
  readonly #open: ReadonlySet<string>;

  constructor(
    agreement: AgreementDocument,
    today: IsoDate,
    translate: Translator,
    party: string | undefined,
    findings: readonly Finding[] = [],
  ) {
    this.agreement = agreement;
    this.#findings = findings.filter(({ waived }) => !waived);
    this.#open = new Set(agreement.problemsOf('placeholder').map(({ path }) => pathKey(path)));
    this.today = today;
    this.translate = translate;
    this.party = party;
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
    // A folded text ends with a line end, which is no part of what it says.
    return printableLine((text ?? '').trim());
  }

  /** A text of the file as a part of a sentence: its own full stop would end that. */
  phrase(text: string | number | undefined): string {
    const shown = this.show(text);
    const last = /(\S+)\.$/u.exec(shown)?.[1];
    return last === undefined || last.includes('.') || abbreviations.has(last.toLowerCase())
      ? shown
      : shown.slice(0, -1);
  }

  /** Whether the agreement has ended, or rests: then no day is waited for. */
  get isHalted(): boolean {
    const { status } = this.agreement.data;
    return status === 'ended' || status === 'suspended';
  }

  /** Whether a check found something of one of these rules at a place, in it, or round it. */
  asks(rules: readonly RuleId[], path: Path): boolean {
    return this.#findings.some(
      (finding) => rules.includes(finding.rule) && (isWithin(finding.path, path) || isWithin(path, finding.path)),
    );
  }

  /** The findings of a rule that nobody has accepted. */
  findingsOf(rule: RuleId): readonly Finding[] {
    return this.#findings.filter((finding) => finding.rule === rule);
  }

  /** Whether what stands at a place only keeps it warm until somebody answers. */
  isOpen(path: Path): boolean {
    return this.#open.has(pathKey(path));
  }

  /** Which keys of an entry are still to be filled in, to be spread into what is told of it; nothing where none is. */
  openIn<K extends string>(path: Path, ...keys: readonly K[]): { readonly open?: readonly K[] } {
    const open = keys.filter((key) => this.isOpen([...path, key]));
    return open.length === 0 ? {} : { open };
  }

  /** A text of an entry as a part of a sentence, or that it is still to be filled in; undefined where nothing is said. */
  answer(path: Path, text: string | number | undefined): string | undefined {
    return this.isOpen(path) ? this.toFillIn : this.phrase(text) || undefined;
  }

  /** What is shown where an answer is still to come. */
  get toFillIn(): string {
    return this.say(message('Still to be filled in'));
  }

  date(value: IsoDate): string {
    return this.say(message('{date}', { date: date(value) }));
  }

  money(amount: Hundredths): string {
    return this.say(message('{amount}', { amount: money(amount, this.agreement.data.currency) }));
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

  /** Who stands on a day where a person is named, by name; undefined where that person has left, and nobody follows. */
  standsOn(id: string, day: IsoDate = this.day): string | undefined {
    return standsIn(this.agreement, id, day);
  }

  /** Today; before the term its first day, and after it its last. */
  get day(): IsoDate {
    const { effective, expires } = this.agreement.data;
    if (effective !== undefined && this.today < effective) return effective;
    return expires !== undefined && this.today > expires ? expires : this.today;
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
