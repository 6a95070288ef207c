import type { AgreementDocument } from '../../agreement/document.ts';
import type { Edit } from '../../agreement/edit.ts';
import { startOfLine } from '../../agreement/range.ts';
import { tried } from '../../agreement/tried.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

/** How far a line is indented when each tab is as wide as this. */
const widths = [2, 4, 8, 1] as const;

/**
 * The width of a tab with which the lines fall into place best: with which least is wrong. Where the lines below go on with
 * tabs, as those of a block text do, and the finding would stay, they are indented likewise.
 */
const useSpaces: FixMaker = (agreement, { range }) => {
  const start = startOfLine(agreement.text, range.start);
  const below = /^(?:.*(?:\r\n|\n|\r)[ ]*\t)*/.exec(agreement.text.slice(range.end))?.[0].length ?? 0;
  const edits = bestEdits(agreement, start, range.end) ?? bestEdits(agreement, start, range.end + below);
  return edits ? [{ title: message('Use spaces'), edits, safe: false }] : [];
};

/** The edits after which least is wrong; undefined where no width takes tabs away and mends more than it breaks. */
function bestEdits(agreement: AgreementDocument, start: number, end: number): readonly Edit[] | undefined {
  const { text } = agreement;
  const indents = [...text.slice(start, end).matchAll(/^[ \t]+/gm)].filter(([white]) => white.includes('\t'));
  const above = indents.length === 1 ? indentAbove(text, start) : undefined;
  const ways = [
    ...widths.map((width) => (white: string) => white.replaceAll('\t', ' '.repeat(width))),
    ...(above === undefined ? [] : [() => above]),
  ];
  const [best] = ways
    .flatMap((spaced) => {
      const edits = indents.map(({ 0: white, index }) => ({
        range: { start: start + index, end: start + index + white.length },
        insert: [spaced(white)],
      }));
      const after = tried(agreement, edits);
      return after ? [{ edits, wrong: after.problems.length, tabs: after.problemsOf('tab').length }] : [];
    })
    .sort((a, b) => a.wrong - b.wrong);
  const isBetter = best && best.wrong < agreement.problems.length && best.tabs < agreement.problemsOf('tab').length;
  return isBetter ? best.edits : undefined;
}

/** The blanks before the last line above an offset that holds something, where it is indented with spaces. */
const indentAbove = (text: string, offset: number): string | undefined =>
  /(?:^|[\r\n])( *)\S[^\r\n]*\s*$/.exec(text.slice(Math.max(0, offset - 2000), offset))?.[1];

/** How wide a tab is, every editor decides for itself; so YAML does not take it for indentation. */
export const tab = defineRule({
  id: 'syntax/tab',
  severity: 'error',
  messages: {
    line: 'This line is indented with a tab. Use spaces: how wide a tab is differs from editor to editor.',
    lines: 'These {count} lines are indented with tabs. Use spaces: how wide a tab is differs from editor to editor.',
  },
  docs: {
    what: 'No line is indented with tabs.',
    why: 'What stands under which party is told by indentation. A tab is two columns in one editor and eight in another, so two readers would see two agreements.',
    bad: 'title:\n\tLive ETA\n',
    good: 'title:\n  Live ETA\n',
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { range, lines } of agreement.problemsOf('tab'))
      yield { message: lines === 1 ? 'line' : 'lines', at: [], range, args: { count: lines } };
  },
  fixes: { line: useSpaces, lines: useSpaces },
});
