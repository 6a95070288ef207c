import { type Agreement, type Role, roles } from 'partnership-agreements-schema';
import type { Declarations } from './declarations.ts';
import type { Known } from './known.ts';
import type { Path } from './path.ts';
import type { Places } from './places.ts';

type Parties = Agreement['parties'];
export type Party = Parties[string];
export type Person = Party['people'][string];
export type SharedPriority = Agreement['priorities']['shared'][string];
export type StopCriterion = Agreement['priorities']['stop_if'][string];
export type Expectations = Agreement['transparency']['expectations'][string];
export type Need = NonNullable<Expectations['needs']>[string];
export type SuccessCriterion = Expectations['success'][string];
export type Culture = Agreement['transparency']['culture'][string];
export type Difference = NonNullable<Agreement['transparency']['differences']>[string];
export type Ceilings = Agreement['honesty']['ceilings'][string];
export type Deadline = NonNullable<Agreement['honesty']['deadlines']>[string][string];
export type Weakness = Agreement['honesty']['weak_competencies'][string][string];
export type Commitment = NonNullable<Agreement['honesty']['commitments']>[string][string];
export type Triangle = Agreement['talents']['triangle'][string];
export type RoleAssignment = Triangle[Role];
export type Safeguard = NonNullable<Agreement['talents']['safeguards']>[string];
export type Workstream = NonNullable<Agreement['strengths']['workstreams']>[string];
export type Approval = NonNullable<Agreement['strengths']['approvals']>[string];
export type Payment = NonNullable<Agreement['honesty']['payments']>[string];
export type ThirdParty = NonNullable<Agreement['third_parties']>[string];
export type Signature = NonNullable<Agreement['governance']['sign_off']>[string][string];
export type Waiver = NonNullable<Agreement['waivers']>[string];

/** Something in an agreement that has an id: what is sound of it, and where it stands. */
export interface Entry<T> {
  readonly id: string;
  readonly path: Path;
  /** Empty where nothing of it is sound: it is there all the same, for those that refer to it. */
  readonly value: Known<T>;
}
/** An entry that stands under the id of a party. */
export interface PartyEntry<T> extends Entry<T> {
  readonly party: string;
}
export interface RoleEntry extends PartyEntry<RoleAssignment> {
  readonly role: Role;
}

/** What facts are made from: the sound part of the data, and what stands in the text. */
interface Ground {
  readonly data: Known<Agreement>;
  readonly places: Places;
  readonly declarations: Declarations;
}

/**
 * What an agreement says, flat, so that rules loop over entries. Each list is in the order of the file, and made when
 * first asked for. Entries of keys that are no party are left out.
 */
export class Facts {
  readonly #agreement: Ground;
  readonly #indexes = new Map<readonly Entry<unknown>[], ReadonlyMap<string, Entry<unknown>>>();
  #parties: readonly Entry<Party>[] | undefined;
  #people: readonly PartyEntry<Person>[] | undefined;
  #priorities: readonly Entry<SharedPriority>[] | undefined;
  #stopCriteria: readonly Entry<StopCriterion>[] | undefined;
  #plans: readonly PartyEntry<string>[] | undefined;
  #expectations: readonly PartyEntry<Expectations>[] | undefined;
  #needs: readonly PartyEntry<Need>[] | undefined;
  #successCriteria: readonly PartyEntry<SuccessCriterion>[] | undefined;
  #cultures: readonly PartyEntry<Culture>[] | undefined;
  #differences: readonly Entry<Difference>[] | undefined;
  #ceilings: readonly PartyEntry<Ceilings>[] | undefined;
  #deadlines: readonly PartyEntry<Deadline>[] | undefined;
  #weaknesses: readonly PartyEntry<Weakness>[] | undefined;
  #commitments: readonly PartyEntry<Commitment>[] | undefined;
  #roleEntries: readonly RoleEntry[] | undefined;
  #safeguards: readonly Entry<Safeguard>[] | undefined;
  #strengths: readonly PartyEntry<string>[] | undefined;
  #workstreams: readonly Entry<Workstream>[] | undefined;
  #approvals: readonly Entry<Approval>[] | undefined;
  #signatures: readonly PartyEntry<Signature>[] | undefined;
  #thirdParties: readonly Entry<ThirdParty>[] | undefined;
  #payments: readonly Entry<Payment>[] | undefined;
  #waivers: readonly Entry<Waiver>[] | undefined;

