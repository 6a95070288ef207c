import { insertKey, stop } from '../../agreement/edit.ts';
import { list, message } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { defineRule } from '../rule.ts';

/** Principle 2: differences in culture "so talk", until each is bridged. */
export const differenceOpen = defineRule({
  id: 'transparency/difference-open',
  severity: 'error',
  messages: {
    open: '`{difference}` is still open ({topic}). How do {parties} bridge it?',
    noTopic: '`{difference}` is still open. How do {parties} bridge it?',
    noApproach: '`{difference}` is bridged, but nothing says how: what did {parties} agree on?',
  },
  docs: {
    what: 'No culture difference is still open once the agreement is agreed, and each that is bridged says how.',
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
  *check({ agreement, facts, status }) {
    const parties = list(partyNames(facts));
    for (const { id, path, value } of facts.differences) {
      if (value.verdict === 'open') {
        const severity = status === 'agreed' || status === 'suspended' ? 'error' : 'warning';
        const at = [...path, 'verdict'];
        if (value.topic === undefined) yield { message: 'noTopic', at, severity, args: { difference: id, parties } };
        else yield { message: 'open', at, severity, args: { difference: id, topic: value.topic, parties } };
      }
      const approach = [...path, 'approach'];
      if (value.verdict === 'bridged' && agreement.isAbsent(...approach))
        yield { message: 'noApproach', at: approach, severity: 'warning', args: { difference: id, parties } };
    }
  },
  fixes: {
    noApproach: (agreement, { path }) => {
      const edit = insertKey(
        agreement,
        path.slice(0, -1),
        'approach',
        [stop('How we bridge it')],
        ['topic', 'verdict'],
      );
      return edit ? [{ title: message('Add the approach, to fill in'), edits: [edit], safe: false }] : [];
    },
  },
});
