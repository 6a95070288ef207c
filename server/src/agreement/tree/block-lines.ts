import { type Line, opens } from './lines.ts';
import { unclosed } from './unclosed.ts';

/** An entry of a block: its lines (the end exclusive), and the column at which it begins. */
export interface Entry {
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

export const isItem = (line: Line): boolean => /^-(?:\s|$)/.test(line.content);
const closes = (line: Line) => /^[}\]]/.test(line.content);

/** The first line with a quote or bracket that is not closed in it, nor can be below: what goes on there is not deeper. */
export const leftOpen = (text: string, content: readonly Line[]): Line | undefined =>
  content.find((line, index) => {
    const next = content[index + 1];
    const goesOn = next && (next.indent > line.indent || closes(next));
    return !goesOn && /["'[{]/.test(line.content) && unclosed(text, line.start, line.end) !== undefined;
  });

/**
 * The entries of a block. They start at its column; what is less deep is an entry of its own, with what hangs below
 * it, and so is what comes before the first. A dash in the column of its key belongs to that key, as does a bracket
 * that closes.
 */
export function entriesOf(content: readonly Line[], to: number, column: number, isList: boolean): readonly Entry[] {
  const starts: { readonly from: number; readonly column: number }[] = [];
  /** How deep the lines below a misplaced key are. */
  let below: number | undefined;
  content.forEach((line, index) => {
    const isFirst = starts.length === 0;
    const belongsAbove = closes(line) || (!isList && isItem(line) && line.indent === column);
    if (!isFirst && (line.indent > column || belongsAbove)) return;
    if (below !== undefined && line.indent >= below) return;
    const next = content[index + 1];
    below = line.indent < column && opens(line) && next && next.indent > line.indent ? next.indent : undefined;
    starts.push({ from: line.number, column: line.indent });
  });
  return starts.map((entry, index) => ({ ...entry, to: starts[index + 1]?.from ?? to }));
}

/**
 * The column at which the entries of a block stand: the one with which the fewest lines are out of step. Where that
 * leaves a choice, the expected one, else the first line's.
 */
export function columnOf(content: readonly Line[], expected: number): number {
  const first = content[0]?.indent ?? 0;
  const columns = new Set([first, ...content.map(({ indent }) => indent)]);
  let best = { column: first, cost: Number.POSITIVE_INFINITY };
  for (const column of columns) {
    if (column > first && column !== expected) continue;
    const cost = outOfStep(content, column) * 4 - (column === expected ? 2 : 0) - (column === first ? 1 : 0);
    if (cost < best.cost) best = { column, cost };
  }
  return best.column;
}

/** How many lines are deeper or less deep than what stands above them allows. */
export function outOfStep(content: readonly Line[], column: number): number {
  const levels = [column];
  let count = 0;
  let previous: Line | undefined;
  for (const line of content) {
    let level = levels.at(-1) ?? column;
    while (level > line.indent && levels.length > 1) {
      levels.pop();
      level = levels.at(-1) ?? column;
      if (level < line.indent) count++;
    }
    if (level > line.indent) count++;
    else if (level < line.indent) {
      if (!opens(previous)) count++;
      levels.push(line.indent);
    }
    previous = line;
  }
  return count;
}
