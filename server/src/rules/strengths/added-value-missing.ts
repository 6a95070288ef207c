import { hole, insertKey } from '../../agreement/edit.ts';
import { list, message } from '../../l10n/message.ts';
import { partyNames } from '../parties.ts';
import { defineRule } from '../rule.ts';

/** Principle 5: "the added value is clear". */
export const addedValueMissing = defineRule({
  id: 'strengths/added-value-missing',
  severity: 'error',
  milderInDraft: true,
  messages: {
    missing: 'What can {parties} do together that none of them can do alone?',
  },
  docs: {
    what: 'The agreement says what the added value of working together is.',
    why: 'Working together costs time, money and freedom. When it is clear what comes of it that none of the parties could do alone, that is a price; when it is not, it is a loss that nobody dares to name.',
    bad: `strengths:
  added_value:
`,
    good: `strengths:
  added_value: Carriers get a reliable ETA a year sooner, at a third of the cost of building it alone
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { path, rule } of agreement.problemsOf('missing')) {
      if (rule === 'strengths/added-value-missing')
        yield { message: 'missing', at: path, args: { parties: list(partyNames(facts)) } };
    }
  },
  fixes: {
    missing: (agreement, { path }) => {
      // The first key of the section: nothing goes before it.
      const edit = insertKey(
        agreement,
        path.slice(0, -1),
        'added_value',
        [hole('What you can do together that none of you can do alone')],
        ['added_value'],
      );
      return edit ? [{ title: message('Add the added value, to fill in'), edits: [edit], safe: false }] : [];
    },
  },
});
