import { hundredths } from '../../agreement/amount.ts';
import { hole, insertKey } from '../../agreement/edit.ts';
import type { Facts } from '../../agreement/facts.ts';
import type { Path } from '../../agreement/path.ts';
import { message, money } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const before = ['partnership', 'title', 'status', 'version', 'effective', 'expires'];
const insertCurrency: FixMaker = (agreement) => {
  const edit = insertKey(agreement, [], 'currency', [hole()], before);
  return edit ? [{ title: message('Add the currency, to fill in'), edits: [edit], safe: false }] : [];
};

/** An amount is half a promise when nobody says of what. */
export const currencyMissing = defineRule({
  id: 'general/currency-missing',
  severity: 'error',
  milderInDraft: true,
  messages: { missing: '{amount} of what? Name the currency of this agreement.' },
  docs: {
    what: 'The agreement names its currency as soon as an amount of money is above 0.',
    why: 'All amounts are in one currency, so that they can be added up and held against the ceilings. Which one it is has to be said once.',
    bad: 'currency:\n',
    good: 'currency: EUR\n',
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    if (!agreement.isAbsent('currency')) return;
    for (const { path, amount } of amountsOf(facts)) {
      const related = [{ at: path, text: message('An amount stands here.') }];
      yield { message: 'missing', at: ['currency'], args: { amount: money(hundredths(amount), undefined) }, related };
      return;
    }
  },
  fixes: { missing: insertCurrency },
});

/** The sound amounts of money above 0, in the order of the file. */
function* amountsOf(facts: Facts): Iterable<{ readonly path: Path; readonly amount: number }> {
  for (const { path, value } of facts.ceilings) {
    for (const key of ['willing', 'able'] as const) {
      const amount = value.budget?.[key];
      if (amount !== undefined && amount > 0) yield { path: [...path, 'budget', key], amount };
    }
  }
  for (const { path, value } of facts.commitments)
    if (value.cost !== undefined && value.cost > 0) yield { path: [...path, 'cost'], amount: value.cost };
  for (const { path, value } of facts.payments)
    if (value.amount !== undefined && value.amount > 0) yield { path: [...path, 'amount'], amount: value.amount };
}
