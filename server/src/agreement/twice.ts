import { type IdKind, sectionsOf } from 'partnership-agreements-schema';
import type { Declarations } from './declarations.ts';
import { isWithin, type Path } from './path.ts';

/**
 * The ids of some kinds that stand twice. Of two entries under one id, one was most likely to have another: a block that
 * was copied, and kept its id. What is spoken of and declared nowhere may be that one.
 */
export function idsTwice(
  kinds: readonly IdKind[],
  duplicateKeys: readonly Path[],
  declarations: Declarations,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const kind of kinds) {
    for (const path of duplicateKeys) if (mayHold(path, kind)) found.add(String(path.at(-1)));
    if (kind === 'person' || kind === 'commitment') for (const [id] of declarations.several(kind)) found.add(id);
  }
  return found;
}

/** Whether a key that stands twice is the id of something of a kind, or has such ids below it. */
function mayHold(path: Path, kind: IdKind): boolean {
  return sectionsOf(kind).some(({ path: section, parties, below }) => {
    if (isWithin([...section], path)) return true;
    const depth = section.length + 1 + Number(parties !== undefined) + Number(below !== undefined);
    const isBelow = below === undefined || path.length < section.length + 2 || path[section.length + 1] === below;
    return path.length <= depth && isBelow && isWithin(path, [...section]);
  });
}
