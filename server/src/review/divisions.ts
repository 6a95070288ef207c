import { shapeAt } from 'partnership-agreements-schema';
import { budgetsOf } from '../agreement/budget.ts';
import { durationInDays, parseDuration, sameDuration } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { pathKey } from '../agreement/path.ts';
import { type Division, dividedCommitments, dividedPayments, type Totals, termsAt } from './changes/divided.ts';
import type { ChangeCheck, Place } from './check.ts';
import type { Difference, Side } from './difference.ts';
import { wordsIn } from './likeness.ts';
import { areBoundAlike, type Fields, isNamedWhole, isTellable } from './parts.ts';
import type { Renames } from './renames.ts';
import { isUsed } from './uses.ts';
import { tellingText, valueAt } from './value.ts';

/** What can be divided: where it stands, what it is measured by, and what is told of each part. */
interface Divisible {
  readonly at: string;
  readonly measures: readonly string[];
  readonly told: readonly string[];
  readonly checkOf: (division: Division) => ChangeCheck;
}
const divisibles: readonly Divisible[] = [
  {
    at: 'honesty.payments.*',
    measures: ['amount', 'every'],
    told: ['amount', 'every', 'due', 'what'],
    checkOf: dividedPayments,
  },
  {
    at: 'honesty.commitments.*.*',
    measures: ['cost', 'days', 'every'],
    told: ['cost', 'days', 'every', 'due', 'what'],
    checkOf: dividedCommitments,
  },
];

/** An entry on one side, and what it is within the term. */
interface Measured extends Place {
  readonly totals: Totals;
}

/** An entry that came, went, or is more or less than it was; whom it binds, in the ids of the head. */
interface Entry {
  readonly base?: Measured;
  readonly head?: Measured;
  readonly binds: string;
}

/** Of more parts than this not every choice is tried, only all of them together. */
const mostParts = 10;

/**
 * A payment or a commitment that became several ones, or several that became one, with the same money and days together, is
 * one change: nobody puts in less, and a reader judges what it means when each part comes. So is one that comes more often
 * and is less each time, or the other way round.
 */
export function withDivisions(differences: readonly Difference[], renames: Renames): readonly Difference[] {
  return divisibles.reduce((all, kind) => divide(all, kind, renames), differences);
}

function divide(differences: readonly Difference[], kind: Divisible, renames: Renames): readonly Difference[] {
  const entries = entriesIn(differences, kind, renames);
  const all = [
    ...divisionsOf(entries, 'base', renames),
    ...divisionsOf(entries, 'head', renames),
    ...entries.flatMap((entry) => spreadOf(entry)),
  ];
  // What could be part of several tells of none of them for certain.
  const counts = new Map<Entry, number>();
  for (const entry of all.flatMap(({ of }) => of)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const found = all.filter(({ of }) => of.every((entry) => counts.get(entry) === 1));
  return found.length === 0 ? differences : toldAsOne(differences, kind, found);
}

/** What changed in how much there is of it, dropped ones left out: these count for nothing. */
function entriesIn(
  differences: readonly Difference[],
  { at, measures }: Divisible,
  renames: Renames,
): readonly Entry[] {
  const found = new Map<string, Entry>();
  const measured = new Set(measures.map((field) => `${at}.${field}`));
  for (const { check, kind, base, head } of differences) {
    const isWhole = check.at === at;
    if (!isWhole && !measured.has(check.at)) continue;
    if (base.agreement.data.currency !== head.agreement.data.currency) return [];
    const [old, now] = [entryAt(base, at), entryAt(head, at)];
    const sides = {
      ...(kind === 'added' && isWhole ? {} : { base: { ...old, totals: totalsOf(old) } }),
      ...(kind === 'removed' && isWhole ? {} : { head: { ...now, totals: totalsOf(now) } }),
    };
    const [was, is] = [bindsOf(old, (party) => renames.headId('party', party)), bindsOf(now, (party) => party)];
    if (sides.base && sides.head && was !== is) continue;
    const places = [sides.base, sides.head].flatMap((place) => place ?? []);
    if (places.some((place) => termsAt(place).state === 'dropped' || !isTellable(place))) continue;
    found.set(pathKey(now.path), { ...sides, binds: sides.base ? was : is });
  }
  return [...found.values()];
}

/** The entry that a place is in. */
function entryAt({ agreement, path }: Place, at: string): Place {
  const entry = path.slice(0, at.split('.').length);
  return { agreement, path: entry, value: valueAt(agreement.data, entry) };
}

/** Who pays whom, or who promises it. */
function bindsOf({ path, value }: Place, inHead: (party: string) => string): string {
  if (path[1] !== 'payments') return inHead(String(path[2]));
  const { from, to } = (value ?? {}) as { readonly from?: string; readonly to?: string };
  return `${inHead(from ?? '')}\u0000${inHead(to ?? '')}`;
}

/** One thing, and what it is divided into. */
interface Found {
  readonly of: readonly Entry[];
  readonly division: Division;
}

/** What entries of one side were divided into, or were put together from, with the same money and days. */
function divisionsOf(entries: readonly Entry[], side: Side, renames: Renames): readonly Found[] {
  const other = side === 'base' ? 'head' : 'base';
  const parts = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry[side] || isSame(entry[other]?.totals ?? nothing, nothing)) continue;
    const others = parts.get(entry.binds);
    if (others) others.push(entry);
    else parts.set(entry.binds, [entry]);
  }
  const choices = new Map([...parts].map(([binds, some]) => [binds, choicesOf(some, other)]));
  return entries.flatMap((whole): readonly Found[] => {
    const { [side]: one, [other]: kept } = whole;
    const left = one && (kept ? [one.totals[0] - kept.totals[0], one.totals[1] - kept.totals[1]] : one.totals);
    if (!left || isSame(one.totals, nothing) || (kept && isSame(kept.totals, nothing))) return [];
    const [choice, another] = (choices.get(whole.binds)?.get(left.join()) ?? []).filter(
      (some) => (kept || some.length > 1) && areParts({ one, kept, some: placesOf(some, other), side }, renames),
    );
    // Where others add up to it as well, nobody knows which of them it was divided into.
    if (!choice || another) return [];
    const [wholes, others] = [[one], [...(kept ? [kept] : []), ...placesOf(choice, other)]];
    const division = side === 'base' ? { base: wholes, head: others } : { base: others, head: wholes };
    return [{ of: [whole, ...choice], division: { ...division, totals: one.totals, totalsBefore: one.totals } }];
  });
}

