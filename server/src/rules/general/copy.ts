import { message } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';

/** Each thing is agreed once: of two files that are the same agreement, nobody knows which one holds. */
export const copy = defineRule({
  id: 'general/copy',
  severity: 'warning',
  messages: {
    copy: 'This is a copy of `{file}`: the same title, parties and version. Which of the two holds? Give the other a title or a version of its own, or let it go.',
  },
  docs: {
    what: 'No two files under one root are the same agreement: they differ in title, parties or version.',
    why: 'Of an agreement that stands in two files, one is changed and the other is signed. What both ask of people is counted once, by the file with the shorter name. A file that is reached by two ways, as through a symbolic link, is no copy.',
    bad: `title: Live ETA for regional distribution
`,
    good: `title: Live ETA for regional distribution, second phase
`,
    since: '1.0.0',
  },
  *checkAcross({ claims, others }) {
    const { original } = others;
    if (!original) return;
    const { file, name, titleLines } = original;
    yield {
      message: 'copy',
      at: ['title'],
      range: claims.titleRange,
      args: { file: name },
      related: [{ at: ['title'], elsewhere: { file, lines: titleLines }, text: message('It stands here as well.') }],
    };
  },
});
