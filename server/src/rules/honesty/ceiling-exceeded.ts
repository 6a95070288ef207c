import { budgetsOf, isExceeded, resources } from '../../agreement/budget.ts';
import { defineRule } from '../rule.ts';
import { placesCounted, tellAmount } from './promised.ts';

/** Principle 3: "for there always is a ceiling", and "no well-meant promise that cannot be kept". */
export const ceilingExceeded = defineRule({
  id: 'honesty/ceiling-exceeded',
  severity: 'error',
  essential: true,
  messages: {
    budget:
      'Commitments of {promised} pass the ceiling of {party}, {ceiling}, by {excess}. What can wait, or who can put in more?',
    days: '{party} promises {promised} days, and its ceiling is {ceiling}: {excess} too many. What can wait, or who can put in more?',
  },
  docs: {
    what: 'The money and the days that a party promises, its roles included, stay within its ceiling: the lower of what it is willing and what it is able to put in.',
    why: 'A promise above the ceiling is a well-meant one that cannot be kept. It is better said now than found out halfway, when others have built on it. Days are those of the commitments, and the days a month of the three roles for the whole term; what is dropped does not count.',
    bad: `honesty:
  ceilings:
    noordlicht:
      budget: { willing: 90000, able: 140000 }
`,
    good: `honesty:
  ceilings:
    noordlicht:
      budget: { willing: 120000, able: 140000 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const budget of budgetsOf(agreement).values()) {
      for (const resource of resources) {
        const account = budget[resource];
        const { party, promised, ceiling } = account;
        if (!ceiling || !isExceeded(account)) continue;
        yield {
          message: resource,
          at: ceiling.path,
          args: {
            party: facts.partyName(party),
            promised: tellAmount(agreement, account, promised),
            ceiling: tellAmount(agreement, account, ceiling.amount),
            excess: tellAmount(agreement, account, promised - ceiling.amount),
          },
          related: placesCounted(agreement, account),
        };
      }
    }
  },
});
