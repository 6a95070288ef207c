import { defineRule } from '../rule.ts';
import { vaguePhraseIn } from '../vague/vague-phrase.ts';

/** Principle 3: "no well-meant promise that cannot be kept": a hedge is the mark of one. */
export const vaguePromise = defineRule({
  id: 'honesty/vague-promise',
  severity: 'info',
  messages: {
    hedge: '"{phrase}" promises nothing that the others can count on. What will be there?',
  },
  docs: {
    what: 'No commitment is worded with a hedge, such as "as soon as possible" or "best effort", unless there is a figure or a date beside it.',
    why: 'A hedge is honest about a doubt, and keeps the doubt itself unsaid. Say what you are sure of, and put the rest under what you cannot do.',
    bad: `honesty:
  commitments:
    van-rijn:
      cab-units:
        what: We try to train the drivers as soon as possible
`,
    good: `honesty:
  commitments:
    van-rijn:
      cab-units:
        what: 85 trucks fitted with a cab unit and all drivers trained
`,
    since: '1.0.0',
  },
  *check({ facts }) {
    for (const { path, value } of facts.commitments) {
      const { what, state } = value;
      if (what === undefined || state === 'dropped') continue;
      const phrase = vaguePhraseIn(what);
      if (phrase !== undefined) yield { message: 'hedge', at: [...path, 'what'], args: { phrase } };
    }
  },
});
