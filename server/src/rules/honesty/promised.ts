import type { Hundredths } from '../../agreement/amount.ts';
import type { Account, Share } from '../../agreement/budget.ts';
import type { AgreementDocument } from '../../agreement/document.ts';
import { type Arg, days, type Message, message, money } from '../../l10n/message.ts';
import type { RelatedReport } from '../rule.ts';
import { roleNames } from '../talents/roles.ts';

/** An amount of an account, told as what it is. */
export const tellAmount = (agreement: AgreementDocument, { resource }: Account, amount: number) =>
  resource === 'budget' ? money(amount, agreement.data.currency) : days(amount);

/** An amount as it is written in the file: `120000`, `7.5`. */
export const amountText = (amount: Hundredths): string => String(amount / 100);

/** Every place where an account's party promises something, with how much. */
export const placesCounted = (agreement: AgreementDocument, account: Account): readonly RelatedReport[] =>
  account.shares
    .filter(({ amount }) => amount > 0)
    .map((share) => ({ at: share.path, text: tellShare(agreement, account, share) }));

function tellShare(agreement: AgreementDocument, account: Account, share: Share): Message {
  const { facts } = agreement;
  if (share.kind === 'role') {
    const { role, person, perMonth, amount } = share;
    const args = { role: roleNames[role], perMonth: days(perMonth), amount: days(amount) };
    return person === undefined
      ? message('{role}: {amount} ({perMonth} a month)', args)
      : message('{person}, {role}: {amount} ({perMonth} a month)', { ...args, person: facts.personName(person) });
  }
  if (share.kind === 'payment') {
    const { payment, times, each, amount } = share;
    const what = facts.payments.find(({ id }) => id === payment)?.value.what ?? payment;
    return tellTimes(what, times, tellAmount(agreement, account, each), tellAmount(agreement, account, amount));
  }
  const { commitment, times, each, amount } = share;
  const what = facts.commitment(commitment)?.value.what ?? commitment;
  return tellTimes(what, times, tellAmount(agreement, account, each), tellAmount(agreement, account, amount));
}

/** What is promised, and how much: each time, where it comes again. */
const tellTimes = (what: string, times: number, each: Arg, amount: Arg): Message =>
  times === 1
    ? message('"{commitment}": {amount}', { commitment: what, amount })
    : message('"{commitment}": {amount} ({times} times {each})', { commitment: what, amount, times, each });
