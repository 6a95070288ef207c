import {
  approvalReasons,
  type IdKind,
  isId,
  kindsOf,
  type ReferenceTarget,
  referableKinds,
  type Section,
  sectionsOf,
  shapeAt,
  traitsOf,
} from 'partnership-agreements-schema';
import type { Declarations } from './declarations.ts';
import { Names } from './named.ts';
import { nearest } from './nearest.ts';
import { termFor } from './other-words.ts';
import { type Path, pathKey } from './path.ts';
import type { Places } from './places.ts';
import type { Problem } from './problem.ts';
import type { Declaration, Reference } from './reading.ts';
import { roleHolders } from './role-holders.ts';
import { slug } from './slug.ts';
import { idsTwice } from './twice.ts';

/** What a reference points to: its declarations (a competency can have several), or nothing. */
export function resolve(reference: Reference, declarations: Declarations): readonly Declaration[] {
  const [kind, ...others] = kindsOf(reference.target);
  const first = kind === undefined ? [] : declarations.get(kind, reference.id);
  const found =
    others.length === 0 ? first : [first, ...others.map((each) => declarations.get(each, reference.id))].flat();
  switch (reference.target) {
    case 'own-person':
      return found.filter(({ party }) => reference.party === undefined || party === reference.party);
    case 'other-party':
      return found.filter(({ id }) => id !== reference.party);
    default:
      return found;
  }
}

/** The ids that fit a reference at this place. */
export function candidates(
  target: ReferenceTarget,
  party: string | undefined,
  declarations: Declarations,
): readonly string[] {
  const ids = kindsOf(target).flatMap((kind) => {
    const own = target === 'own-person' || target === 'role-person';
    return declarations.all
      .filter(
        (declaration) => declaration.kind === kind && (!own || party === undefined || declaration.party === party),
      )
      .map(({ id }) => id);
  });
  const fitting = target === 'other-party' ? ids.filter((id) => id !== party) : ids;
  return [...new Set(target === 'approval-reason' ? [...fitting, ...approvalReasons] : fitting)];
}

/**
 * The references that point to nothing, one problem for each unknown id. Silent where what would declare it is not
 * known in full. Adds unresolved places to `malformed`.
 */
export function checkReferences(
  references: readonly Reference[],
  declarations: Declarations,
  places: Places,
  malformed: Set<string>,
  isUncertain: (path: Path) => boolean,
  duplicateKeys: readonly Path[] = [],
): readonly Problem[] {
  const found = new Map<string, UnknownReference>();
  const ground = new Ground(declarations.ids('party'), places, malformed, isUncertain, duplicateKeys);
  let untold = 0;
  for (const reference of references) {
    if (!mustResolve(reference) || resolve(reference, declarations).length > 0) continue;
    if (malformed.has(pathKey(reference.path))) continue;
    malformed.add(pathKey(reference.path));
    const unknown = findUnknown(reference, declarations, ground, found.size + untold < mostSuggestions);
    if (!unknown) {
      untold++;
      continue;
    }
    const { group, problem } = unknown;
    const first = found.get(group);
    if (!first) found.set(group, problem);
    else {
      const ids = [...new Set([...first.ids, problem.id])];
      found.set(group, { ...first, uses: [...first.uses, problem.path], ids });
    }
  }
  return [...found.values()];
}

/** For so many unknown ids the nearest known one is looked for; where more is unknown, none is a slip. */
const mostSuggestions = 100;

type UnknownReference = Extract<Problem, { kind: 'unknown-reference' }>;

/** Rules and places are looked up with the waivers; a required competency may be undeclared. */
function mustResolve({ target, id }: Reference): boolean {
  if (target === 'rule' || target === 'place' || target === 'required-competency') return false;
  return target !== 'approval-reason' || !(approvalReasons as readonly string[]).includes(id);
}

/** What is unknown about a reference, and what it is told together with: the same id, or the same missing section. */
function findUnknown(
  reference: Reference,
  declarations: Declarations,
  ground: Ground,
  withSuggestion: boolean,
): { readonly group: string; readonly problem: UnknownReference } | undefined {
  const { target, id, path, party } = reference;
  const kinds = kindsOf(target);
  // An id that is written as none can be has been reported where it is declared.
  const isOdd = (odd: string) => slug(odd) === id;
  if (
    kinds.some((kind) => nearest(id, declarations.oddIds(kind)) !== undefined || declarations.oddIds(kind).some(isOdd))
  )
    return undefined;
  const needed = target === 'own-person' || target === 'role-person' ? party : undefined;
  const open =
    needed === undefined
      ? kinds.flatMap((kind) =>
          sectionsOf(kind).filter(
            // Who names no third parties has none: a party is what is left to be meant.
            (section) => !ground.isKnown(section) && !(kind === 'third-party' && ground.isLeftOut(section)),
          ),
        )
      : ground.isKnown({ path: ['parties', needed, 'people'] })
        ? []
        : [{ path: ['parties'] }];
  const canBeLeftOut = target === 'need-answer' || kinds.some((kind) => traitsOf(kind).optional);
  const sectionMissing = open.length > 0 && canBeLeftOut && open.every((section) => ground.isLeftOut(section));
  if (open.length > 0 && !sectionMissing) return undefined;
  const [actual] = referableKinds.flatMap((kind) => declarations.get(kind, id));
  const suggestion = withSuggestion ? meantBy(reference, declarations, ground) : undefined;
  // So has one of which this is part of the name: whatever it will be called, it is no answer to suggest.
  if (suggestion !== undefined && !isId(suggestion)) return undefined;
  const twice = actual === undefined ? ground.idsTwice(kinds, declarations) : undefined;
  if (twice && twice.size > 0 && (suggestion === undefined || twice.has(suggestion))) return undefined;
  const problem: UnknownReference = {
    kind: 'unknown-reference',
    path,
    id,
    target,
    party: needed,
    actual: actual && { kind: actual.kind, party: actual.party },
    uses: [],
    suggestion,
    ids: [id],
    sectionMissing,
  };
  // An id that stands for somebody elsewhere is a mistake of each party by itself; one that stands for nothing is one.
  const group = sectionMissing ? ['section', ...(open[0]?.path ?? [])] : ['id', actual ? (needed ?? '') : '', id];
  return { group: pathKey(group), problem };
}

