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

/** What says a figure, a stretch of time or a date without a digit and without a word of `numberWords`. */
const figures: readonly RegExp[] = [
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

/** The first of the phrases that stands in the text in whole words, whatever the case; undefined where none does. */
export function phraseIn(text: string, phrases: readonly string[]): string | undefined {
  return matcherOf(phrases).exec(folded(text))?.[0];
}

export const containsPhrase = (text: string, phrases: readonly string[]): boolean =>
  phraseIn(text, phrases) !== undefined;

/** Whether a text holds something that can be counted or dated: a digit, a number word, a stretch of time, a day. */
export function hasFigure(text: string): boolean {
  if (/\p{Nd}/u.test(text) || containsPhrase(text, numberWords)) return true;
  const words = folded(text);
  return figures.some((figure) => figure.test(words));
}

/** A text as phrases are compared: small letters, straight apostrophes, one space between words. */
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\s-]+/gu, ' ');

const matchers = new WeakMap<readonly string[], RegExp>();

function matcherOf(phrases: readonly string[]): RegExp {
  let matcher = matchers.get(phrases);
  if (!matcher) {
    // Longer phrases first, so that the most telling one is named.
    const patterns = phrases
      .map(folded)
      .sort((a, b) => b.length - a.length)
      .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    matcher = wholeWord(patterns.join('|'));
    matchers.set(phrases, matcher);
  }
  return matcher;
}
