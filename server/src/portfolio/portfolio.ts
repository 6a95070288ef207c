import { addDays, addMonths, type IsoDate } from '../agreement/date.ts';
import { date, message } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import { Copies } from '../workspace/copies.ts';
import { accountsOf } from './accounts.ts';
import { agreementOf } from './agreements.ts';
import { calendarOf } from './calendar.ts';
import type { PortfolioEntry } from './entry.ts';
import { isSameData } from './grouped.ts';
import { Kept } from './kept.ts';
import type { AgreementRow, Portfolio } from './model.ts';
import { noticesOf } from './notices.ts';
import { type Organisations, organisationsOf } from './organisations.ts';
import { monthsOf, peopleOf } from './people.ts';
import { supportsOf } from './supports.ts';
import { Telling } from './telling.ts';
import { type Words, wordMessages } from './words.ts';

export interface PortfolioOptions {
  readonly today: IsoDate;
  /** The first and the last day to tell of; by itself from today, for a year. */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  /** The id of a party, as some agreement has it: only its agreements, and what is its own in them. */
  readonly party?: string | undefined;
  /** The id of a person: only what is asked of that person. */
  readonly person?: string | undefined;
  /** Only agreements of this status. */
  readonly status?: string | undefined;
  readonly translate: Translator;
}

/**
 * All agreements as a picture, in the order of the entries. Pure, and there for every set of files: what is absent or
 * malformed in one is not counted, and told. `kept` is what was kept of the last one with the same options.
 */
export function portfolioOf(
  all: readonly PortfolioEntry[],
  options: PortfolioOptions,
  kept: Kept = new Kept(),
): Portfolio {
  const { today, translate, party, person, status } = options;
  const { from, to } = windowOf(options);
  kept.begin();
  const organisations = kept.same<Organisations>('organisations', identitiesOf(all), (before) =>
    organisationsOf(all, before),
  );
  const isOf = (entry: PortfolioEntry): boolean =>
    (status === undefined || entry.status === status) &&
    (party === undefined || entry.parties.some(({ id }) => organisations.of(entry.file, id).id === own)) &&
    (person === undefined || personIn(entry) !== undefined);
  const naming = all.find(({ parties }) => parties.some(({ id }) => id === party));
  const own = naming && party !== undefined ? organisations.of(naming.file, party).id : party;
  const personIn = ({ file, people }: PortfolioEntry) =>
    people.find(({ id, party: of }) => id === person && (own === undefined || organisations.of(file, of).id === own));
  const isWhole = status === undefined && party === undefined && person === undefined;
  const chosen = isWhole ? all : all.filter(isOf);
  const originals = kept.same<ReadonlyMap<string, string>>('originals', samenessesOf(chosen), (before) => {
    const now = originalsOf(chosen);
    return before && isSameData([...before], [...now]) ? before : now;
  });
  const entries = originals.size === 0 ? chosen : chosen.filter(({ file }) => !originals.has(file));
  const telling = new Telling({ entries, all, organisations, party: own, person, today, from, to, translate, kept });
  const ownName = organisations.all.find(({ id }) => id === own)?.name;
  const months = monthsOf(telling);
  const agreements = kept.each('agreements', chosen, originals, (entry) =>
    agreementOf(telling, entry, originals.get(entry.file)),
  );
  const people = peopleOf(telling, months);
  const accounts =
    person === undefined ? accountsOf(telling).filter((row) => party === undefined || row.partyId === own) : [];
  const supports = person === undefined ? supportsOf(telling) : [];
  const known = person === undefined ? undefined : chosen.map(personIn).find((one) => one !== undefined)?.name;
  const personName = person === undefined ? undefined : (people[0]?.name ?? telling.show(known ?? person));
  const calendar = calendarOf(telling);
  return {
    version: 1,
    language: translate.language,
    today,
    from,
    to,
    ...(party === undefined ? {} : { party: telling.show(ownName ?? party) }),
    ...(personName === undefined ? {} : { person: personName }),
    words: Object.fromEntries(Object.entries(wordMessages).map(([name, word]) => [name, telling.say(word)])) as Words,
    title: titleOf(telling, ownName, personName),
    facts: factsOf(telling, agreements),
    notices: noticesOf(telling, { people, accounts, supports, agreements }),
    agreements,
    months,
    people,
    accounts,
    calendar,
    supports,
  };
}

/** All that tells which party is which organisation, flat; a plain loop, since it is made at each pause of somebody who types. */
function identitiesOf(all: readonly PortfolioEntry[]): readonly unknown[] {
  const flat: unknown[] = [];
  for (const { file, parties } of all) {
    flat.push(file);
    for (const { id, name, marks } of parties) flat.push(id, name, marks.length, ...marks);
  }
  return flat;
}

function samenessesOf(entries: readonly PortfolioEntry[]): readonly unknown[] {
  const flat: unknown[] = [];
  for (const { file, sameness } of entries) flat.push(file, sameness);
  return flat;
}

/** From today, for a year; the end never before the beginning. */
function windowOf({ today, from = today, to }: PortfolioOptions): { readonly from: IsoDate; readonly to: IsoDate } {
  const end = to ?? addDays(addMonths(from, 12), -1);
  return { from, to: end < from ? from : end };
}

/** Of files that are the same agreement, all but one; with the one that counts. */
function originalsOf(entries: readonly PortfolioEntry[]): ReadonlyMap<string, string> {
  const copies = new Copies();
  for (const { file, sameness } of entries)
    if (sameness !== undefined) copies.add(sameness, { key: file, name: file }, 0);
  const originals = new Map<string, string>();
  for (const { file, sameness } of entries) {
    const first = sameness === undefined ? file : copies.firstOf(sameness);
    if (first !== undefined && first !== file) originals.set(file, first);
  }
  return originals;
}

function titleOf(telling: Telling, party: string | undefined, person: string | undefined): string {
  if (person !== undefined) return telling.say(message('Agreements of {name}', { name: telling.show(person) }));
  if (party !== undefined) return telling.say(message('Agreements of {name}', { name: telling.show(party) }));
  return telling.say(message('All agreements'));
}

function factsOf(telling: Telling, agreements: readonly AgreementRow[]): readonly string[] {
  const counted = agreements.filter(({ copyOf }) => copyOf === undefined);
  const states = new Map<string, number>();
  for (const { statusText } of counted) states.set(statusText, (states.get(statusText) ?? 0) + 1);
  const { length } = counted;
  return [
    telling.say(length === 1 ? message('1 agreement') : message('{count} agreements', { count: length })),
    ...[...states].map(([state, count]) => `${count} ${state}`),
    telling.say(message('{from} to {to}', { from: date(telling.from), to: date(telling.to) })),
  ];
}
