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
  const ids = kinds.get(kind) ?? undeclared(agreement, kind);
  kinds.set(kind, ids);
  return ids.has(id);
}

function undeclared(agreement: AgreementDocument, kind: IdKind): ReadonlySet<string> {
  const { declarations, references } = agreement;
  const found = new Set<string>();
  for (const { target, id } of references) {
    if (target === 'place') {
      for (const step of id.split('.')) if (declarations.get(kind, step).length === 0) found.add(step);
    }
    const kinds = kindsOf(target);
    if (kinds.includes(kind) && kinds.every((one) => declarations.get(one, id).length === 0)) found.add(id);
  }
  if (kind !== 'party') return found;
  addPartyKeys(agreement.data, shapeOfAgreement(), found);
  for (const path of agreement.malformedPlaces) {
    const shape = shapeAt(path.slice(0, -1));
    if (shape && isKeyedByParties(shape)) found.add(String(path.at(-1)));
  }
  return found;
}

const isKeyedByParties = (shape: Shape): boolean => shape.kind === 'map' && isByParty(shape);

/** Adds the keys of all maps that are keyed by parties. */
function addPartyKeys(value: unknown, shape: Shape, found: Set<string>): void {
  if (value === null || typeof value !== 'object' || !holdsPartyKeys(shape)) return;
  const map = value as Readonly<Record<string, unknown>>;
  if (shape.kind === 'object') {
    for (const key of Object.keys(map)) {
      const field = shape.fields.get(key);
      if (field) addPartyKeys(map[key], field.shape, found);
    }
  } else if (shape.kind === 'map') {
    const keyed = isKeyedByParties(shape);
    for (const key of Object.keys(map)) {
      if (keyed) found.add(key);
      addPartyKeys(map[key], shape.value, found);
    }
  }
}

/** Whether a shape is, or has below it, a map that is keyed by parties. */
function holdsPartyKeys(shape: Shape): boolean {
  let holds = holding.get(shape);
  if (holds === undefined) {
    holds =
      isKeyedByParties(shape) ||
      (shape.kind === 'object' && [...shape.fields.values()].some((field) => holdsPartyKeys(field.shape))) ||
      (shape.kind === 'map' && holdsPartyKeys(shape.value));
    holding.set(shape, holds);
  }
  return holds;
}
const holding = new Map<Shape, boolean>();
