import type { IdKind } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Path, pathKey } from '../agreement/path.ts';
import type { Declaration } from '../agreement/reading.ts';
import { scopeOf } from './renames.ts';

/** Something with an id, with all places that declare it: a competency can have several. */
export interface Declared {
  readonly scope: string;
  readonly id: string;
  /** The map that the first of them stands in, as a key: in the ids of the head. */
  readonly map: string;
  readonly declarations: readonly Declaration[];
}

/** What an agreement declares, by kind. */
export function byKind(agreement: AgreementDocument): ReadonlyMap<IdKind, readonly Declaration[]> {
  const found = new Map<IdKind, Declaration[]>();
  for (const declaration of agreement.declarations.all) {
    const others = found.get(declaration.kind);
    if (others) others.push(declaration);
    else found.set(declaration.kind, [declaration]);
  }
  return found;
}

/** What is declared of one kind, by scope and id. */
export function declared(
  kind: IdKind,
  declarations: readonly Declaration[],
  inHead: (path: Path) => Path,
): ReadonlyMap<string, Declared> {
  const found = new Map<string, Declared & { readonly declarations: Declaration[] }>();
  let before: Path = [];
  let map = '';
  let scope = '';
  for (const declaration of declarations) {
    const { id, path } = declaration;
    // Most stand in the same map as the one before.
    if (!isBeside(path, before)) {
      const inIds = inHead(path.slice(0, -1));
      map = pathKey(inIds);
      scope = scopeOf(kind, () => inIds);
      before = path;
    }
    const key = `${scope}\u0000${id}`;
    const known = found.get(key);
    if (known) known.declarations.push(declaration);
    else found.set(key, { scope, id, map, declarations: [declaration] });
  }
  return found;
}

/** Whether two places are in one map. */
function isBeside(path: Path, other: Path): boolean {
  if (path.length !== other.length) return false;
  for (let index = 0; index < path.length - 1; index++) if (path[index] !== other[index]) return false;
  return true;
}
