import { hole, insertKey, stop } from '../../agreement/edit.ts';
import { list, message } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { defineRule } from '../rule.ts';
import { deciders } from './deciders.ts';

/** Principle 1: "the courage to stop when they differ too much". */
export const noStopCriterion = defineRule({
  id: 'priorities/no-stop-criterion',
  severity: 'error',
  essential: true,
  milderInDraft: true,
  messages: { none: 'When do {parties} stop? There is no stop criterion yet.' },
  docs: {
    what: 'There is at least one stop criterion: when you stop, and who decides that.',
    why: 'To stop takes courage. It takes less when you agreed on the moment while you were still friends.',
    bad: `priorities:
  stop_if:
`,
    good: `priorities:
  stop_if:
    priorities-apart:
      when: A shared priority differs by 2 or more points at two reviews in a row
      decided_by: [eva, hans]
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path } of agreement
      .problemsOf('missing')
      .filter(({ rule }) => rule === 'priorities/no-stop-criterion'))
      yield { message: 'none', at: path, args: { parties: list(partyNames(facts)) } };
  },
  fixes: {
    none: (agreement, { path }) => {
      const { facts } = agreement;
      const decidedBy = facts.parties.flatMap(({ id }) => {
        const people = deciders(facts, id);
        return people[0] === undefined ? [] : [[stop(people[0], people)]];
      });
      if (decidedBy.length === 0) return [];
      const criterion = {
        when: [hole('The figure or the date at which we stop')],
        decided_by: { list: decidedBy },
      };
      const edit = insertKey(agreement, path.slice(0, -1), 'stop_if', { 'priorities-apart': criterion }, [
        'shared',
        'business_plan',
      ]);
      return edit ? [{ title: message('Add a stop criterion, to fill in'), edits: [edit], safe: false }] : [];
    },
  },
});
