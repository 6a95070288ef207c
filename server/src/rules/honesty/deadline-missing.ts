import { hole, insertKey, type Skeleton, stop } from '../../agreement/edit.ts';
import { list, message } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const section = ['honesty', 'deadlines'];

const insertDeadline: FixMaker = (agreement, { path }) => {
  const deadline = { what: [hole('What happens on that day')], date: [hole()] };
  const deadlines: Skeleton = new Map([[stop('name-it'), deadline]]);
  const whole = path.length === section.length;
  const parties = agreement.facts.parties.map(({ id }) => id);
  const skeleton = whole ? Object.fromEntries(parties.map((id) => [id, deadlines])) : deadlines;
  const before = whole ? ['ceilings'] : [];
  const edit = insertKey(agreement, path.slice(0, -1), String(path.at(-1)), skeleton, before);
  const none: Skeleton = whole ? Object.fromEntries(parties.map((id) => [id, ['{}']])) : ['{}'];
  const empty = insertKey(agreement, path.slice(0, -1), String(path.at(-1)), none, before);
  return [
    ...(edit ? [{ title: message('Add a deadline, to fill in'), edits: [edit], safe: false }] : []),
    ...(empty ? [{ title: message('Say that there is none'), edits: [empty], safe: false }] : []),
  ];
};

/** Principle 3: honesty about "deadlines": the days that a party cannot move are known to the others. */
export const deadlineMissing = defineRule({
  id: 'honesty/deadline-missing',
  severity: 'warning',
  messages: {
    section: 'Nobody names a deadline. Which day can {parties} not move?',
    party: '{party} names no deadline. Which day can it not move?',
  },
  docs: {
    what: 'Every party names a deadline, a day that it cannot move, or says with an empty map that it has none.',
    why: 'A season, a tender, a budget year: each organisation has days that cannot move. The partner can only plan round those that it knows.',
    bad: `honesty:
  deadlines:
    van-rijn:
`,
    good: `honesty:
  deadlines:
    van-rijn:
      tender-round: { what: Retail tenders close, date: 2027-09-30, waits_for: [eta-service] }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    // Without the section above it, that is what is missing.
    if (agreement.lacks('honesty') || agreement.state(section) === 'malformed') return;
    // An empty map says that there is none.
    const silent = facts.parties.map(({ id }) => id).filter((id) => agreement.isAbsent(...section, id));
    if (silent.length > 1 && silent.length === facts.parties.length) {
      yield { message: 'section', at: section, args: { parties: list(partyNames(facts), 'or') } };
      return;
    }
    for (const party of silent)
      yield { message: 'party', at: [...section, party], args: { party: facts.partyName(party) } };
  },
  fixes: { section: insertDeadline, party: insertDeadline },
});
