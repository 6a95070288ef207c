import { countries } from './countries.ts';
import { activeCurrencies, minorUnits, withdrawnCurrencies } from './currencies.ts';

type Currency = (typeof activeCurrencies)[number] | keyof typeof withdrawnCurrencies;
export const currencies = [...activeCurrencies, ...Object.keys(withdrawnCurrencies)].sort() as [
  Currency,
  ...Currency[],
];
/** The codes that values may be, by what they are of. */
export const codes = { currency: currencies, country: countries } as const;

/** Whether a text is a code of ISO 4217, withdrawn ones included. */
export const isCurrency = (text: string): boolean => (currencies as readonly string[]).includes(text);
/** A currency that is legal tender nowhere any more: its last day, and what followed it. */
export const withdrawalOf = (currency: string): { readonly until: string; readonly successor: string } | undefined =>
  Object.hasOwn(withdrawnCurrencies, currency)
    ? withdrawnCurrencies[currency as keyof typeof withdrawnCurrencies]
    : undefined;
/** How many decimals an amount in this currency has at most; two where the currency is not known. */
export const decimalsOf = (currency: string | undefined): number =>
  currency === undefined || !Object.hasOwn(minorUnits, currency) ? 2 : (minorUnits[currency] ?? 2);
