import type { IsoDate } from '../agreement/date.ts';
import { dotted } from '../agreement/path.ts';
import { message } from '../l10n/message.ts';
import { dateNames } from '../l10n/names.ts';
import type { DateKind, EntryDate, PortfolioEntry } from './entry.ts';
import { isSameData } from './grouped.ts';
import type { AgreementRow, CalendarRow } from './model.ts';
import type { Telling } from './telling.ts';

/** While an agreement rests, only these count. */
const restless: ReadonlySet<DateKind> = new Set(['suspension', 'end', 'notice', 'waiver', 'leaves']);

/** What comes up in the window, in all agreements, and what is late: by date, then by file and place. */
export function calendarOf(telling: Telling): readonly CalendarRow[] {
  const { kept, entries, organisations } = telling;
  const byFile = [...entries].sort((a, b) => compare(a.file, b.file));
  const days = kept.groups<CalendarRow>(
    'days',
    byFile,
    organisations,
    (entry) => ofEntry(telling, entry).map((row) => [row.date, row] as const),
    isSameData,
  );
  return ([] as CalendarRow[]).concat(...days.map(({ parts }) => parts));
}

/** Of one agreement, by line. */
const ofEntry = (telling: Telling, entry: PortfolioEntry): readonly CalendarRow[] =>
  entry.dates.flatMap((date) => rowsOf(telling, entry, date)).sort((a, b) => a.at.line - b.at.line);

/** Whether something still comes up, or is owed. */
const isAlive = ({ status }: PortfolioEntry, { kind, isDone }: EntryDate): boolean =>
  !isDone && (status !== 'suspended' || restless.has(kind));

/** What was to be done by a day that has passed. */
const isLate = ({ today }: Telling, { date, canBeLate }: EntryDate): boolean => canBeLate && date < today;

function rowsOf(telling: Telling, entry: PortfolioEntry, date: EntryDate): readonly CalendarRow[] {
  if (!isAlive(entry, date)) return [];
  // What is late is owed by who stands there now.
  if (isLate(telling, date)) {
    const person = whoOn(date, telling.today);
    return isShown(telling, entry, date, person) ? [rowOf(telling, entry, date, date.date, person, 'late')] : [];
  }
  return [date.date, ...date.again].flatMap((day) => {
    if (day < telling.from || day > telling.to) return [];
    const person = whoOn(date, day);
    return isShown(telling, entry, date, person) ? [rowOf(telling, entry, date, day, person, 'ahead')] : [];
  });
}

/** Who stands on a day where somebody is named. */
const whoOn = ({ person, followers }: EntryDate, day: IsoDate): string | undefined =>
  followers.findLast(({ from }) => from <= day)?.person ?? person;

/** Whether a date is part of the view: of a person what that person does, of a party its own, and what all share. */
function isShown(
  telling: Telling,
  entry: PortfolioEntry,
  { party, to }: EntryDate,
  person: string | undefined,
): boolean {
  if (telling.person !== undefined && person !== telling.person) return false;
  const concerned = [party, to].filter((one) => one !== undefined);
  return (
    concerned.length === 0 ||
    concerned.some((one) => telling.shows(telling.organisations.of(entry.file, one), telling.person))
  );
}

function rowOf(
  telling: Telling,
  entry: PortfolioEntry,
  { kind, path, what, party, amount, line }: EntryDate,
  day: IsoDate,
  person: string | undefined,
  state: CalendarRow['state'],
): CalendarRow {
  const who = entry.people.find(({ id }) => id === person)?.name ?? person;
  return {
    event: eventOf(entry, path),
    date: day,
    dateText: telling.date(day),
    kind,
    kindText: telling.say(dateNames[kind]),
    what: telling.show(what),
    title: telling.titleOf(entry),
    party: party === undefined ? '' : telling.show(telling.organisations.of(entry.file, party).name),
    person: telling.show(who),
    amountText: amount === undefined ? '' : telling.money(amount, entry.currency),
    state,
    stateText: state === 'late' ? telling.say(message('late')) : '',
    at: { file: entry.file, line },
  };
}

/** What tells a date of an agreement from all others: the parties, what the file is called, and the place in it. */
function eventOf(entry: PortfolioEntry, path: EntryDate['path']): string {
  const name =
    entry.file
      .split('/')
      .at(-1)
      ?.replace(/\.partnership\.ya?ml$/i, '') ?? '';
  return [
    entry.parties
      .map(({ id }) => id)
      .sort()
      .join('+'),
    name,
    dotted(path),
  ].join('/');
}

/** What comes first of an agreement from today on. */
export function nextOf(telling: Telling, entry: PortfolioEntry): AgreementRow['next'] {
  let next: { readonly day: IsoDate; readonly date: EntryDate } | undefined;
  for (const date of entry.dates) {
    if (!isAlive(entry, date)) continue;
    const day = [date.date, ...date.again].find((one) => one >= telling.today);
    if (day !== undefined && (next === undefined || day < next.day)) next = { day, date };
  }
  if (!next) return undefined;
  const { day, date } = next;
  const kind = telling.say(dateNames[date.kind]);
  const what = date.what === '' ? kind : `${kind}: ${telling.show(date.what)}`;
  return { date: day, dateText: telling.date(day), what, line: date.line };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
