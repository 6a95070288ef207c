import type { AgreementDocument } from '../../agreement/document.ts';
import { hole, insertKey, type Skeleton, stop } from '../../agreement/edit.ts';
import { type Message, message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';
import { peopleToChoose } from '../to-choose.ts';

const keys = ['what', 'owner', 'workstream', 'requires', 'cost', 'days', 'due'];
const keysBefore = (key: string) => keys.slice(0, keys.indexOf(key));

const insert =
  (
    key: string,
    title: Message,
    skeletonAt: (agreement: AgreementDocument, id: string, party: string) => Skeleton | undefined,
  ): FixMaker =>
  (agreement, { path }) => {
    const [, , party = '', id = ''] = path.map(String);
    const skeleton = skeletonAt(agreement, id, party);
    const edit = skeleton && insertKey(agreement, path.slice(0, 4), key, skeleton, keysBefore(key));
    return edit ? [{ title, edits: [edit], safe: false }] : [];
  };

const insertOwner = insert('owner', message('Name the owner'), ({ facts }, _id, party) => {
  const people = peopleToChoose(facts, party);
  return people[0] === undefined ? undefined : [stop(people[0], people)];
});

const insertDue = insert('due', message('Add the due date, to fill in'), () => [hole()]);
const insertDays = insert('days', message('Add the days, to fill in'), () => [hole()]);
const insertCost = insert('cost', message('Add the cost, to fill in'), () => [hole()]);

/** Principle 3: "no well-meant promise that cannot be kept": a promise has somebody who keeps it, a day, and a price. */
export const commitmentIncomplete = defineRule({
  id: 'honesty/commitment-incomplete',
  severity: 'error',
  milderInDraft: true,
  messages: {
    owner: '`{commitment}` has nobody who owns it. Who of {party} sees to it?',
    due: '`{commitment}` of {party} has no due date. By when is it there?',
    effort: '`{commitment}` of {party} has neither cost nor days. What does it take?',
  },
  docs: {
    what: 'Every commitment has an owner, a due date, and a cost or days.',
    why: 'A promise without a name is kept by nobody, one without a day never has to be, and one without a price has not been thought through. That is how well-meant promises come about that cannot be kept.',
    bad: `honesty:
  commitments:
    van-rijn:
      cab-units:
        owner:
`,
    good: `honesty:
  commitments:
    van-rijn:
      cab-units:
        owner: fatima
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    const argsOf = (party: string, commitment: string) => ({ commitment, party: facts.partyName(party) });
    for (const { path, rule } of agreement.problemsOf('missing')) {
      if (rule !== 'honesty/commitment-incomplete') continue;
      const [, , party = '', commitment = '', key] = path.map(String);
      yield { message: key === 'owner' ? 'owner' : 'due', at: path, args: argsOf(party, commitment) };
    }
    for (const { id, party, path, value } of facts.commitments) {
      if (value.cost !== undefined || value.days !== undefined || value.state === 'dropped') continue;
      if (agreement.state(path) !== 'sound') continue;
      if (!agreement.isAbsent(...path, 'cost') || !agreement.isAbsent(...path, 'days')) continue;
      yield { message: 'effort', at: path, args: argsOf(party, id) };
    }
  },
  fixes: {
    owner: insertOwner,
    due: insertDue,
    effort: (agreement, finding) => [...insertDays(agreement, finding), ...insertCost(agreement, finding)],
  },
});
