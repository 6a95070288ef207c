import { hundredths } from '../../agreement/amount.ts';
import { budgetsOf } from '../../agreement/budget.ts';
import { tellEvery } from '../../l10n/durations.ts';
import { date, message } from '../../l10n/message.ts';
import type { Line } from '../model.ts';
import type { Telling } from '../telling.ts';
import { openNotes } from './lines.ts';

/** Who pays whom. */
export const paying = (telling: Telling, from: string, to: string): string =>
  telling.say(message('{payer} to {payee}', { payer: telling.partyName(from), payee: telling.partyName(to) }));

/** What the parties pay each other: who, how much, when, and what it comes to over the whole term. */
export function paymentsOf(telling: Telling): readonly Line[] {
  const shown = new Set(telling.parties.map(({ party }) => party));
  const budgets = budgetsOf(telling.agreement);
  return telling.agreement.facts.payments.flatMap(({ id, path, value }) => {
    const { from, to, amount, basis, due, every } = value;
    if (![from, to].some((party) => party !== undefined && shown.has(party))) return [];
    const share =
      from === undefined
        ? undefined
        : budgets.get(from)?.budget.shares.find((counted) => counted.kind === 'payment' && counted.payment === id);
    const told = [
      ...(from !== undefined && to !== undefined ? [paying(telling, from, to)] : []),
      ...(amount === undefined ? [] : [telling.money(hundredths(amount))]),
      ...(basis === undefined ? [] : [telling.phrase(basis)]),
      ...(every === undefined ? [] : [telling.say(tellEvery(every))]),
      ...(due === undefined
        ? []
        : [
            telling.say(
              every === undefined
                ? message('on {date}', { date: date(due) })
                : message('from {date} on', { date: date(due) }),
            ),
          ]),
      ...(share && share.kind === 'payment' && share.times > 1
        ? [
            telling.say(
              message('{count} times, {amount} in all', { count: share.times, amount: telling.money(share.amount) }),
            ),
          ]
        : []),
    ];
    told.push(...openNotes(telling, path, 'amount', 'due'));
    const isOpen = telling.isOpen([...path, 'what']);
    return [
      {
        text: isOpen ? telling.toFillIn : telling.phrase(value.what) || telling.show(id),
        ...(isOpen ? { isOpen } : {}),
        note: told.join(' · '),
        at: telling.place(path),
      },
    ];
  });
}
