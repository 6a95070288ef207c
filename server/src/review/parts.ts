import { isIsoDate } from '../agreement/date.ts';
import { canonicalJson } from '../agreement/digest.ts';
import type { Place } from './check.ts';
import { clipped } from './excerpt.ts';
import { tellingText } from './value.ts';

/** What an entry says, in the ids of the head. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether all that an entry says can be read, so that a division can tell it, and it comes within the term. */
export function isTellable({ agreement, path, value }: Place): boolean {
  const { due } = (value ?? {}) as Fields;
  const { expires } = agreement.data;
  if (typeof due === 'string' && isIsoDate(due) && expires !== undefined && due > expires) return false;
  if (agreement.problems.length === 0) return true;
  return agreement.places.keys(path).every((key) => agreement.state([...path, key]) !== 'malformed');
}

/** Whether all the words that an entry is known by are told where it is named. */
export function isNamedWhole({ agreement, path }: Place): boolean {
  const text = tellingText(agreement, path);
  return text === undefined || clipped(text) === clipped(text, Number.POSITIVE_INFINITY);
}

/** One thing, and what the other side alone has of it; beside these stands what kept its id there, if anything did. */
export interface Parted {
  readonly whole: Fields;
  readonly kept: Fields | undefined;
  readonly parts: readonly Fields[];
}

/** What a division tells of each part, whom it binds anyway, and what is looked at by itself. */
const leftOut: ReadonlySet<string> = new Set([
  ...['amount', 'cost', 'days', 'every', 'due', 'what'],
  ...['from', 'to'],
  ...['owner', 'state'],
]);

/**
 * Whether parts say what the whole says beside how much it is, and when: what they belong to, take, and are paid for, that
 * somebody sees to them, and that they are there. A part that is bound by less would hide a loss, and so would one that goes
 * and was bound by more. What else changed in the one that kept its id is told for itself.
 */
export function areBoundAlike({ whole, kept, parts }: Parted): boolean {
  const others = kept ? [whole, kept] : [whole];
  const isAlike = (said: (fields: Fields) => unknown) =>
    parts.every((part) => others.some((one) => said(one) === said(part)));
  const keys = new Set([...others, ...parts].flatMap((fields) => Object.keys(fields)));
  return (
    isAlike(({ owner }) => owner !== undefined) &&
    isAlike(({ state }) => state === 'delivered') &&
    [...keys].every(
      (key) =>
        leftOut.has(key) ||
        isAlike((fields) => written(fields[key])) ||
        isSharedOut(
          whole[key],
          [...(kept ? [kept] : []), ...parts].map((fields) => fields[key]),
        ),
    )
  );
}

/** Whether each of several has some of what a list holds, and together they have all of it. */
function isSharedOut(all: unknown, parts: readonly unknown[]): boolean {
  if (!Array.isArray(all) || !parts.every((part) => Array.isArray(part) && part.length > 0)) return false;
  return written([...new Set(all)]) === written([...new Set(parts.flat())]);
}

/** A value as text; the order of a list says nothing. */
const written = (value: unknown): string | undefined =>
  value === undefined
    ? undefined
    : Array.isArray(value)
      ? value
          .map((item) => canonicalJson(item))
          .sort()
          .join()
      : canonicalJson(value);
