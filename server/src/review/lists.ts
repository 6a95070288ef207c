import type { ListShape } from 'partnership-agreements-schema';
import type { ChangeCheck, Place } from './check.ts';
import type { Difference, Side } from './difference.ts';
import { compareItems, type ItemChanges, withReplacements } from './items.ts';
import type { Renames } from './renames.ts';

interface Lists {
  readonly check: ChangeCheck;
  readonly shape: ListShape;
  readonly lists: { readonly base: Place; readonly head: Place };
  /** The items of the base, in the ids of the head. */
  readonly old: readonly unknown[];
  readonly renames: Renames;
}

/** How the items of two lists differ; `ordered` where they do, and the list is told as a whole. */
export function compareLists({ check, shape, lists, old, renames }: Lists): readonly Difference[] | 'ordered' {
  const now = itemsOf(lists.head);
  // One known word instead of another is no rewording.
  const texts = shape.item.kind === 'scalar' && shape.item.refers === undefined && shape.item.suggests === undefined;
  const all = compareItems(old, now, texts && check.ordered !== true);
  // What is not known, such as an open question, neither came nor went.
  const isKnown = (side: readonly unknown[]) => (index: number) => side[index] !== undefined;
  const items = { ...all, removed: all.removed.filter(isKnown(old)), added: all.added.filter(isKnown(now)) };
  if (check.ordered) return isAlike(items) ? [] : 'ordered';
  const item = (side: Side, index?: number): Place => ({
    ...lists[side],
    path: index === undefined ? lists[side].path : [...lists[side].path, index],
    value: index === undefined ? undefined : itemsOf(lists[side])[index],
  });
  // What stands there anyway says nothing new by standing there again, and is missed by nobody.
  const again = {
    removed: items.removed.filter((index) => now.includes(old[index])),
    added: items.added.filter((index) => old.includes(now[index])),
  };
  const { reworded, removed, added, reordered } = withReplacements(
    {
      ...items,
      removed: items.removed.filter((index) => !again.removed.includes(index)),
      added: items.added.filter((index) => !again.added.includes(index)),
    },
    (from, to) => belong(shape, item('base', from), item('head', to), renames),
    (from, to) => isJudged(check, item('base', from), lists.head) && isJudged(check, item('head', to), lists.base),
  );
  const difference = (kind: Difference['kind'], from?: number, to?: number): Difference => ({
    kind,
    check,
    shape: shape.item,
    item: true,
    base: item('base', from),
    head: item('head', to),
    lists,
  });
  return [
    ...(reordered ? [{ kind: 'changed', check, shape, item: false, same: 'order', ...lists } as const] : []),
    ...reworded.map(([from, to]) => difference('changed', from, to)),
    ...removed.map((index) => difference('removed', index)),
    ...added.map((index) => difference('added', undefined, index)),
    ...again.removed.map((index) => ({ ...difference('removed', index), same: 'again' as const })),
    ...again.added.map((index) => ({ ...difference('added', undefined, index), same: 'again' as const })),
  ];
}

const itemsOf = ({ value }: Place): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const isAlike = ({ reordered, added, removed }: ItemChanges) =>
  !reordered && added.length === 0 && removed.length === 0;

/** Whether one id stands for the other: a person for one of the same party, anything else where the other stood. */
function belong({ item }: ListShape, base: Place, head: Place, renames: Renames): boolean {
  if (item.kind !== 'scalar' || item.refers === undefined) return false;
  const [before, after] = [base, head].map(({ agreement, value }) => agreement.facts.person(String(value))?.party);
  if (before === undefined || after === undefined) return base.path.at(-1) === head.path.at(-1);
  return renames.headId('party', before) === after;
}

/** Whether a reader has to judge what it means that something is there: nothing is lost, or won, by that alone. */
function isJudged({ presence = 'unclear' }: ChangeCheck, place: Place, other: Place): boolean {
  return (typeof presence === 'function' ? presence(place, other) : presence) === 'unclear';
}
