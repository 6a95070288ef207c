import { defineRule } from '../rule.ts';

/** A name that cannot be read is nobody's name. */
export const encoding = defineRule({
  id: 'syntax/encoding',
  severity: 'error',
  messages: {
    one: 'This character could not be read: the file is not UTF-8. Save it as UTF-8, and put the character right.',
    several:
      'This character could not be read, nor could {others} more: the file is not UTF-8. Save it as UTF-8, and put them right.',
  },
  docs: {
    what: 'The file is valid UTF-8.',
    why: 'In another encoding the accents in names and the euro signs get lost, and with them what was meant.',
    bad: 'title: Caf\ufffd Europa\n',
    good: 'title: Café Europa\n',
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { range, count } of agreement.problemsOf('encoding')) {
      yield { message: count === 1 ? 'one' : 'several', at: [], range, args: { others: String(count - 1) } };
    }
  },
});
