import { taken } from './words.ts';

/** Calls `next` with each index where a match that begins at `at` can end, until it answers true. */
type Step = (words: readonly string[], at: number, next: (end: number) => boolean) => boolean;

interface Node {
  readonly step: Step;
  /** The words that can begin a match; undefined where any word can. */
  readonly firsts: ReadonlySet<string> | undefined;
  /** Every match holds a word of each of these; of the words that the fewest texts hold, first. */
  readonly needs: readonly ReadonlySet<string>[];
  /** Whether it can match without a word. */
  readonly isOptional: boolean;
}

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
  readonly patterns: Pattern[] = [];
  #needs: ReadonlySet<string> | 'none' | undefined;

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

/** All words of these sets; undefined where one of them is not known. */
function joined(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const all = new Set<string>();
  for (const words of sets) {
    if (!words) return undefined;
    for (const each of words) all.add(each);
  }
  return all;
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

  constructor(patterns: readonly string[]) {
    for (const node of patterns.map(parse))
      this.#add(
        node.firsts,
        new Pattern(
          () => node,
          () => needed(node),
        ),
      );
  }

  /**
   * Of what `linesOf` made of patterns. Each is read when a text holds a word that it begins with: of thousands, a text
   * needs a few.
   */
  static ofLines(lines: string): WordPatterns {
    const patterns = new WordPatterns([]);
    for (const line of lines.split('\n')) {
      const end = line.indexOf('\t');
      const firsts = end < 0 ? line : line.slice(0, end);
      const read = (): Matching => {
        const [, whole = '', rest = ''] = line.split('\t');
        if (whole !== '') return parse(whole);
        if (rest === '') return { step: (_words, at, next) => next(at + 1), needs: [] };
        const { step, needs } = parse(rest);
        return { step: (all, at, next) => step(all, at + 1, next), needs };
      };
      const pattern = new Pattern(read, () => line.split('\t')[3] ?? '');
      patterns.#add(firsts === '' ? undefined : firsts.split(' '), pattern);
    }
    return patterns;
  }

  #add(firsts: Iterable<string> | undefined, pattern: Pattern): void {
    if (!firsts) {
      this.#others.push(pattern);
      return;
    }
    for (const first of firsts) {
      let beginning = this.#byFirst.get(first);
      if (!beginning) {
        beginning = new Beginning();
        this.#byFirst.set(first, beginning);
      }
      beginning.patterns.push(pattern);
    }
  }

  /** Whether a match can begin at a word, as far as that word tells and the others that it needs. */
  mayBegin(words: readonly string[], at: number): boolean {
    return this.#others.length > 0 || (this.#byFirst.get(words[at] ?? '')?.mayGoOn(words) ?? false);
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

  #some(words: readonly string[], at: number, next: (end: number) => boolean): boolean {
    const begun = this.#byFirst.get(words[at] ?? '')?.patterns ?? [];
    return [begun, this.#others].some((patterns) => patterns.some(({ node }) => node.step(words, at, next)));
  }
}

