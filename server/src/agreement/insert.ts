import type { Range } from './range.ts';

/** New text: literal pieces, and stops where the author fills something in. */
export type Insert = readonly (string | Stop)[];
/** A place to fill in: what stands there until then, and what there is to choose from. */
export interface Stop {
  readonly placeholder: string;
  readonly choices?: readonly string[];
  /** What is asked for here, in English, where the placeholder says it. */
  readonly question?: string;
  /** Stops of one name are filled in together. */
  readonly name?: string;
}

/** Replaces a stretch of the text. */
export interface Edit {
  readonly range: Range;
  readonly insert: Insert;
}