/** Whether the parts are known to be of one thing, and nothing is lost, or won, beside what is told of them. */
function areParts(
  { one, kept, some, side }: { one: Measured; kept: Measured | undefined; some: readonly Measured[]; side: Side },
  renames: Renames,
): boolean {
  const saidAt = ({ path, value }: Place, isBase: boolean) =>
    (isBase ? renames.translate(value, shapeAt(path), () => renames.headPath(path)) : value) as Fields;
  const isOfBase = side === 'base';
  const parted = {
    whole: saidAt(one, isOfBase),
    kept: kept && saidAt(kept, !isOfBase),
    parts: some.map((part) => saidAt(part, !isOfBase)),
  };
  const [gone, come] = [kept ? [] : [one], some];
  return (
    areBoundAlike(parted) &&
    [...gone, ...come].every(isNamedWhole) &&
    isNamedIn(one, [...(kept ? [kept] : []), ...some]) &&
    !gone.some((place) => isStillNamed(place, some[0])) &&
    !come.some((place) => isStillNamed(place, one))
  );
}

/** Whether the other side, where it does not stand, names it: what waits for it there is not told by a division. */
const isStillNamed = ({ path }: Place, other: Place | undefined): boolean =>
  path[1] === 'commitments' && other !== undefined && isUsed(other.agreement, 'commitment', String(path.at(-1)));

const placesOf = (entries: readonly Entry[], side: Side): readonly Measured[] =>
  entries.flatMap((entry) => entry[side] ?? []);

/** One that comes more often and is less each time, or the other way round: as much in all, or in the same time. */
function spreadOf(entry: Entry): readonly Found[] {
  const { base, head } = entry;
  if (!base || !head || [base, head].some(({ totals }) => isSame(totals, nothing))) return [];
  const [old, now] = [termsAt(base), termsAt(head)];
  const isAsOften = old.every === now.every || sameDuration(String(old.every), String(now.every));
  const isAsMuchEachTime = measured.every((key) => old[key] === now[key]);
  if (isAsOften || isAsMuchEachTime) return [];
  if (!isSame(base.totals, head.totals) && !isAsMuchInTime(base, head)) return [];
  return [{ of: [entry], division: { base: [base], head: [head], totals: head.totals, totalsBefore: base.totals } }];
}

const measured = ['amount', 'cost', 'days'] as const;

/** Whether it is as much in the same time, however much of that lies within the term: months are counted as months. */
function isAsMuchInTime(base: Place, head: Place): boolean {
  const [old, now] = [base, head].map(termsAt);
  const [before, after] = [old, now].map((terms) => parseDuration(String(terms?.every)));
  if (!before || !after) return false;
  const inMonths = [before, after].every(({ unit }) => unit === 'month' || unit === 'year');
  const length = ({ amount, unit }: Duration) =>
    inMonths ? amount * (unit === 'year' ? 12 : 1) : (durationInDays(`${amount} ${unit}`) ?? Number.NaN);
  return measured.every(
    (key) => Math.abs(Number(old?.[key] ?? 0) * length(after) - Number(now?.[key] ?? 0) * length(before)) < 0.005,
  );
}
type Duration = NonNullable<ReturnType<typeof parseDuration>>;

