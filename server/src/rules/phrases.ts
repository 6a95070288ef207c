/** Words that count, in English and Dutch. Not those that are as often something else: `one`, `een`, `first`, `second`. */
export const numberWords: readonly string[] = [
  ...'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' '),
  ...'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
  ...'hundred hundreds thousand thousands million millions billion dozen half third quarter'.split(' '),
  ...'twice thrice double doubled doubles doubling triple tripled halved halves halving percent'.split(' '),
  ...'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien'.split(' '),
  ...'zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' '),
  ...'honderd honderden duizend duizenden miljoen miljard dozijn half halve helft derde kwart'.split(' '),
  ...'tweemaal driemaal viermaal dubbel dubbele verdubbeld verdubbelt verdubbeling gehalveerd halveert'.split(' '),
  ...'halvering procent'.split(' '),
];

const units = 'hour|day|week|fortnight|month|quarter|season|year|uur|dag|week|maand|kwartaal|seizoen|jaar';
const articles =
  'a|an|one|the|this|next|each|every|per|within|een|één|de|het|dit|deze|volgend|volgende|elk|elke|ieder|iedere|binnen';
const dutchUnits = 'een|één|twee|drie|vier|vijf|zes|zeven|acht|negen';
const dutchTens = 'twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig';
const dutchBelowHundred = `(?:(?:${dutchUnits})(?:ën|en))?(?:${dutchTens})|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien|${dutchUnits}`;

const wholeWord = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u');

/**
 * What says a figure, a stretch of time or a date without a digit and without a word of `numberWords`. Made when first
 * asked for: most texts that are looked at have a digit.
 */
const figures = (): readonly RegExp[] => [
  wholeWord(`(?:${articles}) (?:${units})`),
  wholeWord(`(?:${dutchUnits})(?:en|ën)(?:${dutchTens})`),
  wholeWord(`(?:${dutchBelowHundred})?(?:honderd|duizend)(?:en|ën)?(?:${dutchBelowHundred})?`),
  wholeWord(
    'january|february|april|june|july|august|september|october|november|december|januari|februari|maart|mei|juni|juli|augustus|oktober',
  ),
  // `may` and `march` are verbs as well.
  wholeWord('(?:in|by|of|on|before|after|until|since|from|early|late|mid) (?:march|may)'),
  wholeWord('monday|tuesday|wednesday|thursday|friday|saturday|sunday'),
  wholeWord('maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag'),
  wholeWord('christmas|easter|new year|kerst|kerstmis|pasen|pinksteren|nieuwjaar|oud en nieuw'),
];
let knownFigures: readonly RegExp[] | undefined;

/** The first of the phrases that stands in the text in whole words, whatever the case; undefined where none does. */
export function phraseIn(text: string, phrases: readonly string[]): string | undefined {
  const words = folded(text);
  let found: { readonly phrase: string; readonly start: number } | undefined;
  for (const phrase of foldedPhrases(phrases)) {
    const start = startOf(phrase, words);
    if (start !== undefined && (!found || start < found.start)) found = { phrase, start };
  }
  return found?.phrase;
}

export const containsPhrase = (text: string, phrases: readonly string[]): boolean =>
  phraseIn(text, phrases) !== undefined;

/** Whether a text holds something that can be counted or dated: a digit, a number word, a stretch of time, a day. */
export function hasFigure(text: string): boolean {
  if (/\p{Nd}/u.test(text) || containsPhrase(text, numberWords)) return true;
  const words = folded(text);
  knownFigures ??= figures();
  return knownFigures.some((figure) => figure.test(words));
}

/** A text as phrases are compared: small letters, straight apostrophes, one space between words. */
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\s-]+/gu, ' ');

/** Where a phrase stands in a text in whole words; undefined where it does not. */
function startOf(phrase: string, words: string): number | undefined {
  for (let start = words.indexOf(phrase); start >= 0; start = words.indexOf(phrase, start + 1)) {
    const end = start + phrase.length;
    // A character takes two units at most.
    const before = words.slice(Math.max(0, start - 2), start);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(words.slice(end, end + 2))) return start;
  }
  return undefined;
}

const folds = new WeakMap<readonly string[], readonly string[]>();

/** Longer phrases first, so that the most telling one is named. */
function foldedPhrases(phrases: readonly string[]): readonly string[] {
  let known = folds.get(phrases);
  if (!known) {
    known = phrases.map(folded).sort((a, b) => b.length - a.length);
    folds.set(phrases, known);
  }
  return known;
}
