import { taken } from './words.ts';

/** Calls `next` with each index where a match that begins at `at` can end, until it answers true. */
type Step = (words: readonly string[], at: number, next: (end: number) => boolean) => boolean;

interface Node {
  readonly step: Step;
  /** The words that can begin a match; undefined where any word can. */
  readonly firsts: ReadonlySet<string> | undefined;
  /** Whether it can match without a word. */
  readonly isOptional: boolean;
}

/**
 * Patterns over the words of a text, found by the word that they begin with: a text pays only for the patterns whose
 * words it holds. Nothing in them repeats without a bound, so no text is slow.
 *
 * `a b` one word after the other; `(a|b c)` either; `(a|b)?` either or none; `(a|b){0,3}` up to three times; `<0-3>` up to
 * three words, whichever, of one clause; `_` any one word; `efforts?` with or without the letter before the mark;
 * `verander*` and `*sensor` a word by its beginning or end; `¶` the end of a clause; `!(a|b)` where neither follows.
 */
export class WordPatterns {
  readonly #byFirst = new Map<string, Step[]>();
  /** Of the patterns that any word can begin. */
  readonly #others: Step[] = [];

  constructor(patterns: readonly string[]) {
    for (const { step, firsts } of patterns.map(parse)) this.#add(firsts, step);
  }

  /**
   * Of what `linesOf` made of patterns. Each is read when a text holds a word that it begins with: of thousands, a text
   * needs a few.
   */
  static ofLines(lines: string): WordPatterns {
    const patterns = new WordPatterns([]);
    for (const line of lines.split('\n')) {
      const [firsts = '', whole = '', rest = ''] = line.split('\t');
      let step: Step | undefined;
      const make = (): Step => {
        if (whole !== '') return parse(whole).step;
        if (rest === '') return (_words, at, next) => next(at + 1);
        const after = parse(rest).step;
        return (words, at, next) => after(words, at + 1, next);
      };
      patterns.#add(firsts === '' ? undefined : firsts.split(' '), (words, at, next) => {
        step ??= make();
        return step(words, at, next);
      });
    }
    return patterns;
  }

  #add(firsts: Iterable<string> | undefined, step: Step): void {
    if (!firsts) {
      this.#others.push(step);
      return;
    }
    for (const first of firsts) {
      const steps = this.#byFirst.get(first);
      if (steps) steps.push(step);
      else this.#byFirst.set(first, [step]);
    }
  }

  /** Whether a match can begin with a word. */
  mayBegin(word: string): boolean {
    return this.#others.length > 0 || this.#byFirst.has(word);
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
    return this.#some(words, at, (end) => end > at && end <= limit);
  }

  /** Whether a match begins at any of the words. */
  isIn(words: readonly string[]): boolean {
    return words.some((_word, at) => this.endsBy(words, at, words.length));
  }

  #some(words: readonly string[], at: number, next: (end: number) => boolean): boolean {
    const steps = this.#byFirst.get(words[at] ?? '');
    return (
      (steps?.some((step) => step(words, at, next)) ?? false) || this.#others.some((step) => step(words, at, next))
    );
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
 * Patterns as lines, for `ofLines`: the words that begin a match (none where any can), and the whole pattern; or, behind
 * one more tab, what follows that first word. What stands beside each other at the top is a line each, single words are
 * one.
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
      lines.push(`${begin.flatMap(spellings).join(' ')}\t\t${rest}`);
    else lines.push(`${[...(parse(pattern).firsts ?? [])].join(' ')}\t${pattern}`);
  }
  return [...(single.size > 0 ? [[...single].join(' ')] : []), ...lines].join('\n');
}

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
  isOptional: false,
};

const endOfClause: Node = {
  step: (words, at, next) => endsClause(words[at]) && next(at),
  firsts: undefined,
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
  let firsts: ReadonlySet<string> | undefined = new Set();
  let isOptional = true;
  for (const node of nodes) {
    if (!isOptional) break;
    firsts = firsts && node.firsts && new Set([...firsts, ...node.firsts]);
    isOptional = node.isOptional;
  }
  return { step: from(0), firsts, isOptional };
}

function either(nodes: readonly Node[]): Node {
  const [only] = nodes;
  if (only && nodes.length === 1) return only;
  return {
    step: (words, at, next) => nodes.some((node) => node.step(words, at, next)),
    firsts: nodes.some(({ firsts }) => !firsts)
      ? undefined
      : new Set(nodes.flatMap(({ firsts }) => [...(firsts ?? [])])),
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
  return { step: from(0), firsts: node.firsts, isOptional: least === 0 };
}

const notBefore = (node: Node): Node => ({
  step: (words, at, next) => !node.step(words, at, () => true) && next(at),
  firsts: undefined,
  isOptional: true,
});
