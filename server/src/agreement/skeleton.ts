import {
  type IdKind,
  isByParty,
  kindsOf,
  type ListShape,
  type MapShape,
  type ObjectShape,
  type ReferenceTarget,
  type ScalarShape,
  type Shape,
} from 'partnership-agreements-schema';
import { flowInsert, hole, type Insert, plainText, type Skeleton, type Stop, stop } from './edit.ts';

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

/** Keys of which an entry has one at least; the last one is asked for. */
const eitherOf = [
  ['cost', 'days'],
  ['basis', 'amount'],
] as const;

class SkeletonMaker {
  readonly #parties: readonly string[];
  readonly #filling: Filling;
  readonly #used = new Set<string>();
  readonly #rolesGiven = new Map<string | undefined, number>();

  constructor(parties: readonly string[], filling: Filling) {
    this.#parties = parties;
    this.#filling = filling;
  }

  make(shape: Shape, party: string | undefined): Skeleton {
    switch (shape.kind) {
      case 'object':
        return this.#object(shape, party);
      case 'map':
        return this.#map(shape, party);
      case 'list':
        return this.#list(shape, party);
      case 'scalar':
        return this.#scalar(shape, party);
    }
  }

  #object(shape: ObjectShape, party: string | undefined): Skeleton {
    const required = [...shape.fields.values()].filter((field) => field.required);
    const entries = required.map(({ key, shape: of }): [string, Skeleton] => [
      key,
      // Who is paid is another one than who pays.
      key === 'to' && of.kind === 'scalar' ? [this.#reference(of, party, 1)] : this.make(of, party),
    ]);
    // Of two keys that do the same, the shape asks for neither; one of them will do.
    const [, either] = eitherOf.find((keys) => keys.every((key) => shape.fields.has(key))) ?? [];
    const skeleton = Object.fromEntries([...entries, ...(either === undefined ? [] : [[either, [hole()]] as const])]);
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
      skeleton.set(ids.length > 0 ? choose(ids) : stop(noun(keys.refers)), this.make(value, party));
    } else if (keys.kind === 'ids') {
      // An agreement takes two parties.
      for (let count = keys.declares === 'party' ? 2 : 1; count > 0; count--) {
        const id = this.#newId(keys.declares);
        skeleton.set(stop(id), this.make(value, keys.declares === 'party' ? id : party));
      }
    }
    return isShort(value) ? onOneLine(skeleton) : skeleton;
  }

  /** As many items as it takes, another reference each. */
  #list({ item, least }: ListShape, party: string | undefined): Skeleton {
    const items = Array.from({ length: Math.max(1, least) }, (_, index) =>
      item.kind === 'scalar' && item.scalar === 'reference'
        ? [this.#reference(item, party, index)]
        : flowInsert(this.make(item, party)),
    );
    return { list: items };
  }

  #scalar(shape: ScalarShape, party: string | undefined): Insert {
    const { about, bounds, suggests, values } = shape;
    const offered = shape.codes ? undefined : (values ?? suggests);
    if (values?.length === 1) return [values[0] ?? ''];
    if (offered) return [hole(undefined, offered)];
    switch (shape.scalar) {
      case 'integer':
        if (bounds?.most === undefined)
          return [this.#filling.version === undefined ? hole() : stop(String(this.#filling.version))];
        return [hole(undefined, numbersWithin(bounds))];
      case 'duration':
        return [hole(undefined, durations)];
      case 'reference':
        return [this.#reference(shape, party)];
      case 'registration':
        return ['"', hole(), '"'];
      case 'text':
      case 'text-or-number':
        return [hole(about.title || undefined)];
      default:
        return [hole()];
    }
  }

  #reference({ refers }: ScalarShape, party: string | undefined, index = 0): Stop {
    const ids = refers ? (this.#filling.candidates?.(refers, party) ?? []) : [];
    if (ids.length > 0) return choose(ids, refers === 'role-person' ? this.#nextPerson(ids, party) : ids[index]);
    return hole();
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
const noun = (target: ReferenceTarget): string => {
  if (target === 'approval-reason') return 'legal';
  if (target === 'rule') return 'general/rule';
  return kindsOf(target)[0] ?? 'title';
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
