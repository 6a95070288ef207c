import type { Hundredths } from './amount.ts';
import { type Ask, type Claims, type Lines, sumOfDays } from './claims.ts';
import type { IsoDate } from './date.ts';
import type { PartyIdentity } from './party-identity.ts';

/** What the other agreements under the root say, as far as it matters to one of them. */
export interface OtherAgreements {
  /** What agreements that are `in-review` or `agreed` ask of somebody, by the id and the party of that person. */
  askedOf(person: string, party: PartyIdentity): AskedElsewhere;
  /** The agreement of which this one is a copy, if it is one. */
  readonly original: OtherFile | undefined;
}

/** Another file, as the one who holds the others names it. */
export interface OtherFile {
  readonly file: string;
  /** From the root, with forward slashes: the same whoever tells it. */
  readonly name: string;
  /** Where its title stands. */
  readonly titleLines: Lines;
}

/** A day, or what lies behind it and before the next: sorts as text. */
export type Moment = string;
export const behind = (day: IsoDate): Moment => `${day}+`;

/** What other agreements ask of a person. */
export interface AskedElsewhere {
  /** The most days a month that are asked from a moment up to another one, which is not included, and the first time of it. */
  most(from: Moment, to: Moment): { readonly at: Moment; readonly days: Hundredths };
  /** What is asked on a day: the first so many, in the order of the files, and how many there are. */
  running(day: IsoDate, limit: number): Running;
}
export interface Running {
  readonly first: readonly AskElsewhere[];
  readonly asks: number;
  readonly files: number;
}
export interface AskElsewhere extends Ask {
  readonly file: string;
  /** The title of that agreement. */
  readonly title: string;
}

export const nothingAsked: AskedElsewhere = {
  most: (from) => ({ at: from, days: 0 }),
  running: () => ({ first: [], asks: 0, files: 0 }),
};

/** For a check of one file by itself. */
export const noOtherAgreements: OtherAgreements = { askedOf: () => nothingAsked, original: undefined };

/** When most is asked of a person, by this and other agreements together. */
export interface Peak {
  /** A day on which all of it is asked at once, the first where there are several. */
  readonly day: IsoDate;
  readonly here: Hundredths;
  readonly elsewhere: Hundredths;
  readonly asks: readonly Ask[];
}

/**
 * The day on which most is asked of a person, within the term of an agreement and from a day on; undefined where nothing
 * of the term is left. What a month holds is told by its days, so that an agreement that follows another one halfway a
 * month is not counted together with it.
 */
export function peakOf(
  asks: readonly Ask[],
  elsewhere: AskedElsewhere,
  { effective, expires }: NonNullable<Claims['term']>,
  from: IsoDate = effective,
): Peak | undefined {
  const first = from > effective ? from : effective;
  if (first > expires) return undefined;
  let peak: Peak | undefined;
  for (const [start, end] of piecesOf(first, behind(expires), momentsOf(asks))) {
    const running = asks.filter((ask) => isRunning(ask, start));
    const here = sumOfDays(running);
    const { at, days } = elsewhere.most(start, end);
    if (!peak || here + days > peak.here + peak.elsewhere) peak = { day: at, here, elsewhere: days, asks: running };
  }
  return peak;
}

/** When it changes what is asked, sorted. */
export const momentsOf = (asks: readonly Pick<Ask, 'from' | 'until'>[]): readonly Moment[] =>
  asks.flatMap(({ from, until }) => (from === undefined || until === undefined ? [] : [from, behind(until)])).sort();

/** A time as what lies between changes (sorted): each from a moment up to the next, which is not included. */
export function* piecesOf(from: Moment, to: Moment, changes: readonly Moment[]): Iterable<readonly [Moment, Moment]> {
  let start = from;
  for (const change of changes) {
    if (change <= start || change >= to) continue;
    yield [start, change];
    start = change;
  }
  yield [start, to];
}

/** Whether something is asked at a moment. */
export const isRunning = ({ from, until }: Pick<Ask, 'from' | 'until'>, at: Moment): boolean =>
  from !== undefined && until !== undefined && from <= at && at <= until;
