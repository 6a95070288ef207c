import { isPlain, needed, parse } from './parse-pattern.ts';
import { spellings } from './pattern-nodes.ts';

/**
 * Patterns as lines, for `ofLines`. The first holds the words that begin a match, each once (nothing for any word), the
 * second the numbers of the patterns that each begins; then there is a line for each pattern, in columns: the whole of it,
 * or what follows its first word; and the words of which a match needs one besides. What stands beside each other at the
 * top is a pattern each, single words are one.
 */
export function linesOf(patterns: readonly string[]): string {
  const single = new Set<string>();
  const lines: string[] = [];
  const numbers = new Map<string, Set<number>>();
  const add = (firsts: Iterable<string>, line: string) => {
    for (const first of firsts) numbers.set(first, (numbers.get(first) ?? new Set()).add(lines.length));
    lines.push(line);
  };
  for (const pattern of patterns.flatMap(apart)) {
    if (isPlain.test(pattern) && !/\s/u.test(pattern)) {
      for (const spelt of spellings(pattern)) single.add(spelt);
      continue;
    }
    const [, group, word, rest] = /^(?:\(([^()_*¶!<]+)\)|([^\s()_*¶!<{]+))\s+(\S.*)$/u.exec(pattern) ?? [];
    const begin = group?.split('|') ?? (word === undefined ? [] : [word]);
    if (rest !== undefined && begin.every((each) => /^\S+$/u.test(each)))
      add(begin.flatMap(spellings), `\t${rest}\t${needed(parse(rest))}`);
    else {
      const node = parse(pattern);
      add(node.firsts ?? [''], `${pattern}\t\t${needed(node)}`);
    }
  }
  if (single.size > 0) add(single, '');
  // Nothing comes first, since a space divides it from the words.
  const index = [...numbers].sort(([a], [b]) => Number(b === '') - Number(a === ''));
  const words = index.map(([first]) => first).join(' ');
  return [words, index.map(([, those]) => [...those].join(',')).join(' '), ...lines].join('\n');
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