const nothing: Totals = [0, 0];
const isSame = (one: Totals, other: Totals): boolean => one[0] === other[0] && one[1] === other[1];
const sumOf = (all: readonly Measured[]): Totals =>
  all.reduce<Totals>(([money, days], { totals }) => [money + totals[0], days + totals[1]], nothing);

const totalsByAgreement = new WeakMap<AgreementDocument, ReadonlyMap<string, Totals>>();

/** What an entry is within the term. */
function totalsOf({ agreement, path }: Place): Totals {
  const known = totalsByAgreement.get(agreement) ?? addUp(agreement);
  totalsByAgreement.set(agreement, known);
  return known.get(pathKey(path)) ?? nothing;
}

/** What each entry is within the term, by the place of the entry. */
function addUp(agreement: AgreementDocument): ReadonlyMap<string, Totals> {
  const totals = new Map<string, Totals>();
  for (const { budget, days } of budgetsOf(agreement).values())
    for (const { resource, shares } of [budget, days])
      for (const { path, amount } of shares) {
        const key = pathKey(path.slice(0, -1));
        const [sum, effort] = totals.get(key) ?? nothing;
        totals.set(key, resource === 'budget' ? [sum + amount, effort] : [sum, effort + amount]);
      }
  return totals;
}

/** The ways to choose some of them, by what those are together. */
function choicesOf(parts: readonly Entry[], side: Side): ReadonlyMap<string, readonly (readonly Entry[])[]> {
  const all =
    parts.length > mostParts
      ? [parts]
      : Array.from({ length: 2 ** parts.length - 1 }, (_, bits) =>
          parts.filter((_part, index) => Math.floor((bits + 1) / 2 ** index) % 2 === 1),
        );
  const found = new Map<string, (readonly Entry[])[]>();
  for (const some of all) {
    const sum = sumOf(placesOf(some, side)).join();
    const others = found.get(sum);
    if (others) others.push(some);
    else found.set(sum, [some]);
  }
  return found;
}

/** Whether half of the words that something is known by are among those of its parts. */
function isNamedIn(whole: Place, parts: readonly Place[]): boolean {
  const wordsOf = ({ agreement, path }: Place) => wordsIn(tellingText(agreement, path) ?? '');
  const there = new Set(parts.flatMap(wordsOf));
  const words = wordsOf(whole);
  return words.length > 0 && 2 * words.filter((word) => there.has(word)).length >= words.length;
}

/** The differences with those of the parts of each division told as one, where the first of them stood. */
function toldAsOne(
  differences: readonly Difference[],
  { at, told, checkOf }: Divisible,
  found: readonly Found[],
): readonly Difference[] {
  const by = (side: Side) =>
    new Map(found.flatMap((one) => one.division[side].map(({ path }) => [pathKey(path), one] as const)));
  const [base, head] = [by('base'), by('head')];
  const divisionOf = (one: Difference): Found | undefined => {
    const isWhole = one.check.at === at;
    const field = told.find((key) => one.check.at === `${at}.${key}`);
    if (!isWhole && field === undefined) return undefined;
    const [old, now] = [entryAt(one.base, at), entryAt(one.head, at)];
    const division = isWhole && one.kind === 'removed' ? base.get(pathKey(old.path)) : head.get(pathKey(now.path));
    // Of words that are too long to be told where it is named, what differs is told for itself. So is what a reader has to
    // judge, where all else is a gain or a loss.
    const isTold = one.kind === 'changed' && [old, now].every(isNamedWhole);
    return field === 'what' && division && (!isTold || isJudged(division)) ? undefined : division;
  };
  const isJudged = ({ division }: Found) => (checkOf(division).compare?.(undefined, undefined) ?? 0) !== 0;
  const toldBefore = new Set<Found>();
  return differences.flatMap((one): readonly Difference[] => {
    const division = divisionOf(one);
    if (!division) return [one];
    if (toldBefore.has(division)) return [];
    toldBefore.add(division);
    return [changeOf(division, at, checkOf) ?? one];
  });
}

/** A division as one change, which stands where the first of the parts does. */
function changeOf({ division }: Found, at: string, checkOf: Divisible['checkOf']): Difference | undefined {
  const shape = shapeAt(at.split('.'));
  const [from, to] = [division.base[0], division.head[0]];
  if (!shape || !from || !to) return undefined;
  const whole = (places: readonly Place[], { agreement, path }: Place): Place => ({
    agreement,
    path,
    value: Object.fromEntries(places.map((place) => [String(place.path.at(-1)), place.value])),
  });
  const [base, head] = [whole(division.base, from), whole(division.head, to)];
  return { kind: 'changed', check: checkOf(division), shape, item: false, base, head };
}
