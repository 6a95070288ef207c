import { knownMotives } from 'partnership-agreements-schema';
import { hole, insertKey } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';

/** Principle 2: "own motives are fine"; hidden ones are not. */
export const motiveMissing = defineRule({
  id: 'transparency/motive-missing',
  severity: 'error',
  milderInDraft: true,
  messages: { none: 'Why does {party} want this? It has not said what its motives are.' },
  docs: {
    what: 'Every party gives at least one motive.',
    why: 'Partners may want different things; that is fine, as long as each knows what the other is after. A motive that stays hidden is guessed at.',
    bad: `transparency:
  expectations:
    van-rijn:
      motives:
`,
    good: `transparency:
  expectations:
    van-rijn:
      motives: [missing-expertise, time-to-market]
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path } of agreement.problemsOf('missing').filter(({ rule }) => rule === 'transparency/motive-missing'))
      yield { message: 'none', at: path, args: { party: facts.partyName(String(path[2])) } };
  },
  fixes: {
    none: (agreement, { path }) => {
      const edit = insertKey(agreement, path.slice(0, -1), 'motives', { list: [[hole(undefined, knownMotives)]] }, [
        'motives',
      ]);
      return edit ? [{ title: message('Add a motive, to choose'), edits: [edit], safe: false }] : [];
    },
  },
});
