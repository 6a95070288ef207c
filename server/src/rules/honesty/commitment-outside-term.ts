import { termOf } from '../../agreement/term.ts';
import { date, message } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';

/** Principle 3: "no well-meant promise that cannot be kept": what is due when the agreement does not run binds nobody. */
export const commitmentOutsideTerm = defineRule({
  id: 'honesty/commitment-outside-term',
  severity: 'warning',
  messages: {
    after:
      '`{commitment}` of {party} is due on {due}, after the agreement has ended on {expires}. Who will see to it then?',
    before:
      '`{commitment}` of {party} is due on {due}, before the agreement starts on {effective}: is it a condition to begin?',
  },
  docs: {
    what: 'Every commitment is due within the term of the agreement; one that is due before it is a condition to begin.',
    why: 'What is due after the agreement has ended is promised by nobody: the roles, the ceilings and the reviews are gone by then. What is due before it starts was promised somewhere else.',
    bad: `honesty:
  commitments:
    van-rijn:
      cab-units:
        due: 2028-08-15
`,
    good: `honesty:
  commitments:
    van-rijn:
      cab-units:
        due: 2027-08-15
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    const term = termOf(agreement);
    if (!term) return;
    const { effective, expires } = term;
    for (const { id, party, path, value } of facts.commitments) {
      const { due, state } = value;
      if (due === undefined || state === 'dropped' || (effective <= due && due <= expires)) continue;
      const isAfter = due > expires;
      // A condition to begin that has been met is no question any more.
      if (!isAfter && state === 'delivered') continue;
      yield {
        message: isAfter ? 'after' : 'before',
        at: [...path, 'due'],
        severity: isAfter ? 'warning' : 'info',
        args: {
          commitment: id,
          party: facts.partyName(party),
          due: date(due),
          effective: date(effective),
          expires: date(expires),
        },
        related: [
          isAfter
            ? { at: ['expires'], text: message('The last day of the agreement') }
            : { at: ['effective'], text: message('The first day of the agreement') },
        ],
      };
    }
  },
});
