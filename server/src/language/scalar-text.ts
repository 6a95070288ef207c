import { nextLine, type Range } from '../agreement/range.ts';
import type { ScalarNode } from '../agreement/tree/tree.ts';

/** Where the text of a scalar stands, its quotes or its block header left out; undefined where it was never closed. */
export function scalarText(text: string, { start, end, style }: ScalarNode): Range | undefined {
  switch (style) {
    case 'single-quoted':
    case 'double-quoted':
      return end - start >= 2 && text[end - 1] === text[start] ? { start: start + 1, end: end - 1 } : undefined;
    case 'literal':
    case 'folded': {
      const first = nextLine(text, start);
      const block = text.slice(first, end);
      const from = first + (block.length - block.trimStart().length);
      return block.trim() === '' ? undefined : { start: from, end: from + block.trim().length };
    }
    default:
      return { start, end };
  }
}
