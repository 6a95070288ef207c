import { date } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';

/** Principle 1: "the courage to stop": a pause that has no end any more is a stop that nobody dared to say aloud. */
export const suspensionOverdue = defineRule({
  id: 'governance/suspension-overdue',
  severity: 'warning',
  messages: {
    overdue: 'The suspension was to end on {date}. Do you go on, stop, or agree on another day?',
  },
  docs: {
    what: 'The last day of a suspension, where it names one, is not over.',
    why: 'Partners pause in order to go on. When the day on which the pause was to end has passed and nobody has said anything, each of them has its own idea of whether they still work together.',
    bad: `status: suspended
suspended: { since: 2026-06-01, because: The tender is appealed, until: 2026-09-01 }
`,
    good: `status: suspended
suspended: { since: 2026-06-01, because: The tender is appealed, until: 2027-09-01 }
`,
    since: '1.0.0',
  },
  *check({ agreement, status, today }) {
    const until = agreement.data.suspended?.until;
    if (status === 'suspended' && until !== undefined && until < today)
      yield { message: 'overdue', at: ['suspended', 'until'], args: { date: date(until) } };
  },
});
