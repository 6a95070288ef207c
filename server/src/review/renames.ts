import {
  type IdKind,
  type KeySpace,
  kindsOf,
  type ReferenceTarget,
  referableKinds,
  type Shape,
  shapeOfAgreement,
  traitsOf,
} from 'partnership-agreements-schema';
import { type Path, pathKey } from '../agreement/path.ts';

/** An id of the base that the head calls otherwise. */
export interface Rename {
  readonly kind: IdKind;
  readonly baseId: string;
  readonly headId: string;
  /** Where it is declared first. */
  readonly basePath: Path;
  readonly headPath: Path;
}

/** The ids that one scope holds: a kind, and for ids that live in one map, that map in the ids of the head. */
export const scopeOf = (kind: IdKind, headMap: () => Path): string =>
  traitsOf(kind).scope === 'agreement' ? kind : `${kind}\u0000${pathKey(headMap())}`;

/** Other ids by id, by scope. */
type Ids = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Leads from the ids of the base to those of the head, and back. */
export class Renames {
  readonly #all: Rename[] = [];
  readonly #toHead = new Map<string, Map<string, string>>();
  readonly #toBase = new Map<string, Map<string, string>>();
  readonly #kinds = new Set<IdKind>();
  readonly #declares: (kind: IdKind, id: string) => boolean;

  /** `declares` tells whether the base declares an id of a kind. */
  constructor(declares: (kind: IdKind, id: string) => boolean) {
    this.#declares = declares;
  }

  get all(): readonly Rename[] {
    return this.#all;
  }

