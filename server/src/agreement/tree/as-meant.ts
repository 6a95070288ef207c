import type { Edit } from '../insert.ts';
import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';
import type { Amendment } from './amendment.ts';
import { parse } from './from-document.ts';
import { glance, type Read } from './from-events.ts';
import { goingOn } from './going-on.ts';
import { Lines, stepOf } from './lines.ts';
import { lostHyphens } from './lost-hyphen.ts';
import { type Node, nodesIn } from './tree.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** Without an offset where there is no mistake, and yet something that the fast reader leaves to the other. */
type Glanced = Read | { readonly stumbles: number | undefined };

/** So many such stretches are looked for, at the price of two more passes each. */
const most = 5;

/** A text as it was meant in lines that YAML cannot read, and the way back to the offsets of the text as it is. */
export interface AsMeant {
  readonly text: string;
  /** What the fast reader makes of it. */
  readonly read: Glanced;
  readonly problems: readonly Problem[];
  rangeOf(range: Range): Range;
  /** Puts the nodes of a tree that was read from `text` where they stand in the text as it is. */
  place(root: Node | undefined): void;
}

/**
 * Indents the lines that go on with what stands above them, and gives items of lists the hyphen that they lack: a sentence
 * whose second line stands at the margin makes the reader lose all that follows. Each is taken only where the reader comes
 * further with it. `stumbles` is where it stumbled.
 */
export function readAsMeant(text: string, stumbles: number): AsMeant | undefined {
  const problems: Problem[] = [];
  const gaps = new Gaps();
  let plain = text;
  let read: Glanced = { stumbles };
  while (problems.length < most && 'stumbles' in read && read.stumbles !== undefined) {
    const lines = new Lines(plain);
    const content = lines.content(0, lines.count);
    const meant: Amendment | undefined =
      lostHyphens(content, read.stumbles) ?? goingOn(plain, content, read.stumbles, stepOf(content));
    if (!meant) break;
    const range = gaps.rangeOf(meant.line);
    const mended: Mended | undefined = amend(plain, meant, gaps, read.stumbles) ?? blank(plain, meant, read.stumbles);
    if (!mended) break;
    const mend = mended.edits.length > 0 ? { edits: mended.edits, safe: meant.isSure } : undefined;
    problems.push({ kind: 'invalid-yaml', range, code: meant.code, detail: meant.key, ...(mend && { mend }) });
    ({ text: plain, read } = mended);
  }
  if (problems.length === 0) return undefined;
  return { text: plain, read, problems, rangeOf: (range) => gaps.rangeOf(range), place: (root) => gaps.place(root) };
}

interface Mended {
  readonly text: string;
  readonly read: Glanced;
  /** What does the same in the text as it is. */
  readonly edits: readonly Edit[];
}

/** Writes what was meant, where the reader comes further with that. */
function amend(text: string, { puts }: Amendment, gaps: Gaps, stumbled: number): Mended | undefined {
  const pieces: string[] = [];
  let done = 0;
  let width = 0;
  for (const { at, length, insert } of puts) {
    pieces.push(text.slice(done, at), insert);
    done = at + length;
    if (at <= stumbled) width += insert.length - length;
  }
  const plain = pieces.join('') + text.slice(done);
  const read = furtherThan(stumbled + width, plain);
  if (!read) return undefined;
  const edits = puts.map(({ at, length, insert, written = insert }) => ({
    range: gaps.rangeOf({ start: at, end: at + length }),
    insert: [written],
  }));
  const gained = puts.map(({ at, length, insert }) => ({ at: at + length, width: insert.length - length }));
  gaps.add(gained.filter((gap) => gap.width > 0));
  return { text: plain, read, edits };
}

/** Takes out lines of a text that YAML cannot read wherever they stand, such as one with a colon. */
function blank(text: string, { spare }: Amendment, stumbled: number): Mended | undefined {
  let plain = text;
  for (const { start, end } of spare) plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end);
  const read = spare.length > 0 ? furtherThan(stumbled, plain) : undefined;
  return read && { text: plain, read, edits: [] };
}

function furtherThan(stumbled: number, text: string): Glanced | undefined {
  const read = glance(text);
  if (!read) return isSound(text) ? { stumbles: undefined } : undefined;
  return !('stumbles' in read) || read.stumbles > stumbled ? read : undefined;
}

function isSound(text: string): boolean {
  const { faults, second } = parse(text);
  return faults.length === 0 && second === undefined;
}

/** What was put into a text. */
class Gaps {
  /** Where each begins in the text with all of them, and how wide it is. In the order of the text. */
  readonly #all: { readonly at: number; readonly width: number }[] = [];
  /** How wide each is together with those before it. */
  #sums: readonly number[] = [];

  /** More of them, at offsets of the text as it is with those that were put there before. */
  add(more: readonly { readonly at: number; readonly width: number }[]): void {
    let by = 0;
    for (const { at, width } of more) {
      const place = at + by;
      const later = this.#all.map((gap) => (gap.at >= place ? { ...gap, at: gap.at + width } : gap));
      this.#all.splice(0, this.#all.length, ...later, { at: place, width });
      by += width;
    }
    this.#all.sort((a, b) => a.at - b.at);
    let sum = 0;
    this.#sums = this.#all.map(({ width }) => {
      sum += width;
      return sum;
    });
  }

  /** The range in the text as it is. */
  rangeOf({ start, end }: Range): Range {
    return { start: this.#offsetOf(start), end: this.#offsetOf(end) };
  }

  place(root: Node | undefined): void {
    for (const node of nodesIn(root)) Object.assign<Mutable<Node>, Range>(node, this.rangeOf(node));
  }

  #offsetOf(offset: number): number {
    let [low, high] = [0, this.#all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#all[middle]?.at ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    const gap = this.#all[low - 1];
    if (!gap) return offset;
    const before = this.#sums[low - 2] ?? 0;
    return offset - before - Math.min(gap.width, offset - gap.at);
  }
}
