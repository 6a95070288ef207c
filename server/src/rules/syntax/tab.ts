import { AgreementDocument } from '../../agreement/document.ts';
import { applyEdits, type Edit } from '../../agreement/edit.ts';
import { startOfLine } from '../../agreement/range.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

/** How far a line is indented when each tab is as wide as this. */
const widths = [2, 4, 8, 1] as const;

/** The width of a tab with which the lines fall into place best: with which least is wrong. */
const useSpaces: FixMaker = (agreement, { range }) => {
  const { text } = agreement;
  const start = startOfLine(text, range.start);
  const indents = [...text.slice(start, range.end).matchAll(/^[ \t]+/gm)].filter(([white]) => white.includes('\t'));
  const editsFor = (width: number): readonly Edit[] =>
    indents.map(({ 0: white, index }) => ({
      range: { start: start + index, end: start + index + white.length },
      insert: [white.replaceAll('\t', ' '.repeat(width))],
    }));
  const ranked = widths
    .map((width) => ({ width, wrong: new AgreementDocument(applyEdits(text, editsFor(width))).problems.length }))
    .sort((a, b) => a.wrong - b.wrong);
  const [best] = ranked;
  if (!best || best.wrong >= agreement.problems.length) return [];
  return [{ title: message('Use spaces'), edits: editsFor(best.width), safe: false }];
};

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
