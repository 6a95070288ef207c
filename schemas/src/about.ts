import * as z from 'zod/mini';
import type { IdKind, ReferenceTarget } from './id-kinds.ts';

/** What a reader is told about a place: shown by completion and hover, and written into the JSON Schema. */
export interface About {
  readonly title: string;
  /** One or two sentences, in the second person where it asks something. */
  readonly description: string;
  readonly examples?: readonly unknown[];
}

/** What the keys of a map are. */
export type KeySpace =
  /** An entry for every party. */
  | { readonly kind: 'every-party' }
  /** An entry for every party that the list `concerns` beside the map names; for every party where there is none. */
  | { readonly kind: 'concerned-parties' }
  /** Keyed by parties, but not each of them needs an entry. */
  | { readonly kind: 'some-parties' }
  /** Ids of the author's choice; the map is where they are declared. */
  | { readonly kind: 'ids'; readonly declares: IdKind }
  /** Ids that are declared elsewhere: each key points to one. */
  | { readonly kind: 'references'; readonly refers: ReferenceTarget }
  /** Names of registers, such as `kvk`. */
  | { readonly kind: 'schemes' };

/** The kinds of scalar, as an author thinks of them. */
export type ScalarKind =
  | 'text'
  | 'date'
  | 'money'
  | 'days'
  | 'integer'
  | 'enum'
  | 'duration'
  | 'uri'
  | 'reference'
  | 'competency'
  | 'text-or-number'
  | 'registration'
  | 'digest';

/** What a whole number lies between, both included. */
export interface Bounds {
  readonly least: number;
  readonly most: number | undefined;
}

/** What this project knows about a node of the schema beyond its shape. */
export interface Traits {
  /** The rule that speaks when the place is missing or empty; `schema/required` where none is named. */
  readonly absence?: string;
  /** For a `map` keyed by parties: the rule that speaks when one party's entry is missing. */
  readonly entryAbsence?: string;
  readonly keys?: KeySpace;
  readonly scalar?: ScalarKind;
  readonly refers?: ReferenceTarget;
  /** Values that are offered, in a list that stays open. */
  readonly suggests?: readonly string[];
  /** Whose codes the values are: people know them by other codes and by name as well. */
  readonly codes?: 'currency' | 'country';
  /** The smallest and the largest whole number. */
  readonly bounds?: Bounds;
  /** Keywords that the generated JSON Schema gets besides what zod writes. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** Whether a map or a list of which there is one has to hold something. */
  readonly nonEmpty?: boolean;
  /** How many items a list has at least; 1 where nothing is said and `nonEmpty` holds. */
  readonly least?: number;
}

/** Traits by node; titles and descriptions are in zod's own global registry. */
export const traits = z.registry<Traits>();

/** Attaches documentation and traits to a node and returns it. */
export function describe<S extends z.core.$ZodType>(schema: S, about: About | undefined, own: Traits = {}): S {
  if (about) z.globalRegistry.add(schema, about as z.core.GlobalMeta);
  traits.add(schema, own);
  return schema;
}
