import { message } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';
import { Strong } from './strong.ts';

/** Principle 5: "complementary strengths are the basis". */
export const notComplementary = defineRule({
  id: 'strengths/not-complementary',
  severity: 'warning',
  messages: {
    two: '{party} brings nothing that {other} lacks. What makes you need each other?',
    more: '{party} brings nothing that any of the others lacks. What makes them need {party}?',
  },
  docs: {
    what: 'Each party has a strength that another party lacks.',
    why: 'Complementary strengths are the basis of a partnership. A party whose strengths the others all have as well is a competitor, or a supplier, or has not yet said what it is really good at.',
    bad: `strengths:
  competencies:
    noordlicht:
      retail-network: Knows four retailers
      driver-operations: Ten drivers of its own
`,
    good: `strengths:
  competencies:
    noordlicht:
      arrival-prediction: In use at two city bus companies
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    const strong = new Strong(agreement);
    const { parties } = facts;
    // A party whose strengths are not known may lack any of them.
    if (parties.length < 2 || parties.some(({ id }) => !strong.of(id))) return;
    for (const { id } of parties) {
      const own = [...(strong.of(id) ?? [])];
      if (own.some((competency) => strong.holders(competency).length < parties.length)) continue;
      const other = parties.find((party) => party.id !== id)?.id ?? id;
      yield {
        message: parties.length === 2 ? 'two' : 'more',
        at: ['strengths', 'competencies', id],
        args: { party: facts.partyName(id), other: facts.partyName(other) },
        related: parties
          .filter((party) => party.id !== id)
          .map((party) => ({
            at: ['strengths', 'competencies', party.id],
            text: message('The strengths of {party}', { party: facts.partyName(party.id) }),
          })),
      };
    }
  },
});
