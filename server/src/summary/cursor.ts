import type { Summary } from './model.ts';
import type { Place } from './placed.ts';

/** A place in a text; line and column from 1. */
export interface Cursor {
  readonly line: number;
  readonly column: number;
}

/** The innermost of all places in a summary that the cursor is in. */
export function placeUnder(summary: Summary, cursor: Cursor): Place | undefined {
  let found: Place | undefined;
  for (const place of placesIn(summary)) {
    if (holds(place, cursor) && (found === undefined || isInside(place, found))) found = place;
  }
  return found;
}

function* placesIn(value: unknown): Generator<Place> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'at') yield inner as Place;
    else yield* placesIn(inner);
  }
}

const compare = (a: Cursor, b: Cursor) => a.line - b.line || a.column - b.column;
const holds = ({ range: { start, end } }: Place, cursor: Cursor) =>
  compare(start, cursor) <= 0 && compare(cursor, end) <= 0;
const isInside = (inner: Place, outer: Place) =>
  compare(inner.range.start, outer.range.start) >= 0 && compare(inner.range.end, outer.range.end) <= 0;
