import type { About, Bounds, KeySpace, ScalarKind, Traits } from './about.ts';
import type { ReferenceTarget } from './id-kinds.ts';
import type { Form } from './scalar.ts';

/** The shape of an agreement as plain JSON, which is made from the zod schema: a program that reads it needs no zod. */
export interface ShapeData {
  /** The forms of scalars, each once. */
  readonly forms: readonly Form[];
  readonly root: NodeData;
}
export type NodeData = ObjectData | MapData | ListData | ScalarData;

interface Told {
  readonly about: About;
  readonly absence?: string;
}
export interface ObjectData extends Told {
  readonly kind: 'object';
  readonly fields: readonly { readonly key: string; readonly required: boolean; readonly shape: NodeData }[];
}
export interface MapData extends Told {
  readonly kind: 'map';
  readonly keys: KeySpace;
  readonly value: NodeData;
  readonly nonEmpty: boolean;
  readonly entryAbsence?: string;
}
export interface ListData extends Told {
  readonly kind: 'list';
  readonly item: NodeData;
  readonly nonEmpty: boolean;
  readonly least: number;
}
export interface ScalarData extends Told {
  readonly kind: 'scalar';
  readonly scalar: ScalarKind;
  /** The index of its form; none where the values are the codes of `codes`. */
  readonly form?: number;
  readonly suggests?: readonly string[];
  readonly refers?: ReferenceTarget;
  readonly codes?: NonNullable<Traits['codes']>;
  readonly bounds?: Bounds;
}
