import type { Hundredths } from '../agreement/amount.ts';
import { addDays, addMonths, type IsoDate, parts } from '../agreement/date.ts';
import { days, message } from '../l10n/message.ts';
import { monthNames } from '../l10n/names.ts';
import type { EntryAsk, EntryPerson, PortfolioEntry } from './entry.ts';
import type { Month, PersonCell, PersonRow } from './model.ts';
import type { Telling } from './telling.ts';

/** More months than these nobody can look at; the window is cut. */
const mostMonths = 36;

/** The months of the window. */
export function monthsOf(telling: Telling): readonly Month[] {
  const [startYear, startMonth] = parts(telling.from);
  const [endYear, endMonth] = parts(telling.to);
  const count = Math.min(mostMonths, (endYear - startYear) * 12 + endMonth - startMonth + 1);
  return Array.from({ length: count }, (_, index) => {
    const month = ((startMonth - 1 + index) % 12) + 1;
    const year = startYear + Math.floor((startMonth - 1 + index) / 12);
    const name = monthNames[month - 1];
    return {
      id: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`,
      text: `${name ? telling.say(name) : month} ${year}`,
    };
  });
}

interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly at: PersonRow['at'];
  readonly asks: { readonly entry: PortfolioEntry; readonly ask: EntryAsk }[];
  available: Hundredths | undefined;
  availableAt: PersonRow['at'];
}

/**
 * Who is asked for how much, month by month, in all agreements together. A person is known by the id and the organisation;
 * what counts in a month is the day on which most is asked at once.
 */
export function peopleOf(telling: Telling, months: readonly Month[]): readonly PersonRow[] {
  const rows = [...gather(telling)].map(([key, somebody]) => {
    const { organisation, available, asks } = somebody;
    const from = [organisation, available, ...asks.flatMap(({ entry, ask }) => [entry, ask])];
    return telling.kept.part(`person ${key}`, from, () => rowOf(telling, somebody, months));
  });
  return rows.filter(({ cells }) => cells.some(({ asked }) => asked > 0)).sort(byUrgency);
}

/** By organisation and id. */
function gather(telling: Telling): ReadonlyMap<string, Somebody> {
  const people = new Map<string, Somebody>();
  for (const entry of telling.entries) {
    for (const person of entry.people) {
      if (person.asks.length === 0) continue;
      const organisation = telling.organisations.of(entry.file, person.party);
      const key = `${organisation.id}\0${person.id}`;
      let found = people.get(key);
      if (!found) {
        const at = { file: entry.file, line: person.line };
        found = {
          id: person.id,
          name: person.name,
          organisation: organisation.name,
          at,
          asks: [],
          available: undefined,
          availableAt: at,
        };
        people.set(key, found);
      }
      const available = least(found.available, person);
      if (available !== found.available) found.availableAt = { file: entry.file, line: person.line };
      found.available = available;
      for (const ask of person.asks) found.asks.push({ entry, ask });
    }
  }
  return people;
}

/** Where files differ, the least counts: more than that nobody can be sure of. */
const least = (before: Hundredths | undefined, { available }: EntryPerson): Hundredths | undefined =>
  before === undefined || available === undefined ? (before ?? available) : Math.min(before, available);

function rowOf(
  telling: Telling,
  { id, name, organisation, at, asks, available, availableAt }: Somebody,
  months: readonly Month[],
): PersonRow {
  const cells = months.map((month) => cellOf(telling, month, asks, available));
  const shown = telling.show(name);
  const availableText = available === undefined ? telling.say(message('not said')) : telling.days(available);
  const over = cells.flatMap(({ state }, index) => (state === 'over' ? [months[index]?.text ?? ''] : []));
  const last = months.at(-1);
  const until = last ? addDays(addMonths(`${last.id}-01`, 1), -1) : telling.to;
  const within = new Map<PortfolioEntry, { readonly line: number; days: Hundredths }>();
  for (const { entry, ask } of asks) {
    if (ask.from > until || ask.until < telling.from) continue;
    const before = within.get(entry);
    if (before) before.days += ask.days;
    else within.set(entry, { line: ask.line, days: ask.days });
  }
  return {
    id,
    name: shown,
    party: telling.show(organisation),
    available,
    availableText,
    availableAt,
    cells,
    isOverloaded: over.length > 0,
    agreements: [...within].map(([entry, { line, days: asked }]) => ({
      file: entry.file,
      line,
      title: telling.titleOf(entry),
      days: asked,
      daysText: telling.days(asked),
    })),
    asks: asks.map(({ entry, ask }) => ({
      file: entry.file,
      line: ask.line,
      title: telling.titleOf(entry),
      daysText: telling.days(ask.days),
    })),
    text:
      over.length > 0
        ? telling.say(message('{name}: too much is asked in {months}', { name: shown, months: telling.list(over) }))
        : telling.say(message('{name}: within what there is', { name: shown })),
    at,
  };
}

function cellOf(telling: Telling, month: Month, asks: Somebody['asks'], available: Hundredths | undefined): PersonCell {
  const first = `${month.id}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const running = asks.filter(({ ask }) => ask.from <= last && ask.until >= first);
  let asked = 0;
  let fullest = '';
  for (const day of new Set(running.map(({ ask }) => later(ask.from, first)))) {
    const sum = running.reduce((total, { ask }) => total + (isAsked(ask, day) ? ask.days : 0), 0);
    if (sum <= asked) continue;
    asked = sum;
    fullest = day;
  }
  const of = asks.flatMap(({ ask }, index) => (asked > 0 && isAsked(ask, fullest) ? [index] : []));
  const state =
    asked === 0
      ? 'none'
      : available === undefined
        ? 'unknown'
        : asked > available
          ? 'over'
          : asked === available
            ? 'full'
            : 'within';
  const args = { month: month.text, asked: days(asked), available: days(available ?? 0) };
  const text =
    state === 'none'
      ? message('{month}: nothing asked', args)
      : state === 'unknown'
        ? message('{month}: {asked} asked', args)
        : state === 'over'
          ? message('{month}: {asked} asked, {available} available: too much', args)
          : message('{month}: {asked} asked, {available} available', args);
  return { asked, askedText: asked === 0 ? '' : telling.number(asked), of, state, text: telling.say(text) };
}

const isAsked = ({ from, until }: EntryAsk, day: IsoDate): boolean => from <= day && day <= until;
const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** First who is asked for too much, and most. */
function byUrgency(a: PersonRow, b: PersonRow): number {
  return excess(b) - excess(a) || compare(a.party, b.party) || compare(a.name, b.name) || compare(a.id, b.id);
}
const excess = ({ cells, available, isOverloaded }: PersonRow): number =>
  isOverloaded ? Math.max(...cells.map(({ asked }) => asked - (available ?? 0))) : 0;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