  add(scope: string, rename: Rename): void {
    this.#all.push(rename);
    this.#kinds.add(rename.kind);
    inScope(this.#toHead, scope).set(rename.baseId, rename.headId);
    inScope(this.#toBase, scope).set(rename.headId, rename.baseId);
  }

  /**
   * Keeps what is on one side only apart from something else that has its id on the other: there it is called by what can be
   * no id.
   */
  setApart(scope: string, id: string, side: 'base' | 'head'): void {
    const none = `${id}\u0000`;
    const [from, to] = side === 'base' ? [this.#toHead, this.#toBase] : [this.#toBase, this.#toHead];
    inScope(from, scope).set(id, none);
    inScope(to, scope).set(none, id);
  }

  headId(scope: string, baseId: string): string {
    return this.#toHead.get(scope)?.get(baseId) ?? baseId;
  }

  baseId(scope: string, headId: string): string {
    return this.#toBase.get(scope)?.get(headId) ?? headId;
  }

  /** Whether a reference of the base is the same one in the head. Where several kinds share an id, any of them will do. */
  follows(baseId: string, headId: string, target: ReferenceTarget): boolean {
    return kindsOf(target).some((kind) => this.#declares(kind, baseId) && this.headId(kind, baseId) === headId);
  }

  /** What may be an id of the base, as the head calls it, whatever kind it is of. */
  anyId(text: string): string {
    for (const kind of referableKinds) {
      const id = this.headId(kind, text);
      if (id !== text) return id;
    }
    return text;
  }

  /** A path of the base, in the ids of the head. */
  headPath(basePath: Path): Path {
    if (this.#all.length === 0) return basePath;
    return this.#translate(basePath, this.#toHead, (_depth, translated) => translated);
  }

  /** A path in the ids of the head, in those of the base. */
  basePath(headPath: Path): Path {
    if (this.#all.length === 0) return headPath;
    return this.#translate(headPath, this.#toBase, (depth) => headPath.slice(0, depth));
  }

  /** Sound data of the base in the ids of the head. Shares what no rename touches. */
  translate(value: unknown, shape: Shape | undefined, headPath: () => Path): unknown {
    if (this.#all.length === 0 || !shape || !holdsIds(shape)) return value;
    return this.#inHead(value, shape, declaresIds(shape) ? [...headPath()] : []);
  }

  /** `path` is where the value stands in the head. */
  #inHead(value: unknown, shape: Shape | undefined, path: (string | number)[]): unknown {
    if (!shape || !holdsIds(shape)) return value;
    if (Array.isArray(value)) return this.#itemsInHead(value, shape.kind === 'list' ? shape.item : undefined, path);
    if (value === null || typeof value !== 'object')
      return typeof value === 'string' && shape.kind === 'scalar' ? this.#reference(value, shape) : value;
    const map = value as Readonly<Record<string, unknown>>;
    const ids = shape.kind === 'map' ? this.#idsOf(shape.keys, this.#toHead, () => path) : undefined;
    const keys = Object.keys(map);
    let translated: Record<string, unknown> | undefined;
    // No iterator, and no pair for each key: all data comes by.
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? '';
      const id = ids?.get(key) ?? key;
      const below =
        shape.kind === 'map' ? shape.value : shape.kind === 'object' ? shape.fields.get(key)?.shape : undefined;
      path.push(id);
      const inner = this.#inHead(map[key], below, path);
      path.pop();
      if (!translated && id === key && inner === map[key]) continue;
      translated ??= startOf(map, keys.slice(0, index));
      translated[id] = inner;
    }
    return translated ?? map;
  }

  #itemsInHead(items: readonly unknown[], shape: Shape | undefined, path: (string | number)[]): readonly unknown[] {
    let translated: unknown[] | undefined;
    for (const [index, item] of items.entries()) {
      path.push(index);
      const inner = this.#inHead(item, shape, path);
      path.pop();
      if (inner === item) continue;
      translated ??= [...items];
      translated[index] = inner;
    }
    return translated ?? items;
  }

  #reference(id: string, shape: Extract<Shape, { kind: 'scalar' }>): string {
    if (shape.refers === 'place') return this.headPath(id.split('.')).join('.');
    const kinds = shape.refers ? kindsOf(shape.refers) : [];
    const kind = kinds.find((candidate) => this.#declares(candidate, id));
    return kind ? this.headId(kind, id) : id;
  }

  #translate(path: Path, ids: Ids, headMap: (depth: number, translated: Path) => Path): Path {
    let shape: Shape | undefined = shapeOfAgreement();
    const translated: (string | number)[] = [];
    for (const step of path) {
      if (shape?.kind === 'map') {
        const key = String(step);
        const known = this.#idsOf(shape.keys, ids, () => headMap(translated.length, translated));
        translated.push(known?.get(key) ?? key);
        shape = shape.value;
      } else {
        translated.push(step);
        shape =
          shape?.kind === 'object'
            ? shape.fields.get(String(step))?.shape
            : shape?.kind === 'list'
              ? shape.item
              : undefined;
      }
    }
    return translated;
  }

  /** What the keys of a map are called on the other side, those that are called otherwise. */
  #idsOf(keys: KeySpace, ids: Ids, headMap: () => Path): ReadonlyMap<string, string> | undefined {
    switch (keys.kind) {
      case 'schemes':
        return undefined;
      case 'ids':
        return this.#kinds.has(keys.declares) ? ids.get(scopeOf(keys.declares, headMap)) : undefined;
      case 'references':
        return ids.get(kindsOf(keys.refers)[0] ?? 'party');
      default:
        return ids.get('party');
    }
  }
}

/** Whether anything below a shape is an id, or refers to one: what holds none is called the same on both sides. */
function holdsIds(shape: Shape): boolean {
  let holds = holding.get(shape);
  if (holds === undefined) {
    holds = isOrHolds(
      shape,
      (one) =>
        (one.kind === 'scalar' && one.refers !== undefined) || (one.kind === 'map' && one.keys.kind !== 'schemes'),
    );
    holding.set(shape, holds);
  }
  return holds;
}
const holding = new Map<Shape, boolean>();

/** Whether anything below a shape declares ids: what those are may depend on the map that they stand in. */
function declaresIds(shape: Shape): boolean {
  let declares = declaring.get(shape);
  if (declares === undefined) {
    declares = isOrHolds(shape, (one) => one.kind === 'map' && one.keys.kind === 'ids');
    declaring.set(shape, declares);
  }
  return declares;
}
const declaring = new Map<Shape, boolean>();

function isOrHolds(shape: Shape, isMeant: (shape: Shape) => boolean): boolean {
  if (isMeant(shape)) return true;
  switch (shape.kind) {
    case 'object':
      return [...shape.fields.values()].some((field) => isOrHolds(field.shape, isMeant));
    case 'map':
      return isOrHolds(shape.value, isMeant);
    case 'list':
      return isOrHolds(shape.item, isMeant);
    case 'scalar':
      return false;
  }
}

function inScope(ids: Map<string, Map<string, string>>, scope: string): Map<string, string> {
  let found = ids.get(scope);
  if (!found) {
    found = new Map();
    ids.set(scope, found);
  }
  return found;
}

/** A map that holds what another one holds under these keys. */
function startOf(map: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  const start = Object.create(null) as Record<string, unknown>;
  for (const key of keys) start[key] = map[key];
  return start;
}
