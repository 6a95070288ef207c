import { forAlphabets } from '../latin.ts';
import { hasFigure } from './figure.ts';
import { dutch, english } from './lines.ts';
import { endsClause } from './pattern-nodes.ts';
import type { PhraseLines } from './phrases.ts';
import { remembered } from './remembered.ts';
import { WordPatterns } from './word-patterns.ts';
import { type Words, wordsOf } from './words.ts';

interface Found {
  readonly first: number;
  readonly end: number;
}

/** Looks for the phrases of one language in words of which those of honest uses are taken out. */
type Matcher = (words: Words) => Found | undefined;

/** Made when a text is first looked at: a start pays nothing for it. */
let matchers: readonly Matcher[] | undefined;

/**
 * The words of a text that promise nothing or cannot be tested, as they were written; undefined where there are none,
 * or where a figure in the same text says what they leave open. The same list serves promises and stop criteria.
 */
export const vaguePhraseIn = remembered((text: string): string | undefined => {
  const words = wordsOf(text);
  if (hasFigure(words)) return undefined;
  matchers ??= [english, dutch].map(matcher);
  let earliest: Found | undefined;
  for (const find of matchers) {
    const found = find(words);
    if (found && (!earliest || found.first < earliest.first)) earliest = found;
  }
  return earliest && words.raw.slice(earliest.first, earliest.end).join(' ');
});

/** Looks for the phrases of a language. */
export function matcher(phrases: PhraseLines): Matcher {
  const honest = WordPatterns.ofLines(phrases.honest);
  const hedges = WordPatterns.ofLines(phrases.hedges);
  const adverbs = WordPatterns.ofLines(phrases.adverbs);
  const intentions = WordPatterns.ofLines(phrases.intentions);
  const conditions = WordPatterns.ofLines(phrases.conditions);
  const relative = WordPatterns.ofLines(phrases.relative);
  const others = WordPatterns.ofLines(phrases.others);
  const madeFor = WordPatterns.ofLines(phrases.madeFor);
  const thing = WordPatterns.ofLines(phrases.thing);
  const about = WordPatterns.ofLines(phrases.about);
  const judged = WordPatterns.ofLines(phrases.judged);

  const begins = [hedges, adverbs, intentions, conditions];
  const mayBegin = (words: readonly string[], at: number) => begins.some((patterns) => patterns.mayBegin(words, at));

  return ({ raw, folded }) => {
    if (!folded.some((_word, at) => mayBegin(folded, at))) return undefined;
    const words = honest.takenOutOf(folded);
    const isAfter = (patterns: WordPatterns, at: number) => {
      for (let start = at - 1; start >= Math.max(0, at - mostLookedBack) && !endsClause(words[start]); start--)
        if (patterns.endsBy(words, start, at)) return true;
      return false;
    };
    const isMadeForIt = (at: number) =>
      words.slice(0, mostBeforeThing).some((_word, start) => madeFor.endsBy(words, start, at)) ||
      thing.endsBy(words, 0, at) ||
      [2, 3, 4].some((back) => at >= back && about.endAt(words, at - back) === at);
    let isJudged: boolean | undefined;
    const isTestable = (at: number) => {
      isJudged ??= judged.isIn(words);
      return isJudged || isAfter(relative, at) || isMadeForIt(at);
    };
    for (let first = 0; first < words.length; first++) {
      if (!mayBegin(words, first)) continue;
      let end = hedges.endAt(words, first) ?? 0;
      const look = (patterns: WordPatterns, isHonest: (at: number) => boolean) => {
        const found = patterns.endAt(words, first) ?? 0;
        if (found > end && !isHonest(first)) end = found;
      };
      look(adverbs, (at) => isAfter(relative, at));
      look(intentions, (at) => isAfter(others, at));
      look(conditions, isTestable);
      if (end > 0 && !isTitle(raw, first, end)) return { first, end };
    }
    return undefined;
  };
}

/** A thing is named among the first words: `A new smoke sensor that …`. */
const mostBeforeThing = 5;
/** How far before a phrase the words count that say whose it is. */
const mostLookedBack = 40;

const capitalized = forAlphabets(String.raw`^[\p{Lu}][\p{Ll}'’]`);
const beginsSmall = forAlphabets(String.raw`^[\p{Ll}]`);

/** `Try To Smile`: words with capitals amid small ones are the name of something. */
function isTitle(raw: readonly string[], first: number, end: number): boolean {
  const isCapital = (word: string) => capitalized(word).test(word);
  const isOutside = (index: number) => index < first || index >= end;
  if (!raw.slice(first, end).every(isCapital)) return false;
  if (!raw.some((word, index) => isOutside(index) && beginsSmall(word).test(word))) return false;
  return end - first > 1 || (first > 0 && !/^[.!?…:]/u.test(raw[first - 1] ?? ''));
}