  constructor(agreement: Ground) {
    this.#agreement = agreement;
  }

  get parties(): readonly Entry<Party>[] {
    // What belongs below a party, and stands beside them, is none.
    this.#parties ??= this.#entries<Party>(['parties']).filter(({ id }) => this.#isParty(id));
    return this.#parties;
  }
  get thirdParties(): readonly Entry<ThirdParty>[] {
    this.#thirdParties ??= this.#entries<ThirdParty>(['third_parties']);
    return this.#thirdParties;
  }
  get people(): readonly PartyEntry<Person>[] {
    this.#people ??= this.#below<Person>(['parties'], 'people');
    return this.#people;
  }
  get priorities(): readonly Entry<SharedPriority>[] {
    this.#priorities ??= this.#entries<SharedPriority>(['priorities', 'shared']);
    return this.#priorities;
  }
  get stopCriteria(): readonly Entry<StopCriterion>[] {
    this.#stopCriteria ??= this.#entries<StopCriterion>(['priorities', 'stop_if']);
    return this.#stopCriteria;
  }
  /** What the agreement means for each party's plan. */
  get plans(): readonly PartyEntry<string>[] {
    this.#plans ??= this.#ofParties<string>(['priorities', 'business_plan']);
    return this.#plans;
  }
  get expectations(): readonly PartyEntry<Expectations>[] {
    this.#expectations ??= this.#ofParties<Expectations>(['transparency', 'expectations']);
    return this.#expectations;
  }
  get needs(): readonly PartyEntry<Need>[] {
    this.#needs ??= this.#below<Need>(['transparency', 'expectations'], 'needs');
    return this.#needs;
  }
  get successCriteria(): readonly PartyEntry<SuccessCriterion>[] {
    this.#successCriteria ??= this.#below<SuccessCriterion>(['transparency', 'expectations'], 'success');
    return this.#successCriteria;
  }
  get cultures(): readonly PartyEntry<Culture>[] {
    this.#cultures ??= this.#ofParties<Culture>(['transparency', 'culture']);
    return this.#cultures;
  }
  get differences(): readonly Entry<Difference>[] {
    this.#differences ??= this.#entries<Difference>(['transparency', 'differences']);
    return this.#differences;
  }
  get ceilings(): readonly PartyEntry<Ceilings>[] {
    this.#ceilings ??= this.#ofParties<Ceilings>(['honesty', 'ceilings']);
    return this.#ceilings;
  }
  get deadlines(): readonly PartyEntry<Deadline>[] {
    this.#deadlines ??= this.#below<Deadline>(['honesty', 'deadlines']);
    return this.#deadlines;
  }
  /** Weaker competencies; the id is the competency. */
  get weaknesses(): readonly PartyEntry<Weakness>[] {
    this.#weaknesses ??= this.#below<Weakness>(['honesty', 'weak_competencies']);
    return this.#weaknesses;
  }
  get commitments(): readonly PartyEntry<Commitment>[] {
    this.#commitments ??= this.#below<Commitment>(['honesty', 'commitments']);
    return this.#commitments;
  }
  get payments(): readonly Entry<Payment>[] {
    this.#payments ??= this.#entries<Payment>(['honesty', 'payments']);
    return this.#payments;
  }
  /** The roles of all triangles. */
  get roles(): readonly RoleEntry[] {
    this.#roleEntries ??= this.#roles();
    return this.#roleEntries;
  }
  get safeguards(): readonly Entry<Safeguard>[] {
    this.#safeguards ??= this.#entries<Safeguard>(['talents', 'safeguards']);
    return this.#safeguards;
  }
  /** Strong competencies; the id is the competency, the value its evidence. */
  get strengths(): readonly PartyEntry<string>[] {
    this.#strengths ??= this.#below<string>(['strengths', 'competencies']);
    return this.#strengths;
  }
  get workstreams(): readonly Entry<Workstream>[] {
    this.#workstreams ??= this.#entries<Workstream>(['strengths', 'workstreams']);
    return this.#workstreams;
  }
  get approvals(): readonly Entry<Approval>[] {
    this.#approvals ??= this.#entries<Approval>(['strengths', 'approvals']);
    return this.#approvals;
  }
  /** Each signature by itself; the id is the person who signed. */
  get signatures(): readonly PartyEntry<Signature>[] {
    this.#signatures ??= this.#below<Signature>(['governance', 'sign_off']);
    return this.#signatures;
  }
  get waivers(): readonly Entry<Waiver>[] {
    this.#waivers ??= this.#entries<Waiver>(['waivers']);
    return this.#waivers;
  }

