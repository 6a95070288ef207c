/** How two texts differ, from least to most. */
export type TextDifference =
  /** The same to every reader: blanks, or a number that is written as text. */
  | { readonly kind: 'layout' }
  /** The same words round other figures: what it was, and what it is, in the order of the text. */
  | { readonly kind: 'figures'; readonly figures: readonly (readonly [before: string, after: string])[] }
  | { readonly kind: 'words' };

/** A date in figures or in words, a number with its separators, a percentage. */
const figure = /\d{4}-\d{2}-\d{2}|\b\d{1,2} \p{L}{3,9} \d{4}\b|\d+(?:[.,:'’ ]\d+)*\s?%?/gu;

/** How two values of a place that takes text, or text or a number, differ. */
export function compareTexts(before: string | number, after: string | number): TextDifference {
  const [old, now] = [plain(before), plain(after)];
  if (old === now || (isNumber(old) && isNumber(now) && Number(old) === Number(now))) return { kind: 'layout' };
  const [oldFigures, newFigures] = [old.match(figure) ?? [], now.match(figure) ?? []];
  if (oldFigures.length === 0 || wordsRound(old) !== wordsRound(now)) return { kind: 'words' };
  const figures = oldFigures.flatMap((was, index): (readonly [string, string])[] => {
    const is = newFigures[index] ?? '';
    return was === is ? [] : [[was.trim(), is.trim()]];
  });
  return { kind: 'figures', figures };
}

const plain = (text: string | number) => String(text).replace(/\s+/gu, ' ').trim();
const isNumber = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text);
const wordsRound = (text: string) => text.replace(figure, '\u0000').replace(/\s+/gu, ' ');
