import { concernedBy } from '../../agreement/concerns.ts';
import { message } from '../../l10n/message.ts';
import { isKnownInFull } from '../known-in-full.ts';
import { defineRule } from '../rule.ts';
import { count } from '../threshold.ts';

/** Principle 1: balance asks for an order, and where all is vital nothing comes first. */
export const allVital = defineRule({
  id: 'priorities/all-vital',
  severity: 'info',
  options: {
    /** How many ratings a party gives before this is said. */
    ratings_from: count(3, 2),
  },
  messages: { all: '{party} calls all {count} priorities vital: that is no order. Which one comes first?' },
  docs: {
    what: 'A party that rates three or more shared priorities does not call all of them vital.',
    why: 'Who calls everything vital has not chosen yet. The choice is made later then, under pressure, by whoever happens to be there.',
    bad: `priorities:
  shared:
    reliable-eta:
      importance: { noordlicht: 5, van-rijn: 5 }
    second-carrier:
      importance: { noordlicht: 4, van-rijn: 5 }
    fewer-calls:
      what: Shippers call half as often to ask where their goods are
      importance: { noordlicht: 4, van-rijn: 5 }
`,
    good: `priorities:
  shared:
    reliable-eta:
      importance: { noordlicht: 5, van-rijn: 5 }
    second-carrier:
      importance: { noordlicht: 4, van-rijn: 3 }
    fewer-calls:
      what: Shippers call half as often to ask where their goods are
      importance: { noordlicht: 4, van-rijn: 4 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, options }) {
    const { priorities } = facts;
    if (priorities.length < options.ratings_from || !isKnownInFull(agreement, ['priorities', 'shared'])) return;
    const concerned = priorities.map((priority) => ({
      priority,
      parties: concernedBy(agreement, priority),
    }));
    for (const { id: party } of facts.parties) {
      // Where it is not known whom a priority concerns, it may concern this party, and be the one that differs.
      const own = concerned.filter(({ parties }) => parties?.includes(party) !== false);
      if (own.length < options.ratings_from) continue;
      // A rating that is not known may be the one that differs.
      if (own.some(({ priority: { value }, parties }) => !parties || value.importance?.[party] !== 5)) continue;
      yield {
        message: 'all',
        at: ['priorities', 'shared'],
        args: { party: facts.partyName(party), count: own.length },
        data: { party },
        related: own.map(({ priority: { id, path } }) => ({
          at: [...path, 'importance', party],
          text: message('`{priority}`: {rating} of 5', { priority: id, rating: 5 }),
        })),
      };
    }
  },
});
