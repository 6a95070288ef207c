import { date } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';
import { standingOf } from './standing.ts';

/** Principle 3: honesty about what was promised: a date that has passed is talked about, or changed. */
export const commitmentOverdue = defineRule({
  id: 'honesty/commitment-overdue',
  severity: 'warning',
  comparesWithToday: true,
  messages: {
    overdue: '`{commitment}` of {party} was due on {due}, and is not delivered. What is the honest date now?',
  },
  docs: {
    what: 'Every commitment is due today or later, or is delivered or dropped; one that comes again is never overdue.',
    why: 'A due date that passes in silence teaches everybody that dates mean nothing. Delivered, dropped, or a new date that you agree on: each is honest.',
    bad: `effective: 2026-01-01
expires: 2027-06-30
honesty:
  commitments:
    van-rijn:
      cab-units:
        due: 2026-06-30
`,
    good: `effective: 2026-01-01
expires: 2027-06-30
honesty:
  commitments:
    van-rijn:
      cab-units:
        due: 2026-06-30
        state: delivered
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, today }) {
    for (const commitment of facts.commitments) {
      const { id, party, path, value } = commitment;
      const { due } = value;
      // What comes again is never delivered once and for all: each time it is due is a new one. How often is another matter.
      if (!agreement.isAbsent(...path, 'every')) continue;
      if (due === undefined || due >= today || standingOf(agreement, commitment) !== 'open') continue;
      const args = { commitment: id, party: facts.partyName(party), due: date(due) };
      yield { message: 'overdue', at: [...path, 'due'], args };
    }
  },
});
