import { hole, insertKey } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';

/** Principle 2: "say when you call it a success". */
export const successMissing = defineRule({
  id: 'transparency/success-missing',
  severity: 'error',
  essential: true,
  milderInDraft: true,
  messages: { none: 'When does {party} call this a success? It names no success criterion.' },
  docs: {
    what: 'Every party names at least one success criterion: a measure, a target and the day on which it is measured.',
    why: 'A partner that has not said when it is content can’t be made content. What success is differs from partner to partner, and that is fine once it is said.',
    bad: `transparency:
  expectations:
    van-rijn:
      success:
`,
    good: `transparency:
  expectations:
    van-rijn:
      success:
        fewer-calls: { measure: Where-is-my-truck calls, target: 40 a day (now 110), by: 2027-10-31 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path } of agreement
      .problemsOf('missing')
      .filter(({ rule }) => rule === 'transparency/success-missing'))
      yield { message: 'none', at: path, args: { party: facts.partyName(String(path[2])) } };
  },
  fixes: {
    none: (agreement, { path }) => {
      const criterion = { measure: [hole('What we measure')], target: [hole()], by: [hole()] };
      const edit = insertKey(agreement, path.slice(0, -1), 'success', { 'first-result': criterion });
      return edit ? [{ title: message('Add a success criterion, to fill in'), edits: [edit], safe: false }] : [];
    },
  },
});
