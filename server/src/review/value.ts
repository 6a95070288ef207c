import type { Path } from '../agreement/path.ts';

/** The plain data at a path; undefined where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  let found = data;
  for (const step of path) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, step)) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[step];
  }
  return found;
}
