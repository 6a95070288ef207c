import type { Resource } from '../../agreement/budget.ts';
import type { AgreementDocument } from '../../agreement/document.ts';
import { hole, insertKey, type Skeleton } from '../../agreement/edit.ts';
import type { Path } from '../../agreement/path.ts';
import { list, message } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const section = ['honesty', 'ceilings'];
type Missing = 'section' | 'party' | Resource | 'willing' | 'able';

/** What is missing, by the place where it is. */
function missingAt(path: Path): Missing {
  const key = path.at(-1);
  if (path.length === section.length) return 'section';
  if (key === 'budget' || key === 'days') return path.length === 4 ? key : 'party';
  return path.length === 5 && (key === 'willing' || key === 'able') ? key : 'party';
}

const skeletonOfResource: Skeleton = { willing: [hole()], able: [hole()] };
const skeletonOfParty: Skeleton = { budget: skeletonOfResource, days: skeletonOfResource };

function skeletonAt({ facts }: AgreementDocument, path: Path): Skeleton {
  switch (missingAt(path)) {
    case 'section':
      return new Map(facts.parties.map(({ id }) => [id, skeletonOfParty]));
    case 'party':
      return skeletonOfParty;
    case 'budget':
    case 'days':
      return skeletonOfResource;
    default:
      return [hole()];
  }
}

const insertCeiling: FixMaker = (agreement, { path }) => {
  const missing = missingAt(path);
  const before = missing === 'days' ? ['budget'] : missing === 'able' ? ['willing'] : undefined;
  const edit = insertKey(agreement, path.slice(0, -1), String(path.at(-1)), skeletonAt(agreement, path), before);
  return edit ? [{ title: message('Add the ceiling, to fill in'), edits: [edit], safe: false }] : [];
};

/** Principle 3: "the most time and money that you want and are able to put in, for there always is a ceiling". */
export const ceilingMissing = defineRule({
  id: 'honesty/ceiling-missing',
  severity: 'error',
  essential: true,
  milderInDraft: true,
  messages: {
    section:
      'What are the most money and days that {parties} are willing, and able, to put in? For resources there always is a ceiling.',
    party: '{party} has no ceiling for money and days; for resources there always is one.',
    budget: '{party} has no budget ceiling; for resources there always is one.',
    days: '{party} has no ceiling for its days; for resources there always is one.',
    willing: 'What is the most that {party} is willing to put in?',
    able: 'What is the most that {party} is able to put in?',
  },
  docs: {
    what: 'Each party says what the most money and the most days are that it is willing, and able, to put in.',
    why: 'A ceiling that is not said is found out later, when it hurts. Willing and able are two figures: one may want more than one can, and it is better to know.',
    bad: `honesty:
  ceilings:
    van-rijn:
      budget:
`,
    good: `honesty:
  ceilings:
    van-rijn:
      budget: { willing: 60000, able: 60000 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path, parties } of agreement
      .problemsOf('missing')
      .filter(({ rule }) => rule === 'honesty/ceiling-missing')) {
      const missing = missingAt(path);
      const party = parties[0] ?? String(path[2] ?? '');
      const args = missing === 'section' ? { parties: list(partyNames(facts)) } : { party: facts.partyName(party) };
      yield { message: missing, at: path, args };
    }
  },
  fixes: {
    section: insertCeiling,
    party: insertCeiling,
    budget: insertCeiling,
    days: insertCeiling,
    willing: insertCeiling,
    able: insertCeiling,
  },
});
