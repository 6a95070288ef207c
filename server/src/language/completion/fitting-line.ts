import type { Frame } from './frames.ts';
import type { NextLine } from './lines.ts';

/** Where a new line of block style goes: into which kind of thing, and at which column. */
export interface FittingLine {
  readonly kind: 'map' | 'list';
  readonly column: number;
}

/**
 * The place for a new line that comes nearest to a column, such that what follows stays where it belongs: in a map or
 * list that is open above it, or as the first line below a key that has no value yet. Undefined where there is none.
 */
export function fittingLine(
  open: readonly Frame[],
  column: number,
  next: NextLine | undefined,
): FittingLine | undefined {
  const top = open.at(-1);
  const below = next?.column ?? 0;
  if (!top) return { kind: 'map', column: next ? below : column };
  if (top.kind === 'map' && !top.hasValue) {
    // A value in braces or quotes, on a line of its own.
    if (below > top.column && !next?.isDash && !next?.isKey) return undefined;
    if (below > top.column) return { kind: next?.isDash ? 'list' : 'map', column: below };
    if (below === top.column && next?.isDash) return { kind: 'list', column: below };
    if (column > top.column) return { kind: 'map', column };
  }
  const fitting = open.filter((frame) => frame.column >= below);
  const chosen = fitting.findLast((frame) => frame.column <= column) ?? fitting[0] ?? top;
  if (chosen.kind === 'list' && !(next?.isDash && below === chosen.column)) {
    // A list may stand in the column of its key: a line without a dash is the next key there.
    const map = fitting.find((frame) => frame.kind === 'map' && frame.column === chosen.column);
    if (map) return { kind: 'map', column: map.column };
  }
  return { kind: chosen.kind, column: chosen.column };
}
