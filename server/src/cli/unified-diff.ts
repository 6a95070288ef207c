import { createTwoFilesPatch } from 'diff';
import { printable } from './terminal.ts';

/** What changes in a file, as `git apply` and people read it. */
export const unifiedDiff = (path: string, before: string, after: string): string => {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  // The library's own first line is no part of a patch. Carriage returns stay: without them the patch would not apply.
  return patch
    .replace(/^=+\n/, '')
    .split(/(\r?\n)/)
    .map((line, index) => (index % 2 === 0 ? printable(line) : line))
    .join('');
};
