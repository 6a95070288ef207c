import { defineRule } from '../rule.ts';

/** Principle 2: what is not said now is filled in later, by each in their own way. */
export const placeholder = defineRule({
  id: 'general/placeholder',
  severity: 'error',
  milderInDraft: true,
  messages: { open: '"{source}" is not an answer yet. What will it be?' },
  docs: {
    what: 'No value is a placeholder such as `TBD`, `TODO`, `?` or `n.t.b.`.',
    why: 'A placeholder looks like an answer, and is signed like one. What you have not agreed on yet had better be seen.',
    bad: `transparency:
  culture:
    van-rijn:
      mission: TBD
`,
    good: `transparency:
  culture:
    van-rijn:
      mission: Delivered is delivered
`,
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { path, source } of agreement.problemsOf('placeholder'))
      yield { message: 'open', at: path, args: { source } };
  },
});
