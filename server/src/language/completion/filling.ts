import type { Filling } from '../../agreement/skeleton.ts';
import type { CompletionContext } from './context.ts';
import { fittingIds } from './references.ts';

/** What a skeleton for a path can offer at its stops. */
export function fillingOf(context: CompletionContext, party = context.party): Filling {
  const { agreement } = context;
  return {
    candidates: (target, of) =>
      fittingIds({ ...context, path: [], beside: new Map(), party: of }, target).map(({ id }) => id),
    isTaken: (kind, id) => agreement.declarations.get(kind, id).length > 0,
    party,
  };
}
