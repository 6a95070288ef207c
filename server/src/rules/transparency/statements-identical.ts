import type { Facts } from '../../agreement/facts.ts';
import type { Path } from '../../agreement/path.ts';
import { list, message } from '../../l10n/message.ts';
import { forAlphabets } from '../latin.ts';
import { defineRule } from '../rule.ts';

interface Statement {
  readonly kind: 'mission' | 'plan' | 'ways';
  readonly party: string;
  readonly path: Path;
  readonly text: string;
}

/** What each party says of itself, in its own words. */
const statementsOf = (facts: Facts): readonly Statement[] => [
  ...facts.cultures.flatMap(({ party, path, value }): readonly Statement[] => [
    { kind: 'mission', party, path: [...path, 'mission'], text: value.mission ?? '' },
    { kind: 'ways', party, path: [...path, 'ways_of_working'], text: value.ways_of_working ?? '' },
  ]),
  ...facts.plans
    .filter(({ value }) => typeof value === 'string')
    .map(({ party, path, value }): Statement => ({ kind: 'plan', party, path, text: value })),
];

const word = forAlphabets(String.raw`[\p{L}\p{N}]+`, 'gu');

function words(text: string): string {
  const small = text.toLowerCase();
  return (small.match(word(small)) ?? []).join(' ');
}

/** Principle 2: what each party writes about itself is its own; copied, it is not transparent. */
export const statementsIdentical = defineRule({
  id: 'transparency/statements-identical',
  severity: 'info',
  messages: {
    mission: 'The missions of {parties} are word for word the same. Is that so, or did one of you copy it?',
    plan: 'The business plans of {parties} are word for word the same. Does it mean the same to each of you?',
    ways: '{parties} say word for word the same about how they work. Do you really work the same way?',
  },
  docs: {
    what: 'Missions, ways of working and business plans of two parties are not the same text.',
    why: 'Two organisations are never quite the same. The same words twice mean that one of them has not yet said what it thinks.',
    bad: `transparency:
  culture:
    noordlicht:
      mission: Better logistics together
    van-rijn:
      mission: Better logistics together
`,
    good: `transparency:
  culture:
    noordlicht:
      mission: Software people dare to rely on
    van-rijn:
      mission: Delivered is delivered
`,
    since: '1.0.0',
  },
  *check({ facts }) {
    const groups = new Map<string, Statement[]>();
    for (const statement of statementsOf(facts)) {
      const said = words(statement.text);
      if (said === '') continue;
      const key = `${statement.kind} ${said}`;
      const group = groups.get(key);
      if (group) group.push(statement);
      else groups.set(key, [statement]);
    }
    for (const [first, second, ...others] of groups.values()) {
      if (!first || !second) continue;
      const all = [first, second, ...others];
      yield {
        message: second.kind,
        at: second.path,
        args: { parties: list(all.map(({ party }) => facts.partyName(party))) },
        data: { parties: all.map(({ party }) => party) },
        related: [first, ...others].map(({ path, party }) => ({
          at: path,
          text: message('{party} says the same', { party: facts.partyName(party) }),
        })),
      };
    }
  },
});