const token = /<\d-\d>|\{\d,\d\}|(?<=\))\?|[()|!¶]|[^\s()|!¶<{]+/gu;

function parse(pattern: string): Node {
  const tokens = pattern.match(token) ?? [];
  let next = 0;
  const ends = (text: string | undefined) => text === undefined || text === '|' || text === ')';

  /** Up to the end of the group; single words, which most are, in one set. */
  const alternatives = (): Node => {
    const single = new Set<string>();
    const branches: Node[] = [];
    for (let isMore = true; isMore; isMore = tokens[next++] === '|') {
      const text = tokens[next];
      if (text !== undefined && ends(tokens[next + 1]) && isPlain.test(text)) {
        for (const spelt of spellings(text)) single.add(spelt);
        next++;
      } else branches.push(sequence());
    }
    return either(single.size > 0 ? [oneOf(single), ...branches] : branches);
  };
  const sequence = (): Node => {
    const nodes: Node[] = [];
    for (let text = tokens[next]; text !== undefined && !ends(text); text = tokens[next]) {
      next++;
      nodes.push(term(text));
    }
    return inOrder(nodes);
  };
  const term = (text: string): Node => {
    if (text === '(') return repeated(alternatives());
    if (text === '¶') return endOfClause;
    if (text === '!') {
      next++;
      return notBefore(alternatives());
    }
    return text.startsWith('<') ? repeat(anyWord, Number(text[1]), Number(text[3])) : word(text);
  };
  const repeated = (node: Node): Node => {
    const text = tokens[next] ?? '';
    if (text !== '?' && !text.startsWith('{')) return node;
    next++;
    return text === '?' ? repeat(node, 0, 1) : repeat(node, Number(text[1]), Number(text[3]));
  };
  return alternatives();
}

/**
 * Patterns as lines, for `ofLines`, in columns: the words that begin a match (none where any can); the whole pattern, or
 * what follows that first word; and the words of which a match needs one besides. What stands beside each other at the
 * top is a line each, single words are one.
 */
export function linesOf(patterns: readonly string[]): string {
  const single = new Set<string>();
  const lines: string[] = [];
  for (const pattern of patterns.flatMap(apart)) {
    if (isPlain.test(pattern) && !/\s/u.test(pattern)) {
      for (const spelt of spellings(pattern)) single.add(spelt);
      continue;
    }
    const [, group, word, rest] = /^(?:\(([^()_*¶!<]+)\)|([^\s()_*¶!<{]+))\s+(\S.*)$/u.exec(pattern) ?? [];
    const begin = group?.split('|') ?? (word === undefined ? [] : [word]);
    if (rest !== undefined && begin.every((each) => /^\S+$/u.test(each)))
      lines.push(`${begin.flatMap(spellings).join(' ')}\t\t${rest}\t${needed(parse(rest))}`);
    else {
      const node = parse(pattern);
      lines.push(`${[...(node.firsts ?? [])].join(' ')}\t${pattern}\t\t${needed(node)}`);
    }
  }
  return [...(single.size > 0 ? [[...single].join(' ')] : []), ...lines].join('\n');
}

/** The words of which the fewest texts hold one, and every match does, separated by spaces. */
const needed = ({ needs: [rarest] }: Pick<Node, 'needs'>): string => [...(rarest ?? [])].join(' ');

/** The alternatives at the top of a pattern. */
function apart(pattern: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const character of pattern) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '|' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts.map((part) => part.trim());
}

const isPlain = /^[^_*¶!<(]+$/u;

/** Whether a clause ends before this word: at a mark, or where the text ends. */
export const endsClause = (text: string | undefined): boolean => text === undefined || text === ',' || text === '.';

const anyWord: Node = {
  step: (words, at, next) => !endsClause(words[at]) && words[at] !== taken && next(at + 1),
  firsts: undefined,
  needs: [],
  isOptional: false,
};

const endOfClause: Node = {
  step: (words, at, next) => endsClause(words[at]) && next(at),
  firsts: undefined,
  needs: [],
  isOptional: true,
};

function word(text: string): Node {
  if (text === '_') return anyWord;
  const spelt = spellings(text);
  if (!text.includes('*')) return oneOf(new Set(spelt));
  const [begin = '', end = ''] = text.split('*');
  return {
    step: (words, at, next) => {
      const candidate = words[at] ?? '';
      return candidate !== '' && candidate.startsWith(begin) && candidate.endsWith(end) && next(at + 1);
    },
    firsts: undefined,
    needs: [],
    isOptional: false,
  };
}

/** `efforts?`: the word with and without each letter that has a question mark. */
function spellings(text: string): readonly string[] {
  const mark = text.indexOf('?');
  if (mark < 1) return [text];
  const rest = spellings(text.slice(mark + 1));
  return [text.slice(0, mark), text.slice(0, mark - 1)].flatMap((begin) => rest.map((end) => begin + end));
}

const oneOf = (set: ReadonlySet<string>): Node => ({
  step: (words, at, next) => set.has(words[at] ?? '') && next(at + 1),
  firsts: set,
  needs: [set],
  isOptional: false,
});

function inOrder(nodes: readonly Node[]): Node {
  const [first] = nodes;
  if (first && nodes.length === 1) return first;
  const from = (index: number): Step => {
    const node = nodes[index];
    if (!node) return (_words, at, next) => next(at);
    const rest = from(index + 1);
    return (words, at, next) => node.step(words, at, (end) => rest(words, end, next));
  };
  const needed = nodes.findIndex((node) => !node.isOptional);
  const begin = needed < 0 ? nodes : nodes.slice(0, needed + 1);
  return {
    step: from(0),
    firsts: joined(begin.map(({ firsts }) => firsts)),
    needs: nodes.flatMap(({ needs }) => needs).sort((one, other) => shortest(other) - shortest(one)),
    isOptional: needed < 0,
  };
}

/** Short words are in most texts. */
const shortest = (words: ReadonlySet<string>): number => Math.min(...[...words].map(({ length }) => length));

function either(nodes: readonly Node[]): Node {
  const [only] = nodes;
  if (only && nodes.length === 1) return only;
  return {
    step: (words, at, next) => nodes.some((node) => node.step(words, at, next)),
    firsts: joined(nodes.map(({ firsts }) => firsts)),
    needs: [joined(nodes.map(({ needs }) => needs[0]))].filter((needs) => needs !== undefined),
    isOptional: nodes.some((node) => node.isOptional),
  };
}

function repeat(node: Node, least: number, most: number): Node {
  const from = (count: number): Step => {
    if (count === most) return (_words, at, next) => next(at);
    const more = from(count + 1);
    return (words, at, next) =>
      (count >= least && next(at)) || node.step(words, at, (end) => end > at && more(words, end, next));
  };
  return { step: from(0), firsts: node.firsts, needs: least === 0 ? [] : node.needs, isOptional: least === 0 };
}

const notBefore = (node: Node): Node => ({
  step: (words, at, next) => !node.step(words, at, () => true) && next(at),
  firsts: undefined,
  needs: [],
  isOptional: true,
});
