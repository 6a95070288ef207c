import { type IdKind, isId } from 'partnership-agreements-schema';
import { isWithin } from './path.ts';
import type { Problem } from './problem.ts';
import type { Declaration } from './reading.ts';

/** The declarations of a file by kind and id. */
export class Declarations {
  readonly all: readonly Declaration[];
  readonly #byKind = new Map<IdKind, Map<string, Declaration[]>>();
  readonly #odd = new Map<IdKind, readonly string[]>();

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

  /** The ids that are written as no id can be. */
  oddIds(kind: IdKind): readonly string[] {
    let odd = this.#odd.get(kind);
    if (!odd) {
      odd = this.ids(kind)
        .filter((id) => !isId(id))
        .slice(0, 100);
      this.#odd.set(kind, odd);
    }
    return odd;
  }

  /** The ids that are declared more than once. */
  several(kind: IdKind): readonly (readonly [id: string, declarations: readonly Declaration[]])[] {
    const found: [string, Declaration[]][] = [];
    this.#byKind.get(kind)?.forEach((same, id) => {
      if (same.length > 1) found.push([id, same]);
    });
    return found;
  }

  ids(kind: IdKind): readonly string[] {
    return [...(this.#byKind.get(kind)?.keys() ?? [])];
  }
}

/**
 * People and commitments have ids that are unique in the whole file, and a third party has another than the parties: who
 * approves is told by the one or the other.
 */
export function checkUniqueIds(declarations: Declarations): readonly Problem[] {
  const problems: Problem[] = [];
  for (const of of ['person', 'commitment'] as const) {
    for (const [id, [first, ...others]] of declarations.several(of)) {
      if (!first) continue;
      for (const other of others) {
        if (!isWithin(other.path, first.path))
          problems.push({ kind: 'duplicate-id', path: other.path, id, of, first: first.path });
      }
    }
  }
  for (const { id, path } of declarations.all.filter(({ kind }) => kind === 'third-party')) {
    const [party] = declarations.get('party', id);
    if (party) problems.push({ kind: 'duplicate-id', path, id, of: 'third-party', first: party.path });
  }
  return problems;
}
