import { monthNames } from '../agreement/date.ts';

type Pair = readonly [before: string, after: string];

/** How two texts differ, from least to most. */
export type TextDifference =
  /** The same to every reader. */
  | { readonly kind: 'layout'; readonly how: 'notation' }
  /** The same to every reader, but for what nobody sees: the places, with a sign for each blank or such character. */
  | { readonly kind: 'layout'; readonly how: 'blanks' | 'characters'; readonly places: readonly Pair[] }
  /** The same words round other figures: what it was, and what it is, in the order of the text. */
  | { readonly kind: 'figures'; readonly figures: readonly Pair[] }
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
  if (typeof before === 'string' && typeof after === 'string' && old === now)
    return { kind: 'layout', how: 'blanks', places: otherBlanks(before, after) };
  if (isNumber(old) && isNumber(now) && Number(old) === Number(now)) return { kind: 'layout', how: 'notation' };
  if (visible(old) === visible(now)) return { kind: 'layout', how: 'characters', places: otherCharacters(old, now) };
  const [oldFigures, newFigures] = [old.match(figure) ?? [], now.match(figure) ?? []];
  if (oldFigures.length === 0 || wordsRound(old) !== wordsRound(now)) return { kind: 'words' };
  const figures = oldFigures.flatMap((was, index): (readonly [string, string])[] => {
    const is = newFigures[index] ?? '';
    return was === is ? [] : [[was.trim(), is.trim()]];
  });
  return { kind: 'figures', figures };
}

/** More places than these are more than a line holds. */
const mostPlaces = 3;

/** The words round each stretch of blanks that differs, with a sign for each blank. */
function otherBlanks(before: string, after: string): readonly Pair[] {
  const words = before.match(/\S+/gu) ?? [];
  const [old, now] = [before.split(/\S+/u), after.split(/\S+/u)];
  const round = (gap: string, index: number) => `${words[index - 1] ?? ''}${shown(gap)}${words[index] ?? ''}`;
  return old
    .flatMap((gap, index): readonly Pair[] => {
      const is = now[index] ?? '';
      return gap === is ? [] : [[round(gap, index), round(is, index)]];
    })
    .slice(0, mostPlaces);
}

/** The words that differ, with the number of each character that nobody sees or that looks like another. */
function otherCharacters(before: string, after: string): readonly Pair[] {
  const [old, now] = [before.split(' '), after.split(' ')];
  return old
    .flatMap((word, index): readonly Pair[] => {
      const is = now[index] ?? '';
      return word === is ? [] : [[numbered(word), numbered(is)]];
    })
    .slice(0, mostPlaces);
}

const signs: Readonly<Record<string, string>> = { ' ': '␣', '\n': '⏎', '\t': '⇥', '\u00a0': '⍽' };
const shown = (blanks: string) => [...blanks].map((blank) => signs[blank] ?? `[${numberOf(blank)}]`).join('');
const numbered = (word: string) =>
  [...word].map((character) => (/[\p{Cf}\p{M}]/u.test(character) ? `[${numberOf(character)}]` : character)).join('');
const numberOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const plain = (text: string | number) => String(text).replace(/\s+/gu, ' ').trim();
/** Without what nobody sees: signs of no width, accents that are signs by themselves, quotes that an editor curled. */
const visible = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/[‘’‛ʼ]/gu, "'")
    .replace(/[“”„]/gu, '"');
const isNumber = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text);
const wordsRound = (text: string) => text.replace(figure, '\u0000').replace(/\s+/gu, ' ');
