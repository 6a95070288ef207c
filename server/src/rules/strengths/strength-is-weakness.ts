import { removeEntry } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const removeEither: FixMaker = (agreement, { path }) => {
  const [, , party = '', competency = ''] = path.map(String);
  const places = [
    { path, title: message('It is weak: remove it from the strengths') },
    {
      path: ['honesty', 'weak_competencies', party, competency],
      title: message('It is strong: remove it from the weaknesses'),
    },
  ];
  return places.flatMap(({ path: at, title }) => {
    // Each party has a strength and a weakness: the last of either is not taken away.
    if (agreement.places.keys(at.slice(0, -1)).length < 2) return [];
    const edit = removeEntry(agreement, at);
    return edit ? [{ title, edits: [edit], safe: false }] : [];
  });
};

/** Principle 3: "the weaker competencies that are a risk" are named; and principle 5: what is named as strong can be built on. */
export const strengthIsWeakness = defineRule({
  id: 'strengths/strength-is-weakness',
  severity: 'error',
  messages: {
    both: '{party} calls `{competency}` both strong and weak. Which of the two is it?',
  },
  docs: {
    what: 'No competency is both a strength and a weakness of one party.',
    why: 'The others build on what a party calls strong, and step in where it calls itself weak. Of what is both, nobody knows which of the two to do. Often it is two competencies under one name: give each its own.',
    bad: `strengths:
  competencies:
    noordlicht:
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
    for (const { id, party, path } of facts.strengths) {
      const weakness = ['honesty', 'weak_competencies', party, id];
      if (!agreement.places.pair(weakness)) continue;
      const args = { competency: id, party: facts.partyName(party) };
      const related = [{ at: weakness, text: message('`{competency}` is weak here', { competency: id }) }];
      yield { message: 'both', at: path, part: 'key', args, related };
    }
  },
  fixes: { both: removeEither },
});
