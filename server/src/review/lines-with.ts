import type { AgreementDocument } from '../agreement/document.ts';

/** The lines of each agreement without their indentation, in the order of their characters. */
const sorted = new WeakMap<AgreementDocument, readonly string[]>();

/**
 * On how many lines a text stands, whatever the indentation. It is asked for all that comes or goes, and found without
 * going through the lines each time.
 */
export function linesWith(start: string, agreement: AgreementDocument): number {
  let lines = sorted.get(agreement);
  if (!lines) {
    lines = agreement.text
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .sort();
    sorted.set(agreement, lines);
  }
  // Lines that begin alike stand beside each other.
  const beginning = (line: string) => line.slice(0, start.length);
  return countWhile(lines, (line) => beginning(line) <= start) - countWhile(lines, (line) => line < start);
}

/** How many of the first lines hold to something that none does after the first that does not. */
function countWhile(lines: readonly string[], holds: (line: string) => boolean): number {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(lines[middle] ?? '')) from = middle + 1;
    else to = middle;
  }
  return from;
}
