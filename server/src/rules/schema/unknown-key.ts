import { replaceKey } from '../../agreement/edit.ts';
import { list, message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const rename: FixMaker = (agreement, { path, data }) => {
  const { suggestion } = data;
  if (typeof suggestion !== 'string') return [];
  const value = valueBehind(String(path.at(-1)), suggestion);
  const edit = replaceKey(agreement, path, value === undefined ? suggestion : `${suggestion}: ${value}`);
  if (!edit) return [];
  const title =
    value === undefined
      ? message('Rename it to `{key}`', { key: suggestion })
      : message('Put a colon behind `{key}`', { key: suggestion });
  return [{ title, edits: [edit], safe: false }];
};

/** What runs on behind a key that has no colon: `Founder` in `job Founder`. */
function valueBehind(key: string, known: string): string | undefined {
  return key.startsWith(known) ? /^[\s:=]+(.+)$/.exec(key.slice(known.length))?.[1] : undefined;
}

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
