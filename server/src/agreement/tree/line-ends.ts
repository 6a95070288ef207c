import type { Range } from '../range.ts';
import { type Node, nodesIn } from './tree.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A text with LF for each CRLF, so that what is said of a mistake does not hang on the line ends: the parsers take another
 * stretch, or another mistake, for the same text with CRLF. Undefined where there is none.
 */
export function withPlainLineEnds(text: string): PlainLineEnds | undefined {
  return text.includes('\r\n') ? new PlainLineEnds(text) : undefined;
}

/** The text with LF, and the way back to the offsets of the text as it is. */
export class PlainLineEnds {
  readonly text: string;
  /** Where each line feed that stood behind a carriage return stands in `text`. */
  readonly #ends: readonly number[];

  constructor(text: string) {
    this.text = text.replaceAll('\r\n', '\n');
    this.#ends = [...text.matchAll(/\r\n/g)].map(({ index }, before) => index - before);
  }

  /** The range of the text as it is for one of `text`. */
  rangeOf({ start, end }: Range): Range {
    return { start: this.#offsetOf(start), end: this.#offsetOf(end) };
  }

  /** Puts the nodes of a tree that was read from `text` where they stand in the text as it is. */
  place(root: Node | undefined): void {
    for (const node of nodesIn(root)) Object.assign<Mutable<Node>, Range>(node, this.rangeOf(node));
  }

  #offsetOf(offset: number): number {
    let [low, high] = [0, this.#ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }
}
