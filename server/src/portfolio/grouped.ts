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
  /** Their keys, sorted; undefined when there are others. */
  #order: string[] | undefined;

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
    this.#order ??= [...this.#groups.keys()].sort();
    const groups: Group<Part>[] = [];
    for (const key of this.#order) {
      const group = this.#groups.get(key);
      if (group) groups.push(group);
    }
    return groups;
  }

  /** Takes what the entry at an index brings now; gives the keys under which that is something else. */
  *#bring(index: number, now: Map<string, readonly Part[]>): Iterable<string> {
    const before = this.#brought[index] ?? new Map<string, readonly Part[]>();
    this.#brought[index] = now;
    for (const key of before.keys()) {
      if (now.has(key)) continue;
      this.#indexes.get(key)?.delete(index);
      yield key;
    }
    for (const [key, parts] of now) {
      const old = before.get(key);
      if (old?.length === parts.length) {
        if (old.every((part, at) => this.#saysSame(part, parts[at] as Part))) now.set(key, old);
        else this.#replace(key, old, parts);
        continue;
      }
      const indexes = this.#indexes.get(key);
      if (indexes) indexes.add(index);
      else this.#indexes.set(key, new Set([index]));
      yield key;
    }
  }

  /** As many parts instead of others: a group that holds all dates of a day is not gathered again for one. */
  #replace(key: string, old: readonly Part[], parts: readonly Part[]): void {
    const group = this.#groups.get(key);
    const [first] = old;
    if (!group || first === undefined) return;
    this.#groups.set(key, { key, parts: group.parts.toSpliced(group.parts.indexOf(first), parts.length, ...parts) });
  }

  #gather(key: string): void {
    const indexes = this.#indexes.get(key);
    const isThere = indexes !== undefined && indexes.size > 0;
    if (isThere !== this.#groups.has(key)) this.#order = undefined;
    if (isThere) {
      const parts: Part[] = [];
      for (const index of [...indexes].sort((a, b) => a - b)) parts.push(...(this.#brought[index]?.get(key) ?? []));
      this.#groups.set(key, { key, parts });
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
const holdsSame = (a: unknown, b: unknown): boolean => isAlike(a, b, (mine, other) => mine === other);

/** The same for plain data, all the way down. */
export const isSameData = (a: unknown, b: unknown): boolean => isAlike(a, b, isSameData);

function isAlike(a: unknown, b: unknown, isSame: (a: unknown, b: unknown) => boolean): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  // Maps of plain data with the same keys have them in the same order, else they are taken for others.
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.length !== others.length) return false;
  const [mine, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  for (const [at, key] of keys.entries()) if (key !== others[at] || !isSame(mine[key], other[key])) return false;
  return true;
}
