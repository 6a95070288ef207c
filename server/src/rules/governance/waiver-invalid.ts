import { removeEntry, replaceValue } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const remove: FixMaker = (agreement, { path }) => {
  const edit = removeEntry(agreement, path.slice(0, 2));
  return edit ? [{ title: message('Remove the waiver'), edits: [edit], safe: false }] : [];
};

const replaceNear: FixMaker = (agreement, finding) => {
  const { suggestion } = finding.data;
  const edit = typeof suggestion === 'string' ? replaceValue(agreement, finding.path, [suggestion]) : undefined;
  const others = remove(agreement, finding);
  if (!edit || typeof suggestion !== 'string') return others;
  return [
    { title: message('Replace it with `{value}`', { value: suggestion }), edits: [edit], safe: false },
    ...others,
  ];
};

/**
 * Principle 3: a finding that you accept, you accept together, aloud and for a while. The check yields these findings
 * itself once all rules have run: only then is it known what a waiver covers.
 */
export const waiverInvalid = defineRule({
  id: 'governance/waiver-invalid',
  severity: 'warning',
  comparesWithToday: true,
  messages: {
    'unknown-rule': 'There is no rule `{rule}`, so this waiver covers nothing.',
    'near-rule': 'There is no rule `{rule}`, so this waiver covers nothing. Did you mean `{suggestion}`?',
    firm: 'Findings of `{rule}` cannot be waived: without it, nothing else can be checked.',
    itself: 'A finding about a waiver cannot be waived.',
    'not-agreed': 'Nobody of {parties} agreed to this waiver, so it covers nothing. A finding is accepted together.',
    expired: 'This waiver ended on {date}. Is what it covered solved, or do you accept it for longer, together?',
    'near-place':
      'There is nothing at `{place}` in this file, so this waiver covers nothing. Did you mean `{suggestion}`?',
    nowhere: 'There is nothing at `{place}` in this file, so this waiver covers nothing. Can it go?',
    needless: 'This waiver covers no finding: what you accepted is no longer so. Can it go?',
  },
  docs: {
    what: 'The rule of a waiver exists and can be waived, somebody of every party agreed to it, it has not ended, and it covers a finding.',
    why: 'A waiver says aloud that you accept something, together, with a reason and an end. One that has ended, that not everybody agreed to, or that covers nothing only hides what is going on. What a waiver covered that has ended comes back as a warning, so that an untouched file does not turn red overnight.',
    bad: `waivers:
  small-team: { rule: talents/role-doubled, because: A small team, agreed_by: [eva, hans], until: 2027-06-30 }
`,
    good: `talents:
  triangle:
    noordlicht:
      process_owner: { person: mark, days_per_month: 1 }
waivers:
  small-team: { rule: talents/role-doubled, because: A small team, agreed_by: [eva, hans], until: 2027-06-30 }
`,
    since: '1.0.0',
  },
  *check() {},
  fixes: {
    'unknown-rule': remove,
    'near-rule': replaceNear,
    'near-place': replaceNear,
    firm: remove,
    itself: remove,
    'not-agreed': remove,
    expired: remove,
    nowhere: remove,
    needless: remove,
  },
});

/** The names of its messages. */
export type WaiverMessage = keyof typeof waiverInvalid.messages;
