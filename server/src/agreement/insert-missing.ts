import { isByParty, isId, shapeAt } from 'partnership-agreements-schema';
import type { AgreementDocument } from './document.ts';
import { type Edit, insertKey, type Skeleton } from './edit.ts';
import type { Path } from './path.ts';
import { candidates } from './references.ts';
import { skeletonOf } from './skeleton.ts';

/**
 * Puts what is missing at a path into the text, in the order of the schema, with stops for what is to be filled in.
 * Undefined where the schema knows nothing of the place, or the text leaves no room for it.
 */
export function insertMissing(agreement: AgreementDocument, path: Path): Edit | undefined {
  const skeleton = skeletonAt(agreement, path);
  const key = path.at(-1);
  const parent = path.slice(0, -1);
  // Where there is no party yet, nothing can be asked of one.
  const shape = shapeAt(path);
  if (shape?.kind === 'map' && isByParty(shape) && agreement.declarations.ids('party').length === 0) return undefined;
  if (skeleton === undefined || typeof key !== 'string') return undefined;
  return insertKey(agreement, parent, key, skeleton, keysBefore(agreement, parent, key));
}

/** What a place of this agreement is to look like at least. */
export function skeletonAt(agreement: AgreementDocument, path: Path): Skeleton | undefined {
  const shape = shapeAt(path);
  if (!shape) return undefined;
  const parties = agreement.declarations.ids('party');
  return skeletonOf(shape, parties, {
    candidates: (target, party) => candidates(target, party, agreement.declarations).filter(isId),
    isTaken: (kind, id) => agreement.declarations.get(kind, id).length > 0,
    party: partyAt(path),
    // What somebody signed is for them to say.
    version: path.at(-1) === 'version' ? undefined : agreement.data.version,
  });
}

/** The party under whose id a path lies. */
export function partyAt(path: Path): string | undefined {
  for (let length = path.length - 1; length >= 0; length--) {
    const shape = shapeAt(path.slice(0, length));
    if (shape?.kind !== 'map') continue;
    const { keys } = shape;
    if (isByParty(shape) || (keys.kind === 'ids' && keys.declares === 'party')) return String(path[length]);
  }
  return undefined;
}

/** The keys that go before a key of a map, in the order in which an agreement is told. */
function keysBefore(agreement: AgreementDocument, parent: Path, key: string): readonly string[] {
  const shape = shapeAt(parent);
  const keys =
    shape?.kind === 'object'
      ? [...shape.fields.keys()]
      : shape?.kind === 'map' && isByParty(shape)
        ? agreement.declarations.ids('party')
        : [];
  const index = keys.indexOf(key);
  // What comes first goes before all others: the key itself, which is not there, says so.
  return index === 0 ? [key] : keys.slice(0, Math.max(0, index));
}
