import type { Edit } from '../insert.ts';
import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';
import { glance, type Read } from './from-events.ts';
import { type GoingOn, goingOn } from './going-on.ts';
import { Lines, stepOf } from './lines.ts';
import { type Node, nodesIn } from './tree.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Glanced = Read | { readonly stumbles: number };

/** What lines are told with that go on with a text above them, and are not indented below its key. */
export const goesOnCode = 'GOES_ON';
/** And what a value is told with that is not indented below its key. */
export const valueBelowCode = 'VALUE_BELOW';

/** So many such stretches are looked for, at the price of two more passes each. */
const most = 5;

/** A text in which lines are indented as what they go on with, and the way back to the offsets of the text as it is. */
export interface Indented {
  readonly text: string;
  /** What the fast reader makes of it. */
  readonly read: Glanced;
  readonly problems: readonly Problem[];
  rangeOf(range: Range): Range;
  /** Puts the nodes of a tree that was read from `text` where they stand in the text as it is. */
  place(root: Node | undefined): void;
}

/**
 * Indents the lines that go on with what stands above them: a sentence whose second line stands at the margin makes the
 * reader lose all that follows. Each is taken only where the reader comes further with it. `stumbles` is where it stumbled.
 */
export function indentWhatGoesOn(text: string, stumbles: number): Indented | undefined {
  const problems: Problem[] = [];
  const gaps = new Gaps();
  let plain = text;
  let read: Glanced = { stumbles };
  while (problems.length < most && 'stumbles' in read) {
    const lines = new Lines(plain);
    const content = lines.content(0, lines.count);
    const found = goingOn(plain, content, read.stumbles, stepOf(content));
    const [first] = found?.moves ?? [];
    if (!found || !first) break;
    const range = gaps.rangeOf(first.line);
    const mended: Mended | undefined = indent(plain, found, gaps, read.stumbles) ?? blank(plain, found, read.stumbles);
    if (!mended) break;
    const code = found.isWhole ? valueBelowCode : goesOnCode;
    const mend = mended.edits.length > 0 ? { edits: mended.edits, safe: found.isSure } : undefined;
    problems.push({ kind: 'invalid-yaml', range, code, detail: found.key, ...(mend && { mend }) });
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

/** Indents lines, where the reader comes further with that. */
function indent(text: string, { moves }: GoingOn, gaps: Gaps, stumbled: number): Mended | undefined {
  const inserted = moves.map(({ line, column }) => ({ at: line.start - line.indent, width: column - line.indent }));
  const pieces: string[] = [];
  let done = 0;
  for (const { at, width } of inserted) {
    pieces.push(text.slice(done, at), ' '.repeat(width));
    done = at;
  }
  const plain = pieces.join('') + text.slice(done);
  const width = inserted.reduce((sum, { at, width }) => sum + (at <= stumbled ? width : 0), 0);
  const read = furtherThan(stumbled + width, plain);
  if (!read) return undefined;
  const edits = inserted.map(({ at, width }) => {
    const { start } = gaps.rangeOf({ start: at, end: at });
    return { range: { start, end: start }, insert: [' '.repeat(width)] };
  });
  gaps.add(inserted);
  return { text: plain, read, edits };
}

/** Takes out lines of a text that YAML cannot read wherever they stand, such as one with a colon. */
function blank(text: string, { moves, isText, isWhole }: GoingOn, stumbled: number): Mended | undefined {
  if (!isText || isWhole) return undefined;
  let plain = text;
  for (const { line } of moves)
    plain = plain.slice(0, line.start) + ' '.repeat(line.end - line.start) + plain.slice(line.end);
  const read = furtherThan(stumbled, plain);
  return read && { text: plain, read, edits: [] };
}

function furtherThan(stumbled: number, text: string): Glanced | undefined {
  const read = glance(text);
  return read && (!('stumbles' in read) || read.stumbles > stumbled) ? read : undefined;
}

/** The spaces that were put into a text. */
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
