import {
  type Fault,
  isKeyOf,
  type ListShape,
  type MapShape,
  type ObjectShape,
  type ScalarShape,
  type Shape,
} from 'partnership-agreements-schema';
import type { Path } from './path.ts';

/** Something in the data that is not as the schema wants it. */
export type Issue =
  /** Nothing there, or something of another kind. */
  | { readonly kind: 'type'; readonly path: Path }
  | { readonly kind: 'unknown-keys'; readonly path: Path; readonly keys: readonly string[] }
  /** A key that cannot be one; what stands below it is not looked at. */
  | { readonly kind: 'key'; readonly path: Path }
  /** The key of an entry that declares an id, and can be none; what stands below it is looked at all the same. */
  | { readonly kind: 'odd-id'; readonly path: Path }
  | { readonly kind: 'too-few'; readonly path: Path }
  | { readonly kind: 'scalar'; readonly path: Path; readonly fault: Fault };

/**
 * Holds data against a shape, in one pass, however much is wrong, and finds what zod finds. Zod hands the issues of a list
 * up level by level, as the arguments of a call, for which there is no room where there are very many.
 *
 * `declared` are the ids of the file: what stands under one that can be none is looked at wherever it is a key.
 */
export function issuesIn(data: unknown, shape: Shape, declared: ReadonlySet<string>): readonly Issue[] {
  const walk = new Walk(declared);
  walk.value(data, shape);
  return walk.issues;
}

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

class Walk {
  readonly issues: Issue[] = [];
  readonly #path: (string | number)[] = [];
  readonly #declared: ReadonlySet<string>;

  constructor(declared: ReadonlySet<string>) {
    this.#declared = declared;
  }

  value(value: unknown, shape: Shape): void {
    switch (shape.kind) {
      case 'object':
        if (isData(value)) this.#object(value, shape);
        else this.#isOfAnotherType();
        return;
      case 'map':
        if (isData(value)) this.#map(value, shape);
        else this.#isOfAnotherType();
        return;
      case 'list':
        if (Array.isArray(value)) this.#list(value, shape);
        else this.#isOfAnotherType();
        return;
      case 'scalar':
        this.#scalar(value, shape);
    }
  }

  #isOfAnotherType(): void {
    this.issues.push({ kind: 'type', path: [...this.#path] });
  }

  #object(data: Data, { fields }: ObjectShape): void {
    let known = 0;
    fields.forEach(({ key, required, shape }) => {
      const value = data[key];
      if (value !== undefined) known++;
      else if (!required) return;
      this.#path.push(key);
      this.value(value, shape);
      this.#path.pop();
    });
    const keys = Object.keys(data);
    if (keys.length === known) return;
    const unknown = keys.filter((key) => !fields.has(key));
    if (unknown.length > 0) this.issues.push({ kind: 'unknown-keys', path: [...this.#path], keys: unknown });
  }

  #map(data: Data, shape: MapShape): void {
    const keys = Object.keys(data);
    for (const key of keys) {
      this.#path.push(key);
      const value = data[key];
      const declares = shape.keys.kind === 'ids';
      if (isKeyOf(shape, key)) this.value(value, shape.value);
      else if (value === null || !(declares || this.#declared.has(key)))
        this.issues.push({ kind: 'key', path: [...this.#path] });
      else {
        if (declares) this.issues.push({ kind: 'odd-id', path: [...this.#path] });
        this.value(value, shape.value);
      }
      this.#path.pop();
    }
    if (keys.length === 0 && shape.nonEmpty) this.issues.push({ kind: 'too-few', path: [...this.#path] });
  }

  #list(items: readonly unknown[], { item, least }: ListShape): void {
    items.forEach((value, index) => {
      this.#path.push(index);
      this.value(value, item);
      this.#path.pop();
    });
    if (items.length < least) this.issues.push({ kind: 'too-few', path: [...this.#path] });
  }

  #scalar(value: unknown, shape: ScalarShape): void {
    const fault = shape.faultOf(value);
    if (fault) this.issues.push({ kind: 'scalar', path: [...this.#path], fault });
  }
}
