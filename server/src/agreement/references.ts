import { approvalReasons, type IdKind, type ReferenceTarget } from 'partnership-agreements-schema';
import { nearest } from './nearest.ts';
import { isWithin, type Path, pathKey } from './path.ts';
import type { Places } from './places.ts';
import type { Problem } from './problem.ts';
import type { Declaration, Reference } from './read.ts';

/** The kinds of id that a reference may point to. */
export function kindsOf(target: ReferenceTarget): readonly IdKind[] {
  switch (target) {
    case 'person':
    case 'own-person':
    case 'role-person':
      return ['person'];
    case 'party':
    case 'other-party':
      return ['party'];
    case 'commitment':
    case 'workstream':
    case 'priority':
      return [target];
    case 'competency':
    case 'required-competency':
    case 'approval-reason':
      return ['competency'];
    case 'need-answer':
      return ['commitment', 'workstream', 'competency'];
    case 'rule':
    case 'place':
      return [];
  }
}

/** Where ids of a kind are declared: sections that, when they are not sound, leave open what they would have declared. */
const sections: Partial<Record<IdKind, readonly Path[]>> = {
  party: [['parties']],
  person: [['parties']],
  priority: [['priorities', 'shared']],
  commitment: [['honesty', 'commitments']],
  workstream: [['strengths', 'workstreams']],
  competency: [
    ['strengths', 'competencies'],
    ['honesty', 'weak_competencies'],
  ],
};

/** Sections that a file can do without: where one is not there, what refers into it says so itself. */
const optionalSections: readonly IdKind[] = ['commitment', 'workstream'];

/** The declarations of a file by kind and id. */
export class Declarations {
  readonly all: readonly Declaration[];
  readonly #byKind = new Map<IdKind, Map<string, Declaration[]>>();

  constructor(all: readonly Declaration[]) {
    this.all = all;
    for (const declaration of all) {
      let ids = this.#byKind.get(declaration.kind);
      if (!ids) {
        ids = new Map();
        this.#byKind.set(declaration.kind, ids);
      }
      const same = ids.get(declaration.id);
      if (same) same.push(declaration);
      else ids.set(declaration.id, [declaration]);
    }
  }

  get(kind: IdKind, id: string): readonly Declaration[] {
    return this.#byKind.get(kind)?.get(id) ?? [];
  }

  ids(kind: IdKind): readonly string[] {
    return [...(this.#byKind.get(kind)?.keys() ?? [])];
  }
}

/** What a reference points to: its declarations (a competency can have several), or nothing. */
export function resolve(reference: Reference, declarations: Declarations): readonly Declaration[] {
  const found = kindsOf(reference.target).flatMap((kind) => declarations.get(kind, reference.id));
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
 * sound. Adds unresolved places to `malformed`.
 */
export function checkReferences(
  references: readonly Reference[],
  declarations: Declarations,
  places: Places,
  malformed: Set<string>,
  isUncertain: (path: Path) => boolean,
): readonly Problem[] {
  const problems = new Map<string, Extract<Problem, { kind: 'unknown-reference' }>>();
  for (const reference of references) {
    const { target, id, path, party } = reference;
    if (malformed.has(pathKey(path)) || target === 'rule' || target === 'place' || target === 'required-competency')
      continue;
    if (target === 'approval-reason' && (approvalReasons as readonly string[]).includes(id)) continue;
    if (resolve(reference, declarations).length > 0) continue;
    malformed.add(pathKey(path));
    const kinds = kindsOf(target);
    const needed = party !== undefined && (target === 'own-person' || target === 'role-person') ? party : undefined;
    const open = kinds
      .flatMap((kind) => sections[kind] ?? [])
      .filter((section) => !isSound(section, places, malformed, isUncertain));
    const missing =
      kinds.length === 1 &&
      optionalSections.includes(target as IdKind) &&
      isMissing(sections[target as IdKind], places, isUncertain);
    const missingAnswer = target === 'need-answer' && open.length > 0;
    if (open.length > 0 && !missing && !missingAnswer) continue;
    if (needed && !isSound(['parties', needed, 'people'], places, malformed, isUncertain)) continue;
    if (missingAnswer && !open.every((section) => isMissing([section], places, isUncertain))) continue;
    const sectionMissing = missing || missingAnswer;
    const group = sectionMissing
      ? pathKey(['section', ...(open[0] ?? sections[target as IdKind]?.[0] ?? [])])
      : pathKey([kinds.join(), needed ?? '', id]);
    const problem = problems.get(group);
    if (problem) {
      const ids = problem.ids.includes(id) ? problem.ids : [...problem.ids, id];
      problems.set(group, { ...problem, uses: [...problem.uses, path], ids });
      continue;
    }
    const actual = declarations.all.find((declaration) => declaration.id === id && isReferable(declaration.kind));
    problems.set(group, {
      kind: 'unknown-reference',
      path,
      id,
      target,
      party: needed,
      actual: actual && { kind: actual.kind, party: actual.party },
      uses: [],
      suggestion: nearest(id, candidates(target, party, declarations)),
      ids: [id],
      sectionMissing,
    });
  }
  return [...problems.values()];
}

const isReferable = (kind: IdKind) => sections[kind] !== undefined;

/** Whether sections are not there, for sure. */
const isMissing = (paths: readonly Path[] | undefined, places: Places, isUncertain: (path: Path) => boolean) =>
  (paths ?? []).every(
    (path) => places.keys(path).length === 0 && places.map(path.slice(0, -1)) !== undefined && !isUncertain(path),
  );

/** Whether a section is there, and nothing in or round it is unknown. */
function isSound(
  section: Path,
  places: Places,
  malformed: ReadonlySet<string>,
  isUncertain: (path: Path) => boolean,
): boolean {
  for (let length = 1; length <= section.length; length++) {
    if (malformed.has(pathKey(section.slice(0, length)))) return false;
  }
  return places.map(section) !== undefined && !isUncertain(section);
}

/** People and commitments have ids that are unique in the whole file. */
export function checkUniqueIds(declarations: Declarations): readonly Problem[] {
  const problems: Problem[] = [];
  for (const of of ['person', 'commitment'] as const) {
    for (const id of declarations.ids(of)) {
      const [first, ...others] = declarations.get(of, id);
      if (!first) continue;
      for (const other of others) {
        if (!isWithin(other.path, first.path))
          problems.push({ kind: 'duplicate-id', path: other.path, id, of, first: first.path });
      }
    }
  }
  return problems;
}
