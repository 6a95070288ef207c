import type { Role } from 'partnership-agreements-schema';
import { type Hundredths, hundredths } from './amount.ts';
import type { IsoDate } from './date.ts';
import type { AgreementDocument } from './document.ts';
import type { RoleEntry } from './facts.ts';
import type { Path } from './path.ts';
import type { Range } from './range.ts';
import type { Term } from './term.ts';

/** What an agreement asks of one person: the days a month of one role, for the term of that agreement. */
export interface Load extends PartyIdentity {
  /** The file, as the one who holds the other agreements names it. */
  readonly file: string;
  /** The agreement's title. */
  readonly title: string;
  readonly person: string;
  readonly role: Role;
  readonly path: Path;
  readonly range: Range;
  /** The range as 0-based lines and UTF-16 columns of its own file. */
  readonly lines: readonly [startLine: number, startCharacter: number, endLine: number, endCharacter: number];
  /** Days a month. */
  readonly days: Hundredths;
  readonly effective: IsoDate;
  readonly expires: IsoDate;
}

/** What tells whether two files mean the same party. */
export interface PartyIdentity {
  readonly party: string;
  /** Its sound registrations, as `scheme:number`. */
  readonly registrations: readonly string[];
  /** Whether the file gives it a registration, sound or not. */
  readonly isRegistered: boolean;
}

/** What the other agreements under the root ask of people. */
export interface OtherAgreements {
  /** Loads of a person (by id) in agreements that are `in-review` or `agreed`. */
  loadsOf(person: string): readonly Load[];
}

/** For a check of one file by itself. */
export const noOtherAgreements: OtherAgreements = { loadsOf: () => [] };

/** What an agreement asks of people, where it counts: `in-review` or `agreed`, with a term. */
export function loadsIn(file: string, agreement: AgreementDocument): readonly Load[] {
  const { status, effective, expires, title } = agreement.data;
  if ((status !== 'in-review' && status !== 'agreed') || !effective || !expires) return [];
  const identities = new Map(agreement.facts.parties.map(({ id }) => [id, partyIdentity(agreement, id)]));
  return ownRoles(agreement).flatMap(({ role, party, person, path, days }) => {
    const identity = identities.get(party);
    if (!identity) return [];
    const range = agreement.rangeOf(path);
    const start = agreement.lines.positionAt(range.start);
    const end = agreement.lines.positionAt(range.end);
    const lines = [start.line, start.character, end.line, end.character] as const;
    return [{ ...identity, file, title: title ?? file, person, role, path, range, lines, days, effective, expires }];
  });
}

/** A role with somebody in it, and the time that it takes. */
export interface RoleLoad {
  readonly person: string;
  readonly party: string;
  readonly role: Role;
  /** The role's `days_per_month`. */
  readonly path: Path;
  /** Days a month. */
  readonly days: Hundredths;
}

/** The roles of an agreement that are held by somebody of their own party, with the days a month that they take. */
export function ownRoles(agreement: AgreementDocument): readonly RoleLoad[] {
  return agreement.facts.roles.flatMap(({ role, party, path, value }: RoleEntry) => {
    const { person, days_per_month: days } = value;
    if (person === undefined || days === undefined || agreement.facts.person(person)?.party !== party) return [];
    return [{ person, party, role, path: [...path, 'days_per_month'], days: hundredths(days) }];
  });
}

export function partyIdentity(agreement: AgreementDocument, party: string): PartyIdentity {
  const registration = agreement.facts.party(party)?.value.registration ?? {};
  return {
    party,
    registrations: Object.entries(registration).map(([scheme, number]) => `${scheme}:${String(number)}`),
    isRegistered: agreement.places.keys(['parties', party, 'registration']).length > 0,
  };
}

/** Whether two files mean the same party: they share a registration or, where neither gives any, its id. */
export function isSameParty(a: PartyIdentity, b: PartyIdentity): boolean {
  if (a.isRegistered || b.isRegistered)
    return a.registrations.some((registration) => b.registrations.includes(registration));
  return a.party === b.party;
}

/** Days a month, added up. */
export const sumOfDays = (loads: readonly { readonly days: Hundredths }[]): Hundredths =>
  loads.reduce((total, load) => total + load.days, 0);

/** When other agreements ask most of a person. */
export interface Peak {
  /** A day on which all of it is asked at once. */
  readonly day: IsoDate;
  readonly loads: readonly Load[];
}

/**
 * The day within a term on which other agreements ask most, the first where there are several. What a month holds is
 * told by its days, so that an agreement that follows another one halfway a month is not counted together with it.
 */
export function peakOf(loads: readonly Load[], { effective, expires }: Term): Peak | undefined {
  const within = loads.filter((load) => load.effective <= expires && load.expires >= effective);
  const starts = [...new Set(within.map((load) => (load.effective > effective ? load.effective : effective)))].sort();
  let peak: (Peak & { readonly asked: number }) | undefined;
  for (const day of starts) {
    const running = within.filter((load) => load.effective <= day && day <= load.expires);
    const asked = sumOfDays(running);
    if (!peak || asked > peak.asked) peak = { day, loads: running, asked };
  }
  return peak;
}
