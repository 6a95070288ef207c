import { date } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';

/** Principle 1: dare to stop, and say so. */
export const expired = defineRule({
  id: 'governance/expired',
  severity: 'warning',
  comparesWithToday: true,
  messages: {
    expired: 'This agreement expired on {date}, and still counts as agreed. Do you end it, or agree on a new term?',
  },
  docs: {
    what: 'An agreement that counts as agreed has not passed the last day of its term.',
    why: 'What has expired binds nobody, and yet everybody goes on as if it does, until it matters. Ending it, with a word on why, or agreeing on a new term both take an hour.',
    bad: `effective: 2025-01-01
expires: 2026-06-30
`,
    good: `effective: 2027-01-01
expires: 2028-06-30
`,
    since: '1.0.0',
  },
  *check({ agreement, status, today }) {
    const { effective, expires } = agreement.data;
    if (status !== 'agreed' || expires === undefined || expires >= today) return;
    // A term that ends before it starts is a mistake of its own.
    if (effective !== undefined && expires <= effective) return;
    yield { message: 'expired', at: ['expires'], args: { date: date(expires) } };
  },
});
