import { type IdKind, kindsOf } from 'partnership-agreements-schema';
import { canonicalJson } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Path, pathKey } from '../agreement/path.ts';
import type { Reference } from '../agreement/reading.ts';
import type { Declared } from './declared.ts';
import { tellingText, valueAt } from './value.ts';

/** Two agreements, and how the first is read in the ids of the second. */
export interface InHead {
  readonly base: AgreementDocument;
  readonly head: AgreementDocument;
  readonly inHead: (path: Path) => Path;
  readonly translate: (value: unknown, path: Path) => unknown;
}

export type Pair = readonly [from: Declared, to: Declared];

/**
 * Things whose ids went to others that had one before: two that changed ids with each other, or numbered ones of which each
 * is one further. They are known by what they say, and by what comes along: details, and what refers to them. Where more of
 * that stayed with the id, others took the place of what stood there, and no id changed.
 */
export function findExchanges(
  kind: IdKind,
  agreements: InHead,
  old: ReadonlyMap<string, Declared>,
  now: ReadonlyMap<string, Declared>,
): readonly Pair[] {
  // A party is known by far more than its name.
  if (kind === 'party') return [];
  const { base, head } = agreements;
  if (!isAnyOther(agreements, old, now)) return [];
  const markOf = (agreement: AgreementDocument, item: Declared | undefined) => {
    const words = item && wordsOf(agreement, item);
    return item && words !== undefined ? `${item.map}\u0000${words}` : undefined;
  };
  const marks = [...new Set([...old.keys(), ...now.keys()])].map((key) => {
    const [from, to] = [old.get(key), now.get(key)];
    return { from, to, was: markOf(base, from), is: markOf(head, to) };
  });
  const [was, is] = [onceBy(marks, (one) => one.was), onceBy(marks, (one) => one.is)];
  const pairs = [...was].flatMap(([mark, before]): readonly Pair[] => {
    const after = is.get(mark);
    return before?.from && after?.to && before !== after ? [[before.from, after.to]] : [];
  });
  const taken = new Set(marks.flatMap(({ from, to }) => (from && to ? [from.id] : [])));
  // What went and came under ids that nothing else has is a rename like any other.
  if (!pairs.some(([from, to]) => taken.has(from.id) || taken.has(to.id))) return [];
  return haveMoved(kind, agreements, pairs) ? pairs : [];
}

/** What something is known by; undefined where that is its id alone, or it is declared at several places. */
const wordsOf = (agreement: AgreementDocument, { declarations }: Declared): string | undefined => {
  const [first] = declarations;
  return first && declarations.length === 1 ? tellingText(agreement, first.path) : undefined;
};

/** Whether anything is known by other words, or stands in another map, than what has its id in the other agreement. */
function isAnyOther(
  { base, head }: Pick<InHead, 'base' | 'head'>,
  old: ReadonlyMap<string, Declared>,
  now: ReadonlyMap<string, Declared>,
): boolean {
  for (const [key, from] of old) {
    const to = now.get(key);
    if (to === undefined) continue;
    const [was, is] = [wordsOf(base, from), wordsOf(head, to)];
    if (was !== undefined && is !== undefined && (was !== is || from.map !== to.map)) return true;
  }
  return false;
}

/** Things by their marks; undefined where several have the same. */
function onceBy<T>(items: readonly T[], markOf: (item: T) => string | undefined): ReadonlyMap<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const item of items) {
    const mark = markOf(item);
    if (mark !== undefined) found.set(mark, found.has(mark) ? undefined : item);
  }
  return found;
}

/** Whether more came along with those that have another id now than stayed with the ids. */
function haveMoved(kind: IdKind, agreements: InHead, pairs: readonly Pair[]): boolean {
  const { base, head, inHead, translate } = agreements;
  const pathOf = ({ declarations }: Declared): Path => declarations[0]?.path ?? [];
  const fieldsOf = (value: unknown) =>
    Object.entries(value ?? {}).map(([key, field]) => `${key} ${canonicalJson(field)}`);
  const inCommon = (from: Path, to: Path): number => {
    const there = new Set(fieldsOf(valueAt(head.data, to)));
    return fieldsOf(translate(valueAt(base.data, from), from)).filter((field) => there.has(field)).length;
  };
  const along = pairs.map(([from, to]) => inCommon(pathOf(from), pathOf(to)));
  // Each place at which something has another id now, or had: what it says there on both sides.
  const places = new Map(
    pairs.flatMap(([from, to]) => [inHead(pathOf(from)), pathOf(to)]).map((path) => [pathKey(path), path]),
  );
  const here = new Map(base.declarations.all.map(({ path }) => [pathKey(inHead(path)), path]));
  const remained = [...places].map(([key, path]) => {
    const was = here.get(key);
    return was ? inCommon(was, path) : 0;
  });
  const isOfKind = ({ target, part }: Reference) => part === 'value' && kindsOf(target).includes(kind);
  const referred = new Map(head.references.filter(isOfKind).map(({ path, id }) => [pathKey(path), id]));
  const moved = new Set(pairs.map(([from, to]) => `${from.id} ${to.id}`));
  const stayed = new Set(pairs.flatMap(([from, to]) => [from.id, to.id]).map((id) => `${id} ${id}`));
  const followed = base.references
    .filter(isOfKind)
    .map(({ path, id }) => `${id} ${referred.get(pathKey(inHead(path)))}`);
  const count = (all: readonly number[], which: ReadonlySet<string>) =>
    all.reduce((sum, some) => sum + some, 0) + followed.filter((ids) => which.has(ids)).length;
  return count(along, moved) > count(remained, stayed);
}
