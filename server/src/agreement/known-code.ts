import { alpha3, countryNames, currencyNames } from './code-names.ts';

/** Other codes, signs and names that people write, and nobody takes for anything else. In lower case. */
const otherwise: Readonly<Record<'currency' | 'country', Readonly<Record<string, string>>>> = {
  currency: {
    '€': 'EUR',
    euro: 'EUR',
    euros: 'EUR',
    "euro's": 'EUR',
    $: 'USD',
    us$: 'USD',
    'u.s. dollar': 'USD',
    '£': 'GBP',
    stg: 'GBP',
    ukp: 'GBP',
    sterling: 'GBP',
    'pound sterling': 'GBP',
    'pounds sterling': 'GBP',
    pounds: 'GBP',
    yen: 'JPY',
    jpn: 'JPY',
    '¥': 'JPY',
    rmb: 'CNY',
    cnh: 'CNY',
    yuan: 'CNY',
    renminbi: 'CNY',
    sfr: 'CHF',
    zł: 'PLN',
    zloty: 'PLN',
    '₺': 'TRY',
    '₹': 'INR',
    '₩': 'KRW',
    '₽': 'RUB',
    '₴': 'UAH',
    '₪': 'ILS',
    nis: 'ILS',
    a$: 'AUD',
    c$: 'CAD',
    hk$: 'HKD',
    nz$: 'NZD',
    r$: 'BRL',
    ntd: 'TWD',
    nt$: 'TWD',
    s$: 'SGD',
  },
  country: {
    uk: 'GB',
    'great britain': 'GB',
    'groot-brittannie': 'GB',
    england: 'GB',
    engeland: 'GB',
    scotland: 'GB',
    schotland: 'GB',
    wales: 'GB',
    el: 'GR',
    holland: 'NL',
    'the netherlands': 'NL',
    ned: 'NL',
    ger: 'DE',
    sui: 'CH',
    'united states of america': 'US',
    'verenigde staten van amerika': 'US',
    'u.s.': 'US',
    'u.k.': 'GB',
    'czech republic': 'CZ',
    turkey: 'TR',
  },
};

const tables = { currency: currencyNames, country: countryNames } as const;
const lists = new Map<keyof typeof tables, ReadonlyMap<string, string>>();

/** Lower case, without accents. */
const fold = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function codesByName(kind: keyof typeof tables): ReadonlyMap<string, string> {
  let known = lists.get(kind);
  if (!known) {
    const codes = new Map<string, string>();
    if (kind === 'country') for (const [three, code] of Object.entries(alpha3)) codes.set(three.toLowerCase(), code);
    for (const [code, names] of Object.entries(tables[kind]))
      for (const name of names.split('|')) codes.set(fold(name), code);
    for (const [name, code] of Object.entries(otherwise[kind])) codes.set(fold(name), code);
    known = codes;
    lists.set(kind, known);
  }
  return known;
}

/**
 * The code of a currency or a country that was meant: where only the case differs, and for another code, a sign or a name
 * that everybody knows. Another code that merely looks alike is none: `UK` is not the Cook Islands.
 */
export function meantCode(kind: 'currency' | 'country', written: string): string | undefined {
  if (written.length > 60) return undefined;
  const code = written.trim().toUpperCase();
  if (Object.hasOwn(tables[kind], code)) return code === written ? undefined : code;
  return codesByName(kind).get(fold(written.trim()));
}

/** What a currency is called in English; its code where it has no name. */
export const currencyName = (code: string): string => currencyNames[code]?.split('|')[0] ?? code;
