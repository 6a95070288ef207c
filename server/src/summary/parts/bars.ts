import { type Account, budgetsOf, isExceeded, leftOf, type Resource, resources } from '../../agreement/budget.ts';
import type { Path } from '../../agreement/path.ts';
import { message } from '../../l10n/message.ts';
import type { BarRow, Bars } from '../model.ts';
import type { Telling } from '../telling.ts';

/** What each party has promised, beside what it is willing and able to put in: money, and days. */
export function barsOf(telling: Telling): readonly Bars[] {
  const budgets = budgetsOf(telling.agreement);
  const isUsed = (resource: Resource) =>
    resource === 'days' || [...budgets.values()].some(({ budget }) => hasMoney(budget));
  return resources.filter(isUsed).map((resource) => {
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

/** An agreement without money has nothing to say of it. */
const hasMoney = ({ promised, received, willing = 0, able = 0 }: Account) =>
  promised > 0 || received > 0 || willing > 0 || able > 0;

function rowOf(telling: Telling, account: Account): BarRow {
  const { party, resource, promised, willing, able, ceiling, complete } = account;
  const amount = (value: number) => (resource === 'budget' ? telling.money(value) : telling.days(value));
  const unsaid = telling.say(message('not said'));
  const name = telling.partyName(party);
  const promisedText = complete
    ? amount(promised)
    : promised === 0
      ? unsaid
      : telling.say(message('at least {amount}', { amount: amount(promised) }));
  const path = ['honesty', 'ceilings', party, resource];
  const limit = (key: 'willing' | 'able', value: number | undefined) =>
    telling.isOpen([...path, key]) ? telling.toFillIn : value === undefined ? unsaid : amount(value);
  const willingText = limit('willing', willing);
  const ableText = limit('able', able);
  const verdict = verdictOf(telling, account, amount, resource);
  return {
    party,
    name,
    promised,
    ...(willing === undefined ? {} : { willing }),
    ...(able === undefined ? {} : { able }),
    ...(ceiling === undefined ? {} : { ceiling: ceiling.amount }),
    state: stateOf(telling, account, path),
    promisedText,
    willingText,
    ableText,
    verdict,
    ...telling.openIn(path, 'willing', 'able'),
    text: telling.say(
      message('{party}: promised {promised}, willing {willing}, able {able}; {verdict}', {
        party: name,
        promised: promisedText,
        willing: willingText,
        able: ableText,
        verdict,
      }),
    ),
    at: telling.place(path),
  };
}

function stateOf(telling: Telling, account: Account, path: Path): BarRow['state'] {
  if (!account.ceiling) return telling.asks(['honesty/ceiling-missing'], path) ? 'no-ceiling' : 'unsaid';
  return isExceeded(account) && telling.asks(['honesty/ceiling-exceeded'], path) ? 'over' : 'within';
}

function verdictOf(telling: Telling, account: Account, amount: (value: number) => string, resource: Resource): string {
  const { promised, complete } = account;
  const left = leftOf(account);
  if (left === undefined)
    return telling.say(resource === 'budget' ? message('no ceiling for money') : message('no ceiling for days'));
  if (left < 0) return telling.say(message('{amount} too much', { amount: amount(-left) }));
  if (!complete && promised === 0) return '';
  if (left === 0) return telling.say(message('nothing left'));
  return telling.say(
    complete
      ? message('{amount} left', { amount: amount(left) })
      : message('at most {amount} left', { amount: amount(left) }),
  );
}
