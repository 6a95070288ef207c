import type { IdKind } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Path } from '../agreement/path.ts';
import type { Declaration } from '../agreement/reading.ts';
import { scopeOf } from './renames.ts';

/** Something with an id, with all places that declare it: a competency can have several. */
export interface Declared {
  readonly scope: string;
  readonly id: string;
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
  for (const declaration of declarations) {
    const scope = scopeOf(kind, () => inHead(declaration.path.slice(0, -1)));
    const key = `${scope}\u0000${declaration.id}`;
    const known = found.get(key);
    if (known) known.declarations.push(declaration);
    else found.set(key, { scope, id: declaration.id, declarations: [declaration] });
  }
  return found;
}
