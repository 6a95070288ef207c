import { replaceValue } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

/** The one version that there is, in other letters or as a number. */
const isFirst = (version: string) => /^v?\s*1(?:\.0+)*$/i.test(version.trim());

const writeFirst: FixMaker = (agreement, { path, data: { version } }) => {
  const edit = typeof version === 'string' && isFirst(version) ? replaceValue(agreement, path, ['v1']) : undefined;
  return edit ? [{ title: message('Replace it with `{value}`', { value: 'v1' }), edits: [edit], safe: true }] : [];
};

/** What another version of the format means is not known here, so nothing else is said about such a file. */
export const unsupportedVersion = defineRule({
  id: 'schema/unsupported-version',
  severity: 'error',
  messages: {
    unknown: 'This file says that it is of format `{version}`. Only `v1` is known here, so nothing else was checked.',
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
      yield { message: 'unknown', at: path, args: { version: source }, data: { version: source } };
  },
  fixes: { unknown: writeFirst },
});
