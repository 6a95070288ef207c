import { canonicalJson } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Path } from '../agreement/path.ts';

/** The plain data at a path; undefined where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  let found = data;
  for (const step of path) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, step)) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[step];
  }
  return found;
}

/** The fields that tell people what an entry is. */
const telling = ['name', 'title', 'what', 'when', 'measure', 'topic', 'because'] as const;

/** Which field tells people what the entry at a path is; undefined where an id is all there is. */
export const tellingField = ({ data }: AgreementDocument, path: Path): (typeof telling)[number] | undefined =>
  tellingFieldOf(valueAt(data, path));

function tellingFieldOf(value: unknown): (typeof telling)[number] | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const field of telling) if (typeof fields[field] === 'string' && Object.hasOwn(fields, field)) return field;
  return undefined;
}

/** The name of the entry at a path, or what it says; undefined where an id is all there is. */
export function tellingText(agreement: AgreementDocument, path: Path): string | undefined {
  const value = valueAt(agreement.data, path);
  const field = tellingFieldOf(value);
  return field && (value as Readonly<Record<typeof field, string>>)[field];
}

/** Whether two values are the same data, whatever the order of keys: whether both are the same as canonical JSON. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return canonicalJson(one) === canonicalJson(other);
  const [left, right] = [one, other] as readonly Readonly<Record<string, unknown>>[];
  const keys = Object.keys(one);
  if (!left || !right || keys.length !== Object.keys(other).length) return false;
  for (const key of keys) if (!Object.hasOwn(right, key) || !isSameData(left[key], right[key])) return false;
  return true;
}
