import { isCurrency } from 'partnership-agreements-schema';

/** An amount of money in hundredths of the currency's unit, or days in hundredths of a person-day. Always whole. */
export type Hundredths = number;

const plain = /^(0|[1-9]\d*)(\.\d{1,2})?$/;

/** Whether a number is written so that nobody can read it in two ways. */
export const isPlainAmount = (source: string): boolean => plain.test(source);

/** Exact hundredths of a number with at most two decimals. */
export const hundredths = (value: number): Hundredths => Math.round(value * 100);

/** What is longer than this is no amount, however it is written. */
const longest = 40;

/**
 * The amounts that a piece of text can stand for, most likely first, each written plainly.
 * `120.000` is 120000 to a Dutch reader, and 120 to YAML; `120k` is 120000; `unlimited` is no amount at all.
 */
export function readingsOf(source: string): readonly string[] {
  if (source.length > longest) return [];
  const core = source
    .trim()
    .replace(/^(?:[€$£¥]|([A-Za-z]{3})\b)\s*/, withoutCurrency)
    .replace(/\s*(?:[€$£¥]|\b([A-Za-z]{3})|euro|,-|\.-)$/i, withoutCurrency)
    .trim();
  const thousand = /^(\d+(?:[.,]\d+)?)\s*(k|m|mln|mio)$/i.exec(core);
  if (thousand) {
    const factor = thousand[2]?.toLowerCase() === 'k' ? 1e3 : 1e6;
    return distinct([Number(thousand[1]?.replace(',', '.')) * factor]);
  }
  if (/^\+?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(core) && !/^\+?\d{1,3}\.\d{3}$/.test(core)) {
    return distinct([Number(core)]);
  }
  if (/^0[xo][0-9a-f]+$/i.test(core)) return distinct([Number(core)]);
  const groups = /^(\d{1,3})((?:[.,_'’\s]\d{3})+)([.,]\d{1,2})?$/u.exec(core);
  if (groups) {
    const grouped = Number(`${groups[1]}${groups[2]?.replace(/\D/g, '')}${(groups[3] ?? '').replace(',', '.')}`);
    const single = /^\d{1,3}[.,]\d{3}$/.test(core) ? [Number(core.replace(',', '.'))] : [];
    return distinct([grouped, ...single]);
  }
  const bare = core.replace(/[_'’\s]/gu, '').replace(',', '.');
  return /^\d+(\.\d{1,2})?$/.test(bare) ? distinct([Number(bare)]) : [];
}

/** Takes a sign or a code of a currency away, and nothing else: `FTE` is no currency. */
const withoutCurrency = (match: string, code: string | undefined) =>
  code === undefined || isCurrency(code.toUpperCase()) ? '' : match;

const distinct = (values: readonly number[]): readonly string[] => [
  ...new Set(
    values.filter((value) => Number.isFinite(value) && value < 1e15).map((value) => String(Number(value.toFixed(2)))),
  ),
];

const unbounded = /\b(?:unlimited|infinite|infinity|onbeperkt|oneindig|no limit|geen limiet)\b|^[-+]?\.inf$/i;

/** Whether text in the place of an amount was meant as one: it has a figure in it, or claims that there is no end. */
export const isMeantAsAmount = (source: string): boolean => /\d/.test(source) || unbounded.test(source);
/** Whether it claims that there is no end to it. */
export const isUnbounded = (source: string): boolean => unbounded.test(source);
