import { hole, insertKey, type Skeleton, stop } from '../../agreement/edit.ts';
import { list, message } from '../../l10n/message.ts';
import { isKnownInFull } from '../known-in-full.ts';
import { partyNames } from '../parties.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const section = ['honesty', 'weak_competencies'];

const insertWeakness: FixMaker = (agreement, { path }) => {
  const weakness = { risk: [hole('What can go wrong')], mitigation: [hole('What you do about it')] };
  const weaknesses: Skeleton = new Map([[stop('name-it'), weakness]]);
  const whole = path.length === section.length;
  const skeleton = whole ? new Map(agreement.facts.parties.map(({ id }) => [id, weaknesses])) : weaknesses;
  const before = whole ? ['ceilings', 'deadlines', 'cannot'] : [];
  const edit = insertKey(agreement, path.slice(0, -1), String(path.at(-1)), skeleton, before);
  return edit ? [{ title: message('Add a weaker competency, to fill in'), edits: [edit], safe: false }] : [];
};

/** Principle 3: honesty about "the weaker competencies that are a risk". */
export const weakCompetencyUndeclared = defineRule({
  id: 'honesty/weak-competency-undeclared',
  severity: 'error',
  essential: true,
  milderInDraft: true,
  messages: {
    section: 'What are {parties} less good at? Every organisation has a weaker competency; not saying it is the risk.',
    party: '{party} names no weaker competency. Every organisation has one.',
    empty: '{party} says that it has no weaker competency. Every organisation has one: where does it need the others?',
  },
  docs: {
    what: 'Every party names at least one weaker competency.',
    why: 'Nobody is good at everything. A weakness that is on paper can be covered by a partner, and is half solved; one that is kept quiet is found out when it hurts. An empty map is a warning: it is an answer, and seldom a true one.',
    bad: `honesty:
  weak_competencies:
    noordlicht:
`,
    good: `honesty:
  weak_competencies:
    noordlicht:
      driver-operations: { risk: Screens nobody can use while driving, covered_by: van-rijn }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path, rule, parties } of agreement.problemsOf('missing')) {
      if (rule !== 'honesty/weak-competency-undeclared') continue;
      if (path.length === section.length)
        yield { message: 'section', at: path, args: { parties: list(partyNames(facts)) } };
      else yield { message: 'party', at: path, args: { party: facts.partyName(parties[0] ?? String(path.at(-1))) } };
    }
    for (const { id } of facts.parties) {
      const path = [...section, id];
      const map = agreement.places.map(path);
      if (!map || agreement.places.keys(path).length > 0 || !isKnownInFull(agreement, path)) continue;
      yield { message: 'empty', at: path, severity: 'warning', args: { party: facts.partyName(id) } };
    }
  },
  fixes: { section: insertWeakness, party: insertWeakness, empty: insertWeakness },
});
