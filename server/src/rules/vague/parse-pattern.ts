import {
  anyWord,
  either,
  endOfClause,
  inOrder,
  type Node,
  notBefore,
  oneOf,
  repeat,
  spellings,
  word,
} from './pattern-nodes.ts';

const token = /<\d-\d>|\{\d,\d\}|(?<=\))\?|[()|!¶]|[^\s()|!¶<{]+/gu;

/** Reads a pattern, as it is written for `WordPatterns`. */
export function parse(pattern: string): Node {
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

/** What is one word, or words, and nothing else. */
export const isPlain = /^[^_*¶!<(]+$/u;

/** The words of which the fewest texts hold one, and every match does, separated by spaces. */
export const needed = ({ needs: [rarest] }: Pick<Node, 'needs'>): string => [...(rarest ?? [])].join(' ');
