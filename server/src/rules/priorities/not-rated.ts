import { concernedBy } from '../../agreement/concerns.ts';
import { hole, insertKey, type Skeleton } from '../../agreement/edit.ts';
import { list, message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const rating = [hole(undefined, ['1', '2', '3', '4', '5'])];

const insertRating: FixMaker = (agreement, { path }) => {
  const key = String(path.at(-1));
  const priority = agreement.facts.priorities.find(({ id }) => id === String(path[2]));
  const parties = (priority && concernedBy(agreement, priority)) ?? [];
  const isWhole = key === 'importance' && path.length === 4;
  const skeleton: Skeleton = isWhole ? Object.fromEntries(parties.map((id) => [id, rating])) : rating;
  const before = isWhole ? ['what'] : [...parties.slice(0, parties.indexOf(key)), key];
  // With itself among the keys before it, the first one of the map comes first.
  const edit = insertKey(agreement, path.slice(0, -1), key, skeleton, before);
  return edit ? [{ title: message('Add the importance, to fill in'), edits: [edit], safe: false }] : [];
};

/** Principle 1: priorities can only be in balance when every party has said what each is worth to it. */
export const notRated = defineRule({
  id: 'priorities/not-rated',
  severity: 'error',
  milderInDraft: true,
  messages: {
    all: 'How important is `{priority}` to {parties}? Nobody has said.',
    party: '{party} has not said how important `{priority}` is.',
  },
  docs: {
    what: 'Every party rates each shared priority that concerns it, from 1 (low) to 5 (vital).',
    why: 'A priority is shared when it matters to all. One figure for each party shows at a glance where they differ, long before it shows in the work.',
    bad: `priorities:
  shared:
    second-carrier:
      importance:
        van-rijn:
`,
    good: `priorities:
  shared:
    second-carrier:
      importance: { noordlicht: 4, van-rijn: 3 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path, parties } of agreement
      .problemsOf('missing')
      .filter(({ rule }) => rule === 'priorities/not-rated')) {
      const priority = String(path[2]);
      const [party] = parties;
      if (party === undefined) {
        const entry = facts.priorities.find(({ id }) => id === priority);
        const concerned = (entry && concernedBy(agreement, entry)) ?? facts.parties.map(({ id }) => id);
        const names = list(concerned.map((id) => facts.partyName(id)));
        yield { message: 'all', at: path, args: { priority, parties: names } };
      } else yield { message: 'party', at: path, args: { priority, party: facts.partyName(party) } };
    }
  },
  fixes: { all: insertRating, party: insertRating },
});
