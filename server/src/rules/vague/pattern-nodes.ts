import { taken } from './words.ts';

/** Calls `next` with each index where a match that begins at `at` can end, until it answers true. */
export type Step = (words: readonly string[], at: number, next: (end: number) => boolean) => boolean;

export interface Node {
  readonly step: Step;
  /** The words that can begin a match; undefined where any word can. */
  readonly firsts: ReadonlySet<string> | undefined;
  /** Every match holds a word of each of these; of the words that the fewest texts hold, first. */
  readonly needs: readonly ReadonlySet<string>[];
  /** Whether it can match without a word. */
  readonly isOptional: boolean;
}

/** All words of these sets; undefined where one of them is not known. */
export function joined(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const all = new Set<string>();
  for (const words of sets) {
    if (!words) return undefined;
    for (const each of words) all.add(each);
  }
  return all;
}

/** Whether a clause ends before this word: at a mark, or where the text ends. */
export const endsClause = (text: string | undefined): boolean => text === undefined || text === ',' || text === '.';

export const anyWord: Node = {
  step: (words, at, next) => !endsClause(words[at]) && words[at] !== taken && next(at + 1),
  firsts: undefined,
  needs: [],
  isOptional: false,
};

export const endOfClause: Node = {
  step: (words, at, next) => endsClause(words[at]) && next(at),
  firsts: undefined,
  needs: [],
  isOptional: true,
};

export function word(text: string): Node {
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
export function spellings(text: string): readonly string[] {
  const mark = text.indexOf('?');
  if (mark < 1) return [text];
  const rest = spellings(text.slice(mark + 1));
  return [text.slice(0, mark), text.slice(0, mark - 1)].flatMap((begin) => rest.map((end) => begin + end));
}

export const oneOf = (set: ReadonlySet<string>): Node => ({
  step: (words, at, next) => set.has(words[at] ?? '') && next(at + 1),
  firsts: set,
  needs: [set],
  isOptional: false,
});

export function inOrder(nodes: readonly Node[]): Node {
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

export function either(nodes: readonly Node[]): Node {
  const [only] = nodes;
  if (only && nodes.length === 1) return only;
  return {
    step: (words, at, next) => nodes.some((node) => node.step(words, at, next)),
    firsts: joined(nodes.map(({ firsts }) => firsts)),
    needs: [joined(nodes.map(({ needs }) => needs[0]))].filter((needs) => needs !== undefined),
    isOptional: nodes.some((node) => node.isOptional),
  };
}

export function repeat(node: Node, least: number, most: number): Node {
  const from = (count: number): Step => {
    if (count === most) return (_words, at, next) => next(at);
    const more = from(count + 1);
    return (words, at, next) =>
      (count >= least && next(at)) || node.step(words, at, (end) => end > at && more(words, end, next));
  };
  return { step: from(0), firsts: node.firsts, needs: least === 0 ? [] : node.needs, isOptional: least === 0 };
}

export const notBefore = (node: Node): Node => ({
  step: (words, at, next) => !node.step(words, at, () => true) && next(at),
  firsts: undefined,
  needs: [],
  isOptional: true,
});
