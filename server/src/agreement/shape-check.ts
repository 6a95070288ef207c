import {
  declaredAt,
  type IdKind,
  isByParty,
  isId,
  kindsOf,
  type MapShape,
  type Shape,
  shapeAt,
  shapeOfAgreement,
} from 'partnership-agreements-schema';
import { badId, badValue, expectedOf, isOfType, kebab } from './bad-value.ts';
import { type Issue, issuesIn } from './issues.ts';
import { readsAsText, runsOn, saysMore } from './lost-signs.ts';
import { Names } from './named.ts';
import { nearest } from './nearest.ts';
import { termFor } from './other-words.ts';
import { type Path, pathKey } from './path.ts';
import type { Places } from './places.ts';
import type { Problem } from './problem.ts';
import type { Declaration, Reference } from './reading.ts';
import { slug } from './slug.ts';
import { isCutOff } from './split-texts.ts';
import type { Syntax } from './tree/syntax.ts';
import { isList, isMap, isNull, isScalar, type Node } from './tree/tree.ts';

type Missing = Extract<Problem, { kind: 'missing' }>;

/** What the shape check needs of a document that is being read. */
export interface Shaping {
  readonly text: string;
  readonly places: Places;
  readonly syntax: Syntax;
  readonly malformed: Set<string>;
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
}

/**
 * Holds the data against the schema and tells what is wrong in this project's words: each mistake once. A key that
 * nearly is a missing one claims it, so that it is not reported as missing besides; places round a syntax error are
 * left alone. Adds the places that are not sound to `malformed`.
 */
export function checkShape(data: unknown, shaping: Shaping): readonly Problem[] {
  const issues = issuesIn(data, shapeOfAgreement(), new Set(shaping.declarations.map(({ id }) => id)));
  if (issues.length === 0) return [];
  const check = new ShapeCheck(shaping);
  const odd = issues.filter(({ kind }) => kind === 'odd-id');
  // A competency is declared by each party that is strong or weak in it: of its id that is none, one word is enough.
  const told = new Set<string | number | undefined>();
  for (const { path } of odd) {
    if (declaredAt(path) === 'competency') {
      if (told.has(path.at(-1))) continue;
      told.add(path.at(-1));
    }
    check.badKey(path);
  }
  for (const issue of issues) if (issue.kind !== 'odd-id') check.add(issue);
  return check.finish();
}

class ShapeCheck {
  readonly #shaping: Shaping;
  readonly #names: Names;
  readonly #problems: Problem[] = [];
  readonly #missing: Missing[] = [];
  readonly #unknown: { readonly parent: Path; readonly keys: readonly string[] }[] = [];
  readonly #declaredIds: ReadonlySet<string>;

  constructor(shaping: Shaping) {
    this.#shaping = shaping;
    this.#names = new Names(shaping.declarations, shaping.places);
    this.#declaredIds = new Set(shaping.declarations.map(({ id }) => id));
  }

