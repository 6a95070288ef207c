import { decimalsOf, isCurrency, type Shape } from 'partnership-agreements-schema';

/** An amount of money in hundredths of the currency's unit, or days in hundredths of a person-day. Always whole. */
export type Hundredths = number;

/** Exact hundredths of a number with at most two decimals. */
export const hundredths = (value: number): Hundredths => Math.round(value * 100);

/** What kind of number stands somewhere: a target may have any decimals and be below 0. */
export type NumberKind = 'money' | 'days' | 'whole' | 'target';

/** The kind of number that belongs in a place; undefined where none does. */
export function numberKindOf(shape: Shape | undefined): NumberKind | undefined {
  if (shape?.kind !== 'scalar') return undefined;
  switch (shape.scalar) {
    case 'money':
    case 'days':
      return shape.scalar;
    case 'integer':
      return 'whole';
    case 'text-or-number':
      return 'target';
    default:
      return undefined;
  }
}

/** How a number of some kind is written. */
export interface Notation {
  readonly kind: NumberKind;
  /** The currency of the agreement, where it is known. */
  readonly currency?: string | undefined;
}

/** A number that a piece of text can stand for. */
export interface Reading {
  /** Written plainly. */
  readonly text: string;
  /** Whether it says all that the text says: nothing is rounded off, and no other currency is lost. */
  readonly isWhole: boolean;
}

const most = (notation: Notation): number => {
  switch (notation.kind) {
    case 'money':
      return Math.min(2, decimalsOf(notation.currency));
    case 'days':
      return 2;
    case 'whole':
      return 0;
    case 'target':
      return Number.POSITIVE_INFINITY;
  }
};

const plain = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/;
/** Groups of three to a Dutch or an English reader: `120.000` is a hundred and twenty thousand to one of them. */
const grouped = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** Whether a number is written so that nobody can read it in two ways, and every reader keeps all of it. */
export function isPlainNumber(source: string, notation: Notation): boolean {
  const match = plain.exec(source);
  if (!match || (match[1]?.length ?? 0) > most(notation)) return false;
  if (notation.kind === 'target' && grouped.test(source)) return false;
  return isKept(source, notation);
}

/** From here on a number of 64 bits has no room for each cent. */
const tooLargeForCents = 2 ** 46;

/** Whether a number of these digits comes back as it was: beyond 2^53 readers round it off, and hundredths sooner. */
export function isKept(source: string, { kind }: Notation): boolean {
  const value = Math.abs(Number(source));
  if (kind === 'money' || kind === 'days')
    return value * 100 <= Number.MAX_SAFE_INTEGER && (value < tooLargeForCents || Number.isInteger(value));
  return kind === 'whole' || value >= 1e15 ? value <= Number.MAX_SAFE_INTEGER : true;
}

/** What is longer than this is no amount, however it is written. */
const longest = 40;

/**
 * The numbers that a piece of text can stand for, most likely first. `120.000` is 120000 to a Dutch reader, and 120 to
 * YAML; `120k` is 120000; `010` is 10, and 8 to readers of YAML 1.1; `unlimited` is no amount at all.
 */
export function readingsOf(source: string, notation: Notation): readonly Reading[] {
  if (source.length > longest) return [];
  const { core, isSame } = withoutCurrency(source.trim(), notation);
  return distinct(
    valuesOf(core).map((value) => written(value, notation)),
    isSame,
  );
}

/** Whether an amount says that it is in another currency than that of the agreement, where that is known. */
export const isInOtherCurrency = (source: string, notation: Notation): boolean =>
  notation.currency !== undefined && source.length <= longest && !withoutCurrency(source.trim(), notation).isSame;

