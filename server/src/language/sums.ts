import type { Hundredths } from '../agreement/amount.ts';
import { type Account, budgetsOf, type Resource, type Share } from '../agreement/budget.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Arg, type Message, message, money } from '../l10n/message.ts';
import { tellMonths } from '../l10n/months.ts';
import type { Translator } from '../l10n/translator.ts';
import { roleNames } from '../rules/talents/roles.ts';
import { countOfDays } from './count.ts';
import { escapeMarkdown } from './markdown.ts';

/** More lines than this are no sum that anybody adds up. */
const mostShares = 12;

/** What a party has promised against its ceiling of money or days: each share, the total, and what is left. */
export function sumOf(
  agreement: AgreementDocument,
  party: string,
  resource: Resource,
  tell: Translator,
): readonly string[] {
  const account = budgetsOf(agreement).get(party)?.[resource];
  if (!account) return [];
  const say = (text: Message) => escapeMarkdown(tell(text));
  const amount = (value: Hundredths): Arg =>
    resource === 'budget' ? money(value, agreement.data.currency) : countOfDays(value);
  const shares = account.shares.filter((share) => share.amount > 0).sort((a, b) => b.amount - a.amount);
  const lines = shares.slice(0, mostShares).map((share) => `- ${say(tellShare(agreement, share, amount))}`);
  const more = shares.length - mostShares;
  if (more > 0) lines.push(`- ${say(message('and {count} more', { count: more }))}`);
  const name = agreement.facts.partyName(party);
  const blocks = [`**${say(total(account, name, amount))}**`];
  if (lines.length > 0) blocks.push(lines.join('\n'));
  if (!account.complete) blocks.push(say(message('Not everything can be read yet, so it may be more.')));
  return blocks;
}

function total({ promised, ceiling }: Account, party: string, amount: (value: Hundredths) => Arg): Message {
  if (!ceiling)
    return message('{party} has promised {promised}; there is no ceiling yet', { party, promised: amount(promised) });
  const args = { party, promised: amount(promised), ceiling: amount(ceiling.amount) };
  const left = ceiling.amount - promised;
  return left < 0
    ? message('{party} has promised {promised} of {ceiling}: {over} too much', { ...args, over: amount(-left) })
    : message('{party} has promised {promised} of {ceiling}: {left} left', { ...args, left: amount(left) });
}

function tellShare({ facts }: AgreementDocument, share: Share, amount: (value: Hundredths) => Arg): Message {
  if (share.kind === 'commitment') {
    const args = { commitment: share.commitment, amount: amount(share.amount) };
    return share.times === 1
      ? message('{commitment}: {amount}', args)
      : message('{commitment}: {times} × {each} = {amount}', {
          ...args,
          times: share.times,
          each: amount(share.each),
        });
  }
  if (share.kind === 'payment') {
    const args = {
      payment: share.payment,
      to: share.to === undefined ? message('somebody') : facts.partyName(share.to),
      amount: amount(share.amount),
    };
    return share.times === 1
      ? message('{payment}, paid to {to}: {amount}', args)
      : message('{payment}, paid to {to}: {times} × {each} = {amount}', {
          ...args,
          times: share.times,
          each: amount(share.each),
        });
  }
  const args = {
    role: roleNames[share.role],
    perMonth: countOfDays(share.perMonth),
    months: tellMonths(share.months),
    amount: amount(share.amount),
  };
  return share.person === undefined
    ? message('{role}: {perMonth} a month × {months} = {amount}', args)
    : message('{person} as {role}: {perMonth} a month × {months} = {amount}', {
        ...args,
        person: facts.personName(share.person),
      });
}
