import { samePath } from '../agreement/path.ts';
import { swappedSides } from './changes/honesty.ts';
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