  add(issue: Exclude<Issue, { kind: 'odd-id' }>): void {
    const { path } = issue;
    if (this.#isMalformed(path)) return;
    if (issue.kind === 'unknown-keys') {
      const parent = this.#shaping.places.map(path);
      if (parent && this.#shaping.syntax.uncertain.has(parent)) return;
      this.#unknown.push({ parent: path, keys: issue.keys });
      return;
    }
    const shape = shapeAt(path);
    if (issue.kind === 'key') {
      this.#badKey(path);
      return;
    }
    const node = this.#shaping.places.node(path);
    if (isAbsent(node, shape)) {
      this.#absent(path, shape);
      return;
    }
    if (shape?.kind === 'list' && issue.kind === 'too-few' && isList(node) && node.items.length < shape.least) {
      this.#tooFew(path, shape.least);
      return;
    }
    // Entries that have been reported already leave too few.
    if (issue.kind === 'too-few') return;
    const source = isScalar(node) ? node.source : '';
    // What points to an id that can be none points to something all the same.
    const isDeclared = shape?.kind === 'scalar' && shape.refers !== undefined && this.#declaredIds.has(source);
    if (isDeclared && isScalar(node) && typeof node.value === 'string') return;
    this.#shaping.malformed.add(pathKey(path));
    if (isDeclared || isCutOff(path, this.#shaping)) return;
    const expected =
      issue.kind === 'type' || isOfAnotherType(issue) || isCollection(node) ? expectedOf(shape) : undefined;
    // Round a line that cannot be read nobody knows what was to stand there.
    if (this.#isUncertain(path)) return;
    // The lines of a block text that stand too far to the left are told as lines that cannot be read.
    const isBlock = isScalar(node) && (node.style === 'literal' || node.style === 'folded');
    if (isBlock && this.#isUncertain(path.slice(0, -1))) return;
    if (expected && !isOfType(node, expected)) this.#problems.push({ kind: 'type', path, expected, source });
    else
      this.#problems.push({
        kind: 'value',
        part: 'value',
        path,
        source,
        why: badValue(issue, shape, source, this.#declaredIds),
      });
  }

  finish(): readonly Problem[] {
    const claimed = this.#claim();
    for (const missing of this.#missing) {
      if (claimed.has(pathKey(missing.path))) this.#shaping.malformed.add(pathKey(missing.path));
      else this.#problems.push(missing);
    }
    return this.#problems;
  }

  /** Unknown keys, each with the key it most likely is a slip of: a missing one if there is one. */
  #claim(): ReadonlySet<string> {
    const claimed = new Set<string>();
    const missing = new Set(this.#missing.map(({ path }) => pathKey(path)));
    for (const { parent, keys } of this.#unknown) {
      const keyOf = (key: string) => pathKey([...parent, key]);
      const shape = shapeAt(parent);
      const there = new Set(this.#shaping.places.keys(parent));
      const known = shape?.kind === 'object' ? [...shape.fields.keys()].filter((key) => !there.has(key)) : [];
      keys.forEach((key, index) => {
        const path = [...parent, key];
        const free = known.filter((each) => !claimed.has(keyOf(each)));
        const required = free.filter((each) => missing.has(keyOf(each)));
        // Where nearly all is unknown, nothing is a slip.
        const near = index < mostSlips ? (meantBy(key, required) ?? meantBy(key, free)) : undefined;
        const lost = near === undefined ? this.#keyBefore(path, required) : undefined;
        const suggestion = near ?? lost;
        if (suggestion !== undefined) {
          claimed.add(keyOf(suggestion));
          this.#shaping.malformed.add(keyOf(suggestion));
        }
        const belongs = suggestion === undefined ? this.#sectionOf(parent, key) : undefined;
        if (belongs !== undefined) {
          claimed.add(pathKey([belongs, key]));
          this.#shaping.malformed.add(pathKey([belongs, key]));
        }
        this.#shaping.malformed.add(pathKey(path));
        this.#problems.push({
          kind: 'unknown-key',
          path,
          suggestion,
          known: free,
          belongs,
          isValue: lost !== undefined,
        });
      });
    }
    return claimed;
  }

  /** The one key that is missing and would have what YAML takes for a key between braces: `name` before `Eva Jansen`. */
  #keyBefore(path: Path, required: readonly string[]): string | undefined {
    const { places } = this.#shaping;
    const parent = path.slice(0, -1);
    const key = String(path.at(-1));
    const map = places.map(parent);
    if (!map?.flow || !map.pairs.some(({ name, value }) => name === key && value === undefined)) return undefined;
    const [only, ...others] = required.filter((each) => {
      const shape = shapeAt([...parent, each]);
      if (shape?.kind !== 'scalar') return false;
      return shape.refers === undefined ? shape.scalar === 'text' && readsAsText(key) : this.#declaredIds.has(key);
    });
    return others.length === 0 ? only : undefined;
  }

  /** The one section that knows a key and does not hold it, for one that stands beside the sections or in another. */
  #sectionOf(parent: Path, key: string): string | undefined {
    if (parent.length > 1) return undefined;
    const homes = [...shapeOfAgreement().fields].filter(
      ([section, { shape }]) =>
        section !== parent[0] &&
        shape.kind === 'object' &&
        shape.fields.has(key) &&
        this.#shaping.places.map([section]) !== undefined,
    );
    const [home] = homes[0] ?? [];
    const isFree = home !== undefined && !this.#shaping.places.keys([home]).includes(key);
    return homes.length === 1 && isFree ? home : undefined;
  }

  /** An id that can be none, where it is declared: what stands under it counts all the same. */
  badKey(path: Path): void {
    if (this.#isMalformed(path) || this.#isUncertain(path.slice(0, -1))) return;
    const key = String(path.at(-1));
    this.#problems.push({ kind: 'value', part: 'key', path, source: key, why: badId(key, this.#idMeant(key)) });
  }

  #badKey(path: Path): void {
    const key = String(path.at(-1));
    this.#shaping.malformed.add(pathKey(path));
    const shape = shapeAt(path.slice(0, -1));
    const declares = shape?.kind === 'map' && shape.keys.kind === 'ids';
    if (!declares && this.#declaredIds.has(key)) return;
    if (this.#isUncertain(path.slice(0, -1))) return;
    const [named] = shape?.kind === 'map' ? this.#names.idsCalled(key, kindsOfKeys(shape)) : [];
    this.#problems.push({
      kind: 'value',
      part: 'key',
      path,
      source: key,
      why: badId(key, named ?? this.#idMeant(key)),
    });
  }

  /** The id that a key was to be: one that others refer to and nothing declares, else the key in the letters of an id. */
  #idMeant(key: string): string | undefined {
    const missing = new Map(
      this.#shaping.references
        .filter(({ id }) => !this.#declaredIds.has(id) && isId(id))
        .map(({ id }) => [lettersOf(id), id]),
    );
    const letters = lettersOf(key);
    const words = slug(key).split('-');
    const [part, ...others] = new Set([...missing.values()].filter((id) => id.length > 2 && words.includes(id)));
    return (
      missing.get(letters) ??
      missing.get(nearest(letters, missing.keys()) ?? '') ??
      (others.length === 0 ? part : undefined) ??
      kebab(key)
    );
  }

  #tooFew(path: Path, least: number): void {
    this.#shaping.malformed.add(pathKey(path));
    this.#problems.push({ kind: 'value', part: 'value', path, source: '', why: { kind: 'too-few', least } });
  }

  #absent(path: Path, shape: Shape | undefined): void {
    if (this.#isUncertain(path.slice(0, -1)) || this.#isUncertain(path)) {
      this.#shaping.malformed.add(pathKey(path));
      return;
    }
    // An empty place in a list is a hole in what is known of it.
    if (typeof path.at(-1) === 'number') this.#shaping.malformed.add(pathKey(path));
    this.#missing.push({ kind: 'missing', path, rule: shape?.absence ?? 'schema/required', parties: [] });
  }

  #isMalformed(path: Path): boolean {
    for (let length = path.length; length > 0; length--) {
      if (this.#shaping.malformed.has(pathKey(path.slice(0, length)))) return true;
    }
    return false;
  }

  #isUncertain(path: Path): boolean {
    const map = this.#shaping.places.map(path);
    return map !== undefined && this.#shaping.syntax.uncertain.has(map);
  }
}

