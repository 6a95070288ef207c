import type { IsoDate } from '../../agreement/date.ts';
import type { Commitment, PartyEntry } from '../../agreement/facts.ts';
import { occurrences } from '../../agreement/occurrences.ts';
import { pathKey } from '../../agreement/path.ts';
import { standsIn } from '../../agreement/people.ts';
import { message } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';
import { count } from '../threshold.ts';
import { monthOf, tellMonth } from './month.ts';
import { standingOf } from './standing.ts';

interface Pile {
  readonly owner: string;
  readonly results: { readonly commitment: PartyEntry<Commitment>; readonly due: IsoDate }[];
}

/** So many times of what comes again are looked at: what does not pile up in them, does not later. */
const mostTimes = 400;

function* dueDays(due: IsoDate, every: string | undefined, expires: IsoDate | undefined): Generator<IsoDate> {
  let count = 0;
  yield due;
  if (every === undefined || expires === undefined) return;
  for (const day of occurrences(due, every, expires)) {
    if (++count > mostTimes) return;
    if (day > due) yield day;
  }
}

/** Principle 3: "no overloaded colleagues": results that are all due at once are late together. */
export const dueDatesPileUp = defineRule({
  id: 'honesty/due-dates-pile-up',
  severity: 'info',
  options: {
    /** The most results that one person owes in a month. */
    most: count(3, 1),
  },
  messages: {
    pile: '{person} owes {count} results in {month}. Which of them can come earlier, or go to somebody else?',
  },
  docs: {
    what: 'Nobody owns more than 3 commitments that are due in one month.',
    why: 'Due dates tend to the end of a quarter, and owners are few. What looks spread over the agreement lands on one desk in one month.',
    bad: `honesty:
  commitments:
    van-rijn:
      cab-units:
        due: 2027-08-15
      phones: { what: 85 phones replaced, owner: fatima, days: 1, due: 2027-08-20 }
      manual: { what: Manual in three languages, owner: fatima, days: 1, due: 2027-08-25 }
      helpdesk: { what: Helpdesk open from 6 to 22, owner: fatima, days: 1, due: 2027-08-31 }
`,
    good: `honesty:
  commitments:
    van-rijn:
      cab-units:
        due: 2027-08-15
      phones: { what: 85 phones replaced, owner: fatima, days: 1, due: 2027-08-20 }
      manual: { what: Manual in three languages, owner: joost, days: 1, due: 2027-08-25 }
      helpdesk: { what: Helpdesk open from 6 to 22, owner: joost, days: 1, due: 2027-08-31 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, options }) {
    const piles = new Map<string, Pile>();
    for (const commitment of facts.commitments) {
      const { owner, due, every } = commitment.value;
      if (owner === undefined || due === undefined || standingOf(agreement, commitment) !== 'open') continue;
      const months = new Set<string>();
      for (const day of dueDays(due, every, agreement.data.expires)) {
        // What comes again within a month is one rhythm, not several results.
        const month = monthOf(day);
        if (months.has(month)) continue;
        months.add(month);
        const person = standsIn(agreement, owner, day);
        if (person === undefined) continue;
        const key = `${person} ${month}`;
        const pile = piles.get(key);
        if (pile) pile.results.push({ commitment, due: day });
        else piles.set(key, { owner: person, results: [{ commitment, due: day }] });
      }
    }
    const told = new Set<string>();
    for (const { owner, results } of piles.values()) {
      if (results.length <= options.most) continue;
      const inOrder = results.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
      // The finding stands at the first that is one too many.
      const excess = inOrder[options.most];
      if (!excess) continue;
      // The same results of the same person that meet again later are told once.
      const same = pathKey([owner, ...excess.commitment.path]);
      if (told.has(same)) continue;
      told.add(same);
      yield {
        message: 'pile',
        at: [...excess.commitment.path, 'due'],
        args: { person: facts.personName(owner), count: inOrder.length, month: tellMonth(excess.due) },
        related: inOrder
          .filter((result) => result !== excess)
          .map(({ commitment: { id, path, value } }) => ({
            at: [...path, 'due'],
            text: message('"{commitment}" is due in the same month', { commitment: value.what ?? id }),
          })),
        data: { owner, month: monthOf(excess.due) },
      };
    }
  },
});
