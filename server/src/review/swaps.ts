import { pathKey, samePath } from '../agreement/path.ts';
import { swappedSides } from './changes/honesty.ts';
import type { Comparison } from './compare.ts';
import type { Difference } from './difference.ts';

/** Who pays and who receives, changed for each other, is one change: told at who pays. */
export function withSwaps(differences: readonly Difference[]): readonly Difference[] {
  const [from, to] = ['honesty.payments.*.from', 'honesty.payments.*.to'];
  const otherSide = ({ head, base }: Difference, at: string | undefined): Difference | undefined =>
    differences.find(
      (other) =>
        other.check.at === at &&
        samePath(other.head.path.slice(0, -1), head.path.slice(0, -1)) &&
        other.base.value === head.value &&
        other.head.value === base.value,
    );
  return differences.flatMap((difference): readonly Difference[] => {
    const { at } = difference.check;
    if (at === from && otherSide(difference, to)) return [{ ...difference, check: swappedSides }];
    return at === to && otherSide(difference, from) ? [] : [difference];
  });
}

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
  return differences.map((difference) => {
    const entry = pathKey(difference.head.path.slice(0, -1));
    const { handed: label, strength, presence, added: _a, removed: _r, changed: _c, ...row } = difference.check;
    if (label === undefined || !handed.has(entry)) return difference;
    const worth = receivedByAnother.has(entry)
      ? {}
      : { ...(strength ? { strength } : {}), ...(presence ? { presence } : {}) };
    return { ...difference, check: { ...row, label, ...worth } };
  });
}
