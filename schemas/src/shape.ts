import * as z from 'zod/mini';
import {
  type About,
  type Bounds,
  type IdKind,
  type KeySpace,
  type ReferenceTarget,
  type ScalarKind,
  type Traits,
  traits,
} from './about.ts';
import { agreement } from './agreement.ts';
import { isCompetency, isId, isScheme } from './values.ts';

/** The schema as a tree to walk: what zod knows of a node together with its documentation and traits. */
export type Shape = ObjectShape | MapShape | ListShape | ScalarShape;

interface Node {
  readonly about: About;
  /** The rule that speaks when this place is missing or empty. */
  readonly absence: string | undefined;
}
export interface ObjectShape extends Node {
  readonly kind: 'object';
  /** In the order in which an agreement is told. */
  readonly fields: ReadonlyMap<string, Field>;
}
export interface MapShape extends Node {
  readonly kind: 'map';
  readonly keys: KeySpace;
  readonly value: Shape;
  readonly nonEmpty: boolean;
  /** For maps keyed by parties: the rule that speaks when one party's entry is missing. */
  readonly entryAbsence: string | undefined;
}
export interface ListShape extends Node {
  readonly kind: 'list';
  readonly item: Shape;
  readonly nonEmpty: boolean;
  /** How many items it holds at least, where it is there. */
  readonly least: number;
}
export interface ScalarShape extends Node {
  readonly kind: 'scalar';
  readonly scalar: ScalarKind;
  /** The allowed values, where they are a closed list. */
  readonly values: readonly string[] | undefined;
  /** Values that are offered, in a list that stays open. */
  readonly suggests: readonly string[] | undefined;
  readonly refers: ReferenceTarget | undefined;
  readonly codes: Traits['codes'];
  /** For whole numbers. */
  readonly bounds: Bounds | undefined;
  /** What zod has against a value; nothing, where it is sound. */
  issuesOf(value: unknown): readonly z.core.$ZodIssue[];
}
export interface Field {
  readonly key: string;
  readonly required: boolean;
  readonly shape: Shape;
}

const convert = (schema: z.core.$ZodType): Shape => {
  const own: Traits = traits.get(schema) ?? {};
  const about = (z.globalRegistry.get(schema) as About | undefined) ?? { title: '', description: '' };
  const node: Node = { about, absence: own.absence };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return convert(def.innerType);
    case 'object': {
      const fields = Object.entries(def.shape).map(([key, inner]): [string, Field] => [
        key,
        { key, required: (inner as z.core.$ZodTypes)._zod.def.type !== 'optional', shape: convert(inner) },
      ]);
      return { ...node, kind: 'object', fields: new Map(fields) };
    }
    case 'record': {
      if (!own.keys) throw new Error('a map of the schema does not say what its keys are');
      const { keys, nonEmpty = false, entryAbsence } = own;
      return { ...node, kind: 'map', keys, nonEmpty, entryAbsence, value: convert(def.valueType) };
    }
    case 'array':
      return {
        ...node,
        kind: 'list',
        item: convert(def.element),
        nonEmpty: own.nonEmpty ?? false,
        least: own.least ?? (own.nonEmpty ? 1 : 0),
      };
    default: {
      if (!own.scalar) throw new Error(`a ${def.type} of the schema does not say what kind of scalar it is`);
      const values =
        def.type === 'enum'
          ? Object.values(def.entries).map(String)
          : def.type === 'literal'
            ? def.values.map(String)
            : undefined;
      const { scalar, suggests, refers, bounds, codes } = own;
      const issuesOf = (value: unknown) => z.safeParse(schema, value).error?.issues ?? [];
      return { ...node, kind: 'scalar', scalar, values, suggests, refers, bounds, codes, issuesOf };
    }
  }
};

let root: ObjectShape | undefined;

/** The shape of a whole agreement. */
export function shapeOfAgreement(): ObjectShape {
  if (!root) {
    const shape = convert(agreement);
    if (shape.kind !== 'object') throw new Error('an agreement is an object');
    root = shape;
  }
  return root;
}

/** The shape at a path, or undefined where the schema knows nothing of it. */
export function shapeAt(path: readonly (string | number)[]): Shape | undefined {
  let shape: Shape | undefined = shapeOfAgreement();
  for (const step of path) {
    if (shape?.kind === 'object') shape = shape.fields.get(String(step))?.shape;
    else if (shape?.kind === 'map') shape = shape.value;
    else if (shape?.kind === 'list') shape = shape.item;
    else return undefined;
  }
  return shape;
}

/** The kind of id that a key at this path declares, if it does. */
export function declaredAt(path: readonly (string | number)[]): IdKind | undefined {
  const parent = shapeAt(path.slice(0, -1));
  return parent?.kind === 'map' && parent.keys.kind === 'ids' ? parent.keys.declares : undefined;
}

/** Whether the keys of a map are parties that are declared elsewhere. */
export const isByParty = ({ keys }: MapShape): boolean =>
  keys.kind === 'every-party' || keys.kind === 'some-parties' || keys.kind === 'concerned-parties';

/** Whether a key can stand in a map of this shape, as far as its form goes. */
export function isKeyOf({ keys }: MapShape, key: string): boolean {
  if (keys.kind === 'schemes') return isScheme(key);
  return keys.kind === 'ids' && keys.declares === 'competency' ? isCompetency(key) : isId(key);
}
