import type { Role } from 'partnership-agreements-schema';
import { type Hundredths, hundredths } from './amount.ts';
import type { AgreementDocument } from './document.ts';
import type { Ceilings, Commitment, PartyEntry } from './facts.ts';
import type { Known } from './known.ts';
import type { Path } from './path.ts';
import { termOf } from './term.ts';

/** What a party puts in: money, or person-days. The names of the ceilings. */
export type Resource = 'budget' | 'days';
export const resources: readonly Resource[] = ['budget', 'days'];

/** One place where a party promises money or days, and how much of it. */
export type Share = CommitmentShare | RoleShare;
export interface CommitmentShare {
  readonly kind: 'commitment';
  readonly commitment: string;
  /** The commitment's `cost` or `days`. */
  readonly path: Path;
  readonly amount: Hundredths;
}
export interface RoleShare {
  readonly kind: 'role';
  readonly role: Role;
  /** Undefined where the file does not say, soundly, who it is. */
  readonly person: string | undefined;
  /** The role's `days_per_month`. */
  readonly path: Path;
  readonly perMonth: Hundredths;
  /** The months of the term, in hundredths. */
  readonly months: Hundredths;
  /** The days of the whole term, rounded for showing; sums are taken before rounding. */
  readonly amount: Hundredths;
}

/** The most that a party puts in: the lower of what it is willing and what it is able to. */
export interface Ceiling {
  readonly amount: Hundredths;
  /** Where it is said; `willing` where both are the same. */
  readonly path: Path;
  /** Whether both are known. Where one is not, the ceiling may be lower still. */
  readonly exact: boolean;
}

/** What a party has promised of one resource, for the whole term, beside its ceiling. */
export interface Account {
  readonly party: string;
  readonly resource: Resource;
  /** The exact sum of what is known. Where `complete` is false there may be more, never less. */
  readonly promised: Hundredths;
  /** Every place that was counted, in the order of the file; those of 0 too. */
  readonly shares: readonly Share[];
  /** Whether everything that could have been promised is known: nothing malformed, no role missing. */
  readonly complete: boolean;
  readonly willing: Hundredths | undefined;
  readonly able: Hundredths | undefined;
  /** Undefined where neither `willing` nor `able` is sound. */
  readonly ceiling: Ceiling | undefined;
}
export type PartyBudget = Readonly<Record<Resource, Account>> & { readonly party: string };

const budgetsByAgreement = new WeakMap<AgreementDocument, ReadonlyMap<string, PartyBudget>>();

/**
 * What each party has promised against its ceilings, by party, in the order of the file. Money in hundredths of the
 * currency's unit, days in hundredths of a person-day. Added up once for a document.
 */
export function budgetsOf(agreement: AgreementDocument): ReadonlyMap<string, PartyBudget> {
  let budgets = budgetsByAgreement.get(agreement);
  if (!budgets) {
    budgets = addUp(agreement);
    budgetsByAgreement.set(agreement, budgets);
  }
  return budgets;
}

/** Whether more is promised than the ceiling allows, as far as is known. */
export const isExceeded = ({ promised, ceiling }: Account): boolean =>
  ceiling !== undefined && promised > ceiling.amount;

function addUp(agreement: AgreementDocument): ReadonlyMap<string, PartyBudget> {
  const { facts } = agreement;
  const ceilings = new Map(facts.ceilings.map(({ party, value }) => [party, value]));
  const sums = new Map(facts.parties.map(({ id }) => [id, { budget: new Sum(), days: new Sum() }]));
  for (const commitment of facts.commitments) {
    const party = sums.get(commitment.party);
    if (!party || commitment.value.state === 'dropped') continue;
    addCommitment(agreement, commitment, party.budget, 'cost');
    addCommitment(agreement, commitment, party.days, 'days');
  }
  const months = termOf(agreement)?.months;
  const assigned = new Map<string, number>();
  for (const { role, party, path, value } of facts.roles) {
    const sum = sums.get(party)?.days;
    if (!sum || value.days_per_month === undefined || months === undefined) continue;
    assigned.set(party, (assigned.get(party) ?? 0) + 1);
    sum.addRole(role, value.person, [...path, 'days_per_month'], hundredths(value.days_per_month), months);
  }
  return new Map(
    facts.parties.map(({ id: party }) => {
      const sum = sums.get(party) ?? { budget: new Sum(), days: new Sum() };
      const commitmentsKnown = agreement.state(['honesty', 'commitments', party]) !== 'malformed';
      sum.budget.complete &&= commitmentsKnown;
      sum.days.complete &&= commitmentsKnown && assigned.get(party) === 3;
      const ceiling = ceilings.get(party);
      return [
        party,
        {
          party,
          budget: account(party, 'budget', sum.budget, ceiling),
          days: account(party, 'days', sum.days, ceiling),
        },
      ];
    }),
  );
}

function addCommitment(
  agreement: AgreementDocument,
  { id, path, value }: PartyEntry<Commitment>,
  sum: Sum,
  key: 'cost' | 'days',
): void {
  const at = [...path, key];
  const amount = value[key];
  const isMalformed = (place: Path) => agreement.problems.length > 0 && agreement.state(place) === 'malformed';
  // One whose state is not known may have been dropped.
  if (isMalformed([...path, 'state'])) sum.complete = false;
  else if (amount !== undefined) sum.addCommitment(id, at, hundredths(amount));
  else if (isMalformed(at)) sum.complete = false;
}

/** A sum in the making. */
class Sum {
  readonly shares: Share[] = [];
  complete = true;
  #ofCommitments = 0;
  /** In hundredths of hundredths: days a month × months has four decimals. */
  #ofRoles = 0;

  addCommitment(commitment: string, path: Path, amount: Hundredths): void {
    this.#ofCommitments += amount;
    this.shares.push({ kind: 'commitment', commitment, path, amount });
  }

  addRole(role: Role, person: string | undefined, path: Path, perMonth: Hundredths, months: Hundredths): void {
    this.#ofRoles += perMonth * months;
    const amount = Math.round((perMonth * months) / 100);
    this.shares.push({ kind: 'role', role, person, path, perMonth, months, amount });
  }

  get total(): Hundredths {
    return this.#ofCommitments + Math.round(this.#ofRoles / 100);
  }
}

function account(party: string, resource: Resource, sum: Sum, ceilings: Known<Ceilings> | undefined): Account {
  const said = ceilings?.[resource];
  const willing = said?.willing === undefined ? undefined : hundredths(said.willing);
  const able = said?.able === undefined ? undefined : hundredths(said.able);
  const { shares, complete, total: promised } = sum;
  return { party, resource, promised, shares, complete, willing, able, ceiling: lower(party, resource, willing, able) };
}

function lower(
  party: string,
  resource: Resource,
  willing: Hundredths | undefined,
  able: Hundredths | undefined,
): Ceiling | undefined {
  const usesWilling = willing !== undefined && (able === undefined || willing <= able);
  const amount = usesWilling ? willing : able;
  if (amount === undefined) return undefined;
  const path = ['honesty', 'ceilings', party, resource, usesWilling ? 'willing' : 'able'];
  return { amount, path, exact: willing !== undefined && able !== undefined };
}
