import type { ObjectShape } from 'partnership-agreements-schema';
import { isNull, type MapNode } from './tree/tree.ts';

/** Whether a key is another one that runs on into its value: `job Founder`, `name:Eva`. */
export const runsOn = (key: string, other: string): boolean =>
  key.startsWith(other) && /^[\s:=]/.test(key.slice(other.length));

/** Whether a key between braces reads as the text that was to stand behind one: `{ Eva Jansen, job: Founder }`. */
export const readsAsText = (key: string): boolean => /^\p{Lu}|\S\s+\S/u.test(key);

/** Whether something stands in a map between braces that YAML takes for keys without a value, and that says more than that. */
export const saysMore = ({ flow, pairs }: MapNode, { fields }: ObjectShape): boolean =>
  flow &&
  pairs.some(
    ({ name, value }) => isNull(value) && !fields.has(name) && [...fields.keys()].some((field) => runsOn(name, field)),
  );
