import { replaceKey } from '../../agreement/edit.ts';
import { list, message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const rename: FixMaker = (agreement, { path, data }) => {
  const { suggestion } = data;
  const edit = typeof suggestion === 'string' ? replaceKey(agreement, path, suggestion) : undefined;
  if (!edit || typeof suggestion !== 'string') return [];
  return [{ title: message('Rename it to `{key}`', { key: suggestion }), edits: [edit], safe: false }];
};

/** A slip in a key would take a promise out of the agreement without anybody noticing. */
export const unknownKey = defineRule({
  id: 'schema/unknown-key',
  severity: 'error',
  messages: {
    near: 'The key `{key}` is not known here. Did you mean `{suggestion}`?',
    free: 'The key `{key}` is not known here. What can still be said here: {known}. Keys of your own begin with `x-`.',
    unknown: 'The key `{key}` is not known here. Keys of your own begin with `x-`.',
  },
  docs: {
    what: 'Every key is one that the format knows, or begins with `x-`.',
    why: 'What stands under a key that nobody knows is read by nobody: a slip of one letter, and a stop criterion is gone.',
    bad: `governance:
  reveiw: { every: 3 months, next: 2027-04-06 }
`,
    good: `governance:
  review: { every: 3 months, next: 2027-04-06 }
`,
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { path, suggestion, known } of agreement.problemsOf('unknown-key')) {
      const key = String(path.at(-1));
      const at = { at: path, part: 'key' } as const;
      if (suggestion !== undefined) yield { ...at, message: 'near', args: { key, suggestion }, data: { suggestion } };
      else if (known.length > 0)
        yield { ...at, message: 'free', args: { key, known: list(known.map((each) => `\`${each}\``)) } };
      else yield { ...at, message: 'unknown', args: { key } };
    }
  },
  fixes: { near: rename },
});
