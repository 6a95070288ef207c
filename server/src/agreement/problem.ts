import type { IdKind, ReferenceTarget } from 'partnership-agreements-schema';
import type { NumberKind, Reading } from './amount.ts';
import type { IsoDate } from './date.ts';
import type { Edit } from './insert.ts';
import type { Path } from './path.ts';
import type { Range } from './range.ts';

/** What reading a text brought to light, before any rule looks at what it says. */
export type Problem =
  | {
      readonly kind: 'invalid-yaml';
      readonly range: Range;
      /** The code of the YAML parser, one of `tree/amendment.ts`, or `UNCLOSED_QUOTE`, `UNCLOSED_BRACKET`, `STRAY_BRACKET` or `NO_COLON`. */
      readonly code: string;
      /** The character that is not closed or too many, or the key that a line goes on with; else the words of the parser. */
      readonly detail: string;
      /** What makes it readable, where that is known, and whether that is sure to be what was meant. */
      readonly mend?: { readonly edits: readonly Edit[]; readonly safe: boolean };
    }
  | { readonly kind: 'duplicate-key'; readonly range: Range; readonly path: Path; readonly first: Range }
  | {
      readonly kind: 'not-plain';
      readonly range: Range;
      readonly path: Path;
      readonly what: NotPlain;
      readonly source: string;
    }
  | { readonly kind: 'tab'; readonly range: Range; readonly lines: number }
  | { readonly kind: 'conflict-markers'; readonly range: Range; readonly ours: Range; readonly theirs: Range }
  /** Characters that stand for bytes that were no UTF-8 (U+FFFD), or that no text may hold; the first, and how many. */
  | { readonly kind: 'encoding'; readonly range: Range; readonly character: string; readonly count: number }
  | { readonly kind: 'too-large'; readonly range: Range; readonly what: 'size' | 'depth' }
  | { readonly kind: 'unsupported-version'; readonly path: Path; readonly source: string }
  | { readonly kind: 'empty-file' }
  /** A key or an entry that is not there, or holds nothing; `parties` where an entry of these parties is meant. */
  | { readonly kind: 'missing'; readonly path: Path; readonly rule: string; readonly parties: readonly string[] }
  | {
      readonly kind: 'unknown-key';
      readonly path: Path;
      readonly suggestion: string | undefined;
      readonly known: readonly string[];
      /** The section that it belongs to, where it stands in none or in another. */
      readonly belongs?: string | undefined;
      /** Whether it is a key of the file itself, and stands in a section. */
      readonly atTop?: boolean;
      /** Whether it is the value of the key that is suggested, which is lost. */
      readonly isValue?: boolean;
    }
  | { readonly kind: 'unknown-party'; readonly path: Path; readonly suggestion: string | undefined }
  /** Entries that stand one level too shallow: they lack the party, or the id, that belongs above them. */
  | { readonly kind: 'level'; readonly path: Path; readonly lacks: 'party' | 'id'; readonly keys: readonly string[] }
  /**
   * A line that stands one level too far to the left (`deeper` is where it belongs) or to the right. It is read at the
   * path where it belongs; `edits` put it there. `isRead`: whether YAML can read it where it stands. With a `heading`, it
   * is the line above it that is lost, with that key and nothing behind it.
   */
  | {
      readonly kind: 'misplaced';
      readonly path: Path;
      readonly isRead: boolean;
      readonly deeper: boolean;
      readonly heading?: string;
      readonly edits: readonly Edit[];
    }
  /** The entry of a party that the thing above it does not concern. */
  | { readonly kind: 'not-concerned'; readonly path: Path; readonly party: string }
  | { readonly kind: 'type'; readonly path: Path; readonly expected: Expected; readonly source: string }
  | {
      readonly kind: 'value';
      readonly path: Path;
      readonly part: 'key' | 'value';
      readonly why: BadValue;
      readonly source: string;
    }
  | {
      readonly kind: 'duplicate-id';
      readonly path: Path;
      readonly id: string;
      readonly of: IdKind;
      readonly first: Path;
    }
  /** An id that stands in the same list before. */
  | { readonly kind: 'listed-twice'; readonly path: Path; readonly id: string; readonly first: Path }
  | {
      readonly kind: 'unknown-reference';
      readonly path: Path;
      readonly id: string;
      readonly target: ReferenceTarget;
      /** The party that it had to belong to. */
      readonly party: string | undefined;
      /** What the id does stand for, when it is of another kind or party. */
      readonly actual: { readonly kind: IdKind; readonly party: string | undefined } | undefined;
      readonly uses: readonly Path[];
      readonly suggestion: string | undefined;
      /** The ids that were meant, where the whole section that would declare them is not there. */
      readonly ids: readonly string[];
      readonly sectionMissing: boolean;
    }
  | {
      readonly kind: 'ambiguous-amount';
      readonly path: Path;
      readonly splits: readonly AmountText[];
      readonly unbounded: boolean;
      readonly what: NumberKind;
    }
  | {
      readonly kind: 'ambiguous-date';
      readonly path: Path;
      readonly source: string;
      readonly readings: readonly IsoDate[];
    }
  | {
      readonly kind: 'unquoted-registration';
      readonly path: Path;
      readonly source: string;
      readonly scheme: string;
      readonly read: string;
    }
  /** Text without quotes that readers of YAML 1.1 take for something else. The value is sound. */
  | { readonly kind: 'other-readers'; readonly path: Path; readonly source: string; readonly as: OtherReading }
  /** A text in a list that a comma made several of; `begins` says what YAML takes the first of them for. */
  | { readonly kind: 'split-text'; readonly path: Path; readonly range: Range; readonly begins: 'text' | 'number' }
  | { readonly kind: 'swallowed-text'; readonly path: Path; readonly range: Range; readonly swallowed: string }
  | { readonly kind: 'placeholder'; readonly path: Path; readonly source: string };

/** What other readers take a text for. */
export type OtherReading = 'true' | 'false' | 'number' | 'date';
export type NotPlain = 'anchor' | 'alias' | 'merge-key' | 'tag' | 'directive' | 'second-document';
export type Expected = 'map' | 'list' | 'text' | 'number' | 'whole-number' | 'date' | 'text-or-number';
export type BadValue =
  /** `meant`: the values that may be meant, where there are several. */
  | {
      readonly kind: 'choice';
      readonly values: readonly string[];
      readonly suggestion: string | undefined;
      readonly meant: readonly string[];
    }
  /** Not kebab-case; or, when `reserved`, a word that means something else. */
  | { readonly kind: 'id'; readonly suggestion: string | undefined; readonly reserved: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'range'; readonly least: number | undefined; readonly most: number | undefined }
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'swapped-day'; readonly suggestion: string }
  /** Nothing that could be a day at all: `end of October`. */
  | { readonly kind: 'no-date' }
  | { readonly kind: 'duration'; readonly suggestion: string | undefined }
  | { readonly kind: 'uri' }
  | { readonly kind: 'digest' }
  | { readonly kind: 'place' }
  | { readonly kind: 'rule-id' }
  | { readonly kind: 'too-few'; readonly least: number }
  | { readonly kind: 'too-few-parties' };

/** An amount as it stands in the text, and the numbers that it can be read as, most likely first. */
export interface AmountText {
  readonly range: Range;
  readonly source: string;
  readonly readings: readonly Reading[];
}

/** Mistakes that leave open what a file says, wherever in it they are. Without them, what is signed has a digest. */
export const leavesOpen: ReadonlySet<Problem['kind']> = new Set([
  'invalid-yaml',
  'misplaced',
  'duplicate-key',
  'not-plain',
  'tab',
  'encoding',
]);
