import { hundredths } from '../agreement/amount.ts';
import { addDays, addMonths, type IsoDate, lastDay, parseDuration } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { occurrences } from '../agreement/occurrences.ts';
import type { Path } from '../agreement/path.ts';
import { stintsOf } from '../agreement/people.ts';
import { standingOf } from '../rules/honesty/standing.ts';
import type { DateKind, EntryDate, LineOf } from './entry.ts';

/** More days than these of one thing nobody looks through: of what comes again every day for years, the first ones. */
const most = 1000;

interface Dated {
  readonly kind: DateKind;
  readonly path: Path;
  readonly date: IsoDate | undefined;
  readonly every?: string | undefined;
  readonly what?: string | undefined;
  readonly party?: string | undefined;
  readonly to?: string | undefined;
  readonly person?: string | undefined;
  readonly isDone?: boolean;
  readonly canBeLate?: boolean;
  readonly amount?: number | undefined;
}

/** Everything of an agreement that has a date. What comes again is told up to and with the end of the term. */
export function datesOf(agreement: AgreementDocument, lineOf: LineOf): readonly EntryDate[] {
  const { status, expires } = agreement.data;
  const isOver = status === 'ended';
  const dates: EntryDate[] = [];
  for (const one of dated(agreement)) {
    const { kind, path, date, every, what = '', party, to, person, isDone = false, canBeLate = false, amount } = one;
    if (date === undefined) continue;
    const again: IsoDate[] = [];
    if (every !== undefined)
      for (const day of occurrences(date, every, expires ?? date)) {
        if (day === date) continue;
        if (again.length === most) break;
        again.push(day);
      }
    dates.push({
      kind,
      path,
      date,
      again,
      what,
      party,
      to,
      person,
      followers: person === undefined ? [] : followersOf(agreement, person),
      isDone: isDone || isOver,
      canBeLate,
      amount: amount === undefined ? undefined : hundredths(amount),
      line: lineOf(path),
    });
  }
  return dates;
}

/** Who stands where a person is named, one after the other. Where nobody follows, it is that person's name that stands there. */
function followersOf(agreement: AgreementDocument, person: string): EntryDate['followers'] {
  const stints = stintsOf(agreement, person);
  const followers = stints.flatMap(({ from, person: next }) => (from === undefined ? [] : [{ from, person: next }]));
  const end = stints.at(-1)?.until;
  if (end !== undefined && end < lastDay && followers.length > 0) followers.push({ from: addDays(end, 1), person });
  return followers;
}

function* dated(agreement: AgreementDocument): Generator<Dated> {
  const { data, facts } = agreement;
  yield { kind: 'start', path: ['effective'], date: data.effective };
  const review = data.governance?.review;
  yield {
    kind: 'review',
    path: ['governance', 'review', 'next'],
    date: review?.next,
    every: review?.every,
    canBeLate: true,
  };
  if (data.status === 'suspended')
    yield { kind: 'suspension', path: ['suspended', 'until'], date: data.suspended?.until };
  for (const commitment of facts.commitments) {
    const { party, id, path, value } = commitment;
    yield {
      kind: 'commitment',
      path,
      date: value.due,
      every: value.every,
      what: value.what ?? id,
      party,
      person: value.owner,
      isDone: value.state === 'delivered' || value.state === 'dropped',
      // As the rule that says so.
      canBeLate: agreement.isAbsent(...path, 'every') && standingOf(agreement, commitment) === 'open',
      amount: value.cost,
    };
  }
  for (const { id, path, value } of facts.payments)
    yield {
      kind: 'payment',
      path,
      date: value.due,
      every: value.every,
      what: value.what ?? id,
      party: value.from,
      to: value.to,
      amount: value.amount,
    };
  for (const { party, id, path, value } of facts.deadlines)
    yield { kind: 'deadline', path, date: value.date, what: value.what ?? id, party };
  for (const { party, id, path, value } of facts.successCriteria)
    yield { kind: 'success', path, date: value.by, what: value.measure ?? id, party };
  for (const { id, path, value } of facts.safeguards) {
    const party = facts.person(value.owner)?.party;
    yield { kind: 'safeguard', path, date: value.live_on, what: value.what ?? id, party, person: value.owner };
  }
  for (const { id, path, value } of facts.differences)
    if (value.verdict === 'open') yield { kind: 'settle', path, date: value.settle_by, what: value.topic ?? id };
  for (const { id, path, value } of facts.waivers)
    yield { kind: 'waiver', path, date: value.until, what: value.rule ?? id };
  for (const { party, id, path, value } of facts.people)
    yield { kind: 'leaves', path, date: value.until, what: value.name ?? id, party, person: id };
  yield { kind: 'notice', path: ['governance', 'exit'], date: lastNotice(data.expires, data.governance?.exit?.notice) };
  yield { kind: 'end', path: ['expires'], date: data.expires };
}

/** The last day on which notice still ends an agreement no later than it ends by itself. */
function lastNotice(expires: IsoDate | undefined, notice: string | undefined): IsoDate | undefined {
  const duration = notice === undefined ? undefined : parseDuration(notice);
  if (expires === undefined || expires === lastDay || !duration) return undefined;
  const { amount, unit } = duration;
  switch (unit) {
    case 'day':
      return addDays(expires, -amount);
    case 'week':
      return addDays(expires, -amount * 7);
    case 'month':
      return addMonths(expires, -amount);
    case 'year':
      return addMonths(expires, -amount * 12);
  }
}