  party(id: string | undefined): Entry<Party> | undefined {
    return this.#find(this.parties, id);
  }
  person(id: string | undefined): PartyEntry<Person> | undefined {
    return this.#find(this.people, id);
  }
  commitment(id: string | undefined): PartyEntry<Commitment> | undefined {
    return this.#find(this.commitments, id);
  }
  workstream(id: string | undefined): Entry<Workstream> | undefined {
    return this.#find(this.workstreams, id);
  }

  /** The name of a party or a third party, its id where it has none. */
  partyName(id: string): string {
    return this.party(id)?.value.name ?? this.#find(this.thirdParties, id)?.value.name ?? id;
  }
  /** The name of a person, the id where there is none. */
  personName(id: string): string {
    return this.person(id)?.value.name ?? id;
  }

  #find<E extends Entry<unknown>>(entries: readonly E[], id: string | undefined): E | undefined {
    if (id === undefined) return undefined;
    let index = this.#indexes.get(entries);
    if (!index) {
      index = new Map([...entries].reverse().map((entry) => [entry.id, entry]));
      this.#indexes.set(entries, index);
    }
    return index.get(id) as E | undefined;
  }

  #entries<T>(path: Path): readonly Entry<T>[] {
    const values = valueAt(this.#agreement.data, path);
    return this.#agreement.places
      .keys(path)
      .map((id) => ({ id, path: [...path, id], value: soundPart<T>(values, id) }));
  }

  #ofParties<T>(path: Path): readonly PartyEntry<T>[] {
    const values = valueAt(this.#agreement.data, path);
    const entries: PartyEntry<T>[] = [];
    for (const party of this.#agreement.places.keys(path)) {
      const at = [...path, party];
      if (this.#isParty(party) && this.#agreement.places.node(at))
        entries.push({ id: party, party, path: at, value: soundPart<T>(values, party) });
    }
    return entries;
  }

  #below<T>(path: Path, key?: string): readonly PartyEntry<T>[] {
    const { places, data } = this.#agreement;
    const entries: PartyEntry<T>[] = [];
    for (const party of places.keys(path)) {
      if (!this.#isParty(party)) continue;
      const at = key === undefined ? [...path, party] : [...path, party, key];
      const values = valueAt(data, at);
      for (const id of places.keys(at)) entries.push({ id, party, path: [...at, id], value: soundPart<T>(values, id) });
    }
    return entries;
  }

  #roles(): readonly RoleEntry[] {
    return this.#ofParties<Triangle>(['talents', 'triangle']).flatMap(({ party, path, value }) =>
      roles
        .filter((role) => this.#agreement.places.node([...path, role]))
        .map((role) => ({ id: role, role, party, path: [...path, role], value: value[role] ?? {} })),
    );
  }

  #isParty(id: string): boolean {
    return this.#agreement.declarations.get('party', id).length > 0;
  }
}

/** What is sound of an entry; nothing where it holds nothing sound. */
const soundPart = <T>(values: unknown, id: string): Known<T> => (stepInto(values, id) ?? {}) as Known<T>;

const valueAt = (value: unknown, path: Path): unknown => {
  let found = value;
  for (const step of path) found = stepInto(found, step);
  return found;
};

const stepInto = (value: unknown, step: string | number): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, step)
    ? (value as Record<string | number, unknown>)[step]
    : undefined;
