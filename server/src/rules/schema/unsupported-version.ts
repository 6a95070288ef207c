import { defineRule } from '../rule.ts';

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
});
