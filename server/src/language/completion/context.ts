import { type Shape, shapeOfAgreement } from 'partnership-agreements-schema';
import type { IsoDate } from '../../agreement/date.ts';
import type { AgreementDocument } from '../../agreement/document.ts';
import type { Path } from '../../agreement/path.ts';
import { namesParty } from '../walk.ts';

/** What is known where something is to be completed. */
export interface CompletionContext {
  readonly agreement: AgreementDocument;
  readonly today: IsoDate;
  readonly path: Path;
  /** What the schema says of the path. */
  readonly shape: Shape;
  /** The party under whose id it stands. */
  readonly party: string | undefined;
  readonly parties: readonly string[];
  /** Of the agreements beside this one, the most frequent first. */
  readonly currenciesBeside: () => readonly string[];
  /** The keys beside it, with the text of their values that are scalars. */
  readonly beside: ReadonlyMap<string, string | undefined>;
}

/** The shape at a path, and the party under whose id it stands; undefined where the schema knows nothing. */
export function schemaAt(path: Path): { readonly shape: Shape; readonly party: string | undefined } | undefined {
  let shape: Shape | undefined = shapeOfAgreement();
  let party: string | undefined;
  for (const step of path) {
    if (String(step).startsWith('x-')) return undefined;
    if (shape?.kind === 'map' && namesParty(shape)) party = String(step);
    if (shape?.kind === 'object') shape = shape.fields.get(String(step))?.shape;
    else if (shape?.kind === 'map') shape = shape.value;
    else if (shape?.kind === 'list') shape = shape.item;
    else return undefined;
  }
  return shape && { shape, party };
}
