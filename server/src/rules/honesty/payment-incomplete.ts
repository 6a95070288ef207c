import { hole, insertKey, stop } from '../../agreement/edit.ts';
import { insertMissing } from '../../agreement/insert-missing.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';
import { partiesToChoose } from '../to-choose.ts';

const addParty: FixMaker = (agreement, { path }) => {
  const payment = agreement.facts.payments.find(({ id }) => id === path[2])?.value;
  const other = path.at(-1) === 'from' ? payment?.to : payment?.from;
  const parties = partiesToChoose(agreement).filter((id) => id !== other);
  const [first] = parties;
  const before = path.at(-1) === 'from' ? ['what'] : ['what', 'from'];
  const edit =
    other === undefined || first === undefined
      ? insertMissing(agreement, path)
      : insertKey(agreement, path.slice(0, -1), String(path.at(-1)), [stop(first, parties)], before);
  return edit ? [{ title: message('Add the party, to fill in'), edits: [edit], safe: false }] : [];
};

const addAmount: FixMaker = (agreement, { path }) => {
  const before = ['what', 'from', 'to'];
  const amount = insertKey(agreement, path, 'amount', [hole()], before);
  const basis = insertKey(agreement, path, 'basis', [hole('How it is reckoned')], before);
  return [
    ...(amount ? [{ title: message('Add the amount, to fill in'), edits: [amount], safe: false }] : []),
    ...(basis ? [{ title: message('Add the basis, to fill in'), edits: [basis], safe: false }] : []),
  ];
};

/** Principle 3: "no well-meant promise that cannot be kept": what is to be paid has a payer and a figure, or a measure. */
export const paymentIncomplete = defineRule({
  id: 'honesty/payment-incomplete',
  severity: 'error',
  milderInDraft: true,
  messages: {
    'amount-between': 'How much does {payer} pay {payee} for `{payment}`? There is no amount, and no basis.',
    amount: 'How much is paid for `{payment}`? There is no amount, and no basis.',
    payer: 'Who pays `{payment}`?',
    payee: 'Whom is `{payment}` paid to?',
    same: '{party} pays itself for `{payment}`. Which other party is meant?',
  },
  docs: {
    what: 'A payment goes from one party to another one, and has an amount or, where none can be named, the basis on which it is reckoned.',
    why: 'Money that one partner expects and another one has not counted ends more partnerships than any other surprise. What is paid counts for the ceiling of the one who pays, so it takes a figure, or at least the measure.',
    bad: `honesty:
  payments:
    licence: { what: Licence of the ETA service, from: van-rijn, to: noordlicht, due: 2027-12-31 }
`,
    good: `honesty:
  payments:
    licence: { what: Licence of the ETA service, from: van-rijn, to: noordlicht, amount: 2500, due: 2027-12-31 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { id: payment, path, value } of facts.payments) {
      if (agreement.state(path) !== 'sound') continue;
      const { from, to } = value;
      if (agreement.isAbsent(...path, 'from')) yield { message: 'payer', at: [...path, 'from'], args: { payment } };
      if (agreement.isAbsent(...path, 'to')) yield { message: 'payee', at: [...path, 'to'], args: { payment } };
      if (from !== undefined && from === to)
        yield { message: 'same', at: [...path, 'to'], args: { payment, party: facts.partyName(from) } };
      if (!agreement.isAbsent(...path, 'amount') || !agreement.isAbsent(...path, 'basis')) continue;
      if (from === undefined || to === undefined || from === to)
        yield { message: 'amount', at: path, args: { payment } };
      else {
        const args = { payment, payer: facts.partyName(from), payee: facts.partyName(to) };
        yield { message: 'amount-between', at: path, args };
      }
    }
  },
  fixes: { payer: addParty, payee: addParty, amount: addAmount, 'amount-between': addAmount },
});
