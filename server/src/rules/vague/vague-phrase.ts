import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { hasFigure } from './figure.ts';
import type { Phrases } from './phrases.ts';
import { type Words, without, wordAt, wordsOf } from './words.ts';

/** The patterns of one language, compiled: one expression for each kind, each looking at whole words only. */
interface Matcher {
  readonly honest: RegExp;
  readonly phrases: readonly (readonly [pattern: RegExp, isHonest: (before: string, line: string) => boolean])[];
}

/** Compiled when a text is first looked at: a start pays nothing for it. */
let matchers: readonly Matcher[] | undefined;

/**
 * The words of a text that promise nothing or cannot be tested, as they were written; undefined where there are none,
 * or where a figure in the same text says what they leave open. The same list serves promises and stop criteria.
 */
export function vaguePhraseIn(text: string): string | undefined {
  const words = wordsOf(text);
  if (hasFigure(words)) return undefined;
  matchers ??= [english, dutch].map(compile);
  let found: Found | undefined;
  for (const matcher of matchers) {
    const line = without(words.line, matcher.honest);
    for (const [pattern, isHonest] of matcher.phrases) found = earlier(found, search(line, pattern, isHonest, words));
  }
  return found && words.raw.slice(found.first, found.last + 1).join(' ');
}

interface Found {
  readonly first: number;
  readonly last: number;
}

const earlier = (one: Found | undefined, other: Found | undefined): Found | undefined =>
  !one || (other && (other.first < one.first || (other.first === one.first && other.last > one.last)))
    ? (other ?? one)
    : one;

function search(
  line: string,
  pattern: RegExp,
  isHonest: (before: string, line: string) => boolean,
  words: Words,
): Found | undefined {
  for (const match of line.matchAll(pattern)) {
    const [phrase] = match;
    const first = wordAt(line, match.index);
    const last = first + phrase.trim().split(' ').length - 1;
    if (!isHonest(line.slice(0, match.index + 1), line) && !isTitle(words.raw, first, last)) return { first, last };
  }
  return undefined;
}

const compile = ({ honest, hedges, adverbs, intentions, conditions, ...context }: Phrases): Matcher => {
  const relative = new RegExp(` ${context.relative} [^,.]*$`, 'u');
  const others = new RegExp(` ${context.others} [^,.]*$`, 'u');
  const made = new RegExp(`^(?:(?: [^ ,.]+){0,4} ${context.madeFor}| ${context.thing}) `, 'u');
  const about = new RegExp(` ${context.about} $`, 'u');
  const judged = new RegExp(` ${context.judged} `, 'u');
  return {
    honest: new RegExp(`(?<= )(?:${honest.join('|')})(?= )`, 'gu'),
    phrases: [
      [whole(hedges), () => false],
      [whole(adverbs), (before) => relative.test(before)],
      [whole(intentions), (before) => others.test(before)],
      [
        whole(conditions),
        (before, line) => relative.test(before) || made.test(before) || about.test(before) || judged.test(line),
      ],
    ],
  };
};

const whole = (patterns: readonly string[]) => new RegExp(` (?:${patterns.join('|')})(?= )`, 'gu');

/** `Try To Smile`: words with capitals amid small ones are the name of something. */
function isTitle(raw: readonly string[], first: number, last: number): boolean {
  const words = raw.slice(first, last + 1);
  const isCapital = (word: string) => /^\p{Lu}[\p{Ll}'’]/u.test(word);
  if (!words.every(isCapital) || !raw.some((word, index) => (index < first || index > last) && /^\p{Ll}/u.test(word)))
    return false;
  return words.length > 1 || (first > 0 && !/^[.!?…:]/u.test(raw[first - 1] ?? ''));
}
