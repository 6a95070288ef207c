import type { AgreementDocument } from '../../agreement/document.ts';
import { type Message, message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';

function keep(agreement: AgreementDocument, start: number, side: 'ours' | 'theirs', title: Message): readonly Fix[] {
  const block = agreement.problemsOf('conflict-markers').find(({ range }) => range.start === start);
  if (!block) return [];
  const { text } = agreement;
  const lineEnd = /^(?:\r\n|\r|\n)?/.exec(text.slice(block.range.end))?.[0].length ?? 0;
  const kept = text.slice(block[side].start, block[side].end);
  const range = { start: block.range.start, end: block.range.end + lineEnd };
  return [{ title, edits: [{ range, insert: [kept] }], safe: false }];
}

const choose: FixMaker = (agreement, { range }) => [
  ...keep(agreement, range.start, 'ours', message('Keep ours')),
  ...keep(agreement, range.start, 'theirs', message('Keep theirs')),
];

/** Two versions of a promise in one file are no promise. Nothing else is said until one is chosen. */
export const conflictMarkers = defineRule({
  id: 'syntax/conflict-markers',
  severity: 'error',
  messages: { unresolved: 'Two versions stand here side by side after a merge. Which one have you agreed on?' },
  docs: {
    what: 'No merge conflict is left unresolved in the file.',
    why: 'A merge that was not finished leaves two versions of a passage. Only you know which one you agreed on; until then the file says both.',
    bad: `status: agreed
<<<<<<< HEAD
version: 3
=======
version: 4
>>>>>>> review-in-autumn
`,
    good: `status: agreed
version: 3
`,
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { range } of agreement.problemsOf('conflict-markers')) yield { message: 'unresolved', at: [], range };
  },
  fixes: { unresolved: choose },
});
