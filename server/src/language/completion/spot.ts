import type { Path } from '../../agreement/path.ts';
import type { Range } from '../../agreement/range.ts';

/** A place that can be written in. */
interface Spot {
  /** What is replaced: the word or the value round the cursor, or nothing. */
  readonly range: Range;
  /** What stands there now, from its start to the cursor. */
  readonly typed: string;
  readonly style: 'block' | 'flow';
  /** What has to go in front of and behind what is put in, so that it does not run into its neighbours. */
  readonly before: string;
  readonly after: string;
  /** Whether it stands between quotes, and so can hold no more than a text. */
  readonly isQuoted: boolean;
}

/** The place of a key in the map at a path; in block style also of whatever may stand on a line by itself. */
export interface KeySpot extends Spot {
  readonly kind: 'key';
  readonly path: Path;
  /** The keys that are there, and the text of their values that are scalars. */
  readonly entries: ReadonlyMap<string, string | undefined>;
  /** Of the key, in block style. */
  readonly column: number;
  /** What follows the key already. */
  readonly follows: 'nothing' | 'colon' | 'value';
  /** What kind of value is there already, where it can be told. */
  readonly holds: 'map' | 'list' | 'scalar' | undefined;
}
/** The place of the value at a path, on the line of its key. */
export interface ValueSpot extends Spot {
  readonly kind: 'value';
  readonly path: Path;
  readonly entries: ReadonlyMap<string, string | undefined>;
  /** Of the key, in block style. */
  readonly column: number;
  /** Where the colon of the key ends. */
  readonly colonEnd: number;
}
/** The place of an item in the list at a path. */
export interface ItemSpot extends Spot {
  readonly kind: 'item';
  readonly path: Path;
  readonly items: readonly string[];
}
export type CursorSpot = KeySpot | ValueSpot | ItemSpot;
