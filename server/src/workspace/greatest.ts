/** Finds the greatest number of any stretch of a list, in steps that grow with the logarithm of its length. */
export class Greatest {
  readonly #numbers: readonly number[];
  /** By `n`: for each index, that of the greatest among the 2ⁿ numbers from it on, the first where there are several. */
  readonly #levels: (readonly number[])[];

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
    let level = numbers.map((_, index) => index);
    this.#levels = [level];
    for (let size = 1; size * 2 <= numbers.length; size *= 2) {
      const below = level;
      level = below.slice(0, numbers.length - size * 2 + 1).map((index, at) => this.#greater(index, below[at + size]));
      this.#levels.push(level);
    }
  }

  /** The index of the greatest number from one index up to another, both included; the first where there are several. */
  between(from: number, to: number): number {
    const exponent = 31 - Math.clz32(to - from + 1);
    const level = this.#levels[exponent] ?? [];
    return this.#greater(level[from] ?? from, level[to - 2 ** exponent + 1]);
  }

  #greater(first: number, second = first): number {
    const [a = 0, b = 0] = [this.#numbers[first], this.#numbers[second]];
    return b > a || (b === a && second < first) ? second : first;
  }
}
