/** A file that may be the same agreement as others. */
interface Member {
  readonly key: string;
  /** From the root, with forward slashes. */
  readonly name: string;
}
interface Group {
  readonly members: Map<string, Member>;
  first: Member;
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

  /** `at` is equal for files that are the same agreement. A group gets the version when another one of it counts. */
  add(at: string, member: Member, version: number): Turn {
    const group = this.#groups.get(at);
    if (!group) {
      this.#groups.set(at, { members: new Map([[member.key, member]]), first: member, version });
      return { before: undefined, after: member.key };
    }
    const before = group.first.key;
    group.members.set(member.key, member);
    if (isBefore(member, group.first)) {
      group.first = member;
      group.version = version;
    }
    return { before, after: group.first.key };
  }

  delete(at: string, key: string, version: number): Turn {
    const group = this.#groups.get(at);
    if (!group) return { before: undefined, after: undefined };
    const before = group.first.key;
    group.members.delete(key);
    if (before !== key) return { before, after: before };
    group.version = version;
    const [one, ...others] = group.members.values();
    if (!one) {
      this.#groups.delete(at);
      return { before, after: undefined };
    }
    group.first = others.reduce((first, member) => (isBefore(member, first) ? member : first), one);
    return { before, after: group.first.key };
  }

  /** The one that counts. */
  firstOf(at: string): string | undefined {
    return this.#groups.get(at)?.first.key;
  }

  /** All of a group, whichever counts. */
  membersOf(at: string): readonly string[] {
    return [...(this.#groups.get(at)?.members.keys() ?? [])];
  }

  /** 0 where there is none. */
  versionOf(at: string): number {
    return this.#groups.get(at)?.version ?? 0;
  }
}

function isBefore(a: Member, b: Member): boolean {
  const [first, second] = [stem(a.name), stem(b.name)];
  return first.length === second.length ? a.name < b.name : first.length < second.length;
}

const stem = (name: string) => name.replace(/\.partnership\.ya?ml$/i, '');