/** What an unknown id most likely stands for: one that is near, one whose name it is, or another word for a reason. */
function meantBy(reference: Reference, declarations: Declarations, ground: Ground): string | undefined {
  const { target, party, id } = reference;
  const possible = candidates(target, party, declarations);
  const called = () =>
    ground
      .names(declarations)
      .idsCalled(id, kindsOf(target))
      .find((each) => resolve({ ...reference, id: each }, declarations).length > 0);
  // Where a party belongs, that of a person is meant.
  const ofPerson = () =>
    declarations.get('person', id).find(({ party: of }) => of !== undefined && possible.includes(of))?.party;
  // Some go by their first name, or by their last.
  const kinds = kindsOf(target).filter((kind) => kind === 'person' || kind === 'party' || kind === 'third-party');
  const byPart = () => {
    const named = ground.names(declarations).idNamedBy(id, kinds);
    return named !== undefined && possible.includes(named) ? named : undefined;
  };
  const byRole = () => {
    const holders = kinds.includes('person') ? roleHolders(id, party, ground.places) : [];
    const [only, ...others] = holders.filter((each) => possible.includes(each));
    return others.length === 0 ? only : undefined;
  };
  return (
    nearest(id, possible) ??
    called() ??
    byPart() ??
    ofPerson() ??
    byRole() ??
    (target === 'approval-reason' ? termFor(id, possible) : undefined)
  );
}

/** What is known of the sections that declare ids. */
class Ground {
  readonly #parties: readonly string[];
  #names: Names | undefined;
  readonly places: Places;
  readonly #malformed: ReadonlySet<string>;
  readonly #isUncertain: (path: Path) => boolean;
  readonly #duplicateKeys: readonly Path[];
  readonly #twice = new Map<string, ReadonlySet<string>>();

  constructor(
    parties: readonly string[],
    places: Places,
    malformed: ReadonlySet<string>,
    isUncertain: (path: Path) => boolean,
    duplicateKeys: readonly Path[],
  ) {
    this.#parties = parties;
    this.places = places;
    this.#malformed = malformed;
    this.#isUncertain = isUncertain;
    this.#duplicateKeys = duplicateKeys;
  }

  /** The ids of some kinds that stand twice, looked up once for each target. */
  idsTwice(kinds: readonly IdKind[], declarations: Declarations): ReadonlySet<string> {
    const known = this.#twice.get(kinds.join());
    if (known) return known;
    const found = idsTwice(kinds, this.#duplicateKeys, declarations);
    this.#twice.set(kinds.join(), found);
    return found;
  }

  names({ all }: Declarations): Names {
    this.#names ??= new Names(all, this.places);
    return this.#names;
  }

  /** Whether a section is there, and nothing that it could declare is hidden by a mistake or still to be said. */
  isKnown({ path, parties, below }: Section): boolean {
    if (!this.#isSound(path) || this.#isUncertain(path)) return false;
    if (parties === undefined) return true;
    const entries = parties === 'every' ? this.#parties : this.places.keys(path);
    return entries.every((party) => {
      const entry = below === undefined ? [...path, party] : [...path, party, below];
      return this.#isSound(entry) || (parties === 'some' && this.places.node(entry) === null);
    });
  }

  /** Whether a section is not there, for sure. */
  isLeftOut({ path }: Section): boolean {
    // What stands in the wrong place is not left out.
    if (this.#malformed.has(pathKey(path))) return false;
    const isThere = this.places.keys(path).length > 0;
    return !isThere && this.places.map(path.slice(0, -1)) !== undefined && !this.#isUncertain(path);
  }

  #isSound(path: Path): boolean {
    for (let length = 1; length <= path.length; length++) {
      if (this.#malformed.has(pathKey(path.slice(0, length)))) return false;
    }
    if (this.places.map(path) === undefined) return false;
    // An empty map that has to hold something is one that is still to be filled in.
    const shape = shapeAt(path);
    return this.places.keys(path).length > 0 || shape?.kind !== 'map' || !shape.nonEmpty;
  }
}
