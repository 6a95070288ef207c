import { type Hundredths, hundredths } from '../../agreement/amount.ts';
import { isIsoDate } from '../../agreement/date.ts';
import { tellEvery } from '../../l10n/durations.ts';
import { type Arg, date, days, list, type Message, message, money } from '../../l10n/message.ts';
import type { ChangeCheck, Place } from '../check.ts';
import { entryName } from '../wording.ts';
import { type Timing, timingOf } from './timing.ts';

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
      divided: '{from} pays {to} as much as before, {total} in all, {when}: {now} instead of {old}.',
      spread: '{from} pays {to} as much for “{entry}” over time, {when}: {now} instead of {old}.',
      inTerm:
        '{from} pays {to} as much for “{entry}” over time, {when}: {now} instead of {old}. Within the term that is {total}; it was {totalBefore}.',
    }),
  };
}

/** Commitments of one party that are divided otherwise, and take as much together. */
export const dividedCommitments = (division: Division): ChangeCheck => ({
  ...divided('honesty.commitments.*.*', 'The commitment “{entry}” of {party}', division),
  args: () => sidesOf(division),
  changed: wordsOf(division, {
    divided: '{party} puts in as much as before, {total} in all, {when}: {now} instead of {old}.',
    spread: '{party} puts as much into “{entry}” over time, {when}: {now} instead of {old}.',
    inTerm:
      '{party} puts as much into “{entry}” over time, {when}: {now} instead of {old}. Within the term that is {total}; it was {totalBefore}.',
  }),
});

/**
 * The same amount is worth as much where some of it comes sooner and some later; none of it sooner, and some later, is less.
 * So is what comes to less within the term.
 */
const divided = (at: string, label: string, division: Division): ChangeCheck => ({
  at,
  label,
  compare: () => {
    if (isOfOneSum(division)) return gains[timing(division)];
    const { totals, totalsBefore } = division;
    const [money, effort] = [totals[0] - totalsBefore[0], totals[1] - totalsBefore[1]];
    return Math.sign(money) * Math.sign(effort) < 0 ? undefined : money + effort;
  },
});

const gains: Readonly<Record<Timing, number | undefined>> = {
  'all-later': -1,
  later: -1,
  otherwise: undefined,
  sooner: 1,
  'all-sooner': 1,
};

const timing = ({ base, head }: Division): Timing => {
  const [before = [], after = []] = [base, head].map((places) =>
    places.map((place) => {
      const { due, every } = termsAt(place);
      const [money, effort] = eachTime(place);
      return { due, every, until: place.agreement.data.expires, money, days: effort };
    }),
  );
  return timingOf(before, after);
};

/** Whether what lies within the term is as much as it was. */
const isOfOneSum = ({ totals, totalsBefore }: Division): boolean => totals.join() === totalsBefore.join();

/** Whether it is one thing still, which comes more often and is less each time, or the other way round. */
const isSpread = ({ base, head }: Division): boolean => base.length === 1 && head.length === 1;

interface WordsOfDivision {
  readonly divided: string;
  readonly spread: string;
  /** Where it is as much over time, and more or less within the term. */
  readonly inTerm: string;
}
const wordsOf = (division: Division, words: WordsOfDivision): string =>
  isSpread(division) ? (isOfOneSum(division) ? words.spread : words.inTerm) : words.divided;

function whenOf(division: Division): Message {
  switch (isOfOneSum(division) ? timing(division) : 'otherwise') {
    case 'all-later':
      return message('and all of it later');
    case 'later':
      return message('some of it later and none sooner');
    case 'all-sooner':
      return message('and all of it sooner');
    case 'sooner':
      return message('some of it sooner and none later');
    default:
      return isSpread(division) ? message('spread otherwise') : message('divided otherwise');
  }
}

const termsOfPayment = (place: Place | undefined) =>
  (place?.value ?? {}) as { readonly from?: string; readonly to?: string };

function sidesOf(division: Division) {
  const { base, head, totals, totalsBefore } = division;
  return {
    old: list(base.map(tellPart)),
    now: list(head.map(tellPart)),
    total: measures(totals, head[0]),
    totalBefore: measures(totalsBefore, base[0]),
    when: whenOf(division),
  };
}

/** How much it is each time. */
function eachTime(place: Place): Totals {
  const { amount, cost, days: effort } = termsAt(place);
  const each = (value: unknown) => (typeof value === 'number' ? hundredths(value) : 0);
  return [each(amount ?? cost), each(effort)];
}

/** Such as: “Training” (12,000 EUR, 1 May 2027). */
function tellPart(place: Place): Message {
  const { due, every } = termsAt(place);
  const details: readonly Arg[] = [
    measures(eachTime(place), place),
    ...(typeof due === 'string' && isIsoDate(due) ? [date(due)] : []),
    ...(typeof every === 'string' ? [tellEvery(every)] : []),
  ];
  return message('“{entry}” ({details})', {
    entry: entryName(place.agreement, place.path),
    details: details.reduce((first, second) => message('{first}, {second}', { first, second })),
  });
}

function measures([sum, effort]: Totals, place: Place | undefined): Arg {
  const inDays = effort === 100 ? message('1 day') : message('{days} days', { days: days(effort) });
  const told = [
    ...(sum > 0 || effort === 0 ? [money(sum, place?.agreement.data.currency)] : []),
    ...(effort > 0 ? [inDays] : []),
  ];
  return list(told);
}
