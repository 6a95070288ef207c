import { concernedBy } from '../../agreement/concerns.ts';
import { replaceValue } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';
import { measure } from '../threshold.ts';
import { gapOf, median, type Rating, ratingsOf } from './ratings.ts';

const words = [
  message('of low importance'),
  message('of minor importance'),
  message('fairly important'),
  message('important'),
  message('vital'),
];
const wordFor = (value: number) => words[value - 1] ?? message('important');

/** From this gap on the ratings are apart, unless a configuration says otherwise. */
const apartFrom = 2;

/** One party comes near enough to the others: the smallest step that does it. */
const comeCloser: FixMaker = (agreement, { path }) => {
  const priority = agreement.facts.priorities.find(({ id }) => id === path[2]);
  const concerned = priority && concernedBy(agreement, priority);
  if (!priority || !concerned) return [];
  const ratings = ratingsOf(priority, concerned);
  const unknown = concerned.length - ratings.length;
  return ratings.flatMap(({ party, value }): readonly Fix[] => {
    const nearer = [1, 2, 3, 4, 5]
      .filter(
        (each) =>
          gapOf(
            ratings.map((one) => (one.party === party ? { party, value: each } : one)),
            unknown,
          ) < apartFrom,
      )
      .sort((a, b) => Math.abs(a - value) - Math.abs(b - value))[0];
    const edit = nearer === undefined ? undefined : replaceValue(agreement, [...path, party], [String(nearer)]);
    const args = { party: agreement.facts.partyName(party), rating: nearer ?? value };
    return edit ? [{ title: message('Make it {rating} of 5 to {party}', args), edits: [edit], safe: false }] : [];
  });
};

/** Principle 1: "shared priorities … and the courage to stop when they differ too much". */
export const imbalance = defineRule({
  id: 'priorities/imbalance',
  severity: 'error',
  essential: true,
  milderInDraft: true,
  options: {
    /** The gap, in points, from which it is a warning. */
    warning_from: measure(2),
    /** The gap, in points, from which it is an error. */
    error_from: measure(3),
  },
  messages: {
    apart: '`{priority}` is {highWord} to {high} ({highest}) and {lowWord} to {low} ({lowest}): dare to stop, or talk.',
    outlier:
      '`{priority}` is {word} to {party} ({rating}), while the middle of all ratings is {median}: dare to stop, or talk.',
    spread:
      '`{priority}` is {highWord} to {high} ({highest}) and {lowWord} to {low} ({lowest}), whatever the others say: dare to stop, or talk.',
    'some-apart':
      '`{priority}` is {highWord} to {high} ({highest}) and {lowWord} to {low} ({lowest}). What does each of you expect of it?',
    'some-outlier':
      '`{priority}` is {word} to {party} ({rating}), while the middle of all ratings is {median}. What does each of you expect of it?',
    'some-spread':
      '`{priority}` is {highWord} to {high} ({highest}) and {lowWord} to {low} ({lowest}), whatever the others say. What does each of you expect of it?',
  },
  docs: {
    what: 'A shared priority is about as important to every party that it concerns: two parties differ by less than 2 points; of more parties, none lies 2 points or more from the median. From 3 points on it is an error.',
    why: 'What is vital to one and minor to the other gets half of the effort that it needs. When priorities differ too much it takes courage to stop; talking first costs an hour.',
    bad: `priorities:
  shared:
    second-carrier:
      importance: { noordlicht: 5, van-rijn: 2 }
`,
    good: `priorities:
  shared:
    second-carrier:
      importance: { noordlicht: 4, van-rijn: 3 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, options }) {
    for (const priority of facts.priorities) {
      const concerned = concernedBy(agreement, priority);
      if (!concerned) continue;
      const ratings = ratingsOf(priority, concerned);
      const unknown = concerned.length - ratings.length;
      const gap = gapOf(ratings, unknown);
      if (gap < Math.min(options.warning_from, options.error_from)) continue;
      const severity = gap >= options.error_from ? 'error' : 'warning';
      const at = [...priority.path, 'importance'];
      const related = ratings.map(({ party, value }) => ({
        at: [...at, party],
        text: message('{party}: {rating} of 5', { party: facts.partyName(party), rating: value }),
      }));
      const middle = median(ratings.map(({ value }) => value));
      const [first, ...others] = ratings;
      if (!first) continue;
      const pick = (better: (a: Rating, b: Rating) => boolean) =>
        others.reduce((best, rating) => (better(rating, best) ? rating : best), first);
      const high = pick((a, b) => a.value > b.value);
      const low = pick((a, b) => a.value < b.value);
      // Where both ends are as far from the middle, neither of the two is the odd one out.
      const isOneSided = high.value - middle !== middle - low.value;
      if (concerned.length > 2 && unknown === 0 && isOneSided) {
        const far = pick((a, b) => Math.abs(a.value - middle) > Math.abs(b.value - middle));
        const args = {
          priority: priority.id,
          party: facts.partyName(far.party),
          word: wordFor(far.value),
          rating: far.value,
          median: middle,
        };
        yield { message: severity === 'error' ? 'outlier' : 'some-outlier', at, severity, related, args };
        continue;
      }
      const args = {
        priority: priority.id,
        high: facts.partyName(high.party),
        highWord: wordFor(high.value),
        highest: high.value,
        low: facts.partyName(low.party),
        lowWord: wordFor(low.value),
        lowest: low.value,
      };
      const name = unknown === 0 ? 'apart' : 'spread';
      yield { message: severity === 'error' ? name : `some-${name}`, at, severity, related, args };
    }
  },
  fixes: {
    apart: comeCloser,
    outlier: comeCloser,
    spread: comeCloser,
    'some-apart': comeCloser,
    'some-outlier': comeCloser,
    'some-spread': comeCloser,
  },
});
