import { needed, parse } from './parse-pattern.ts';
import { joined, type Node } from './pattern-nodes.ts';
import { taken } from './words.ts';

/** What matching takes of a pattern. */
type Matching = Pick<Node, 'step' | 'needs'>;

/** A pattern, which is read when a text holds a word that it begins with and one that it needs. */
class Pattern {
  readonly #read: () => Matching;
  readonly #needed: () => string;
  #node: Matching | undefined;
  #rarest: ReadonlySet<string> | 'unknown' | undefined;

  /** `needed` gives the words of the first set of its needs; none where none are known. */
  constructor(read: () => Matching, needed: () => string) {
    this.#read = read;
    this.#needed = needed;
  }

  get node(): Matching {
    this.#node ??= this.#read();
    return this.#node;
  }

  /** The words of which the fewest texts hold one, and every match does; undefined where none are known. */
  get rarest(): ReadonlySet<string> | undefined {
    if (this.#rarest === undefined) {
      const words = this.#needed();
      this.#rarest = words === '' ? 'unknown' : new Set(words.split(' '));
    }
    return this.#rarest === 'unknown' ? undefined : this.#rarest;
  }

  /** Whether a text holds what a match needs. */
  mayMatch(words: readonly string[]): boolean {
    const { rarest } = this;
    return !rarest || (holds(words, rarest) && this.node.needs.every((needs) => holds(words, needs)));
  }
}

/** The patterns that a word begins. */
class Beginning {
  readonly patterns: Pattern[];
  #needs: ReadonlySet<string> | 'none' | undefined;

  constructor(patterns: Pattern[]) {
    this.patterns = patterns;
  }

  /** Whether a text holds what a match needs besides. */
  mayGoOn(words: readonly string[]): boolean {
    this.#needs ??= joined(this.patterns.map(({ rarest }) => rarest)) ?? 'none';
    if (this.#needs === 'none') return true;
    return holds(words, this.#needs) && this.patterns.some((pattern) => pattern.mayMatch(words));
  }
}

function holds(words: readonly string[], any: ReadonlySet<string>): boolean {
  for (const word of words) if (any.has(word)) return true;
  return false;
}

/**
 * Patterns that `linesOf` made lines of. Each is read when a text holds a word that it begins with: of thousands, a text
 * needs a few.
 */
class PatternLines {
  /** The words that begin a match, in the order of `#numbers`. */
  readonly #firsts: readonly string[];
  readonly #isFirst: ReadonlySet<string>;
  readonly #numbers: readonly string[];
  readonly #lines: readonly string[];
  readonly #patterns: Pattern[] = [];

  constructor(lines: string) {
    const [firsts = '', numbers = '', ...each] = lines.split('\n');
    this.#firsts = firsts.split(' ');
    this.#isFirst = new Set(this.#firsts);
    this.#numbers = numbers.split(' ');
    this.#lines = each;
  }

  /** The patterns that a word begins, if there are any; by an empty word, those that any word does. */
  begunBy(word: string): Pattern[] | undefined {
    if (!this.#isFirst.has(word)) return undefined;
    const numbers = this.#numbers[this.#firsts.indexOf(word)]?.split(',') ?? [];
    return numbers.map((number) => this.#pattern(Number(number)));
  }

  #pattern(number: number): Pattern {
    this.#patterns[number] ??= patternOf(this.#lines[number] ?? '');
    return this.#patterns[number];
  }
}

function patternOf(line: string): Pattern {
  const [whole = '', rest = '', need = ''] = line.split('\t');
  const read = (): Matching => {
    if (whole !== '') return parse(whole);
    if (rest === '') return { step: (_words, at, next) => next(at + 1), needs: [] };
    const { step, needs } = parse(rest);
    return { step: (all, at, next) => step(all, at + 1, next), needs };
  };
  return new Pattern(read, () => need);
}

/**
 * Patterns over the words of a text, found by the words that they begin with: a text pays only for the patterns whose
 * words it holds. Nothing in them repeats without a bound, so no text is slow.
 *
 * `a b` one word after the other; `(a|b c)` either; `(a|b)?` either or none; `(a|b){0,3}` up to three times; `<0-3>` up to
 * three words, whichever, of one clause; `_` any one word; `efforts?` with or without the letter before the mark;
 * `verander*` and `*sensor` a word by its beginning or end; `¶` the end of a clause; `!(a|b)` where neither follows.
 */
export class WordPatterns {
  readonly #byFirst = new Map<string, Beginning>();
  /** Of the patterns that any word can begin. */
  readonly #others: Pattern[] = [];
  /** What is not read yet. */
  readonly #lines: PatternLines | undefined;

  constructor(patterns: readonly string[] | PatternLines) {
    if (patterns instanceof PatternLines) {
      this.#lines = patterns;
      this.#others = patterns.begunBy('') ?? [];
      return;
    }
    for (const node of patterns.map(parse)) {
      const pattern = new Pattern(
        () => node,
        () => needed(node),
      );
      if (!node.firsts) this.#others.push(pattern);
      for (const first of node.firsts ?? []) {
        const begun = this.#byFirst.get(first)?.patterns;
        if (begun) begun.push(pattern);
        else this.#byFirst.set(first, new Beginning([pattern]));
      }
    }
  }

  /** Of what `linesOf` made of patterns. */
  static ofLines(lines: string): WordPatterns {
    return new WordPatterns(new PatternLines(lines));
  }

  #beginning(word: string): Beginning | undefined {
    const known = this.#byFirst.get(word);
    if (known || !this.#lines) return known;
    const begun = this.#lines.begunBy(word);
    if (!begun) return undefined;
    const beginning = new Beginning(begun);
    this.#byFirst.set(word, beginning);
    return beginning;
  }

  /** Whether a match can begin at a word, as far as that word tells and the others that it needs. */
  mayBegin(words: readonly string[], at: number): boolean {
    return this.#others.length > 0 || (this.#beginning(words[at] ?? '')?.mayGoOn(words) ?? false);
  }

  /** The index after the longest match that begins at a word; undefined where none does. */
  endAt(words: readonly string[], at: number): number | undefined {
    let longest = at;
    this.#some(words, at, (end) => {
      longest = Math.max(longest, end);
      return false;
    });
    return longest > at ? longest : undefined;
  }

  /** Whether a match that begins at a word ends before the word at `limit`. */
  endsBy(words: readonly string[], at: number, limit: number): boolean {
    return this.mayBegin(words, at) && this.#some(words, at, (end) => end > at && end <= limit);
  }

  /** Whether a match begins at any of the words. */
  isIn(words: readonly string[]): boolean {
    for (let at = 0; at < words.length; at++) if (this.endsBy(words, at, words.length)) return true;
    return false;
  }

  /** The words, with each one taken out that a match holds. */
  takenOutOf(words: readonly string[]): readonly string[] {
    const left = [...words];
    for (let at = 0; at < words.length; at++) {
      const end = this.endAt(words, at);
      if (end !== undefined) left.fill(taken, at, end);
    }
    return left;
  }

  #some(words: readonly string[], at: number, next: (end: number) => boolean): boolean {
    const begun = this.#beginning(words[at] ?? '')?.patterns ?? [];
    return [begun, this.#others].some((patterns) => patterns.some(({ node }) => node.step(words, at, next)));
  }
}
