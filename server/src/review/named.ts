import type { AgreementDocument } from '../agreement/document.ts';
import type { Reference } from '../agreement/reading.ts';

/** Of each agreement, once somebody has asked: a file may change the people under hundreds of ids. */
const known = new WeakMap<readonly Reference[], ReadonlyMap<string, readonly Reference[]>>();
const none: readonly Reference[] = [];

/** All that refers to an id, of whatever kind it is taken to be, in the order in which it was read. */
export function referencesTo({ references }: AgreementDocument, id: string): readonly Reference[] {
  let byId = known.get(references);
  if (!byId) {
    byId = grouped(references);
    known.set(references, byId);
  }
  return byId.get(id) ?? none;
}

function grouped(references: readonly Reference[]): ReadonlyMap<string, readonly Reference[]> {
  const found = new Map<string, Reference[]>();
  for (const reference of references) {
    const same = found.get(reference.id);
    if (same) same.push(reference);
    else found.set(reference.id, [reference]);
  }
  return found;
}
