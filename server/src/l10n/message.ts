import type { Hundredths } from '../agreement/amount.ts';
import type { IsoDate } from '../agreement/date.ts';

/** A text with its arguments, not yet in anybody's language. The English text is the key of the translations. */
export interface Message {
  /** English, with placeholders such as `{party}`. */
  readonly text: string;
  readonly args: Args;
}
export type Args = Readonly<Record<string, Arg>>;
/** What fills a placeholder. Dates and amounts are told in the reader's form; a message is translated itself. */
export type Arg = string | number | Message | DateArg | MoneyArg | DaysArg | ListArg;

export interface DateArg {
  readonly kind: 'date';
  readonly date: IsoDate;
}
export interface MoneyArg {
  readonly kind: 'money';
  readonly amount: Hundredths;
  readonly currency: string | undefined;
}
export interface DaysArg {
  readonly kind: 'days';
  readonly amount: Hundredths;
}
export interface ListArg {
  readonly kind: 'list';
  readonly join: 'and' | 'or';
  readonly items: readonly Arg[];
}

export const message = (text: string, args: Args = {}): Message => ({ text, args });
/** A date, told in full. */
export const date = (value: IsoDate): DateArg => ({ kind: 'date', date: value });
/** An amount of money with its currency. */
export const money = (amount: Hundredths, currency: string | undefined): MoneyArg => ({
  kind: 'money',
  amount,
  currency,
});
/** A number of days, as a number: `4.5`. */
export const days = (amount: Hundredths): DaysArg => ({ kind: 'days', amount });
/** `a, b and c`. */
export const list = (items: readonly Arg[], join: 'and' | 'or' = 'and'): ListArg => ({ kind: 'list', join, items });
