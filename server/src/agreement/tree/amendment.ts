import type { Line } from './lines.ts';

/** What lines are told with that go on with a text above them, and are not indented below its key. */
export const goesOnCode = 'GOES_ON';
/** And what a value is told with that is not indented below its key. */
export const valueBelowCode = 'VALUE_BELOW';
/** What items of a list are told with that have no hyphen, or no space behind it, or a star in its place. */
export const noHyphenCode = 'NO_HYPHEN';
export const noSpaceCode = 'NO_SPACE';
export const starCode = 'STAR';
/** And with a bullet or a number in its place. */
export const bulletCode = 'BULLET';
/** What an item is told with that stands in another column than those of its list above it. */
export const itemColumnCode = 'ITEM_COLUMN';
/** What a comment is told with that ends a text of which more follows. */
export const commentInTextCode = 'COMMENT_IN_TEXT';
/** And one that ends a block text, to the left of its lines. */
export const commentInBlockCode = 'COMMENT_IN_BLOCK';
/** What a blank line is told with that begins a block text, and is indented further than its lines. */
export const deepBlankCode = 'DEEP_BLANK';

/** What a text says in the place of something, in a line that YAML cannot read as it was meant. */
export interface Amendment {
  /** Where the mistake is. */
  readonly line: Line;
  readonly code: string;
  /** The key that the line belongs to; a hyphen, where that is an item of a list. */
  readonly key: string;
  /** In the order of the text. What is put in is no shorter than what was there. */
  readonly puts: readonly Put[];
  /** The lines without which the text above can be read, where that is so. */
  readonly spare: readonly Line[];
  /** Whether they can be nothing else. */
  readonly isSure: boolean;
}

export interface Put {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
  /** What its author would write, where that is shorter. */
  readonly written?: string;
}
