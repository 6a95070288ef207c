import { mostBytes, mostLevels } from '../../agreement/guard.ts';
import { defineRule } from '../rule.ts';

/** Seen before the file is parsed, so that no file can make a reader wait. */
export const tooLarge = defineRule({
  id: 'syntax/too-large',
  severity: 'error',
  messages: {
    size: 'This file is larger than {limit} KiB, so it is not read. An agreement is a few pages.',
    depth: 'This is nested more than {limit} levels deep, so the file is not read.',
  },
  docs: {
    what: 'The file is at most 1 MiB and nested at most 100 levels deep.',
    why: 'An agreement that people read is a few pages. A file beyond these limits was made by a machine, or made to be in the way; it is refused before anything is done with it.',
    bad: `partnership: v1\nx-notes: ${'['.repeat(101)}${']'.repeat(101)}\n`,
    good: 'x-notes: [a, b]\n',
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { range, what } of agreement.problemsOf('too-large')) {
      const limit = String(what === 'size' ? mostBytes / 1024 : mostLevels);
      yield { message: what, at: [], range, args: { limit } };
    }
  },
});
