import type { PortfolioEntry } from './entry.ts';

/** What all entries bring under one key, in their order: another object when something of it is. */
export interface Group<Part> {
  readonly key: string;
  readonly parts: readonly Part[];
}

/** What one entry brings: keys, with a part for each; a key may come several times. */
export type Brought<Part> = readonly (readonly [key: string, part: Part])[];

/** Whether two parts say the same. */
type Says<Part> = (a: Part, b: Part) => boolean;

/**
 * What entries bring, gathered by key: the asks of a person, what an account is made of, the dates of a day. When an entry is
 * another one, only what is otherwise under its keys is gathered again.
 */
export class Grouped<Part> {
  readonly #saysSame: Says<Part>;
  #entries: readonly PortfolioEntry[] = [];
  #context: unknown;
  /** By the index of the entry, what it brings by key. */
  readonly #brought: ReadonlyMap<string, readonly Part[]>[] = [];
  /** By key, the indexes of the entries that bring something. */
  readonly #indexes = new Map<string, Set<number>>();
  readonly #groups = new Map<string, Group<Part>>();

  constructor(saysSame: Says<Part> = holdsSame) {
    this.#saysSame = saysSame;
  }

  /** The groups of these entries, by key. `context` is what `of` depends on besides the entry. */
  of(
    entries: readonly PortfolioEntry[],
    context: unknown,
    of: (entry: PortfolioEntry) => Brought<Part>,
  ): readonly Group<Part>[] {
    const changed = new Set<string>();
    for (let index = 0; index < Math.max(entries.length, this.#entries.length); index++) {
      const entry = entries[index];
      if (entry === this.#entries[index] && context === this.#context) continue;
      for (const key of this.#bring(index, byKey(entry ? of(entry) : []))) changed.add(key);
    }
    this.#entries = entries;
    this.#context = context;
    for (const key of changed) this.#gather(key);
    return [...this.#groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** Takes what the entry at an index brings now; gives the keys under which that is something else. */
  *#bring(index: number, now: Map<string, readonly Part[]>): Iterable<string> {
    const before = this.#brought[index] ?? new Map<string, readonly Part[]>();
    for (const key of before.keys()) {
      if (now.has(key)) continue;
      this.#indexes.get(key)?.delete(index);
      yield key;
    }
    for (const [key, parts] of now) {
      const old = before.get(key);
      if (old?.length === parts.length && old.every((part, at) => this.#saysSame(part, parts[at] as Part))) {
        now.set(key, old);
        continue;
      }
      const indexes = this.#indexes.get(key);
      if (indexes) indexes.add(index);
      else this.#indexes.set(key, new Set([index]));
      yield key;
    }
    this.#brought[index] = now;
  }

  #gather(key: string): void {
    const indexes = this.#indexes.get(key);
    if (indexes && indexes.size > 0) {
      const inOrder = [...indexes].sort((a, b) => a - b);
      this.#groups.set(key, { key, parts: inOrder.flatMap((index) => this.#brought[index]?.get(key) ?? []) });
    } else {
      this.#indexes.delete(key);
      this.#groups.delete(key);
    }
  }
}

function byKey<Part>(brought: Brought<Part>): Map<string, readonly Part[]> {
  const found = new Map<string, Part[]>();
  for (const [key, part] of brought) {
    const same = found.get(key);
    if (same) same.push(part);
    else found.set(key, [part]);
  }
  return found;
}

/** Whether both are the same, or hold the same. */
function holdsSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [mine, other] = [Object.values(a), Object.values(b)];
  return mine.length === other.length && mine.every((value, index) => value === other[index]);
}

/** The same for plain data. */
export const isSameData = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
