import type { PortfolioEntry } from './entry.ts';
import { type Brought, type Group, Grouped, isSameData } from './grouped.ts';

/** What a portfolio was made of, part by part, for the next time: what is made from the same is the same, and not made again. */
export class Kept {
  #before = new Map<string, Made<unknown>>();
  #now = new Map<string, Made<unknown>>();

  /** Begins a portfolio: what the last one had no use for is forgotten. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** Something by its key, which is unique in a portfolio: the same object as long as all that it is made from is. */
  same<Thing>(key: string, from: readonly unknown[], make: (before: Thing | undefined) => Thing): Thing {
    // One key has things of one kind.
    const before = this.#before.get(key) as Made<Thing> | undefined;
    const made = before && isSame(before.from, from) ? before : { from, thing: make(before?.thing) };
    this.#now.set(key, made);
    return made.thing;
  }

  /** The same for plain data, which also stays the same object when what is made of something else says the same. */
  part<Part>(key: string, from: readonly unknown[], make: () => Part): Part {
    return this.same<Part>(key, from, (before) => {
      const made = make();
      return before !== undefined && isSameData(before, made) ? before : made;
    });
  }

  /** A part for each of some things, in their order: the same as long as the thing is, and what they are told in (`context`). */
  each<Thing, Part>(
    key: string,
    things: readonly Thing[],
    context: unknown,
    make: (thing: Thing) => Part,
  ): readonly Part[] {
    const last = this.same<Last<Thing, Part>>(key, [], () => ({ things: [], parts: [], context }));
    let known: Map<Thing, Part> | undefined;
    const parts = things.map((thing, index) => {
      const before = last.parts[index];
      if (context === last.context) {
        if (thing === last.things[index] && before !== undefined) return before;
        known ??= new Map(last.things.map((one, at) => [one, last.parts[at] as Part]));
        const elsewhere = known.get(thing);
        if (elsewhere !== undefined) return elsewhere;
      }
      const made = make(thing);
      return before !== undefined && isSameData(before, made) ? before : made;
    });
    last.things = things;
    last.parts = parts;
    last.context = context;
    return parts;
  }

  /** What entries bring, by key: the same groups as long as what is in them says the same. */
  groups<Part>(
    name: string,
    entries: readonly PortfolioEntry[],
    context: unknown,
    of: (entry: PortfolioEntry) => Brought<Part>,
    saysSame?: (a: Part, b: Part) => boolean,
  ): readonly Group<Part>[] {
    return this.same(name, [], () => new Grouped<Part>(saysSame)).of(entries, context, of);
  }
}

/** What was made of each of some things. */
interface Last<Thing, Part> {
  things: readonly Thing[];
  parts: readonly Part[];
  context: unknown;
}

interface Made<Thing> {
  readonly from: readonly unknown[];
  readonly thing: Thing;
}

/** A plain loop: this is asked of thousands at each pause of somebody who types. */
function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
