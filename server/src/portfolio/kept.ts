/** What a portfolio was made of, part by part, for the next time: what is made from the same is the same, and not made again. */
export class Kept {
  #before = new Map<string, Made>();
  #now = new Map<string, Made>();

  /** Begins a portfolio: what the last one had no use for is forgotten. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** Something by its key, which is unique in a portfolio: the same object as long as all that it is made from is. */
  same<Thing>(key: string, from: readonly unknown[], make: () => Thing): Thing {
    const before = this.#before.get(key);
    const made = before && isSame(before.from, from) ? before : { from, thing: make() };
    this.#now.set(key, made);
    // One key has things of one kind.
    return made.thing as Thing;
  }

  /** The same for plain data, which also stays the same object when what is made of something else says the same. */
  part<Part>(key: string, from: readonly unknown[], make: () => Part): Part {
    const before = this.#before.get(key);
    return this.same(key, from, () => {
      const made = make();
      return before && JSON.stringify(before.thing) === JSON.stringify(made) ? (before.thing as Part) : made;
    });
  }
}

interface Made {
  readonly from: readonly unknown[];
  readonly thing: unknown;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);
