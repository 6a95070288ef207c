import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';

/** Blanks that word processors and web pages write, and that are letters to YAML. Each is one UTF-16 unit. */
const odd = '[\\u00a0\\u2000-\\u200a\\u202f\\u3000]';
const any = new RegExp(odd, 'u');
/** Such a blank in the indentation of a line, or behind the colon of its key. */
const misleading = new RegExp(
  `^[ ]*${odd}[ \\u00a0\\u2000-\\u200a\\u202f\\u3000]*(?=\\S)|(?<=^[ ]*(?:- +)*[\\p{L}\\p{N}_.-]+:)${odd}+`,
  'gmu',
);

/** What such blanks are told with: no parser knows it. */
export const oddSpaceCode = 'ODD_SPACE';

/**
 * Puts plain spaces in the place of blanks that YAML takes for letters, one problem for a run of lines. The text keeps its
 * length. In a block text they are letters indeed, so the caller sees whether less is wrong afterwards.
 */
export function takeOutOddSpaces(text: string): { readonly text: string; readonly problems: readonly Problem[] } {
  // Hardly a text holds one, and all that cannot be read comes here at every key.
  if (!any.test(text)) return { text, problems: [] };
  const runs: Range[] = [];
  const plain = text.replace(misleading, (found, offset: number) => {
    const end = offset + found.length;
    const before = runs.at(-1);
    // The next line goes on with the run of the one before.
    if (before && !/[\r\n][^\r\n]*[\r\n]/.test(text.slice(before.end, offset)))
      runs[runs.length - 1] = { start: before.start, end };
    else runs.push({ start: offset, end });
    return ' '.repeat(found.length);
  });
  return {
    text: plain,
    problems: runs.map((range) => ({ kind: 'invalid-yaml', range, code: oddSpaceCode, detail: '' })),
  };
}
