import { addMonths } from '../../agreement/date.ts';
import { date } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';
import { count } from '../threshold.ts';
import { isMeasurable } from '../vague/measurable.ts';

/** Principle 2: "say when you call it a success", in a way that both can see. */
export const successUnmeasurable = defineRule({
  id: 'transparency/success-unmeasurable',
  severity: 'info',
  options: {
    /** How many months after the end of the agreement success may still be measured. */
    months_after: count(24, 0),
  },
  messages: {
    noFigure: '"{target}" is no target to measure: which figure would make `{criterion}` a success for {party}?',
    beforeStart: '{party} wants `{criterion}` by {by}, before the agreement starts on {effective}.',
    longAfter: '{party} measures `{criterion}` on {by}, long after the agreement ends on {expires}.',
  },
  docs: {
    what: 'The target of a success criterion has a figure or a number word, or names something that happens or not, and is measured during the term or at most 24 months after it.',
    why: 'With a figure and a day, a success is one that both partners can see. Without, one celebrates while the other is still waiting.',
    bad: `transparency:
  expectations:
    van-rijn:
      success:
        fewer-calls: { measure: Where-is-my-truck calls, target: Happy customers, by: 2027-10-31 }
`,
    good: `transparency:
  expectations:
    van-rijn:
      success:
        fewer-calls: { measure: Where-is-my-truck calls, target: 40 a day (now 110), by: 2027-10-31 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, options }) {
    const { effective, expires } = agreement.data;
    const isTermOdd = effective !== undefined && expires !== undefined && effective >= expires;
    for (const { id, party, path, value } of facts.successCriteria) {
      const { target, by } = value;
      const args = { criterion: id, party: facts.partyName(party) };
      if (typeof target === 'string' && !isMeasurable(target))
        yield { message: 'noFigure', at: [...path, 'target'], args: { ...args, target } };
      if (by === undefined || isTermOdd) continue;
      const at = [...path, 'by'];
      if (effective !== undefined && by < effective)
        yield { message: 'beforeStart', at, args: { ...args, by: date(by), effective: date(effective) } };
      if (expires !== undefined && by > addMonths(expires, options.months_after))
        yield { message: 'longAfter', at, args: { ...args, by: date(by), expires: date(expires) } };
    }
  },
});
