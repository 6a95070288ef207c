import * as z from 'zod/mini';
import { budgetsOf, isExceeded, resources } from '../../agreement/budget.ts';
import { defineRule } from '../rule.ts';
import { placesCounted, tellAmount } from './promised.ts';

/** Principle 3: "for there always is a ceiling": one that is all but reached leaves nothing for what is not known yet. */
export const ceilingNearlyReached = defineRule({
  id: 'honesty/ceiling-nearly-reached',
  severity: 'info',
  options: z.strictObject({
    /** How much of a ceiling, in percent, may be promised before this is said. */
    percent: z._default(z.number().check(z.gt(0), z.lte(100)), 95),
  }),
  messages: {
    budget:
      '{party} has promised {promised} of the {ceiling} that is its ceiling: {left}% is left. Is that enough for what you do not know yet?',
    days: '{party} has promised {promised} of the {ceiling} days that are its ceiling: {left}% is left. Is that enough for what you do not know yet?',
  },
  docs: {
    what: 'Less than 95% of a ceiling is promised.',
    why: 'Something always turns out differently. Where a ceiling is all but reached on the day that you agree, the first setback passes it. A ceiling of 0 with nothing promised is fine.',
    bad: `honesty:
  ceilings:
    noordlicht:
      days: { willing: 240, able: 300 }
`,
    good: `honesty:
  ceilings:
    noordlicht:
      days: { willing: 260, able: 300 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, options }) {
    for (const budget of budgetsOf(agreement).values()) {
      for (const resource of resources) {
        const account = budget[resource];
        const { party, promised, ceiling, complete } = account;
        // What is left is known only when everything is; a ceiling that is passed has a finding of its own.
        if (!ceiling?.exact || !complete || ceiling.amount === 0 || isExceeded(account)) continue;
        if (promised * 100 < ceiling.amount * options.percent) continue;
        yield {
          message: resource,
          at: ceiling.path,
          args: {
            party: facts.partyName(party),
            promised: tellAmount(agreement, account, promised),
            ceiling: tellAmount(agreement, account, ceiling.amount),
            left: Math.floor(((ceiling.amount - promised) * 1000) / ceiling.amount) / 10,
          },
          related: placesCounted(agreement, account),
        };
      }
    }
  },
});