/** So many unknown keys of one map are looked at for the key that was meant. */
const mostSlips = 100;
const meantBy = (key: string, keys: readonly string[]) =>
  keys.find((each) => runsOn(key, each)) ?? nearest(key, keys) ?? termFor(key, keys);

const isOfAnotherType = (issue: Issue) => issue.kind === 'scalar' && issue.fault === 'type';
const isCollection = (node: Node | null | undefined) => isMap(node) || isList(node);

/** Nothing there, a key without a value, or a map or list that is required to hold something and holds nothing. */
function isAbsent(node: Node | null | undefined, shape: Shape | undefined): boolean {
  if (node === undefined || isNull(node)) return true;
  if (isMap(node)) {
    const holds = node.pairs.some((pair) => !isNull(pair.value)) || (shape?.kind === 'object' && saysMore(node, shape));
    return !holds && (shape?.kind === 'object' || (shape?.kind === 'map' && shape.nonEmpty));
  }
  return isList(node) && node.items.length === 0 && shape?.kind === 'list' && shape.least === 1;
}

/** The kinds of id that the keys of a map point to. */
function kindsOfKeys(shape: MapShape): readonly IdKind[] {
  if (shape.keys.kind === 'references') return kindsOf(shape.keys.refers);
  return isByParty(shape) ? ['party'] : [];
}

const lettersOf = (id: string) => slug(id).replaceAll('-', '');
