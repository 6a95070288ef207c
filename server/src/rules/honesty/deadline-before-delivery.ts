import { date, message } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';
import { standingOf } from './standing.ts';

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
});
