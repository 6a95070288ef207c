/** A file that may be the same agreement as others. */
interface Member {
  readonly key: string;
  /** From the root, with forward slashes. */
  readonly name: string;
}
/** A member, and its name without the extension. */
interface Placed extends Member {
  readonly stem: string;
}
interface Group {
  readonly members: Map<string, Placed>;
  /** The same, the one that counts first: when that one goes, the next is at hand. */
  readonly order: Placed[];
  version: number;
}

/** What a change of a group changes: which of its files counts. */
export interface Turn {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Which files are the same agreement. Only the first of them counts: the one whose name is the shortest, for a copy is
 * called after what it was copied from.
 */
export class Copies {
  readonly #groups = new Map<string, Group>();

  /**
   * Adds a file that is in no group. `at` is equal for files that are the same agreement. A group gets the version when
   * another one of it counts.
   */
  add(at: string, { key, name }: Member, version: number): Turn {
    const group = this.#groups.get(at) ?? { members: new Map(), order: [], version };
    this.#groups.set(at, group);
    const before = group.order[0]?.key;
    const member = { key, name, stem: name.replace(/\.partnership\.ya?ml$/i, '') };
    group.members.set(key, member);
    group.order.splice(indexOf(group.order, member), 0, member);
    const after = group.order[0]?.key;
    if (after !== before) group.version = version;
    return { before, after };
  }

  delete(at: string, key: string, version: number): Turn {
    const group = this.#groups.get(at);
    const before = group?.order[0]?.key;
    const member = group?.members.get(key);
    if (!group || !member) return { before, after: before };
    group.members.delete(key);
    group.order.splice(indexOf(group.order, member), 1);
    if (before === key) group.version = version;
    if (group.order.length === 0) this.#groups.delete(at);
    return { before, after: group.order[0]?.key };
  }

  /** The one that counts. */
  firstOf(at: string): string | undefined {
    return this.#groups.get(at)?.order[0]?.key;
  }

  /** All of a group, whichever counts. */
  membersOf(at: string): Iterable<string> {
    return this.#groups.get(at)?.members.keys() ?? [];
  }

  /** 0 where there is none. */
  versionOf(at: string): number {
    return this.#groups.get(at)?.version ?? 0;
  }
}

/** Where a member stands in an order, or is to stand. */
function indexOf(order: readonly Placed[], member: Placed): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = order[middle];
    if (there && isBefore(there, member)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Keys tell apart what has the same name. */
function isBefore(a: Placed, b: Placed): boolean {
  if (a.stem.length !== b.stem.length) return a.stem.length < b.stem.length;
  return a.name === b.name ? a.key < b.key : a.name < b.name;
}
