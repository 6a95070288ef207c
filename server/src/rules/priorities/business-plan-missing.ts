import { hole, insertKey, type Skeleton } from '../../agreement/edit.ts';
import { list, message } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const insertPlan: FixMaker = (agreement, { path }) => {
  const key = String(path.at(-1));
  const parties = agreement.facts.parties.map(({ id }) => id);
  const text = [hole('What it means for our planning and results')];
  const isWhole = path.length === 2;
  const skeleton: Skeleton = isWhole ? Object.fromEntries(parties.map((id) => [id, text])) : text;
  const before = isWhole ? ['shared'] : [...parties.slice(0, parties.indexOf(key)), key];
  // With itself among the keys before it, the first one of the map comes first.
  const edit = insertKey(agreement, path.slice(0, -1), key, skeleton, before);
  return edit ? [{ title: message('Add the business plan, to fill in'), edits: [edit], safe: false }] : [];
};

/** Principle 1: say "what they mean for the plan and the results of each party". */
export const businessPlanMissing = defineRule({
  id: 'priorities/business-plan-missing',
  severity: 'error',
  milderInDraft: true,
  messages: {
    section: 'What does this mean for the planning and the results of {parties}?',
    party: 'What does this mean for the planning and the results of {party}?',
  },
  docs: {
    what: 'Every party says what the partnership means for its own planning and results.',
    why: 'A priority that stands in nobody’s plan loses from the ones that do. What a partner puts in its own plan is the best sign that it means it.',
    bad: `priorities:
  business_plan:
    van-rijn:
`,
    good: `priorities:
  business_plan:
    van-rijn: Keep the 12 retail contracts that come up for renewal in 2028
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path, parties } of agreement
      .problemsOf('missing')
      .filter(({ rule }) => rule === 'priorities/business-plan-missing')) {
      const [party] = parties;
      if (party === undefined) yield { message: 'section', at: path, args: { parties: list(partyNames(facts)) } };
      else yield { message: 'party', at: path, args: { party: facts.partyName(party) } };
    }
  },
  fixes: { section: insertPlan, party: insertPlan },
});
