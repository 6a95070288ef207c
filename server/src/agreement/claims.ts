import type { Role, Status } from 'partnership-agreements-schema';
import { type Hundredths, hundredths } from './amount.ts';
import type { IsoDate } from './date.ts';
import type { AgreementDocument } from './document.ts';
import { marksOf, type PartyIdentity, partyIdentity } from './party-identity.ts';
import type { Path } from './path.ts';
import { stintsOf } from './people.ts';
import type { Range } from './range.ts';

/** A place as 0-based lines and UTF-16 columns of its own file, the end exclusive. */
export type Lines = readonly [startLine: number, startCharacter: number, endLine: number, endCharacter: number];

/**
 * What an agreement asks of people and what it says they have: all that is known of it elsewhere. Plain data, so that the
 * document need not be kept, and a thread can hand it to another.
 */
export interface Claims {
  readonly status: Status | undefined;
  readonly title: string | undefined;
  /** The first and the last day; undefined where one of them is not sound, or it ends before it starts. */
  readonly term: { readonly effective: IsoDate; readonly expires: IsoDate } | undefined;
  readonly parties: readonly PartyIdentity[];
  /** Who has a role of the own party, in the order of the file. */
  readonly people: readonly PersonClaim[];
  /** Equal in texts that are the same agreement: title, version and parties. Undefined where one of these is not sound. */
  readonly sameness: string | undefined;
  /** Where its title stands, or is missing. */
  readonly titleRange: Range;
  readonly titleLines: Lines;
}

/** A person, what is asked of him or her, and what there is. */
export interface PersonClaim {
  readonly id: string;
  readonly name: string;
  readonly party: string;
  readonly partyName: string;
  /** Days a month for this and all other agreements; undefined where that is not sound. */
  readonly available: Hundredths | undefined;
  /** Where that is said, or is missing. */
  readonly path: Path;
  readonly range: Range;
  readonly asks: readonly Ask[];
}

/** The days a month that a role asks, for as long as it asks them. */
export interface Ask {
  readonly role: Role;
  /** The role's `days_per_month`. */
  readonly path: Path;
  readonly range: Range;
  readonly lines: Lines;
  /** Days a month. */
  readonly days: Hundredths;
  /** The first and the last day; undefined where the term is not known. */
  readonly from: IsoDate | undefined;
  readonly until: IsoDate | undefined;
}

/** By the agreement: several ask for the same claims, of which a document has one. */
const known = new WeakMap<AgreementDocument, Claims>();

export function claimsOf(agreement: AgreementDocument): Claims {
  let claims = known.get(agreement);
  if (!claims) {
    claims = readClaims(agreement);
    known.set(agreement, claims);
  }
  return claims;
}

function readClaims(agreement: AgreementDocument): Claims {
  const { data, facts } = agreement;
  const { status, title, version, effective, expires } = data;
  const term =
    effective !== undefined && expires !== undefined && effective < expires ? { effective, expires } : undefined;
  const parties = facts.parties.map(({ id }) => partyIdentity(agreement, id));
  const titleRange = agreement.rangeOf(['title']);
  const people = new Map<string, Ask[]>();
  for (const load of ownRoles(agreement)) {
    const { person, role, path, days } = load;
    const range = agreement.rangeOf(path);
    const from = later(load.from, term?.effective);
    const until = earlier(load.until, term?.expires);
    const placed: Ask = { role, path, range, lines: linesOf(agreement, range), days, from, until };
    // Who follows after the term, or has left before it, is asked for nothing.
    if (placed.from !== undefined && placed.until !== undefined && placed.from > placed.until) continue;
    const asks = people.get(person);
    if (asks) asks.push(placed);
    else people.set(person, [placed]);
  }
  return {
    status,
    title,
    term,
    parties,
    people: [...people].flatMap(([id, asks]) => claimOf(agreement, id, asks)),
    sameness:
      title !== undefined && version !== undefined && parties.length > 0
        ? JSON.stringify([title, version, ...parties.flatMap(marksOf).sort()])
        : undefined,
    titleRange,
    titleLines: linesOf(agreement, titleRange),
  };
}

const later = (a: IsoDate | undefined, b: IsoDate | undefined) =>
  a === undefined || (b !== undefined && b > a) ? b : a;
const earlier = (a: IsoDate | undefined, b: IsoDate | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;

function claimOf(agreement: AgreementDocument, id: string, asks: readonly Ask[]): PersonClaim[] {
  const { facts } = agreement;
  const person = facts.person(id);
  if (!person) return [];
  const { party, value } = person;
  const path = [...person.path, 'days_per_month'];
  const available = value.days_per_month === undefined ? undefined : hundredths(value.days_per_month);
  const [name, partyName] = [facts.personName(id), facts.partyName(party)];
  return [{ id, name, party, partyName, available, path, range: agreement.rangeOf(path), asks }];
}

/** A role with somebody in it, and the time that it takes. */
export interface RoleLoad {
  readonly person: string;
  readonly role: Role;
  /** The role's `days_per_month`. */
  readonly path: Path;
  /** Days a month. */
  readonly days: Hundredths;
  /** The first and the last day, where they are others than those of the agreement. */
  readonly from: IsoDate | undefined;
  readonly until: IsoDate | undefined;
}

/**
 * The roles of an agreement that are held by somebody of their own party, with the days a month that they take; for
 * whoever follows, from the day after the one before left.
 */
export function ownRoles(agreement: AgreementDocument): readonly RoleLoad[] {
  return agreement.facts.roles.flatMap(({ role, party, path, value }) => {
    const { person, days_per_month: days } = value;
    if (person === undefined || days === undefined || agreement.facts.person(person)?.party !== party) return [];
    const at = [...path, 'days_per_month'];
    return stintsOf(agreement, person)
      .filter((stint) => agreement.facts.person(stint.person)?.party === party)
      .map(
        ({ person: who, from, until }): RoleLoad => ({
          person: who,
          role,
          path: at,
          days: hundredths(days),
          from,
          until,
        }),
      );
  });
}

/** Whether an agreement counts elsewhere: `in-review` or `agreed`, with a term. */
export const counts = ({ status, term }: Pick<Claims, 'status' | 'term'>): boolean =>
  (status === 'in-review' || status === 'agreed') && term !== undefined;

function linesOf(agreement: AgreementDocument, range: Range): Lines {
  const start = agreement.lines.positionAt(range.start);
  const end = agreement.lines.positionAt(range.end);
  return [start.line, start.character, end.line, end.character];
}

/** Days a month, added up. */
export const sumOfDays = (asks: readonly { readonly days: Hundredths }[]): Hundredths =>
  asks.reduce((total, ask) => total + ask.days, 0);
