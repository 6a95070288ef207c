import { budgetsOf, isExceeded, resources } from '../../agreement/budget.ts';
import { replaceValue } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';
import { amountText, placesCounted, tellAmount } from './promised.ts';

/** So many commitments, the largest first, are offered to be lowered. */
const mostLowered = 3;

/** One commitment takes less, or the ceiling is raised to what is promised. */
const makeRoom: FixMaker = (agreement, { path }) => {
  const [, , party = '', resource] = path.map(String);
  const account = budgetsOf(agreement).get(party)?.[resource === 'days' ? 'days' : 'budget'];
  if (!account?.ceiling || !isExceeded(account)) return [];
  const { ceiling, promised, shares, willing, able } = account;
  // Where a part of a month counts, the sum was rounded: a whole day more or less is on the safe side.
  const isRounded = shares.some((share) => share.kind === 'role' && share.months.days > 0);
  const up = isRounded ? Math.floor(promised / 100) * 100 + 100 : promised;
  const excess = up - ceiling.amount;
  const lowered = shares
    .flatMap((share) => (share.kind === 'commitment' && share.times === 1 && share.amount > excess ? [share] : []))
    .sort((a, b) => b.amount - a.amount)
    .slice(0, mostLowered)
    .flatMap((share): readonly Fix[] => {
      const edit = replaceValue(agreement, share.path, [amountText(share.amount - excess)]);
      const args = {
        commitment: agreement.facts.commitment(share.commitment)?.value.what ?? share.commitment,
        amount: tellAmount(agreement, account, share.amount - excess),
      };
      const title =
        account.resource === 'budget'
          ? message('Lower the cost of "{commitment}" to {amount}', args)
          : message('Lower the days of "{commitment}" to {amount}', args);
      return edit ? [{ title, edits: [edit], safe: false }] : [];
    });
  const bounds = [
    ...(willing !== undefined && willing < up ? ['willing'] : []),
    ...(able !== undefined && able < up ? ['able'] : []),
  ];
  const raised = bounds.flatMap((key) => replaceValue(agreement, [...path.slice(0, -1), key], [amountText(up)]) ?? []);
  const args = { party: agreement.facts.partyName(party), amount: tellAmount(agreement, account, up) };
  return raised.length === 0
    ? lowered
    : [...lowered, { title: message('Raise the ceiling of {party} to {amount}', args), edits: raised, safe: false }];
};

/** Principle 3: "for there always is a ceiling", and "no well-meant promise that cannot be kept". */
export const ceilingExceeded = defineRule({
  id: 'honesty/ceiling-exceeded',
  severity: 'error',
  essential: true,
  messages: {
    budget:
      'Commitments of {promised} pass the ceiling of {party}, {ceiling}, by {excess}. What can wait, or who can put in more?',
    paid: 'Commitments and payments of {promised} pass the ceiling of {party}, {ceiling}, by {excess}. What can wait, or who can put in more?',
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
          message: account.shares.some(({ kind }) => kind === 'payment') ? 'paid' : resource,
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
  fixes: { budget: makeRoom, paid: makeRoom, days: makeRoom },
});
