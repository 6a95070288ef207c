import type { IdKind, KeySpace, ReferenceTarget, Shape } from 'partnership-agreements-schema';
import { shapeOfAgreement } from 'partnership-agreements-schema';
import { type Path, pathKey } from '../agreement/path.ts';
import { kindsOf } from '../agreement/references.ts';

/** An id of the base that the head calls otherwise. */
export interface Rename {
  readonly kind: IdKind;
  readonly baseId: string;
  readonly headId: string;
  /** Where it is declared first. */
  readonly basePath: Path;
  readonly headPath: Path;
}

/** Kinds whose ids mean the same wherever they stand; of the others each map has its own ids. */
const global: ReadonlySet<IdKind> = new Set([
  'party',
  'third-party',
  'person',
  'competency',
  'priority',
  'workstream',
  'commitment',
]);

/** The ids that one scope holds: a kind, and for ids that live in one map, that map. */
export const scopeOf = (kind: IdKind, headMap: Path): string =>
  global.has(kind) ? kind : `${kind}\u0000${pathKey(headMap)}`;

/** Leads from the ids of the base to those of the head, and back. */
export class Renames {
  readonly #all: Rename[] = [];
  readonly #toHead = new Map<string, string>();
  readonly #toBase = new Map<string, string>();
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
    this.#toHead.set(`${scope}\u0000${rename.baseId}`, rename.headId);
    this.#toBase.set(`${scope}\u0000${rename.headId}`, rename.baseId);
  }

  headId(scope: string, baseId: string): string {
    return this.#toHead.get(`${scope}\u0000${baseId}`) ?? baseId;
  }

  /** Whether a reference of the base is the same one in the head. Where several kinds share an id, any of them will do. */
  follows(baseId: string, headId: string, target: ReferenceTarget): boolean {
    return kindsOf(target).some((kind) => this.#declares(kind, baseId) && this.headId(kind, baseId) === headId);
  }

  /** What may be an id of the base, as the head calls it, whatever kind it is of. */
  anyId(text: string): string {
    for (const kind of global) {
      const id = this.headId(kind, text);
      if (id !== text) return id;
    }
    return text;
  }

  /** A path of the base, in the ids of the head. */
  headPath(basePath: Path): Path {
    if (this.#all.length === 0) return basePath;
    return this.#translate(basePath, this.#toHead, (_base, head) => head);
  }

  /** A path in the ids of the head, in those of the base. */
  basePath(headPath: Path): Path {
    if (this.#all.length === 0) return headPath;
    return this.#translate(headPath, this.#toBase, (head) => head);
  }

  /** Sound data of the base in the ids of the head. Shares what no rename touches only where there are none. */
  translate(value: unknown, shape: Shape | undefined, headPath: Path): unknown {
    if (this.#all.length === 0) return value;
    if (Array.isArray(value)) {
      const item = shape?.kind === 'list' ? shape.item : undefined;
      return value.map((element: unknown, index) => this.translate(element, item, [...headPath, index]));
    }
    if (value !== null && typeof value === 'object') {
      const translated = Object.create(null) as Record<string, unknown>;
      for (const [key, inner] of Object.entries(value)) {
        if (shape?.kind === 'map') {
          const id = this.#step(shape.keys, key, headPath, this.#toHead);
          translated[id] = this.translate(inner, shape.value, [...headPath, id]);
        } else {
          const field = shape?.kind === 'object' ? shape.fields.get(key)?.shape : undefined;
          translated[key] = this.translate(inner, field, [...headPath, key]);
        }
      }
      return translated;
    }
    return typeof value === 'string' && shape?.kind === 'scalar' ? this.#reference(value, shape) : value;
  }

  #reference(id: string, shape: Extract<Shape, { kind: 'scalar' }>): string {
    if (shape.refers === 'place') return this.headPath(id.split('.')).join('.');
    const kinds = shape.refers ? kindsOf(shape.refers) : [];
    const kind = kinds.find((candidate) => this.#declares(candidate, id));
    return kind ? this.headId(kind, id) : id;
  }

  #translate(path: Path, ids: ReadonlyMap<string, string>, scopePath: (from: Path, to: Path) => Path): Path {
    let shape: Shape | undefined = shapeOfAgreement();
    const translated: (string | number)[] = [];
    for (const [index, step] of path.entries()) {
      if (shape?.kind === 'map') {
        translated.push(this.#step(shape.keys, String(step), scopePath(path.slice(0, index), translated), ids));
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

  #step(keys: KeySpace, key: string, headMap: Path, ids: ReadonlyMap<string, string>): string {
    if (keys.kind === 'schemes') return key;
    const scope =
      keys.kind === 'ids'
        ? scopeOf(keys.declares, headMap)
        : keys.kind === 'references'
          ? (kindsOf(keys.refers)[0] ?? 'party')
          : 'party';
    return ids.get(`${scope}\u0000${key}`) ?? key;
  }
}
