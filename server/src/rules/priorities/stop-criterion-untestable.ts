import { defineRule } from '../rule.ts';
import { vaguePhraseIn } from '../vague/vague-phrase.ts';

/** Principle 1: the courage to stop needs a moment that nobody can argue about. */
export const stopCriterionUntestable = defineRule({
  id: 'priorities/stop-criterion-untestable',
  severity: 'warning',
  messages: {
    vague: '"{phrase}" cannot be tested: at which figure, or on which day, do you stop for `{criterion}`?',
  },
  docs: {
    what: 'A stop criterion can be tested: it has a figure or a date, or at least none of the phrases that can mean anything.',
    why: '“If it does not work” is true for one partner long before it is for the other. With a figure or a date in it, both see the same thing on the same day.',
    bad: `priorities:
  stop_if:
    priorities-apart:
      when: If it does not work
`,
    good: `priorities:
  stop_if:
    priorities-apart:
      when: Fewer than 40 trucks send their position on 1 October 2027
`,
    since: '1.0.0',
  },
  *check({ facts }) {
    for (const { id, path, value } of facts.stopCriteria) {
      if (value.when === undefined) continue;
      const phrase = vaguePhraseIn(value.when);
      if (phrase !== undefined) yield { message: 'vague', at: [...path, 'when'], args: { phrase, criterion: id } };
    }
  },
});
