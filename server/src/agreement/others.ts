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

/** What other agreements ask of a person. */
export interface AskedElsewhere {
  /** Days on which it becomes more, sorted. */
  readonly starts: readonly IsoDate[];
  /** Days a month that are asked on a day. */
  on(day: IsoDate): Hundredths;
  /** What is asked on a day, in the order of the files. */
  running(day: IsoDate): Iterable<AskElsewhere>;
}
export interface AskElsewhere extends Ask {
  readonly file: string;
  /** The title of that agreement. */
  readonly title: string;
}

const nothing: AskedElsewhere = { starts: [], on: () => 0, running: () => [] };

/** For a check of one file by itself. */
export const noOtherAgreements: OtherAgreements = { askedOf: () => nothing, original: undefined };

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
  const own = asks.flatMap((ask) => ask.from ?? []);
  for (const day of [first, ...own, ...elsewhere.starts]) {
    if (day < first || day > expires) continue;
    const running = asks.filter((ask) => isRunning(ask, day));
    const [here, there] = [sumOfDays(running), elsewhere.on(day)];
    const more = here + there - (peak ? peak.here + peak.elsewhere : -1);
    if (more > 0 || (more === 0 && peak && day < peak.day)) peak = { day, here, elsewhere: there, asks: running };
  }
  return peak;
}

/** Whether something is asked on a day. */
export const isRunning = ({ from, until }: Pick<Ask, 'from' | 'until'>, day: IsoDate): boolean =>
  from !== undefined && until !== undefined && from <= day && day <= until;
