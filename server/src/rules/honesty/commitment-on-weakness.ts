import { insertKey } from '../../agreement/edit.ts';
import type { PartyEntry, Weakness } from '../../agreement/facts.ts';
import type { Path } from '../../agreement/path.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';
import { mitigationIn } from '../says-none.ts';
import { Strong } from '../strengths/strong.ts';
import { Weak } from './weak.ts';

/** Lets a party that is strong in it cover the weakness; one fix for each such party. */
const setCoveredBy: FixMaker = (agreement, { data }) => {
  const { party, competency } = data;
  if (typeof party !== 'string' || typeof competency !== 'string') return [];
  const weakness = ['honesty', 'weak_competencies', party, competency];
  return new Strong(agreement).holders(competency).flatMap((other) => {
    const edit = other === party ? undefined : insertKey(agreement, weakness, 'covered_by', [other], ['risk']);
    const title = message('Let {party} cover `{competency}`', { party: agreement.facts.partyName(other), competency });
    return edit ? [{ title, edits: [edit], safe: false }] : [];
  });
};

/** Principle 3: honesty about "what you can and cannot do": no promise is built on what a party itself calls weak. */
export const commitmentOnWeakness = defineRule({
  id: 'honesty/commitment-on-weakness',
  severity: 'warning',
  essential: true,
  messages: {
    weak: '{party} promises what it calls weak: `{competency}`. Who covers it?',
  },
  docs: {
    what: 'No commitment requires a competency that its own party calls weak, unless another party covers it.',
    why: 'Who says that it is weak in something, and then promises it, makes a well-meant promise that may not be kept. Let the one who is strong in it cover it, or make the promise.',
    bad: `honesty:
  weak_competencies:
    van-rijn:
      data-engineering:
        covered_by:
        mitigation: Two interns and a course
  commitments:
    van-rijn:
      cab-units:
        requires: [driver-operations, data-engineering]
`,
    good: `honesty:
  weak_competencies:
    van-rijn:
      data-engineering:
        covered_by: noordlicht
  commitments:
    van-rijn:
      cab-units:
        requires: [driver-operations, data-engineering]
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    const weak = new Weak(agreement);
    const strong = new Strong(agreement);
    // One question for each weakness, however many commitments are built on it.
    const uses = new Map<PartyEntry<Weakness>, Path[]>();
    for (const { party, path, value } of facts.commitments) {
      if (value.state === 'dropped') continue;
      for (const [index, competency] of (value.requires ?? []).entries()) {
        const weakness = competency === undefined ? undefined : weak.of(party, competency);
        // Without a mitigation it is uncovered altogether, which is said at the weakness.
        if (!weakness || mitigationIn(weakness.value) === undefined) continue;
        if (!agreement.isAbsent(...weakness.path, 'covered_by')) continue;
        // What its party calls strong as well is said to be a contradiction.
        if (strong.holders(weakness.id).includes(party)) continue;
        const use = [...path, 'requires', index];
        const others = uses.get(weakness);
        if (others) others.push(use);
        else uses.set(weakness, [use]);
      }
    }
    for (const [{ id: competency, party, path }, [first, ...others]] of uses) {
      if (!first) continue;
      yield {
        message: 'weak',
        at: first,
        args: { party: facts.partyName(party), competency },
        related: [
          { at: path, text: message('`{competency}` is weak here', { competency }) },
          ...others.map((at) => ({ at, text: message('`{competency}` is promised here too', { competency }) })),
          ...strong.holders(competency).map((other) => ({
            at: ['strengths', 'competencies', other, competency],
            text: message('`{competency}` is a strength of {party}', { competency, party: facts.partyName(other) }),
          })),
        ],
        data: { party, competency },
      };
    }
  },
  fixes: { weak: setCoveredBy },
});
