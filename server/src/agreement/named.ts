import type { IdKind } from 'partnership-agreements-schema';
import type { Places } from './places.ts';
import type { Declaration } from './reading.ts';
import { slug } from './slug.ts';
import { isScalar } from './tree/tree.ts';

/** Where what has an id says what it is called. */
const names = ['name', 'title', 'what'] as const;

/**
 * The ids of whom or what is called so, among those of some kinds: `yara` where `Yara Haddad` is written. Two parties with
 * one name are both meant.
 */
export function idsCalled(
  called: string,
  kinds: readonly IdKind[],
  declarations: readonly Declaration[],
  places: Places,
): readonly string[] {
  const wanted = slug(called);
  if (kinds.length === 0 || wanted === '') return [];
  const meant = declarations.filter(({ kind, path }) => {
    if (!kinds.includes(kind)) return false;
    return names.some((key) => {
      const node = places.node([...path, key]);
      return isScalar(node) && slug(node.source) === wanted;
    });
  });
  return [...new Set(meant.map(({ id }) => id))];
}
