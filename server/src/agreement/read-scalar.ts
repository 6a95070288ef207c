import type { ScalarShape } from 'partnership-agreements-schema';
import { isMeantAsAmount, isPlainNumber, isUnbounded, type NumberKind, numberKindOf, readingsOf } from './amount.ts';
import { dateReadings, isIsoDate, isMeantAsDate } from './date.ts';
import { otherReadingOf } from './other-readers.ts';
import { isPlaceholder } from './placeholder.ts';
import { endOfLine } from './range.ts';
import type { Notes } from './reading.ts';
import type { ScalarNode } from './tree/tree.ts';

/** Whether this is the one version of the format that there is, if need be in other letters or as a number. */
export const isFirstVersion = (version: string): boolean => /^v?\s*1(?:\.0+)*$/i.test(version.trim());

/**
 * The value of a scalar; undefined where it cannot be used: a placeholder, or what people read in more than one way. What
 * points to an id is noted on the way, and what other readers of the file take for something else.
 */
export function readScalar(node: ScalarNode, shape: ScalarShape, notes: Notes): unknown {
  const { value, source } = node;
  if (isPlaceholder(source)) {
    notes.problems.push({ kind: 'placeholder', path: notes.path, source });
    return notes.prune();
  }
  if (notes.path.length === 1 && notes.step === 'partnership' && value !== 'v1' && isFirstVersion(source)) {
    notes.problems.push({ kind: 'unsupported-version', path: notes.path, source });
    return notes.prune();
  }
  const kind = numberKindOf(shape);
  if (kind && !(kind === 'target' && typeof value === 'string')) return readNumber(node, kind, notes);
  switch (shape.scalar) {
    case 'date':
      if (isIsoDate(source) || !isMeantAsDate(source)) return value;
      if (/^\d{4}-\d{2}-\d{2}$/.test(source)) return value;
      notes.problems.push({ kind: 'ambiguous-date', path: notes.path, source, readings: dateReadings(source) });
      return notes.prune();
    case 'registration':
      if (typeof value === 'string') return value;
      notes.problems.push({
        kind: 'unquoted-registration',
        path: notes.path,
        source,
        scheme: String(notes.step),
        read: String(value),
      });
      return notes.prune();
    case 'text':
    case 'text-or-number':
      if (typeof value === 'string') noteSwallowed(node, notes);
      noteOtherReaders(node, notes);
      return value;
    case 'enum':
      noteOtherReaders(node, notes);
      return value;
    case 'reference':
      if (typeof value === 'string' && shape.refers) notes.refers(shape.refers, value, 'value');
      return value;
    default:
      return value;
  }
}

function readNumber(node: ScalarNode, kind: NumberKind, notes: Notes): unknown {
  const { value, source, start, end } = node;
  const notation = { kind, currency: notes.currency };
  if (typeof value === 'number' && node.style === 'plain') {
    // What is no whole number, or none at all, is said of its own.
    const isOther = !Number.isFinite(value) || (kind === 'whole' && !Number.isInteger(value));
    if (isPlainNumber(source, notation) || (isOther && kind !== 'money' && kind !== 'days')) return value;
  } else if (typeof value !== 'string' || !isMeantAsAmount(source)) return value;
  const readings = readingsOf(source, notation);
  if (kind === 'whole' && typeof value === 'string' && (node.style !== 'plain' || readings.length === 0)) return value;
  notes.problems.push({
    kind: 'ambiguous-amount',
    path: notes.path,
    splits: [{ range: { start, end }, source, readings }],
    unbounded: isUnbounded(source),
    what: kind,
  });
  return notes.prune();
}

/** Text that other readers of the file take for something else. */
function noteOtherReaders({ style, value, source }: ScalarNode, notes: Notes): void {
  const as = style === 'plain' && typeof value === 'string' ? otherReadingOf(source) : undefined;
  if (as) notes.problems.push({ kind: 'other-readers', path: notes.path, source, as });
}

/** Plain text that runs into ` #x`, which YAML takes for a comment. */
function noteSwallowed({ style, end }: ScalarNode, notes: Notes): void {
  if (style !== 'plain') return;
  const { text } = notes;
  let next = end;
  while (isBlank(text.charCodeAt(next))) next++;
  // Most often there is the end of the line, or of a map in braces.
  if (next === end || text.charCodeAt(next) !== 35) return;
  const rest = text.slice(end, endOfLine(text, end)).trimEnd();
  if (!/^[ \t]+#[^\s#]/.test(rest)) return;
  const start = end + rest.search(/#/);
  notes.problems.push({
    kind: 'swallowed-text',
    path: notes.path,
    range: { start, end: end + rest.length },
    swallowed: rest.trim(),
  });
}

const isBlank = (code: number) => code === 32 || code === 9;
