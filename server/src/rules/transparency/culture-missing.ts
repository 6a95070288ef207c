import { hole, insertKey, type Skeleton } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const order = ['mission', 'values', 'ways_of_working'] as const;
type Key = (typeof order)[number];
const isKey = (key: unknown): key is Key => order.includes(key as Key);

const skeletons: Record<Key, Skeleton> = {
  mission: [hole('What we are for')],
  values: { list: [[hole('What we hold dear')]] },
  ways_of_working: [hole('How we decide and how we work')],
};

const insertCulture: FixMaker = (agreement, { path }) => {
  const key = path.at(-1);
  if (!isKey(key)) return [];
  // The first key of the map has itself before it, since nothing else can stand there.
  const before = key === 'mission' ? [key] : order.slice(0, order.indexOf(key));
  const edit = insertKey(agreement, path.slice(0, -1), key, skeletons[key], before);
  return edit ? [{ title: message('Add it, to fill in'), edits: [edit], safe: false }] : [];
};

/** Principle 2: "how one works, mission and values can differ beyond bridging, so talk". */
export const cultureMissing = defineRule({
  id: 'transparency/culture-missing',
  severity: 'error',
  milderInDraft: true,
  messages: {
    mission: 'What is {party} for? It has not written down its mission.',
    values: 'What does {party} hold dear? It has not written down its values.',
    ways_of_working: 'How does {party} work? It has not written down how it takes decisions and gets work done.',
  },
  docs: {
    what: 'Every party writes down its mission, its values and its ways of working.',
    why: 'Partners rarely part over the contract and often over culture: how decisions are taken, what comes first when it is busy. Side by side on paper, a difference is a topic and no reproach.',
    bad: `transparency:
  culture:
    noordlicht:
      ways_of_working:
`,
    good: `transparency:
  culture:
    noordlicht:
      ways_of_working: The team decides; small releases every two weeks
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path } of agreement
      .problemsOf('missing')
      .filter(({ rule }) => rule === 'transparency/culture-missing')) {
      const key = path.at(-1);
      if (isKey(key)) yield { message: key, at: path, args: { party: facts.partyName(String(path[2])) } };
    }
  },
  fixes: { mission: insertCulture, values: insertCulture, ways_of_working: insertCulture },
});
