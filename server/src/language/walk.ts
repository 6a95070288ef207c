import {
  isByParty,
  type MapShape,
  type ObjectShape,
  type Shape,
  shapeOfAgreement,
} from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Path } from '../agreement/path.ts';
import { isList, isMap, isNull, isScalar, type Node, type ScalarNode } from '../agreement/tree/tree.ts';

/** A key with its value, or an item of a list, as a walk through the tree comes by. */
export interface Visit {
  readonly path: Path;
  /** The key, where it is one that can be shown; absent for an item of a list. */
  readonly key: ScalarNode | undefined;
  readonly value: Node | undefined;
  /** What the schema knows of the value. */
  readonly shape: Shape | undefined;
  /** What the schema knows of the map that the key stands in. */
  readonly parent: ObjectShape | MapShape | undefined;
  /** The party under whose id it stands, its own where it is the entry of a party. */
  readonly party: string | undefined;
}

/**
 * Visits every entry and item of an agreement, parents before children, in the order of the text, each with its shape.
 * What stands below an `x-` key has no shape.
 */
export function walk({ places }: AgreementDocument, visit: (visit: Visit) => void): void {
  if (places.root) below(places.root, shapeOfAgreement(), [], undefined, visit);
}

function below(
  node: Node,
  shape: Shape | undefined,
  path: Path,
  party: string | undefined,
  visit: (visit: Visit) => void,
): void {
  if (isMap(node)) {
    const parent = shape?.kind === 'object' || shape?.kind === 'map' ? shape : undefined;
    const byParty = parent?.kind === 'map' && namesParty(parent);
    for (const pair of node.pairs) {
      const { name } = pair;
      const own = name.startsWith('x-') ? undefined : parent;
      const entry: Visit = {
        path: [...path, name],
        key: isScalar(pair.key) ? pair.key : undefined,
        value: isNull(pair.value) ? undefined : pair.value,
        shape: own?.kind === 'object' ? own.fields.get(name)?.shape : own?.value,
        parent: own,
        party: own && byParty ? name : party,
      };
      visit(entry);
      if (entry.value) below(entry.value, entry.shape, entry.path, entry.party, visit);
    }
  } else if (isList(node)) {
    const shapeOfItem = shape?.kind === 'list' ? shape.item : undefined;
    for (const [index, value] of node.items.entries()) {
      const inner = isNull(value) ? undefined : value;
      visit({ path: [...path, index], key: undefined, value: inner, shape: shapeOfItem, parent: undefined, party });
      if (inner) below(inner, shapeOfItem, [...path, index], party, visit);
    }
  }
}

/** Whether the keys of a map are parties. */
export const namesParty = (shape: MapShape): boolean =>
  isByParty(shape) || (shape.keys.kind === 'ids' && shape.keys.declares === 'party');
