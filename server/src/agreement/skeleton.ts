import {
  type IdKind,
  isByParty,
  type ListShape,
  type MapShape,
  type ObjectShape,
  type ReferenceTarget,
  type ScalarShape,
  type Shape,
} from 'partnership-agreements-schema';
import type { IsoDate } from './date.ts';
import { asScalar, flowInsert, type Insert, plainText, type Skeleton, type Stop, stop } from './edit.ts';

/** What a skeleton can know of the agreement it is made for, so that its stops offer what fits. */
export interface Filling {
  /** The ids that fit a reference that stands under the id of a party. */
  readonly candidates?: (target: ReferenceTarget, party: string | undefined) => readonly string[];
  /** Whether an id of this kind is in use. */
  readonly isTaken?: (kind: IdKind, id: string) => boolean;
  /** The party under whose id the skeleton will stand. */
  readonly party?: string | undefined;
  /** The version of the agreement: what is signed now, is that. */
  readonly version?: number | undefined;
  /** The likeliest day at a key. */
  readonly date?: (key: string) => IsoDate | undefined;
}

/** More choices than this are no help at a stop. */
const mostChoices = 20;
/** Columns that a map takes on one line at most. */
const widest = 80;

/**
 * What a place of this shape is to look like at least: of an object what it requires, of a map by party an entry for
 * each party, of any other map one entry with its id to fill in. Small maps without free text are on one line: a comma
 * in a text would end it there.
 */
export function skeletonOf(shape: Shape, parties: readonly string[], filling: Filling = {}): Skeleton {
  return new SkeletonMaker(parties, filling).make(shape, filling.party);
}

class SkeletonMaker {
  readonly #parties: readonly string[];
  readonly #filling: Filling;
  readonly #used = new Set<string>();
  readonly #rolesGiven = new Map<string | undefined, number>();

  constructor(parties: readonly string[], filling: Filling) {
    this.#parties = parties;
    this.#filling = filling;
  }

  make(shape: Shape, party: string | undefined, key = ''): Skeleton {
    switch (shape.kind) {
      case 'object':
        return this.#object(shape, party);
      case 'map':
        return this.#map(shape, party);
      case 'list':
        return this.#list(shape, party);
      case 'scalar':
        return this.#scalar(shape, party, key);
    }
  }

