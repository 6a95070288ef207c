import { insertKey, stop } from '../../agreement/edit.ts';
import { list, message } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const skeletonOf = (key: string) => {
  const pair = { willing: [stop('0')], able: [stop('0')] };
  if (key === 'budget' || key === 'days') return pair;
  if (key === 'willing' || key === 'able') return [stop('0')];
  return { budget: pair, days: pair };
};

const insertCeiling: FixMaker = (agreement, { path }) => {
  const key = String(path.at(-1));
  const whole = key === 'ceilings';
  const parties = agreement.facts.parties.map(({ id }) => id);
  const skeleton = whole ? Object.fromEntries(parties.map((id) => [id, skeletonOf(id)])) : skeletonOf(key);
  const edit = insertKey(
    agreement,
    path.slice(0, -1),
    key,
    skeleton,
    key === 'days' ? ['budget'] : key === 'able' ? ['willing'] : undefined,
  );
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
      const key = String(path.at(-1));
      const party = parties[0] ?? String(path[2] ?? '');
      const args = { party: facts.partyName(party) };
      if (key === 'ceilings') yield { message: 'section', at: path, args: { parties: list(partyNames(facts)) } };
      else if (key === 'budget' || key === 'days' || key === 'willing' || key === 'able')
        yield { message: key, at: path, args };
      else yield { message: 'party', at: path, args };
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
