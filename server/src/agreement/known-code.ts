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
    rmb: 'CNY',
    cnh: 'CNY',
    yuan: 'CNY',
    renminbi: 'CNY',
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

/** The signs of currencies, and what they are called in their own countries, by the codes that these stand for. */
const signs: Readonly<Record<string, string>> = {
  AED: 'د.إ',
  AFN: '؋',
  ALL: 'lek',
  AMD: '֏|dram',
  AOA: 'kz',
  AZN: '₼',
  BAM: 'km',
  BDT: '৳|taka',
  BGN: 'лв|lv|lev|leva',
  BOB: 'bs',
  CHF: 'fr|sfr|frs|franken|chf.-',
  CNY: '元|cn¥',
  'CNY JPY': '¥|￥',
  CRC: '₡',
  CZK: 'kč|kčs|koruna|koruny|korun|koruna česká',
  DKK: 'dkr',
  'DKK NOK': 'krone|kroner',
  'DKK ISK NOK SEK': 'kr|kroon|kronen|crown|crowns',
  ETB: 'birr',
  GEL: '₾|lari',
  GHS: '₵|gh₵|cedi',
  HUF: 'ft|forint',
  IDR: 'rp|rupiah',
  ILS: '₪|nis|shekel',
  INR: '₹',
  'INR LKR MUR NPR PKR': 'rs|₨|rupee|rupees|roepie',
  ISK: 'íkr',
  'ISK SEK': 'krona',
  JPY: '円|jp¥',
  KHR: '៛',
  KRW: '₩',
  KZT: '₸|tenge',
  LAK: '₭',
  'MDL RON': 'lei|leu',
  MKD: 'ден',
  MNT: '₮',
  MYR: 'rm|ringgit',
  NGN: '₦|naira',
  NOK: 'nkr',
  PEN: 's/',
  PHP: '₱',
  PLN: 'zł|zl|zloty|złoty|złote|złotych',
  PYG: '₲',
  RSD: 'din|дин',
  RUB: '₽',
  SEK: 'skr|kronor',
  THB: '฿|baht',
  TRY: '₺',
  UAH: '₴|hryvnia|грн',
  VND: '₫|đ|dong',
  ZAR: 'rand',
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
    if (kind === 'currency')
      for (const [several, written] of Object.entries(signs))
        for (const sign of written.split('|')) codes.set(fold(sign), several);
    for (const [name, code] of Object.entries(otherwise[kind])) codes.set(fold(name), code);
    known = codes;
    lists.set(kind, known);
  }
  return known;
}

export function meantCode(kind: 'currency' | 'country', written: string): string | undefined {
  const [code, ...others] = codesMeant(kind, written);
  return others.length === 0 ? code : undefined;
}

/** The codes that may be meant; several where a sign stands for several currencies, as `kr` does, or several are named. */
export function codesMeant(kind: 'currency' | 'country', written: string): readonly string[] {
  if (written.length > 60) return [];
  for (const text of [written.trim(), written.trim().replace(/\.$/, '')]) {
    const code = text.toUpperCase();
    if (Object.hasOwn(tables[kind], code)) return code === written ? [] : [code];
    const named = codesByName(kind).get(fold(text));
    if (named !== undefined) return named.split(' ');
  }
  // `Euro (EUR)`: a code that stands beside its name; `EUR/GBP`: two, of which one can be the currency.
  const beside = kind === 'currency' ? (written.match(/(?<!\p{L})[A-Z]{3}(?!\p{L})/gu) ?? []) : [];
  const codes = new Set(beside.filter((code) => Object.hasOwn(tables[kind], code)));
  return [...codes];
}

/** What a currency is called in English; its code where it has no name. */
export const currencyName = (code: string): string => currencyNames[code]?.split('|')[0] ?? code;
