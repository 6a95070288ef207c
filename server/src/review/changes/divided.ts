import { type Hundredths, hundredths } from '../../agreement/amount.ts';
import { isIsoDate } from '../../agreement/date.ts';
import { tellEvery } from '../../l10n/durations.ts';
import { type Arg, date, days, list, type Message, message, money } from '../../l10n/message.ts';
import type { ChangeCheck, Place } from '../check.ts';
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
    changed: isSpread(division)
      ? '{from} pays {to} as much for “{entry}” over time, spread otherwise: {now} instead of {old}.'
      : {
          unclear: '{from} pays {to} as much as before, {total} in all, divided otherwise: {now} instead of {old}.',
          weakens: '{from} pays {to} as much as before, {total} in all, and all of it later: {now} instead of {old}.',
          strengthens:
            '{from} pays {to} as much as before, {total} in all, and all of it sooner: {now} instead of {old}.',
        },
  };
}

/** Commitments of one party that are divided otherwise, and take as much together. */
export const dividedCommitments = (division: Division): ChangeCheck => ({
  ...divided('honesty.commitments.*.*', 'The commitment “{entry}” of {party}', division),
  args: () => sidesOf(division),
  changed: isSpread(division)
    ? '{party} puts as much into “{entry}” over time, spread otherwise: {now} instead of {old}.'
    : {
        unclear: '{party} puts in as much as before, {total} in all, divided otherwise: {now} instead of {old}.',
        weakens:
          '{party} puts in as much as before, {total} in all, and all of it comes later: {now} instead of {old}.',
        strengthens:
          '{party} puts in as much as before, {total} in all, and all of it comes sooner: {now} instead of {old}.',
      },
});

/** The same amount is worth as much where some of it comes sooner and some later; all of it later is less. */
const divided = (at: string, label: string, { base, head }: Division): ChangeCheck => ({
  at,
  label,
  compare: () => {
    const [before, after] = [base, head].map((places) => places.map((place) => termsAt(place)));
    if ([...(before ?? []), ...(after ?? [])].some(({ every }) => every !== undefined)) return undefined;
    const [old, now] = [before, after].map((terms) => terms?.map(({ due }) => String(due ?? '')).sort() ?? []);
    if (![...(old ?? []), ...(now ?? [])].every(isIsoDate)) return undefined;
    if (String(now?.[0]) > String(old?.at(-1))) return -1;
    return String(now?.at(-1)) < String(old?.[0]) ? 1 : undefined;
  },
});

/** Whether it is one thing still, which comes more often and is less each time, or the other way round. */
const isSpread = ({ base, head }: Division): boolean => base.length === 1 && head.length === 1;

const termsOfPayment = (place: Place | undefined) =>
  (place?.value ?? {}) as { readonly from?: string; readonly to?: string };

const sidesOf = ({ base, head, totals: [sum, effort] }: Division) => ({
  old: list(base.map(tellPart)),
  now: list(head.map(tellPart)),
  total: measures(sum, effort, head[0]),
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
