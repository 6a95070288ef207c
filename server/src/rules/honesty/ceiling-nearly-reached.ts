import { type Account, budgetsOf, isExceeded, resources } from '../../agreement/budget.ts';
import type { Facts } from '../../agreement/facts.ts';
import { defineRule } from '../rule.ts';
import { measure } from '../threshold.ts';
import { placesCounted, tellAmount } from './promised.ts';

/** Principle 3: "for there always is a ceiling": one that is all but reached leaves nothing for what is not known yet. */
export const ceilingNearlyReached = defineRule({
  id: 'honesty/ceiling-nearly-reached',
  severity: 'info',
  options: {
    /** How much of a ceiling, in percent, may be promised before this is said. */
    percent: measure(95, 100),
  },
  messages: {
    budget:
      '{party} has promised {promised} of the {ceiling} that is its ceiling: {left} is left. Is that enough for what you do not know yet?',
    days: '{party} has promised {promised} of the {ceiling} days that are its ceiling; left: {left}. Is that enough for what you do not know yet?',
    'whole-budget':
      '{party} has promised all of the {ceiling} that is its ceiling: nothing is left for what you do not know yet. Is that enough?',
    'whole-days':
      '{party} has promised all of its ceiling of {ceiling} days: nothing is left for what you do not know yet. Is that enough?',
  },
  docs: {
    what: 'Less than 95% of a ceiling is promised.',
    why: 'Something always turns out differently. Where a ceiling is all but reached on the day that you agree, the first setback passes it. A ceiling of 0 with nothing promised is fine, and so is one where all that was promised has been delivered.',
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
        if (promised * 100 < ceiling.amount * options.percent || isDelivered(account, facts)) continue;
        const left = ceiling.amount - promised;
        yield {
          message: left === 0 ? `whole-${resource}` : resource,
          at: ceiling.path,
          args: {
            party: facts.partyName(party),
            promised: tellAmount(agreement, account, promised),
            ceiling: tellAmount(agreement, account, ceiling.amount),
            left: tellAmount(agreement, account, left),
          },
          related: placesCounted(agreement, account),
        };
      }
    }
  },
});

/**
 * Whether all that was promised is there, so that nothing about it can still turn out differently. The time of roles is
 * the same every month; what is paid is never said to be delivered.
 */
function isDelivered({ shares }: Account, facts: Facts): boolean {
  const promises = shares.filter(({ kind, amount }) => kind !== 'role' && amount > 0);
  return (
    promises.length > 0 &&
    promises.every(
      (share) => share.kind === 'commitment' && facts.commitment(share.commitment)?.value.state === 'delivered',
    )
  );
}
