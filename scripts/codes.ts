/**
 * The codes of currencies and countries, from Unicode's CLDR (which currency is legal tender where, from when to when) and
 * ISO 4217 (minor units: CLDR's decimals are those of the cash in people's hands). Names come from the runtime's own
 * `Intl`, once, so that every runtime tells them alike.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** One use of a currency in a country. */
interface Use {
  readonly country: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly isTender: boolean;
}
export interface Withdrawn {
  /** The last day on which it was legal tender. */
  readonly until: string;
  /** What the country that used it last has now. */
  readonly successor: string;
}

/** Currencies that were gone before the euro came are in no agreement any more. */
const since = '1999-01-01';

function usesByCurrency(): ReadonlyMap<string, readonly Use[]> {
  const { region } = require('cldr-core/supplemental/currencyData.json').supplemental.currencyData as {
    region: Record<string, readonly Record<string, { _from?: string; _to?: string; _tender?: string }>[]>;
  };
  const found = new Map<string, Use[]>();
  for (const [country, uses] of Object.entries(region)) {
    for (const [code, { _from, _to, _tender }] of uses.flatMap((use) => Object.entries(use))) {
      const use = { country, from: _from ?? '', to: _to, isTender: _tender !== 'false' };
      found.set(code, [...(found.get(code) ?? []), use]);
    }
  }
  return found;
}

/** ISO's list; metals, drawing rights and codes for testing are no money that an agreement could be in. */
const iso = new Map(
  (require('currency-codes/data') as readonly { code: string; digits: number }[])
    .filter(({ code }) => !code.startsWith('X') || ['XAF', 'XCD', 'XOF', 'XPF'].includes(code))
    .map(({ code, digits }) => [code, digits]),
);

const uses = usesByCurrency();
const isLegalTender = (code: string) => (uses.get(code) ?? []).some(({ isTender, to }) => isTender && to === undefined);
const wasLegalTender = (code: string) => (uses.get(code) ?? []).some(({ isTender }) => isTender);

/** Active codes of ISO 4217: legal tender somewhere, or a unit of account that never was a coin. */
export const activeCurrencies: readonly string[] = [...uses.keys()]
  .filter((code) => isLegalTender(code) || (iso.has(code) && !wasLegalTender(code)))
  .sort();

/** Codes that are legal tender nowhere any more. */
export const withdrawnCurrencies: ReadonlyMap<string, Withdrawn> = new Map(
  [...uses.keys()].sort().flatMap((code): [string, Withdrawn][] => {
    if (!wasLegalTender(code) || isLegalTender(code)) return [];
    const last = (uses.get(code) ?? [])
      .filter(({ isTender }) => isTender)
      .reduce((latest, use) => ((use.to ?? '') > (latest.to ?? '') ? use : latest));
    const until = last.to ?? '';
    const successor = successorIn(last.country);
    return until < since || successor === undefined ? [] : [[code, { until, successor }]];
  }),
);

/** What is legal tender in a country since the latest day. */
function successorIn(country: string): string | undefined {
  const now = [...uses].flatMap(([code, all]) =>
    all
      .filter((use) => use.country === country && use.isTender && use.to === undefined)
      .map(({ from }) => ({ code, from })),
  );
  return now.sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.code;
}

/** Decimals of the codes that have not two. */
export const minorUnits: ReadonlyMap<string, number> = new Map(
  activeCurrencies.flatMap((code): [string, number][] => {
    const digits = iso.get(code) ?? 2;
    return digits === 2 ? [] : [[code, digits]];
  }),
);

const codeMappings = require('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings as Record<
  string,
  { _alpha3?: string; _numeric?: string }
>;
const retired = require('cldr-core/supplemental/aliases.json').supplemental.metadata.alias.territoryAlias as Record<
  string,
  unknown
>;

/** Officially assigned codes of ISO 3166-1; the numbers from 900 on are for private use. */
export const countries: readonly string[] = Object.entries(codeMappings)
  .filter(
    ([code, { _alpha3, _numeric }]) =>
      /^[A-Z]{2}$/.test(code) && _alpha3 !== undefined && Number(_numeric ?? 900) < 900 && !(code in retired),
  )
  .map(([code]) => code)
  .sort();

/** The codes of three letters, by which many know their country. */
export const alpha3: ReadonlyMap<string, string> = new Map(
  countries.map((code) => [codeMappings[code]?._alpha3 ?? code, code]),
);

const listed = (codes: Iterable<string>) => [...codes].map((code) => `  '${code}',\n`).join('');

/** `schemas/src/currencies.ts`. */
export const currenciesFile = (): string => `// Generated from CLDR and ISO 4217 by "npm run generate".

/** Active codes of ISO 4217. */
export const activeCurrencies = [
${listed(activeCurrencies)}] as const;

/** Codes that are legal tender nowhere any more, with their last day and what followed them. */
export const withdrawnCurrencies = {
${[...withdrawnCurrencies].map(([code, { until, successor }]) => `  ${code}: { until: '${until}', successor: '${successor}' },\n`).join('')}} as const;

/** Decimals of the currencies that have not two. */
export const minorUnits: Readonly<Record<string, number>> = {
${[...minorUnits].map(([code, digits]) => `  ${code}: ${digits},\n`).join('')}};
`;

/** `schemas/src/countries.ts`. */
export const countriesFile = (): string => `// Generated from CLDR by "npm run generate".

/** Codes of ISO 3166-1 alpha-2. */
export const countries = [
${listed(countries)}] as const;
`;
