import type { Scalar } from 'yaml';
import type { Range } from '../agreement/range.ts';

/** Where the text of a scalar stands, its quotes or its block header left out; undefined where it was never closed. */
export function scalarText(text: string, node: Scalar): Range | undefined {
  if (!node.range) return undefined;
  const [start, end] = node.range;
  switch (node.type) {
    case 'QUOTE_SINGLE':
    case 'QUOTE_DOUBLE':
      return end - start >= 2 && text[end - 1] === text[start] ? { start: start + 1, end: end - 1 } : undefined;
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED': {
      const header = text.indexOf('\n', start);
      const block = header < 0 || header >= end ? '' : text.slice(header + 1, end);
      const from = header + 1 + (block.length - block.trimStart().length);
      return block.trim() === '' ? undefined : { start: from, end: from + block.trim().length };
    }
    default:
      return { start, end };
  }
}
