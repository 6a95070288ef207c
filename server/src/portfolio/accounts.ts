import type { Hundredths } from '../agreement/amount.ts';
import { message } from '../l10n/message.ts';
import type { EntryAccount, PortfolioEntry } from './entry.ts';
import type { AccountRow } from './model.ts';
import type { Organisation } from './organisations.ts';
import type { Telling } from './telling.ts';

/** An account in one of the agreements. */
interface Part {
  readonly entry: PortfolioEntry;
  readonly account: EntryAccount;
  readonly organisation: Organisation;
}

/** Whether what an agreement promises counts: a draft promises nothing yet, and what has ended is history. */
const counts = ({ status }: PortfolioEntry): boolean =>
  status === 'in-review' || status === 'agreed' || status === 'suspended';

/** Where no money is put in, no currency has to be said either, and there is nothing to tell. */
const isNothing = (
  { currency }: PortfolioEntry,
  { resource, promised, received, ceiling = 0 }: EntryAccount,
): boolean => resource === 'budget' && currency === undefined && promised === 0 && received === 0 && ceiling === 0;

/** What each organisation puts in, over all agreements: of each currency, and of days. Currencies are never added up. */
export function accountsOf(telling: Telling): readonly AccountRow[] {
  const { kept, entries, organisations } = telling;
  const groups = kept.groups<Part>('accounts', entries, organisations, (entry) =>
    (counts(entry) ? entry.accounts : []).flatMap((account) => {
      if (isNothing(entry, account)) return [];
      const organisation = organisations.of(entry.file, account.party);
      const key = `${organisation.id}\0${account.resource}\0${currencyOf({ entry, account })}`;
      return [[key, { entry, account, organisation }] as const];
    }),
  );
  return groups
    .flatMap((group) => kept.part(`account ${group.key}`, [group], () => rowOf(telling, group.parts)) ?? [])
    .sort(inOrder);
}

const currencyOf = ({ entry, account }: Pick<Part, 'entry' | 'account'>): string =>
  account.resource === 'budget' ? (entry.currency ?? '') : '';

function rowOf(telling: Telling, parts: readonly Part[]): AccountRow | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const { organisation } = first;
  const { resource } = first.account;
  const currency = currencyOf(first);
  const amount = (value: Hundredths) =>
    resource === 'budget' ? telling.money(value, currency || undefined) : telling.days(value);
  const sum = (of: (account: EntryAccount) => Hundredths) =>
    parts.reduce((total, { account }) => total + of(account), 0);
  const isKnown = parts.every(({ account }) => account.ceiling !== undefined);
  const complete = parts.every(({ account }) => account.complete);
  const ceiling = isKnown ? sum((account) => account.ceiling ?? 0) : undefined;
  const left = isKnown ? sum((account) => account.left ?? 0) : undefined;
  const promised = sum((account) => account.promised);
  const [paid, received] = [sum((account) => account.paid), sum((account) => account.received)];
  const promisedText = (value: Hundredths, isAll: boolean) =>
    isAll ? amount(value) : telling.say(message('at least {amount}', { amount: amount(value) }));
  // What nobody could read may be promised too, so that no more is left than this.
  const leftText = (value: Hundredths | undefined, isAll: boolean) =>
    value === undefined
      ? telling.say(message('no ceiling'))
      : value < 0
        ? telling.say(message('{amount} too much', { amount: amount(-value) }))
        : value === 0
          ? telling.say(message('nothing left'))
          : telling.say(
              isAll
                ? message('{amount} left', { amount: amount(value) })
                : message('at most {amount} left', { amount: amount(value) }),
            );
  return {
    party: telling.show(organisation.name),
    partyId: organisation.id,
    resource,
    currency,
    agreements: parts.length,
    ceiling,
    promised,
    complete,
    left,
    paid,
    received,
    ceilingText: ceiling === undefined ? telling.say(message('not said')) : amount(ceiling),
    promisedText: promisedText(promised, complete),
    leftText: leftText(left, complete),
    paidText: paid === 0 ? '' : amount(paid),
    receivedText: received === 0 ? '' : amount(received),
    // One agreement's room is no other's: too much in one is too much.
    state: parts.some(({ account }) => (account.left ?? 0) < 0) ? 'over' : isKnown ? 'within' : 'no-ceiling',
    parts: parts.map(({ entry, account }) => ({
      file: entry.file,
      line: account.line,
      title: telling.titleOf(entry),
      complete: account.complete,
      promisedText: promisedText(account.promised, account.complete),
      ceilingText: account.ceiling === undefined ? telling.say(message('not said')) : amount(account.ceiling),
      leftText: leftText(account.left, account.complete),
      paidText: account.paid === 0 ? '' : amount(account.paid),
      receivedText: account.received === 0 ? '' : amount(account.received),
      promisedLines: account.promisedLines,
      paidLines: account.paidLines,
      receivedLines: account.receivedLines,
      state: account.left === undefined ? 'no-ceiling' : account.left < 0 ? 'over' : 'within',
    })),
  };
}

function inOrder(a: AccountRow, b: AccountRow): number {
  return (
    compare(a.party, b.party) ||
    compare(a.partyId, b.partyId) ||
    compare(a.resource, b.resource) ||
    compare(a.currency, b.currency)
  );
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
