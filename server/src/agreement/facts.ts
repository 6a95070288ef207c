import { type Agreement, type Role, roles } from 'partnership-agreements-schema';
import type { AgreementDocument } from './document.ts';
import type { Known } from './known.ts';
import type { Path } from './path.ts';

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
export type Signature = NonNullable<Agreement['governance']['sign_off']>[string];
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

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/**
 * What an agreement says, flat, so that rules loop over entries. Each list is in the order of the file, and made when
 * first asked for. Entries of keys that are no party are left out.
 */
export class Facts {
  readonly #agreement: AgreementDocument;
  readonly #indexes = new WeakMap<readonly Entry<unknown>[], ReadonlyMap<string, Entry<unknown>>>();

  constructor(agreement: AgreementDocument) {
    this.#agreement = agreement;
  }

  readonly #parties = once(() => this.#entries<Party>(['parties']));
  readonly #people = once(() => this.#below<Person>(['parties'], 'people'));
  readonly #priorities = once(() => this.#entries<SharedPriority>(['priorities', 'shared']));
  readonly #stopCriteria = once(() => this.#entries<StopCriterion>(['priorities', 'stop_if']));
  readonly #plans = once(() => this.#ofParties<string>(['priorities', 'business_plan']));
  readonly #expectations = once(() => this.#ofParties<Expectations>(['transparency', 'expectations']));
  readonly #needs = once(() => this.#below<Need>(['transparency', 'expectations'], 'needs'));
  readonly #successCriteria = once(() => this.#below<SuccessCriterion>(['transparency', 'expectations'], 'success'));
  readonly #cultures = once(() => this.#ofParties<Culture>(['transparency', 'culture']));
  readonly #differences = once(() => this.#entries<Difference>(['transparency', 'differences']));
  readonly #ceilings = once(() => this.#ofParties<Ceilings>(['honesty', 'ceilings']));
  readonly #deadlines = once(() => this.#below<Deadline>(['honesty', 'deadlines']));
  readonly #weaknesses = once(() => this.#below<Weakness>(['honesty', 'weak_competencies']));
  readonly #commitments = once(() => this.#below<Commitment>(['honesty', 'commitments']));
  readonly #roleEntries = once(() => this.#roles());
  readonly #safeguards = once(() => this.#entries<Safeguard>(['talents', 'safeguards']));
  readonly #strengths = once(() => this.#below<string>(['strengths', 'competencies']));
  readonly #workstreams = once(() => this.#entries<Workstream>(['strengths', 'workstreams']));
  readonly #approvals = once(() => this.#entries<Approval>(['strengths', 'approvals']));
  readonly #signatures = once(() => this.#ofParties<Signature>(['governance', 'sign_off']));
  readonly #waivers = once(() => this.#entries<Waiver>(['waivers']));

  get parties(): readonly Entry<Party>[] {
    return this.#parties();
  }
  get people(): readonly PartyEntry<Person>[] {
    return this.#people();
  }
  get priorities(): readonly Entry<SharedPriority>[] {
    return this.#priorities();
  }
  get stopCriteria(): readonly Entry<StopCriterion>[] {
    return this.#stopCriteria();
  }
  /** What the agreement means for each party's plan. */
  get plans(): readonly PartyEntry<string>[] {
    return this.#plans();
  }
  get expectations(): readonly PartyEntry<Expectations>[] {
    return this.#expectations();
  }
  get needs(): readonly PartyEntry<Need>[] {
    return this.#needs();
  }
  get successCriteria(): readonly PartyEntry<SuccessCriterion>[] {
    return this.#successCriteria();
  }
  get cultures(): readonly PartyEntry<Culture>[] {
    return this.#cultures();
  }
  get differences(): readonly Entry<Difference>[] {
    return this.#differences();
  }
  get ceilings(): readonly PartyEntry<Ceilings>[] {
    return this.#ceilings();
  }
  get deadlines(): readonly PartyEntry<Deadline>[] {
    return this.#deadlines();
  }
  /** Weaker competencies; the id is the competency. */
  get weaknesses(): readonly PartyEntry<Weakness>[] {
    return this.#weaknesses();
  }
  get commitments(): readonly PartyEntry<Commitment>[] {
    return this.#commitments();
  }
  /** The roles of all triangles. */
  get roles(): readonly RoleEntry[] {
    return this.#roleEntries();
  }
  get safeguards(): readonly Entry<Safeguard>[] {
    return this.#safeguards();
  }
  /** Strong competencies; the id is the competency, the value its evidence. */
  get strengths(): readonly PartyEntry<string>[] {
    return this.#strengths();
  }
  get workstreams(): readonly Entry<Workstream>[] {
    return this.#workstreams();
  }
  get approvals(): readonly Entry<Approval>[] {
    return this.#approvals();
  }
  get signatures(): readonly PartyEntry<Signature>[] {
    return this.#signatures();
  }
  get waivers(): readonly Entry<Waiver>[] {
    return this.#waivers();
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

  /** The name of a party, its id where it has none. */
  partyName(id: string): string {
    return this.party(id)?.value.name ?? id;
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
    return this.#agreement.places.keys(path).map((id) => ({
      id,
      path: [...path, id],
      value: (valueAt(values, [id]) ?? {}) as Known<T>,
    }));
  }

  #ofParties<T>(path: Path): readonly PartyEntry<T>[] {
    return this.#entries<T>(path)
      .filter(({ id, path: at }) => this.#isParty(id) && this.#agreement.places.node(at))
      .map((entry) => ({ ...entry, party: entry.id }));
  }

  #below<T>(path: Path, key?: string): readonly PartyEntry<T>[] {
    return this.#entries<unknown>(path).flatMap(({ id: party, path: at }) => {
      if (!this.#isParty(party)) return [];
      return this.#entries<T>(key === undefined ? at : [...at, key]).map((entry) => ({ ...entry, party }));
    });
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

const valueAt = (value: unknown, path: Path): unknown => {
  let found = value;
  for (const step of path) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
};
