import { type IdKind, isByParty, kindsOf, type Shape, shapeAt, shapeOfAgreement } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';

const known = new WeakMap<AgreementDocument, Map<IdKind, ReadonlySet<string>>>();

/**
 * Whether an agreement uses an id for a kind without declaring it. Then a new id that was given to something else is no
 * rename: half of the places would not follow.
 */
export function isUsed(agreement: AgreementDocument, kind: IdKind, id: string): boolean {
  const kinds = known.get(agreement) ?? new Map<IdKind, ReadonlySet<string>>();
  known.set(agreement, kinds);
  const ids = kinds.get(kind) ?? new Set(undeclared(agreement, kind));
  kinds.set(kind, ids);
  return ids.has(id);
}

function* undeclared(agreement: AgreementDocument, kind: IdKind): Generator<string> {
  const { declarations, references } = agreement;
  for (const { target, id } of references) {
    if (target === 'place') yield* id.split('.').filter((step) => declarations.get(kind, step).length === 0);
    const kinds = kindsOf(target);
    if (kinds.includes(kind) && kinds.every((one) => declarations.get(one, id).length === 0)) yield id;
  }
  if (kind !== 'party') return;
  yield* partyKeys(agreement.data, shapeOfAgreement(), new Set());
  for (const path of agreement.malformedPlaces) {
    const shape = shapeAt(path.slice(0, -1));
    if (shape && isKeyedByParties(shape)) yield String(path.at(-1));
  }
}

const isKeyedByParties = (shape: Shape): boolean => shape.kind === 'map' && isByParty(shape);

/** The keys of all maps that are keyed by parties, added to those that were found. */
function partyKeys(value: unknown, shape: Shape, found: Set<string>): ReadonlySet<string> {
  if (value === null || typeof value !== 'object') return found;
  const map = value as Readonly<Record<string, unknown>>;
  if (shape.kind === 'object') {
    for (const key of Object.keys(map)) {
      const field = shape.fields.get(key);
      if (field) partyKeys(map[key], field.shape, found);
    }
  } else if (shape.kind === 'map') {
    const keyed = isKeyedByParties(shape);
    for (const key of Object.keys(map)) {
      if (keyed) found.add(key);
      partyKeys(map[key], shape.value, found);
    }
  }
  return found;
}
