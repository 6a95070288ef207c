import type { IdKind } from './id-kinds.ts';
import { isByParty, type MapShape, type Shape, shapeOfAgreement } from './shape.ts';

/** A place of the agreement below which ids of a kind are declared. */
export interface Section {
  readonly path: readonly string[];
  /** What stands below it: the ids; or parties (all of them, or some), with the ids below each or below this key. */
  readonly parties?: 'every' | 'some';
  readonly below?: string;
}

let sections: ReadonlyMap<IdKind, readonly Section[]> | undefined;

/** Where ids of a kind are declared, in the order of the schema. */
export function sectionsOf(kind: IdKind): readonly Section[] {
  sections ??= sectionsIn(shapeOfAgreement());
  return sections.get(kind) ?? [];
}

function sectionsIn(root: Shape): ReadonlyMap<IdKind, readonly Section[]> {
  const found = new Map<IdKind, Section[]>();
  const walk = (shape: Shape, path: readonly string[], outer?: Section): void => {
    if (shape.kind === 'object') {
      shape.fields.forEach(({ key, shape: field }) => {
        walk(field, [...path, key], outer && { ...outer, below: key });
      });
    } else if (shape.kind === 'map') {
      const { keys } = shape;
      if (keys.kind === 'ids') found.set(keys.declares, [...(found.get(keys.declares) ?? []), outer ?? { path }]);
      const parties = partiesOf(shape);
      if (parties) walk(shape.value, path, { path, parties });
    }
  };
  walk(root, []);
  return found;
}

/** Whether a map is kept by party, and if each has an entry. */
function partiesOf(shape: MapShape): 'every' | 'some' | undefined {
  const { keys } = shape;
  if (keys.kind === 'every-party' || (keys.kind === 'ids' && keys.declares === 'party')) return 'every';
  return isByParty(shape) ? 'some' : undefined;
}
