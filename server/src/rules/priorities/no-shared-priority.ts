import { isId } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { hole, insertKey } from '../../agreement/edit.ts';
import { list, message } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { defineRule } from '../rule.ts';

/** The priorities that workstreams say they support already: those ids are the ones to fill in. */
const supportedIds = ({ references }: AgreementDocument): readonly string[] => [
  ...new Set(references.filter(({ target, id }) => target === 'priority' && isId(id)).map(({ id }) => id)),
];

/** Principle 1: "shared priorities" come before all else; without one there is nothing to do together. */
export const noSharedPriority = defineRule({
  id: 'priorities/no-shared-priority',
  severity: 'error',
  milderInDraft: true,
  messages: { none: 'What do {parties} want first, together? There is no shared priority.' },
  docs: {
    what: 'There is at least one shared priority.',
    why: 'Partners who share no priority each follow their own, and find out when time runs short. What you want first, together, is the first thing to agree on.',
    bad: `priorities:
  shared:
`,
    good: `priorities:
  shared:
    reliable-eta:
      what: Shippers see an arrival time that is right within 15 minutes
      importance: { noordlicht: 5, van-rijn: 5 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path } of agreement
      .problemsOf('missing')
      .filter(({ rule }) => rule === 'priorities/no-shared-priority'))
      yield { message: 'none', at: path, args: { parties: list(partyNames(facts)) } };
  },
  fixes: {
    none: (agreement, { path }) => {
      const importance = agreement.facts.parties.map(
        ({ id }) => [id, [hole(undefined, ['1', '2', '3', '4', '5'])]] as const,
      );
      const priority = { what: [hole('What we want together')], importance: Object.fromEntries(importance) };
      const ids = supportedIds(agreement);
      const shared = Object.fromEntries((ids.length > 0 ? ids : ['first-priority']).map((id) => [id, priority]));
      const edit = insertKey(agreement, path.slice(0, -1), 'shared', shared, ['shared']);
      return edit ? [{ title: message('Add a shared priority, to fill in'), edits: [edit], safe: false }] : [];
    },
  },
});