/** The values that the digits of an amount can mean. */
function valuesOf(core: string): readonly number[] {
  const thousand = /^(\d+(?:[.,]\d+)?)\s*(k|thousand|duizend|m|mln|mio|million|miljoen)$/i.exec(core);
  if (thousand) {
    const [, digits = '', unit = ''] = thousand;
    const factor = /^(?:k|thousand|duizend)$/i.test(unit) ? 1e3 : 1e6;
    return valuesOf(digits).map((value) => Number((value * factor).toFixed(6)));
  }
  if (/^0\d+$/.test(core)) return [Number(core), ...(/^0[0-7]+$/.test(core) ? [Number.parseInt(core, 8)] : [])];
  if (/^0[xo][0-9a-f]+$/i.test(core)) return [Number(core)];
  const groups = /^(\d{1,3})((?:[.,_'’\s]\d{3})+)([.,]\d{1,2})?$/u.exec(core);
  if (groups) {
    const [, first = '', rest = '', decimals = ''] = groups;
    const whole = Number(`${first}${rest.replace(/\D/g, '')}${decimals.replace(',', '.')}`);
    const isSingle = /^\d{1,3}[.,]\d{3}$/.test(core);
    return first.startsWith('0')
      ? [Number(core.replace(',', '.'))]
      : [whole, ...(isSingle ? [Number(core.replace(',', '.'))] : [])];
  }
  if (/^\+?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(core)) return [Number(core)];
  const bare = core.replace(/[_'’\s]/gu, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(bare) ? [Number(bare)] : [];
}

/** A value as it is written plainly, in as many decimals as there may be. */
function written(value: number, notation: Notation): Reading | undefined {
  if (!Number.isFinite(value) || value >= 1e15) return undefined;
  const decimals = most(notation);
  const text = decimals > 20 ? String(value) : String(rounded(value, decimals));
  return isPlainNumber(text, notation) ? { text, isWhole: Number(text) === value } : undefined;
}

/** Rounded as it is written: 1.005 is 1.01, though its binary fraction lies a little below. */
function rounded(value: number, decimals: number): number {
  const shifted = Number(`${value}e${decimals}`);
  return Number.isNaN(shifted) ? Number(value.toFixed(decimals)) : Number(`${Math.round(shifted)}e-${decimals}`);
}

function distinct(readings: readonly (Reading | undefined)[], isSame: boolean): readonly Reading[] {
  const found = new Map<string, Reading>();
  for (const reading of readings)
    if (reading && !found.has(reading.text))
      found.set(reading.text, { ...reading, isWhole: reading.isWhole && isSame });
  return [...found.values()];
}

/** The currencies that a sign can stand for. */
const signs: Readonly<Record<string, (currency: string) => boolean>> = {
  '€': (currency) => currency === 'EUR',
  euro: (currency) => currency === 'EUR',
  euros: (currency) => currency === 'EUR',
  '£': (currency) => currency === 'GBP',
  '¥': (currency) => currency === 'JPY' || currency === 'CNY',
  $: (currency) => currency.endsWith('D'),
};

/**
 * An amount without the sign or the code of a currency, or the word for days, and whether that is the agreement's; `FTE`
 * is no currency.
 */
function withoutCurrency(
  source: string,
  { kind, currency = '' }: Notation,
): { readonly core: string; readonly isSame: boolean } {
  let isSame = true;
  const take = (match: string, mark: string) => {
    const sign = signs[mark.toLowerCase()];
    if (!sign && !isCurrency(mark.toUpperCase())) return match;
    isSame &&= sign ? sign(currency) : mark.toUpperCase() === currency;
    return '';
  };
  // Days are what is counted there anyway; weeks and FTE are something else.
  const core = (kind === 'days' ? source.replace(/\s*\b(?:(?:person|mens)-?\s?)?(?:days?|dag(?:en)?)$/i, '') : source)
    .replace(/\s*(?:,-|\.-|,--)$/, '')
    .replace(/^([€$£¥]|[A-Za-z]{3}\b)\s*/, take)
    .replace(/\s*([€$£¥]|\b[A-Za-z]{3}|euros?)$/i, take)
    .replace(/\s*(?:,-|\.-)$/, '')
    .trim();
  return { core, isSame };
}

const unbounded = /\b(?:unlimited|infinite|infinity|onbeperkt|oneindig|no limit|geen limiet)\b|^[-+]?\.inf$/i;

/** Whether text in the place of an amount was meant as one: it has a figure in it, or claims that there is no end. */
export const isMeantAsAmount = (source: string): boolean => /\d/.test(source) || unbounded.test(source);
/** Whether it claims that there is no end to it. */
export const isUnbounded = (source: string): boolean => unbounded.test(source);