  #object(shape: ObjectShape, party: string | undefined): Skeleton {
    const required = [...shape.fields.values()].filter((field) => field.required);
    const entries = required.map((field): [string, Skeleton] => [field.key, this.make(field.shape, party, field.key)]);
    const skeleton = Object.fromEntries(entries);
    return required.every((field) => isShort(field.shape)) ? onOneLine(skeleton) : skeleton;
  }

  #map(shape: MapShape, party: string | undefined): Skeleton {
    const { keys, value } = shape;
    const skeleton = new Map<string | Stop, Skeleton>();
    if ((keys.kind === 'every-party' || keys.kind === 'concerned-parties') && this.#parties.length > 0) {
      for (const id of this.#parties) skeleton.set(id, this.make(value, id));
    } else if (isByParty(shape)) {
      const choices = this.#parties.length > 1 ? this.#parties : undefined;
      skeleton.set(stop(this.#parties[0] ?? 'party', choices), this.make(value, this.#parties[0]));
    } else if (keys.kind === 'schemes') skeleton.set(stop('kvk'), this.make(value, party));
    else if (keys.kind === 'references') {
      const ids = this.#filling.candidates?.(keys.refers, party) ?? [];
      skeleton.set(ids.length > 0 ? choose(ids) : stop(nouns[keys.refers]), this.make(value, party));
    } else if (keys.kind === 'ids') {
      // An agreement takes two parties.
      for (let count = keys.declares === 'party' ? 2 : 1; count > 0; count--) {
        const id = this.#newId(keys.declares);
        skeleton.set(stop(id), this.make(value, keys.declares === 'party' ? id : party));
      }
    }
    return isShort(value) ? onOneLine(skeleton) : skeleton;
  }

  #list(shape: ListShape, party: string | undefined): Skeleton {
    const item = this.make(shape.item, party);
    return { list: [flowInsert(item)] };
  }

  #scalar(shape: ScalarShape, party: string | undefined, key: string): Insert {
    const { about, bounds, suggests, values } = shape;
    const example = about.examples?.[0];
    if (values) return [choose(values, typeof example === 'string' ? example : undefined)];
    if (suggests) return [choose(suggests)];
    switch (shape.scalar) {
      case 'date':
        return [stop(this.#filling.date?.(key) ?? (typeof example === 'string' ? example : '2027-01-01'))];
      case 'money':
        return [stop('0')];
      case 'days':
        return [stop('1')];
      case 'integer':
        // A scale is the author's to choose from: no step of it is proposed.
        return [stop(bounds?.most === undefined ? String(this.#filling.version ?? bounds?.least ?? 1) : '')];
      case 'duration':
        return [choose(durations)];
      case 'registration':
        return ['"', stop('00000000'), '"'];
      case 'digest':
        return [stop(`sha256:${'0'.repeat(64)}`)];
      case 'uri':
        return [stop(typeof example === 'string' ? example : 'https://example.org')];
      case 'reference':
        return [this.#reference(shape, party)];
      default:
        return [stop(asScalar(about.title || 'Text'))];
    }
  }

  #reference({ refers, about }: ScalarShape, party: string | undefined): Stop {
    const ids = refers ? (this.#filling.candidates?.(refers, party) ?? []) : [];
    if (ids.length > 0) return choose(ids, refers === 'role-person' ? this.#nextPerson(ids, party) : undefined);
    const example = about.examples?.[0];
    if ((refers === 'rule' || refers === 'place') && typeof example === 'string') return stop(example);
    return stop(nouns[refers ?? 'person']);
  }

  /** Each role of a party gets another of its people, for as long as there are others. */
  #nextPerson(ids: readonly string[], party: string | undefined): string | undefined {
    const given = this.#rolesGiven.get(party) ?? 0;
    this.#rolesGiven.set(party, given + 1);
    return ids[given % ids.length];
  }

  #newId(kind: IdKind): string {
    const isTaken = (id: string) => this.#used.has(`${kind} ${id}`) || this.#filling.isTaken?.(kind, id) === true;
    const id = freeId(kind, isTaken);
    this.#used.add(`${kind} ${id}`);
    return id;
  }
}

/** An id for something new, such as `new-person`, or `new-person-2` where that is taken. */
export function freeId(kind: IdKind, isTaken: (id: string) => boolean): string {
  const first = `new-${kind}`;
  let id = first;
  for (let number = 2; isTaken(id); number++) id = `${first}-${number}`;
  return id;
}

/** Intervals and notice periods that come up most. */
export const durations = ['3 months', '1 month', '6 months', '1 year'] as const;

/** What stands for an id where there is none to choose from. */
const nouns: Readonly<Record<ReferenceTarget, string>> = {
  person: 'person',
  'own-person': 'person',
  'role-person': 'person',
  party: 'party',
  'other-party': 'party',
  approver: 'party',
  commitment: 'commitment',
  workstream: 'workstream',
  priority: 'priority',
  competency: 'competency',
  'required-competency': 'competency',
  'need-answer': 'commitment',
  'approval-reason': 'legal',
  rule: 'general/rule',
  place: 'title',
};

/** A stop that offers all of these, the preferred one first. */
function choose(values: readonly string[], preferred?: unknown): Stop {
  const first = values.find((value) => value === String(preferred)) ?? values[0] ?? '';
  if (values.length < 2 || values.length > mostChoices) return stop(first);
  return stop(first, [first, ...values.filter((value) => value !== first)]);
}

export const numbersWithin = ({ least, most }: { readonly least: number; readonly most: number | undefined }) =>
  Array.from({ length: (most ?? least) - least + 1 }, (_, index) => String(least + index));

/** Whether a place of this shape holds no free text, and no map. */
function isShort(shape: Shape): boolean {
  if (shape.kind === 'list') return isShort(shape.item);
  return shape.kind === 'scalar' && !['text', 'text-or-number', 'registration', 'uri', 'digest'].includes(shape.scalar);
}

function onOneLine(skeleton: Skeleton): Skeleton {
  const flow = flowInsert(skeleton);
  return plainText(flow).length <= widest ? flow : skeleton;
}
