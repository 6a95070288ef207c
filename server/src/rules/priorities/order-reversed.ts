import { concernedBy } from '../../agreement/concerns.ts';
import { message } from '../../l10n/message.ts';
import { isKnownInFull } from '../known-in-full.ts';
import { defineRule } from '../rule.ts';
import { measure } from '../threshold.ts';
import { gapOf, ratingsOf } from './ratings.ts';

/** How a party orders the priorities. */
interface Order {
  readonly party: string;
  /** Its ratings by priority. */
  readonly ratings: ReadonlyMap<string, number>;
  /** Its top priorities: one, where one stands out. */
  readonly first: readonly string[];
  /** Its lowest priorities: one, where one stands out. */
  readonly last: readonly string[];
}

/** The one priority that a party puts first and another one last. */
function reversedOn(one: Order, other: Order): string | undefined {
  const [first, ...alsoFirst] = one.first;
  const [last, ...alsoLast] = other.last;
  return alsoFirst.length === 0 && alsoLast.length === 0 && first === last ? first : undefined;
}

/** Principle 1: priorities are shared when partners also agree on which comes first. */
export const orderReversed = defineRule({
  id: 'priorities/order-reversed',
  severity: 'warning',
  options: {
    /** How far the ratings of a party lie apart, in points, before they are taken for an order. */
    spread_from: measure(2),
    /** The gap on a priority, in points, from which `priorities/imbalance` speaks in its place. */
    imbalance_from: measure(2),
  },
  messages: {
    reversed:
      'What {first} puts first, {last} puts last: `{priority}`. Which of the two goes first when time runs short?',
  },
  docs: {
    what: 'What one party puts first is not what another puts last, where both say clearly what comes first and last.',
    why: 'Ratings can lie close together and still point in opposite directions. When time or money runs short, the partners then drop each other’s first priority.',
    bad: `parties:
  kustlijn:
    name: Kustlijn Distributie B.V.
    people:
      noor: { name: Noor Prins, days_per_month: 4 }
priorities:
  shared:
    reliable-eta:
      importance: { noordlicht: 5, van-rijn: 3, kustlijn: 4 }
    second-carrier:
      importance: { noordlicht: 3, van-rijn: 5, kustlijn: 4 }
`,
    good: `parties:
  kustlijn:
    name: Kustlijn Distributie B.V.
    people:
      noor: { name: Noor Prins, days_per_month: 4 }
priorities:
  shared:
    reliable-eta:
      importance: { noordlicht: 5, van-rijn: 5, kustlijn: 4 }
    second-carrier:
      importance: { noordlicht: 3, van-rijn: 4, kustlijn: 4 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, options }) {
    const { priorities, parties } = facts;
    if (!isKnownInFull(agreement, ['priorities', 'shared'])) return;
    const ids = priorities.map(({ id }) => id);
    const imbalanced = new Set(
      priorities
        .filter((priority) => {
          const concerned = concernedBy(agreement, priority) ?? [];
          const ratings = ratingsOf(priority, concerned);
          return gapOf(ratings, concerned.length - ratings.length) >= options.imbalance_from;
        })
        .map(({ id }) => id),
    );
    const orders = parties.flatMap(({ id: party }): readonly Order[] => {
      const ratings = new Map<string, number>();
      for (const priority of priorities) {
        const { id, value } = priority;
        const concerned = concernedBy(agreement, priority);
        if (concerned?.includes(party) === false) continue;
        const rating = concerned && value.importance?.[party];
        // An order with a gap in it is not known.
        if (rating === undefined) return [];
        ratings.set(id, rating);
      }
      const highest = Math.max(...ratings.values());
      const lowest = Math.min(...ratings.values());
      if (highest - lowest < options.spread_from) return [];
      const rated = (rating: number) => ids.filter((id) => ratings.get(id) === rating);
      return [{ party, ratings, first: rated(highest), last: rated(lowest) }];
    });
    for (const [index, a] of orders.entries()) {
      for (const b of orders.slice(index + 1)) {
        // Reversed in both directions is still one disagreement.
        const [one, other] = reversedOn(a, b) !== undefined ? [a, b] : [b, a];
        const priority = reversedOn(one, other);
        if (priority === undefined) continue;
        if ([priority, ...one.last, ...other.first].some((id) => imbalanced.has(id))) continue;
        const at = ['priorities', 'shared', priority, 'importance'];
        yield {
          message: 'reversed',
          at,
          args: { priority, first: facts.partyName(one.party), last: facts.partyName(other.party) },
          data: { parties: [one.party, other.party] },
          related: [one, other].map(({ party, ratings }) => ({
            at: [...at, party],
            text: message('{party}: {rating} of 5', {
              party: facts.partyName(party),
              rating: ratings.get(priority) ?? 0,
            }),
          })),
        };
      }
    }
  },
});
