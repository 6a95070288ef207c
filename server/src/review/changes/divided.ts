import { type Hundredths, hundredths } from '../../agreement/amount.ts';
import { isIsoDate } from '../../agreement/date.ts';
import { lastOccurrence } from '../../agreement/occurrences.ts';
import { tellEvery } from '../../l10n/durations.ts';
import { type Arg, date, days, list, type Message, message, money } from '../../l10n/message.ts';
import type { ChangeCheck, Place, Words } from '../check.ts';
import { entryName } from '../wording.ts';

/** What a payment or a commitment says of how much it is, and when. */
export interface Terms {
  readonly state?: unknown;
  readonly amount?: unknown;
  readonly cost?: unknown;
  readonly days?: unknown;
  readonly due?: unknown;
  readonly every?: unknown;
}

export const termsAt = ({ value }: Place): Terms => (value ?? {}) as Terms;

/** Money and days, of the whole term. */
export type Totals = readonly [money: Hundredths, days: Hundredths];

/** The same money and days in other parts: the entries on both sides, all of which changed. */
export interface Division {
  readonly base: readonly Place[];
  readonly head: readonly Place[];
  readonly totals: Totals;
  /** Of the base: another one only where it is as much in the same time, and not all of that lies within the term. */
  readonly totalsBefore: Totals;
}

/** Payments of one party to another that are divided otherwise, and are as much together. */
export function dividedPayments(division: Division): ChangeCheck {
  const { from, to } = termsOfPayment(division.head[0]);
  const { facts } = division.head[0]?.agreement ?? {};
  const name = (party: string | undefined) => (party === undefined ? '–' : (facts?.partyName(party) ?? party));
  return {
    ...divided('honesty.payments.*', 'The payment “{entry}”', division),
    ...(to === undefined ? {} : { concerns: () => to }),
    args: () => ({ ...sidesOf(division), from: name(from), to: name(to) }),
    changed: wordsOf(division, {
      divided: {
        unclear: '{from} pays {to} as much as before, {total} in all, divided otherwise: {now} instead of {old}.',
        weakens: '{from} pays {to} as much as before, {total} in all, and all of it later: {now} instead of {old}.',
        strengthens:
          '{from} pays {to} as much as before, {total} in all, and all of it sooner: {now} instead of {old}.',
      },
      spread: {
        unclear: '{from} pays {to} as much for “{entry}” over time, spread otherwise: {now} instead of {old}.',
        weakens: '{from} pays {to} as much for “{entry}” over time, and all of it later: {now} instead of {old}.',
        strengthens: '{from} pays {to} as much for “{entry}” over time, and all of it sooner: {now} instead of {old}.',
      },
      inTerm:
        '{from} pays {to} as much for “{entry}” over time, spread otherwise: {now} instead of {old}. Within the term that is {total}; it was {totalBefore}.',
    }),
  };
}

/** Commitments of one party that are divided otherwise, and take as much together. */
export const dividedCommitments = (division: Division): ChangeCheck => ({
  ...divided('honesty.commitments.*.*', 'The commitment “{entry}” of {party}', division),
  args: () => sidesOf(division),
  changed: wordsOf(division, {
    divided: {
      unclear: '{party} puts in as much as before, {total} in all, divided otherwise: {now} instead of {old}.',
      weakens: '{party} puts in as much as before, {total} in all, and all of it comes later: {now} instead of {old}.',
      strengthens:
        '{party} puts in as much as before, {total} in all, and all of it comes sooner: {now} instead of {old}.',
    },
    spread: {
      unclear: '{party} puts as much into “{entry}” over time, spread otherwise: {now} instead of {old}.',
      weakens: '{party} puts as much into “{entry}” over time, and all of it comes later: {now} instead of {old}.',
      strengthens: '{party} puts as much into “{entry}” over time, and all of it comes sooner: {now} instead of {old}.',
    },
    inTerm:
      '{party} puts as much into “{entry}” over time, spread otherwise: {now} instead of {old}. Within the term that is {total}; it was {totalBefore}.',
  }),
});

/**
 * The same amount is worth as much where some of it comes sooner and some later; all of it later is less. So is what comes
 * to less within the term.
 */
const divided = (at: string, label: string, { base, head, totals, totalsBefore }: Division): ChangeCheck => ({
  at,
  label,
  compare: () => {
    const [money, effort] = [totals[0] - totalsBefore[0], totals[1] - totalsBefore[1]];
    if (money !== 0 || effort !== 0) return Math.sign(money) * Math.sign(effort) < 0 ? undefined : money + effort;
    const [old, now] = [base, head].map((places) => places.flatMap(daysOf).sort());
    if (![...(old ?? []), ...(now ?? [])].every(isIsoDate)) return undefined;
    if (String(now?.[0]) > String(old?.at(-1))) return -1;
    return String(now?.at(-1)) < String(old?.[0]) ? 1 : undefined;
  },
});

/** The first and the last time that a part comes; nothing that is a day where that cannot be known. */
function daysOf(place: Place): readonly string[] {
  const { due, every } = termsAt(place);
  const { expires } = place.agreement.data;
  if (typeof due !== 'string' || !isIsoDate(due)) return [''];
  if (typeof every !== 'string') return [due];
  return [due, (expires === undefined ? undefined : lastOccurrence(due, every, expires)) ?? ''];
}

/** Whether it is one thing still, which comes more often and is less each time, or the other way round. */
const isSpread = ({ base, head }: Division): boolean => base.length === 1 && head.length === 1;

interface WordsOfDivision {
  readonly divided: Words;
  readonly spread: Words;
  /** Where it is as much over time, and more or less within the term. */
  readonly inTerm: string;
}
function wordsOf(division: Division, { divided: parts, spread, inTerm }: WordsOfDivision): Words {
  if (!isSpread(division)) return parts;
  const { totals, totalsBefore } = division;
  return totals.join() === totalsBefore.join() ? spread : inTerm;
}

const termsOfPayment = (place: Place | undefined) =>
  (place?.value ?? {}) as { readonly from?: string; readonly to?: string };

const sidesOf = ({ base, head, totals: [sum, effort], totalsBefore: [sumBefore, effortBefore] }: Division) => ({
  old: list(base.map(tellPart)),
  now: list(head.map(tellPart)),
  total: measures(sum, effort, head[0]),
  totalBefore: measures(sumBefore, effortBefore, base[0]),
});

/** Such as: “Training” (12,000 EUR, 1 May 2027). */
function tellPart(place: Place): Message {
  const { amount, cost, days: effort, due, every } = termsAt(place);
  const each = (value: unknown) => (typeof value === 'number' ? hundredths(value) : 0);
  const details: readonly Arg[] = [
    measures(each(amount ?? cost), each(effort), place),
    ...(typeof due === 'string' && isIsoDate(due) ? [date(due)] : []),
    ...(typeof every === 'string' ? [tellEvery(every)] : []),
  ];
  return message('“{entry}” ({details})', {
    entry: entryName(place.agreement, place.path),
    details: details.reduce((first, second) => message('{first}, {second}', { first, second })),
  });
}

function measures(sum: Hundredths, effort: Hundredths, place: Place | undefined): Arg {
  const inDays = effort === 100 ? message('1 day') : message('{days} days', { days: days(effort) });
  const told = [
    ...(sum > 0 || effort === 0 ? [money(sum, place?.agreement.data.currency)] : []),
    ...(effort > 0 ? [inDays] : []),
  ];
  return list(told);
}
