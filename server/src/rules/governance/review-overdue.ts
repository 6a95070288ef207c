import { durationInDays } from '../../agreement/date.ts';
import { tellDuration, tellEvery } from '../../l10n/durations.ts';
import { date } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';
import { count } from '../threshold.ts';

/** Principle 1: priorities are kept in balance, which takes looking at them together, again and again. */
export const reviewOverdue = defineRule({
  id: 'governance/review-overdue',
  severity: 'warning',
  comparesWithToday: true,
  options: {
    /** The longest time between two reviews, in months. */
    months: count(12, 1),
  },
  messages: {
    overdue: 'The review was due on {date}. How are you doing, and when is the next one?',
    rare: 'A review every {every} leaves you in the dark for long. Can you look at it together at least {often}?',
  },
  docs: {
    what: 'The next review lies ahead, and there is one at least every 12 months.',
    why: 'Priorities shift, people leave, a culture turns out to be different. A partnership that does not look at itself together finds out when it hurts. An untouched date of a review that has passed is the first sign.',
    bad: `governance:
  review: { every: 3 months, next: 2026-10-06 }
`,
    good: `governance:
  review: { every: 3 months, next: 2027-04-06 }
`,
    since: '1.0.0',
  },
  *check({ agreement, today, options }) {
    const { next, every } = agreement.data.governance?.review ?? {};
    const path = ['governance', 'review'];
    if (next !== undefined && next < today)
      yield { message: 'overdue', at: [...path, 'next'], args: { date: date(next) } };
    const days = every === undefined ? undefined : durationInDays(every);
    const most = durationInDays(`${options.months} months`);
    if (every !== undefined && days !== undefined && most !== undefined && days > most)
      yield {
        message: 'rare',
        at: [...path, 'every'],
        args: { every: tellDuration(every), often: tellEvery(`${options.months} months`) },
      };
  },
});
