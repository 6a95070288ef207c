import { list } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { defineRule } from '../rule.ts';

/** Principle 2: "how one works, mission and values can differ beyond bridging". */
export const differenceUnbridgeable = defineRule({
  id: 'transparency/difference-unbridgeable',
  severity: 'error',
  essential: true,
  milderInDraft: true,
  messages: {
    unbridgeable:
      '{parties} call `{difference}` unbridgeable: stop, or change the scope so that it no longer stands between you.',
  },
  docs: {
    what: 'No culture difference is unbridgeable.',
    why: 'Some differences go too deep. To see that in time is a result too: stop as friends, or do only what the difference does not touch.',
    bad: `transparency:
  differences:
    change-rhythm:
      verdict: unbridgeable
`,
    good: `transparency:
  differences:
    change-rhythm:
      verdict: bridged
`,
    since: '1.0.0',
  },
  *check({ facts }) {
    for (const { id, path, value } of facts.differences) {
      if (value.verdict === 'unbridgeable')
        yield {
          message: 'unbridgeable',
          at: [...path, 'verdict'],
          args: { difference: id, parties: list(partyNames(facts, 'start')) },
        };
    }
  },
});
