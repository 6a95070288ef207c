import { statSync } from 'node:fs';

/** Something with a size: bytes of a file. */
export interface Sized<T> {
  readonly item: T;
  readonly name: string;
  readonly size: number;
}

export const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/**
 * Divides things into parts of about the same size: the largest first, each into the part that is smallest so far. The
 * same things always give the same parts, whatever order they come in; within a part they are in the order of their names.
 */
export function inParts<T>(things: readonly Sized<T>[], count: number): readonly (readonly T[])[] {
  const parts = Array.from({ length: count }, (_, index) => ({ index, total: 0, things: [] as Sized<T>[] }));
  const byName = (a: Sized<T>, b: Sized<T>) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  for (const thing of [...things].sort((a, b) => b.size - a.size || byName(a, b))) {
    const smallest = parts.reduce((least, part) => (part.total < least.total ? part : least));
    smallest.total += Math.max(1, thing.size);
    smallest.things.push(thing);
  }
  return parts.map((part) => part.things.sort(byName).map(({ item }) => item));
}
