import { isId } from 'partnership-agreements-schema';
import { hole, insertKey, replaceValue } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';
import { mitigationIn } from '../says-none.ts';
import { Strong } from '../strengths/strong.ts';
import { isAsked } from './undeclared.ts';

/** One fix for each party that is strong in it, and one for what the party does about it itself. */
const cover: FixMaker = (agreement, { path }) => {
  const weakness = path.slice(0, 4);
  const [, , party = '', competency = ''] = weakness.map(String);
  const coveredBy = [...weakness, 'covered_by'];
  const fixes: Fix[] = [];
  for (const other of new Strong(agreement).holders(competency)) {
    if (other === party) continue;
    const edit = agreement.places.node(coveredBy)
      ? replaceValue(agreement, coveredBy, [other])
      : insertKey(agreement, weakness, 'covered_by', [other], ['risk']);
    const title = message('Let {party} cover `{competency}`', { party: agreement.facts.partyName(other), competency });
    if (edit) fixes.push({ title, edits: [edit], safe: false });
  }
  const mitigation = [hole('What you do about it')];
  const edit = agreement.places.node([...weakness, 'mitigation'])
    ? replaceValue(agreement, [...weakness, 'mitigation'], mitigation)
    : insertKey(agreement, weakness, 'mitigation', mitigation, ['risk', 'covered_by']);
  if (edit) fixes.push({ title: message('Say what you do about it'), edits: [edit], safe: false });
  return fixes;
};

/** Principle 3: honesty about "the weaker competencies that are a risk": each has somebody who covers it, or a plan. */
export const weaknessUncovered = defineRule({
  id: 'honesty/weakness-uncovered',
  severity: 'warning',
  messages: {
    nobody:
      'Nobody covers what {party} calls weak: `{competency}`. Who is strong in it, or what do you do about the risk?',
    weak: '{covering} covers `{competency}` for {party}, and does not call it a strength. Who is strong in it?',
  },
  docs: {
    what: 'Every weaker competency has a mitigation, or is covered by a party that has it as a strength.',
    why: 'To name a weakness is the first half, to do something about it the second. That is what partners are for: what one is weak in, the other is strong in.',
    bad: `honesty:
  weak_competencies:
    van-rijn:
      data-engineering:
        covered_by:
`,
    good: `honesty:
  weak_competencies:
    van-rijn:
      data-engineering:
        covered_by: noordlicht
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    const strong = new Strong(agreement);
    for (const { id, party, path, value } of facts.weaknesses) {
      if (agreement.state(path) !== 'sound') continue;
      // That there is none is an honest answer, and no mitigation.
      const isNone = value.mitigation !== undefined && mitigationIn(value) === undefined;
      if (!isNone && !agreement.isAbsent(...path, 'mitigation')) continue;
      const args = { party: facts.partyName(party), competency: id };
      const { covered_by: covering } = value;
      if (covering === undefined) {
        if (agreement.isAbsent(...path, 'covered_by')) yield { message: 'nobody', at: path, args };
        // One that is written as no id can be may be called otherwise by the party that is strong in it.
        // And one that it promises with, without having named it, is asked for there.
      } else if (isId(id) && strong.of(covering)?.has(id) === false && !isAsked(agreement, covering, id)) {
        yield {
          message: 'weak',
          at: [...path, 'covered_by'],
          args: { ...args, covering: facts.partyName(covering) },
          data: { party: covering },
        };
      }
    }
  },
  fixes: { nobody: cover, weak: cover },
});
