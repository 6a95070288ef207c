import { type Account, budgetsOf, type Resource, resources } from '../../agreement/budget.ts';
import { message } from '../../l10n/message.ts';
import type { BarRow, Bars } from '../model.ts';
import type { Telling } from '../telling.ts';

/** What each party has promised, beside what it is willing and able to put in: money, and days. */
export function barsOf(telling: Telling): readonly Bars[] {
  const budgets = budgetsOf(telling.agreement);
  return resources.map((resource) => {
    const rows = telling.parties.flatMap(({ party }) => {
      const account = budgets.get(party)?.[resource];
      return account ? [rowOf(telling, account)] : [];
    });
    return {
      resource,
      title: telling.say(resource === 'budget' ? message('Money') : message('Person-days')),
      scale: Math.max(100, ...rows.flatMap(({ promised, willing = 0, able = 0 }) => [promised, willing, able])),
      rows,
    };
  });
}

function rowOf(telling: Telling, account: Account): BarRow {
  const { party, resource, promised, willing, able, ceiling, complete } = account;
  const amount = (value: number) => (resource === 'budget' ? telling.money(value) : telling.days(value));
  const unsaid = telling.say(message('not said'));
  const name = telling.partyName(party);
  const promisedText = complete
    ? amount(promised)
    : telling.say(message('at least {amount}', { amount: amount(promised) }));
  const willingText = willing === undefined ? unsaid : amount(willing);
  const ableText = able === undefined ? unsaid : amount(able);
  const verdict = verdictOf(telling, account, amount, resource);
  return {
    party,
    name,
    promised,
    ...(willing === undefined ? {} : { willing }),
    ...(able === undefined ? {} : { able }),
    ...(ceiling === undefined ? {} : { ceiling: ceiling.amount }),
    state: ceiling === undefined ? 'no-ceiling' : promised > ceiling.amount ? 'over' : 'within',
    promisedText,
    willingText,
    ableText,
    verdict,
    text: telling.say(
      message('{party}: promised {promised}, willing {willing}, able {able}; {verdict}', {
        party: name,
        promised: promisedText,
        willing: willingText,
        able: ableText,
        verdict,
      }),
    ),
    at: telling.place(['honesty', 'ceilings', party, resource]),
  };
}

function verdictOf(
  telling: Telling,
  { promised, ceiling, complete }: Account,
  amount: (value: number) => string,
  resource: Resource,
): string {
  if (!ceiling)
    return telling.say(resource === 'budget' ? message('no ceiling for money') : message('no ceiling for days'));
  const left = ceiling.amount - promised;
  if (left < 0) return telling.say(message('{amount} too much', { amount: amount(-left) }));
  if (left === 0) return telling.say(message('nothing left'));
  return telling.say(
    complete
      ? message('{amount} left', { amount: amount(left) })
      : message('at most {amount} left', { amount: amount(left) }),
  );
}
