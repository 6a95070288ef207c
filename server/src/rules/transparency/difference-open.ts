import type { IsoDate } from '../../agreement/date.ts';
import { hole, insertKey, replaceValue } from '../../agreement/edit.ts';
import type { Path } from '../../agreement/path.ts';
import { date, list, message } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { defineRule, type FixMaker } from '../rule.ts';
import { saysNone } from '../says-none.ts';

interface Open {
  readonly id: string;
  readonly path: Path;
  readonly settleBy: IsoDate | undefined;
}

const addSettleBy: FixMaker = (agreement, { path }) => {
  const before = ['topic', 'verdict', 'approach'];
  const edit = insertKey(agreement, path.slice(0, -1), 'settle_by', [hole()], before);
  return edit ? [{ title: message('Add the day by which you settle it, to fill in'), edits: [edit], safe: false }] : [];
};

/** Principle 2: differences in culture "so talk", until each is bridged. */
export const differenceOpen = defineRule({
  id: 'transparency/difference-open',
  severity: 'error',
  messages: {
    open: '`{difference}` is still open ({topic}). How do {parties} bridge it?',
    noTopic: '`{difference}` is still open. How do {parties} bridge it?',
    unsettled: '`{difference}` is still open. On which day do {parties} settle it?',
    left: '`{difference}` is left open, and is to be settled by {date}.',
    overdue: '`{difference}` was to be settled by {date}, and is still open. What did {parties} find?',
    noApproach: '`{difference}` is bridged, but nothing says how: what did {parties} agree on?',
  },
  docs: {
    what: 'Once the agreement is agreed, no culture difference is still open, unless it is left open on purpose: with an approach, and the day by which it is settled. Each that is bridged says how.',
    why: 'To sign with an open difference is to hope that it goes away. A difference that is bridged only stays so when the approach is written down.',
    bad: `transparency:
  differences:
    change-rhythm:
      verdict: open
`,
    good: `transparency:
  differences:
    change-rhythm:
      verdict: bridged
      approach: No releases to drivers between 1 November and 6 January
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, status, today }) {
    const parties = list(partyNames(facts));
    /** From the signatures on, one that is left open on purpose says until when. */
    function* openWithApproach({ id, path, settleBy }: Open) {
      const at = [...path, 'verdict'];
      if (settleBy === undefined) {
        if (agreement.isAbsent(...path, 'settle_by'))
          yield { message: 'unsettled', at, severity: 'warning', args: { difference: id, parties } } as const;
        return;
      }
      const args = { difference: id, date: date(settleBy) };
      // While an agreement is suspended, nothing in it is held against today.
      if (settleBy < today && status !== 'suspended')
        yield { message: 'overdue', at, severity: 'warning', args: { ...args, parties } } as const;
      else yield { message: 'left', at, severity: 'info', args } as const;
    }
    for (const { id, path, value } of facts.differences) {
      // That there is none is an honest answer, and no approach.
      const isNone = value.approach !== undefined && saysNone(value.approach);
      const hasApproach = !isNone && !agreement.isAbsent(...path, 'approach');
      if (value.verdict === 'open') {
        const isAgreed = status === 'agreed' || status === 'suspended';
        const at = [...path, 'verdict'];
        // Where nobody knows how far the agreement is, it is held to no more than either of the two asks.
        if ((isAgreed || status === undefined) && hasApproach) {
          yield* openWithApproach({ id, path, settleBy: value.settle_by });
          continue;
        }
        const severity = isAgreed ? 'error' : 'warning';
        if (value.topic === undefined) yield { message: 'noTopic', at, severity, args: { difference: id, parties } };
        else yield { message: 'open', at, severity, args: { difference: id, topic: value.topic, parties } };
      }
      const approach = [...path, 'approach'];
      if (value.verdict === 'bridged' && !hasApproach)
        yield { message: 'noApproach', at: approach, severity: 'warning', args: { difference: id, parties } };
    }
  },
  fixes: {
    unsettled: addSettleBy,
    noApproach: (agreement, { path }) => {
      const answer = [hole('How we bridge it')];
      const edit = agreement.places.node(path)
        ? replaceValue(agreement, path, answer)
        : insertKey(agreement, path.slice(0, -1), 'approach', answer, ['topic', 'verdict']);
      return edit ? [{ title: message('Add the approach, to fill in'), edits: [edit], safe: false }] : [];
    },
  },
});
