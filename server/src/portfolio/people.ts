import type { Hundredths } from '../agreement/amount.ts';
import { addDays, addMonths, type IsoDate, parts } from '../agreement/date.ts';
import { days, message } from '../l10n/message.ts';
import { monthNames } from '../l10n/names.ts';
import type { EntryAsk, EntryPerson, PortfolioEntry } from './entry.ts';
import type { Month, PersonCell, PersonRow, Place } from './model.ts';
import type { Organisation } from './organisations.ts';
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

/** Somebody in one of the agreements. */
interface Part {
  readonly entry: PortfolioEntry;
  readonly person: EntryPerson;
  readonly organisation: Organisation;
}

/**
 * Who is asked for how much, month by month, in all agreements together. A person is known by the id and the organisation;
 * what counts in a month is the day on which most is asked at once.
 */
export function peopleOf(telling: Telling, months: readonly Month[]): readonly PersonRow[] {
  const { kept, entries, organisations } = telling;
  const groups = kept.groups<Part>('people', entries, organisations, (entry) =>
    entry.people.flatMap((person) => {
      if (person.asks.length === 0) return [];
      const organisation = organisations.of(entry.file, person.party);
      if (!telling.shows(organisation, person.id)) return [];
      return [[`${organisation.id}\0${person.id}`, { entry, person, organisation }] as const];
    }),
  );
  return groups
    .flatMap((group) => kept.part(`person ${group.key}`, [group], () => rowOf(telling, group.parts, months)) ?? [])
    .filter(({ cells }) => cells.some(({ asked }) => asked > 0))
    .sort(byUrgency);
}

/** Where files differ, the least counts: more than that nobody can be sure of. */
const least = (before: Hundredths | undefined, { available }: EntryPerson): Hundredths | undefined =>
  before === undefined || available === undefined ? (before ?? available) : Math.min(before, available);

function rowOf(telling: Telling, parts: readonly Part[], months: readonly Month[]): PersonRow | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const { id, name } = first.person;
  const { organisation } = first;
  const at = placeOf(first);
  let available: Hundredths | undefined;
  let availableAt = at;
  for (const part of parts) {
    const before = available;
    available = least(before, part.person);
    if (available !== before) availableAt = placeOf(part);
  }
  const asks = parts.flatMap(({ entry, person }) => person.asks.map((ask) => ({ entry, ask })));
  const cells = months.map((month) => cellOf(telling, month, asks, available));
  const shown = telling.show(name);
  const availableText = available === undefined ? telling.say(message('not said')) : telling.days(available);
  const over = cells.flatMap(({ state }, index) => (state === 'over' ? [months[index]?.text ?? ''] : []));
  // A month counts as a whole, as in its cell.
  const [begin, last] = [months[0], months.at(-1)];
  const from = begin ? `${begin.id}-01` : telling.from;
  const until = last ? addDays(addMonths(`${last.id}-01`, 1), -1) : telling.to;
  const within = new Map<PortfolioEntry, { readonly line: number; days: Hundredths }>();
  for (const { entry, ask } of asks) {
    if (ask.from > until || ask.until < from) continue;
    const before = within.get(entry);
    if (before) before.days += ask.days;
    else within.set(entry, { line: ask.line, days: ask.days });
  }
  return {
    id,
    name: shown,
    party: telling.show(organisation.name),
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

const placeOf = ({ entry, person }: Part): Place => ({ file: entry.file, line: person.line });

interface Asked {
  readonly entry: PortfolioEntry;
  readonly ask: EntryAsk;
}

function cellOf(telling: Telling, month: Month, asks: readonly Asked[], available: Hundredths | undefined): PersonCell {
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
