import type { CompletionContext } from './context.ts';

const euroCountries = new Set(
  'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK'.split(' '),
);
/** The currency of countries whose code no currency begins with, or several do. */
const shared: Readonly<Record<string, string>> = {
  BO: 'BOB',
  CH: 'CHF',
  CL: 'CLP',
  CO: 'COP',
  FO: 'DKK',
  GG: 'GBP',
  GL: 'DKK',
  IM: 'GBP',
  JE: 'GBP',
  LI: 'CHF',
  MX: 'MXN',
  US: 'USD',
  UY: 'UYU',
};
/** What comes first where nothing is known. */
const usual = { currency: ['EUR', 'USD', 'GBP'], country: ['NL', 'BE', 'DE', 'GB', 'FR', 'US'] } as const;

/**
 * The fixed values of a field, in the order in which they are offered: the first is what Enter writes. Of the many currencies
 * and countries, those come first that are likely meant: of this file, of the agreements beside it, of the countries of the
 * parties.
 */
export function likelyFirst(context: CompletionContext, all: readonly string[]): readonly string[] {
  const field = context.path.at(-1);
  if (field !== 'currency' && field !== 'country') return all;
  const known = new Set(all);
  const likely = field === 'currency' ? likelyCurrencies(context, all) : countriesOf(context);
  const first = [...new Set([...likely, ...usual[field]])].filter((code) => known.has(code));
  return [...first, ...all.filter((code) => !first.includes(code))];
}

function likelyCurrencies(context: CompletionContext, all: readonly string[]): readonly string[] {
  const { currency } = context.agreement.data;
  const ofCountries = countriesOf(context).flatMap((country) => currencyOf(country, all));
  return [...(currency === undefined ? [] : [currency]), ...context.currenciesBeside(), ...ofCountries];
}

const countriesOf = ({ agreement }: CompletionContext): readonly string[] =>
  agreement.facts.parties.flatMap(({ value }) => value.country ?? []);

function currencyOf(country: string, all: readonly string[]): readonly string[] {
  if (euroCountries.has(country)) return ['EUR'];
  const other = shared[country];
  return other === undefined ? all.filter((code) => code.startsWith(country)) : [other];
}
