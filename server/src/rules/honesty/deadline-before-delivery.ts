import { replaceValue } from '../../agreement/edit.ts';
import { date, message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';
import { standingOf } from './standing.ts';

/** What is waited for comes in time, or the deadline comes later. */
const move: FixMaker = (agreement, { path, data }) => {
  const deadline = [...path.slice(0, -2), 'date'];
  const commitment = agreement.facts.commitment(String(data.commitment));
  const day = agreement.facts.deadlines.find(({ party, id }) => party === path[2] && id === path[3])?.value.date;
  const due = commitment?.value.due;
  if (!commitment || day === undefined || due === undefined) return [];
  const earlier = replaceValue(agreement, [...commitment.path, 'due'], [day]);
  const later = replaceValue(agreement, deadline, [due]);
  const fix = (text: string, to: string, edit: typeof later): readonly Fix[] =>
    edit ? [{ title: message(text, { date: date(to) }), edits: [edit], safe: false }] : [];
  return [...fix('Move the due date to {date}', day, earlier), ...fix('Move the deadline to {date}', due, later)];
};

/** Principle 3: honesty about "deadlines": what a deadline waits for is promised in time for it. */
export const deadlineBeforeDelivery = defineRule({
  id: 'honesty/deadline-before-delivery',
  severity: 'error',
  messages: {
    late: '"{deadline}" is on {date}, and what it waits for, "{commitment}" of {party}, is due on {due}. Which of the two can move?',
  },
  docs: {
    what: 'Every commitment that a deadline waits for is due on or before that deadline.',
    why: 'A deadline is a day that cannot move. If what has to be there by then is promised for later, one of the two is no honest date, and both parties can see it today.',
    bad: `honesty:
  deadlines:
    van-rijn:
      tender-round: { what: Retail tenders close, date: 2027-07-31, waits_for: [eta-service] }
`,
    good: `honesty:
  deadlines:
    van-rijn:
      tender-round: { what: Retail tenders close, date: 2027-09-30, waits_for: [eta-service] }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { id, path, value } of facts.deadlines) {
      const { date: day, waits_for: waitsFor = [] } = value;
      if (day === undefined) continue;
      const seen = new Set<string>();
      for (const [index, reference] of waitsFor.entries()) {
        const commitment = facts.commitment(reference);
        const { due, what } = commitment?.value ?? {};
        if (!commitment || due === undefined || due <= day || seen.has(commitment.id)) continue;
        // What is delivered is there, whenever it was due; what is dropped counts nowhere.
        if (standingOf(agreement, commitment) !== 'open') continue;
        seen.add(commitment.id);
        yield {
          message: 'late',
          at: [...path, 'waits_for', index],
          args: {
            deadline: value.what ?? id,
            date: date(day),
            commitment: what ?? commitment.id,
            party: facts.partyName(commitment.party),
            due: date(due),
          },
          related: [
            { at: [...path, 'date'], text: message('The deadline, {date}', { date: date(day) }) },
            { at: [...commitment.path, 'due'], text: message('Due on {due}', { due: date(due) }) },
          ],
          data: { commitment: commitment.id },
        };
      }
    }
  },
  fixes: { late: move },
});
