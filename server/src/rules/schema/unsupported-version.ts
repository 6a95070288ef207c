import { replaceValue } from '../../agreement/edit.ts';
import { isFirstVersion } from '../../agreement/read-scalar.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const writeFirst: FixMaker = (agreement, { path }) => {
  const edit = replaceValue(agreement, path, ['v1']);
  return edit ? [{ title: message('Replace it with `{value}`', { value: 'v1' }), edits: [edit], safe: true }] : [];
};

/** What another version of the format means is not known here, so nothing else is said about such a file. */
export const unsupportedVersion = defineRule({
  id: 'schema/unsupported-version',
  severity: 'error',
  messages: {
    unknown: 'This file says that it is of format `{version}`. Only `v1` is known here, so nothing else was checked.',
    spelt: 'The version of the format is written as `v1`, not as `{version}`.',
  },
  docs: {
    what: 'The file says that it is of format `v1`.',
    why: 'The same words can mean something else in another version of the format. Rather no answer than a wrong one.',
    bad: 'partnership: v2\ntitle: Live ETA\n',
    good: 'partnership: v1\n',
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { path, source } of agreement.problemsOf('unsupported-version'))
      yield { message: isFirstVersion(source) ? 'spelt' : 'unknown', at: path, args: { version: source } };
  },
  fixes: { spelt: writeFirst },
});
