import type { About, Bounds, KeySpace, ScalarKind, Traits } from './about.ts';
import { agreementShape } from './agreement-shape.ts';
import { codes } from './codes.ts';
import type { IdKind, ReferenceTarget } from './id-kinds.ts';
import { isCompetency, isId, isScheme } from './ids.ts';
import { type Fault, type Form, judgeOf } from './scalar.ts';
import type { NodeData } from './shape-data.ts';

/**
 * The schema as a tree to walk: what zod knows of a node together with its documentation and traits. It is made from what
 * "npm run generate" has written, since to load zod and build the schema takes longer than to check an agreement.
 */
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
  /** What is wrong with a value; undefined where it is sound, exactly as zod has it. */
  readonly faultOf: (value: unknown) => Fault | undefined;
}
export interface Field {
  readonly key: string;
  readonly required: boolean;
  readonly shape: Shape;
}

function read(data: NodeData, forms: readonly Judged[]): Shape {
  const { about, absence } = data;
  switch (data.kind) {
    case 'object': {
      const fields = data.fields.map(({ key, required, shape }): [string, Field] => [
        key,
        { key, required, shape: read(shape, forms) },
      ]);
      return { kind: 'object', about, absence, fields: new Map(fields) };
    }
    case 'map': {
      const { keys, nonEmpty, entryAbsence } = data;
      return { kind: 'map', about, absence, keys, nonEmpty, entryAbsence, value: read(data.value, forms) };
    }
    case 'list': {
      const { nonEmpty, least } = data;
      return { kind: 'list', about, absence, nonEmpty, least, item: read(data.item, forms) };
    }
    case 'scalar': {
      const { scalar, suggests, refers, bounds, codes } = data;
      const form = codes === undefined ? forms[data.form ?? -1] : ofCodes[codes];
      if (!form) throw new Error('a scalar has no form: run "npm run generate"');
      return { kind: 'scalar', about, absence, scalar, suggests, refers, bounds, codes, ...form };
    }
  }
}

type Judged = Pick<ScalarShape, 'values' | 'faultOf'>;
const judged = (form: Form): Judged => ({
  values: form.type === 'choice' ? form.values : undefined,
  faultOf: judgeOf(form),
});
const ofCodes = {
  currency: judged({ type: 'choice', values: codes.currency }),
  country: judged({ type: 'choice', values: codes.country }),
};

let root: ObjectShape | undefined;

/** The shape of a whole agreement. */
export function shapeOfAgreement(): ObjectShape {
  if (!root) {
    const shape = read(agreementShape.root, agreementShape.forms.map(judged));
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
