import { type ScalarKind, type Shape, shapeOfAgreement } from 'partnership-agreements-schema';
import type { AgreementDocument } from './document.ts';
import type { Path } from './path.ts';

/** A value that only keeps a place warm: what the product wrote to be filled in, `TBD` and the like. */
export interface Placeholder {
  readonly path: Path;
  readonly source: string;
}

/** What is still to be filled in, in the order of the text. An agreement that has any is not one to sign. */
export const placeholdersOf = (agreement: AgreementDocument): readonly Placeholder[] =>
  agreement.problemsOf('placeholder').map(({ path, source }) => ({ path, source }));

/** How far an agreement is filled in. */
export interface Progress {
  /** Placeholders. */
  readonly open: number;
  /** All texts, figures and dates that somebody gives, the open ones included. */
  readonly all: number;
}

export function progressOf(agreement: AgreementDocument): Progress {
  const open = placeholdersOf(agreement).length;
  return { open, all: open + answersIn(agreement.data, shapeOfAgreement()) };
}

/** What points to something else is no answer of its own, and a digest is written by signing. */
const noAnswers: ReadonlySet<ScalarKind> = new Set(['reference', 'digest']);
/** What every draft says of itself. */
const formal: ReadonlySet<string> = new Set(['partnership', 'status', 'version']);

function answersIn(data: unknown, shape: Shape | undefined, isTop = true): number {
  if (data === undefined || data === null || !shape) return 0;
  if (shape.kind === 'scalar') return noAnswers.has(shape.scalar) ? 0 : 1;
  if (typeof data !== 'object') return 0;
  let count = 0;
  for (const [key, value] of Object.entries(data)) {
    if (isTop && formal.has(key)) continue;
    const inner =
      shape.kind === 'object' ? shape.fields.get(key)?.shape : shape.kind === 'map' ? shape.value : shape.item;
    count += answersIn(value, inner, false);
  }
  return count;
}
