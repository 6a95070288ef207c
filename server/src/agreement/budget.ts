import type { Role } from 'partnership-agreements-schema';
import { type Hundredths, hundredths } from './amount.ts';
import type { AgreementDocument } from './document.ts';
import type { Ceilings, Commitment, Entry, PartyEntry, Payment } from './facts.ts';
import type { Known } from './known.ts';
import { countOccurrences } from './occurrences.ts';
import type { Path } from './path.ts';
import { type Months, type Term, termOf } from './term.ts';

/** What a party puts in: money, or person-days. The names of the ceilings. */
export type Resource = 'budget' | 'days';
export const resources: readonly Resource[] = ['budget', 'days'];

/** One place where a party promises money or days, and how much of it. */
export type Share = CommitmentShare | PaymentShare | RoleShare;
interface RepeatedShare {
  /** How often it is due within the term; 1 where it does not come again. */
  readonly times: number;
  /** What it is each time. */
  readonly each: Hundredths;
  /** All times together. */
  readonly amount: Hundredths;
}
export interface CommitmentShare extends RepeatedShare {
  readonly kind: 'commitment';
  readonly commitment: string;
  /** The commitment's `cost` or `days`. */
  readonly path: Path;
}
export interface PaymentShare extends RepeatedShare {
  readonly kind: 'payment';
  readonly payment: string;
  /** The party that is paid; undefined where that is not sound. */
  readonly to: string | undefined;
  /** The payment's `amount`. */
  readonly path: Path;
}
export interface RoleShare {
  readonly kind: 'role';
  readonly role: Role;
  /** Undefined where the file does not say, soundly, who it is. */
  readonly person: string | undefined;
  /** The role's `days_per_month`. */
  readonly path: Path;
  readonly perMonth: Hundredths;
  /** The months of the term. */
  readonly months: Months;
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
  /**
   * The sum of what is known, rounded for showing, but never onto or past `willing` or `able`: it compares with these as
   * the exact sum does. Where `complete` is false there may be more, never less.
   */
  readonly promised: Hundredths;
  /** What others pay this party, for information: it raises no ceiling. 0 for days. */
  readonly received: Hundredths;
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

/** Whether more is promised than the ceiling allows, as far as is known: exactly, before rounding. */
export const isExceeded = ({ promised, ceiling }: Account): boolean =>
  ceiling !== undefined && promised > ceiling.amount;

/**
 * What is left below the ceiling, rounded for showing, and below 0 for what is too much: 0 exactly where nothing is left,
 * and nothing is too much. Undefined without a ceiling.
 */
export const leftOf = ({ promised, ceiling }: Account): Hundredths | undefined => ceiling && ceiling.amount - promised;

function addUp(agreement: AgreementDocument): ReadonlyMap<string, PartyBudget> {
  const { facts } = agreement;
  const ceilings = new Map(facts.ceilings.map(({ party, value }) => [party, value]));
  const sums = new Map(facts.parties.map(({ id }) => [id, { budget: new Sum(), days: new Sum() }]));
  const term = termOf(agreement);
  for (const commitment of facts.commitments) {
    const party = sums.get(commitment.party);
    if (!party || commitment.value.state === 'dropped') continue;
    party.budget.addCommitment(agreement, commitment, term, 'cost');
    party.days.addCommitment(agreement, commitment, term, 'days');
  }
  for (const payment of facts.payments) {
    const { from, to } = payment.value;
    if (from !== undefined && from === to) {
      // Who pays itself is not the one who pays, or not the one who is paid: nobody knows which.
      const sum = sums.get(from);
      if (sum) sum.budget.complete = false;
      continue;
    }
    // Who pays is not known: it may be any but the one who is paid.
    if (from === undefined) for (const [party, sum] of sums) if (party !== to) sum.budget.complete = false;
    if (from !== undefined) sums.get(from)?.budget.addPayment(agreement, payment, term, 'made');
    if (to !== undefined) sums.get(to)?.budget.addPayment(agreement, payment, term, 'received');
  }
  const assigned = new Map<string, number>();
  for (const { role, party, path, value } of facts.roles) {
    const sum = sums.get(party)?.days;
    if (!sum || value.days_per_month === undefined || term === undefined) continue;
    assigned.set(party, (assigned.get(party) ?? 0) + 1);
    sum.addRole(role, value.person, [...path, 'days_per_month'], hundredths(value.days_per_month), term.length);
  }
  return new Map(
    facts.parties.map(({ id: party }) => {
      const sum = sums.get(party) ?? { budget: new Sum(), days: new Sum() };
      const commitmentsKnown = agreement.state(['honesty', 'commitments', party]) !== 'malformed';
      const paymentsKnown = agreement.state(['honesty', 'payments']) !== 'malformed';
      sum.budget.complete &&= commitmentsKnown && paymentsKnown;
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

/** A sum in the making, exact: hundredths, as a fraction. */
class Sum {
  readonly shares: Share[] = [];
  complete = true;
  received = 0n;
  #whole = 0n;
  /** What parts of months add to it. All roles have the same term, so one denominator does. */
  #part = 0n;
  #of = 1n;

  /** `cost` or `days` of a commitment, as often as it is due. */
  addCommitment(
    agreement: AgreementDocument,
    { id, path, value }: PartyEntry<Commitment>,
    term: Term | undefined,
    key: 'cost' | 'days',
  ): void {
    const at = [...path, key];
    // One whose state is not known may have been dropped.
    if (isMalformed(agreement, [...path, 'state']) || isMalformed(agreement, at)) this.complete = false;
    else if (value[key] !== undefined) {
      const times = this.#times(agreement, path, value, term);
      const each = hundredths(value[key]);
      this.#whole += BigInt(each) * BigInt(times);
      this.shares.push({ kind: 'commitment', commitment: id, path: at, times, each, amount: each * times });
    }
  }

  /** The `amount` of a payment, as often as it is due; what is paid on another basis cannot be counted. */
  addPayment(
    agreement: AgreementDocument,
    { id, path, value }: Entry<Payment>,
    term: Term | undefined,
    side: 'made' | 'received',
  ): void {
    const at = [...path, 'amount'];
    if (value.amount === undefined) {
      if (side === 'made' && isMalformed(agreement, at)) this.complete = false;
      return;
    }
    const each = hundredths(value.amount);
    if (side === 'received') this.received += BigInt(each) * BigInt(timesOf(value, term) ?? 1);
    else {
      const times = this.#times(agreement, path, value, term);
      this.#whole += BigInt(each) * BigInt(times);
      this.shares.push({ kind: 'payment', payment: id, to: value.to, path: at, times, each, amount: each * times });
    }
  }

  addRole(role: Role, person: string | undefined, path: Path, perMonth: Hundredths, months: Months): void {
    this.#whole += BigInt(perMonth) * BigInt(months.whole);
    this.#part += BigInt(perMonth) * BigInt(months.days);
    this.#of = BigInt(months.of);
    const amount = perMonth * months.whole + Math.round((perMonth * months.days) / months.of);
    this.shares.push({ kind: 'role', role, person, path, perMonth, months, amount });
  }

  /** Rounded, but never onto or past one of these bounds, from either side. */
  rounded(bounds: readonly (Hundredths | undefined)[]): Hundredths {
    const exact = this.#whole * this.#of + this.#part;
    let shown = Number((2n * exact + this.#of) / (2n * this.#of));
    for (const bound of bounds) {
      if (bound === undefined) continue;
      const limit = BigInt(bound) * this.#of;
      if (exact > limit && shown <= bound) shown = bound + 1;
      else if (exact < limit && shown >= bound) shown = bound - 1;
      else if (exact === limit) shown = bound;
    }
    return shown;
  }

  #times(agreement: AgreementDocument, path: Path, value: Repeated, term: Term | undefined): number {
    const times = timesOf(value, term);
    if (times === undefined || isMalformed(agreement, [...path, 'every'])) this.complete = false;
    return times ?? 1;
  }
}

interface Repeated {
  readonly due?: string | undefined;
  readonly every?: string | undefined;
}

/** How often something is due within the term, from its first day where no other is said; undefined where that is not known. */
function timesOf({ due, every }: Repeated, term: Term | undefined): number | undefined {
  if (every === undefined) return 1;
  return term && countOccurrences(due ?? term.effective, every, term.expires, term.effective);
}

const isMalformed = (agreement: AgreementDocument, place: Path): boolean =>
  agreement.problems.length > 0 && agreement.state(place) === 'malformed';

function account(party: string, resource: Resource, sum: Sum, ceilings: Known<Ceilings> | undefined): Account {
  const said = ceilings?.[resource];
  const willing = said?.willing === undefined ? undefined : hundredths(said.willing);
  const able = said?.able === undefined ? undefined : hundredths(said.able);
  const { shares, complete } = sum;
  const promised = sum.rounded([willing, able]);
  const ceiling = lower(party, resource, willing, able);
  return { party, resource, promised, received: Number(sum.received), shares, complete, willing, able, ceiling };
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
