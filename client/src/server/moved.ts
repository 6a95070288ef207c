/** A place in a text: line and column from 0, in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** What was replaced, and by which text. */
export interface Change {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

/** Where the new text of a change ends. */
export function endOf({ range: { start }, text }: Change): Place {
  const lines = text.split(/\r\n|\r|\n/);
  const { length } = lines.at(-1) ?? '';
  return lines.length === 1
    ? { line: start.line, character: start.character + length }
    : { line: start.line + lines.length - 1, character: length };
}

/** Where a place is after a change: behind what is typed at it; nowhere when it stood within what was replaced. */
export function movedBy(place: Place, change: Change): Place | undefined {
  const { start, end } = change.range;
  if (isBefore(place, end)) return isBefore(start, place) ? undefined : place;
  const now = endOf(change);
  return place.line === end.line
    ? { line: now.line, character: now.character + place.character - end.character }
    : { line: now.line + place.line - end.line, character: place.character };
}

const isBefore = (a: Place, b: Place): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);
