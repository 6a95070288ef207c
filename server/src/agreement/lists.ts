import { shapeAt } from 'partnership-agreements-schema';
import { type Path, pathKey } from './path.ts';
import type { Problem } from './problem.ts';
import type { Reference } from './reading.ts';

/** The references of one list: where each id stands first, and those that name one again. */
interface List {
  readonly path: Path;
  readonly first: Map<string, Path>;
  readonly again: Reference[];
}

const isItemOf = (path: Path, list: Path): boolean =>
  path.length === list.length + 1 && list.every((step, index) => step === path[index]);

/**
 * A list names nothing twice: what stands in it again counts once, and is often a slip of the pen for another. Where too
 * few are left without it, that is what is told, and the list is not sound.
 */
export function checkLists(references: readonly Reference[], malformed: Set<string>): readonly Problem[] {
  const lists = new Map<string, List>();
  let last: List | undefined;
  for (const reference of references) {
    const { path, id } = reference;
    if (typeof path.at(-1) !== 'number' || (malformed.size > 0 && malformed.has(pathKey(path)))) continue;
    // Those of one list mostly come one after the other.
    if (!last || !isItemOf(path, last.path)) {
      const parent = path.slice(0, -1);
      const key = pathKey(parent);
      last = lists.get(key) ?? { path: parent, first: new Map(), again: [] };
      lists.set(key, last);
    }
    if (last.first.has(id)) last.again.push(reference);
    else last.first.set(id, path);
  }
  return [...lists.values()].flatMap(({ path, first, again }): readonly Problem[] => {
    if (again.length === 0) return [];
    const shape = shapeAt(path);
    const least = shape?.kind === 'list' ? shape.least : 0;
    if (first.size < least && !malformed.has(pathKey(path))) {
      malformed.add(pathKey(path));
      return [{ kind: 'value', part: 'value', path, source: '', why: { kind: 'too-few', least } }];
    }
    return again.map((each) => ({
      kind: 'listed-twice',
      path: each.path,
      id: each.id,
      first: first.get(each.id) ?? each.path,
    }));
  });
}
