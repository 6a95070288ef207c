import { monthNames } from '../agreement/date.ts';

/** How two texts differ, from least to most. */
export type TextDifference =
  /** The same to every reader. */
  | { readonly kind: 'layout'; readonly how: 'blanks' | 'characters' | 'notation' }
  /** The same words round other figures: what it was, and what it is, in the order of the text. */
  | { readonly kind: 'figures'; readonly figures: readonly (readonly [before: string, after: string])[] }
  | { readonly kind: 'words' };

/** As people write them; `may` in lower case is no month. */
const months = monthNames
  .flat()
  .flatMap((name) => [name.charAt(0).toUpperCase() + name.slice(1), ...(name === 'may' ? [] : [name])]);

/** A date in figures or in words, a number with its sign and separators, a percentage. */
const figure = new RegExp(
  [
    /\d{4}-\d{2}-\d{2}/u,
    /\b\d{1,2} \p{L}{3,9} \d{4}\b/u,
    new RegExp(`\\b\\d{1,2} (?:${months.join('|')})\\b`, 'u'),
    /(?:(?<![\p{L}\p{N}])[-−+])?\d+(?:[.,:'’ ]\d+)*\s?%?/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** How two values of a place that takes text, or text or a number, differ. */
export function compareTexts(before: string | number, after: string | number): TextDifference {
  const [old, now] = [plain(before), plain(after)];
  if (typeof before === 'string' && typeof after === 'string' && old === now) return { kind: 'layout', how: 'blanks' };
  if (isNumber(old) && isNumber(now) && Number(old) === Number(now)) return { kind: 'layout', how: 'notation' };
  if (visible(old) === visible(now)) return { kind: 'layout', how: 'characters' };
  const [oldFigures, newFigures] = [old.match(figure) ?? [], now.match(figure) ?? []];
  if (oldFigures.length === 0 || wordsRound(old) !== wordsRound(now)) return { kind: 'words' };
  const figures = oldFigures.flatMap((was, index): (readonly [string, string])[] => {
    const is = newFigures[index] ?? '';
    return was === is ? [] : [[was.trim(), is.trim()]];
  });
  return { kind: 'figures', figures };
}

const plain = (text: string | number) => String(text).replace(/\s+/gu, ' ').trim();
/** Without what nobody sees: signs of no width, and accents that are signs by themselves. */
const visible = (text: string) => text.normalize('NFC').replace(/[\u00ad\u200b\u2060\ufeff]/gu, '');
const isNumber = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text);
const wordsRound = (text: string) => text.replace(figure, '\u0000').replace(/\s+/gu, ' ');
