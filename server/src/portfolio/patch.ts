/**
 * What has changed in plain data: by key or index, what has changed below it; or what is there instead, left out where that is
 * undefined.
 */
export type Patch = { readonly at: readonly (readonly [key: string, patch: Patch])[] } | { readonly is?: unknown };

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** What has changed from an older value to a newer one. What has other keys, or another length, is there instead. */
export function patchOf(older: unknown, newer: unknown): Patch {
  if (!isData(older) || !isData(newer) || Array.isArray(older) !== Array.isArray(newer)) return { is: newer };
  const keys = Object.keys(newer);
  const before = Object.keys(older);
  if (keys.length !== before.length || keys.some((key) => !Object.hasOwn(older, key))) return { is: newer };
  const at = keys
    .filter((key) => older[key] !== newer[key])
    .map((key) => [key, patchOf(older[key], newer[key])] as const)
    .filter(([, patch]) => !('at' in patch) || patch.at.length > 0);
  return { at };
}

/** The newer value, of the older one and what has changed. */
export function patched(older: unknown, patch: Patch): unknown {
  if (!('at' in patch)) return patch.is;
  if (!isData(older)) return older;
  const changes = patch.at.map(([key, below]) => [key, patched(older[key], below)] as const);
  if (Array.isArray(older))
    return changes.reduce((list: readonly unknown[], [key, value]) => list.with(Number(key), value), older);
  const newer = { ...older, ...Object.fromEntries(changes) };
  // As it comes over a wire, where what is undefined is not there.
  return Object.fromEntries(Object.entries(newer).filter(([, value]) => value !== undefined));
}
