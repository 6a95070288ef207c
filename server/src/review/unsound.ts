import type { Path } from '../agreement/path.ts';

/** What is malformed at or below a place, by the next step to it. */
export type Unsound = ReadonlyMap<string, Unsound>;
type Growing = Map<string, Growing>;

export const nothingUnsound: Unsound = new Map();

/** Places as a tree, so that whether any of them is below another place is found in the steps to that. */
export function unsoundAt(places: readonly Path[]): Unsound {
  const top: Growing = new Map();
  for (const path of places) {
    let here = top;
    for (const step of path) {
      const key = String(step);
      let below = here.get(key);
      if (!below) {
        below = new Map();
        here.set(key, below);
      }
      here = below;
    }
  }
  return top;
}

/** What is malformed below a place. */
export function unsoundBelow(top: Unsound, path: Path): Unsound {
  let here = top;
  for (const step of path) {
    const below = here.get(String(step));
    if (!below) return nothingUnsound;
    here = below;
  }
  return here;
}
