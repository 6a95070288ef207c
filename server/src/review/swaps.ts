import { roles } from 'partnership-agreements-schema';
import { pathKey } from '../agreement/path.ts';
import { swappedSides } from './changes/honesty.ts';
import { swappedWithDeputy } from './changes/talents.ts';
import type { ChangeCheck } from './check.ts';
import type { Comparison } from './compare.ts';
import type { Difference } from './difference.ts';

/** Two fields of an entry that can change places, and how that is judged: told at the first of them. */
interface Swap {
  readonly first: string;
  readonly second: string;
  readonly check: ChangeCheck;
}

const swaps: readonly Swap[] = [
  { first: 'honesty.payments.*.from', second: 'honesty.payments.*.to', check: swappedSides },
  ...roles.map((role) => ({
    first: `talents.triangle.*.${role}.person`,
    second: `talents.triangle.*.${role}.deputy`,
    check: swappedWithDeputy(role),
  })),
];

/** By the place of either field. */
const swapAt: ReadonlyMap<string, Swap> = new Map(
  swaps.flatMap((swap) => [[swap.first, swap] as const, [swap.second, swap] as const]),
);

/** Who pays and who receives, or who has a role and the deputy, changed for each other, is one change. */
export function withSwaps(differences: readonly Difference[]): readonly Difference[] {
  const fields = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { at } = difference.check;
    if (!swapAt.has(at)) continue;
    const key = fieldKey(difference, at);
    const others = fields.get(key);
    if (others) others.push(difference);
    else fields.set(key, [difference]);
  }
  if (fields.size === 0) return differences;
  const otherSide = (difference: Difference, at: string): Difference | undefined =>
    fields
      .get(fieldKey(difference, at))
      ?.find(({ base, head }) => base.value === difference.head.value && head.value === difference.base.value);
  return differences.flatMap((difference): readonly Difference[] => {
    const swap = swapAt.get(difference.check.at);
    if (!swap) return [difference];
    const isFirst = swap.first === difference.check.at;
    const other = otherSide(difference, isFirst ? swap.second : swap.first);
    if (!other || !isAsStrong(isFirst ? difference : other)) return [difference];
    return isFirst ? [{ ...difference, check: swap.check }] : [];
  });
}

/** A field of the entry that a difference is in. */
const fieldKey = ({ head }: Difference, at: string): string => pathKey([at, ...head.path.slice(0, -1)]);

/** Whether the first of two that changed places is worth what it was: a role that is doubled by it is not. */
const isAsStrong = ({ check: { strength }, base, head }: Difference): boolean =>
  strength?.(base, head) === strength?.(head, base);

/**
 * What one party pays or promises, and another did, is told as a figure of the payment or the commitment: neither of them
 * does more of it, or less. Where another party receives a payment, nobody's was raised or lowered.
 */
export function inOtherHands({ differences, moves }: Pick<Comparison, 'differences' | 'moves'>): readonly Difference[] {
  const entriesAt = (at: string) =>
    differences.filter(({ check }) => check.at === at).map(({ head }) => pathKey(head.path.slice(0, -1)));
  const receivedByAnother = new Set(entriesAt('honesty.payments.*.to'));
  const handed = new Set([
    ...receivedByAnother,
    ...entriesAt('honesty.payments.*.from'),
    ...moves.map(({ headPath }) => pathKey(headPath)),
  ]);
  if (handed.size === 0) return differences;
  return differences.map((difference) => {
    if (difference.check.handed === undefined) return difference;
    const entry = pathKey(difference.head.path.slice(0, -1));
    const { handed: label, strength, presence, added: _a, removed: _r, changed: _c, ...row } = difference.check;
    if (label === undefined || !handed.has(entry)) return difference;
    const worth = receivedByAnother.has(entry)
      ? {}
      : { ...(strength ? { strength } : {}), ...(presence ? { presence } : {}) };
    return { ...difference, check: { ...row, label, ...worth } };
  });
}
