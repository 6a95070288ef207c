import type { Account, Share } from '../../agreement/budget.ts';
import type { AgreementDocument } from '../../agreement/document.ts';
import { days, type Message, message, money } from '../../l10n/message.ts';
import type { RelatedReport } from '../rule.ts';
import { roleNames } from '../talents/roles.ts';

/** An amount of an account, told as what it is. */
export const tellAmount = (agreement: AgreementDocument, { resource }: Account, amount: number) =>
  resource === 'budget' ? money(amount, agreement.data.currency) : days(amount);

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
  const { commitment, amount } = share;
  return message('"{commitment}": {amount}', {
    commitment: facts.commitment(commitment)?.value.what ?? commitment,
    amount: tellAmount(agreement, account, amount),
  });
}
