/** The phrases of one language, as patterns over words (see `word-patterns.ts`). */
export interface Phrases {
  /** Uses of the same words that are no phrase: they are taken out before anything is looked for. */
  readonly honest: readonly string[];
  /** What promises nothing, whoever says it. */
  readonly hedges: readonly string[];
  /** As `hedges`, and plain in a clause about others: `a line for who in principle has a right to it`. */
  readonly adverbs: readonly string[];
  /** What promises nothing when it is said of oneself, and is plain when it is said of others: `who tries to log in`. */
  readonly intentions: readonly string[];
  /** What cannot be tested, unless somebody from outside judges it or a thing is made for it. */
  readonly conditions: readonly string[];
  /** What opens a clause about others: `who`, `whoever`. */
  readonly relative: string;
  /** Others, whose intentions are no promise: `anyone`, `visitors`; and what opens a condition. */
  readonly others: string;
  /** What is made for the case: `a sensor that`, `a desk for`, `a till that`. */
  readonly madeFor: string;
  /** A thing that is described by what it does: `a gate that`. */
  readonly thing: string;
  /** What a thing is for, right before the phrase: `fuses against`. */
  readonly about: string;
  /** Somebody from outside who says so: `the court rules`. */
  readonly judged: string;
}

/** The same as lines (see `linesOf`), which `npm run generate` makes: to read all patterns would take most of a start. */
export type PhraseLines = Readonly<Record<keyof Phrases, string>>;

/** One of the words or patterns, separated by spaces; `_` is a space inside one. */
export const anyOf = (words: string): string => `(${listed(words).join('|')})`;

/** As `anyOf`, and compounds that end in one: `sensor`, `rooksensor`. */
export const endingIn = (words: string): string =>
  `(${listed(words)
    .map((word) => `*${word}`)
    .join('|')})`;

const listed = (words: string): readonly string[] =>
  words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll('_', ' '));
