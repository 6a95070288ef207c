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
export function tellingField({ data }: AgreementDocument, path: Path): (typeof telling)[number] | undefined {
  const value = valueAt(data, path);
  return telling.find((field) => typeof valueAt(value, [field]) === 'string');
}

/** The name of the entry at a path, or what it says; undefined where an id is all there is. */
export function tellingText(agreement: AgreementDocument, path: Path): string | undefined {
  const field = tellingField(agreement, path);
  const text = field && valueAt(agreement.data, [...path, field]);
  return typeof text === 'string' ? text : undefined;
}
