import { isPlain, needed, parse } from './parse-pattern.ts';
import { spellings } from './pattern-nodes.ts';

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
