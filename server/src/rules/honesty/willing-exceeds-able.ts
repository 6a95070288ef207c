import { budgetsOf, resources } from '../../agreement/budget.ts';
import { replaceValue } from '../../agreement/edit.ts';
import { days, message, money } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';
import { amountText, tellAmount } from './promised.ts';

/** Either is brought to where the other lies. */
const bringTogether: FixMaker = (agreement, { path }) => {
  const [, , party = '', resource] = path.map(String);
  const account = budgetsOf(agreement).get(party)?.[resource === 'days' ? 'days' : 'budget'];
  const { willing, able } = account ?? {};
  if (!account || willing === undefined || able === undefined) return [];
  const lower = replaceValue(agreement, path, [amountText(able)]);
  const raise = replaceValue(agreement, [...path.slice(0, -1), 'able'], [amountText(willing)]);
  const fix = (text: string, amount: number, edit: typeof lower): readonly Fix[] =>
    edit
      ? [{ title: message(text, { amount: tellAmount(agreement, account, amount) }), edits: [edit], safe: false }]
      : [];
  return [...fix('Lower `willing` to {amount}', able, lower), ...fix('Raise `able` to {amount}', willing, raise)];
};

/** Principle 3: "the most time and money that you want and are able to put in": who wants more than can be, promises too much. */
export const willingExceedsAble = defineRule({
  id: 'honesty/willing-exceeds-able',
  severity: 'error',
  messages: {
    budget: '{party} wants to invest {willing}, and can invest {able}. Which of the two can the others count on?',
    days: '{party} wants to put in {willing} days, and can put in {able}. Which of the two can the others count on?',
  },
  docs: {
    what: 'No party is willing to put in more money or days than it is able to.',
    why: 'Enthusiasm is welcome, and no ceiling. Whoever wants more than can be had makes well-meant promises that cannot be kept; the partner plans with them.',
    bad: `honesty:
  ceilings:
    noordlicht:
      budget: { willing: 140000, able: 120000 }
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
        const { party, willing, able } = budget[resource];
        if (willing === undefined || able === undefined || willing <= able) continue;
        const tell = (amount: number) =>
          resource === 'budget' ? money(amount, agreement.data.currency) : days(amount);
        const place = ['honesty', 'ceilings', party, resource];
        yield {
          message: resource,
          at: [...place, 'willing'],
          args: { party: facts.partyName(party), willing: tell(willing), able: tell(able) },
          related: [{ at: [...place, 'able'], text: message('What it is able to put in') }],
        };
      }
    }
  },
  fixes: { budget: bringTogether, days: bringTogether },
});
