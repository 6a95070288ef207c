import { statuses } from 'partnership-agreements-schema';
import { removeEntry, replaceValue } from '../../agreement/edit.ts';
import { insertMissing } from '../../agreement/insert-missing.ts';
import { date, message } from '../../l10n/message.ts';
import { statusNames } from '../../l10n/names.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';

const fillIn: FixMaker = (agreement, { path }) => {
  const edit = insertMissing(agreement, path);
  return edit
    ? [{ title: message('Add `{key}`, to fill in', { key: String(path[0]) }), edits: [edit], safe: false }]
    : [];
};

/** Either the section is too many, or the status is wrong. */
const choose: FixMaker = (agreement, { path }) => {
  const key = String(path[0]);
  const status = statuses.find((each) => each === key);
  const change = status && replaceValue(agreement, ['status'], [status]);
  const remove = removeEntry(agreement, path);
  return [
    ...(change
      ? [{ title: message('Set the status to `{status}`', { status: key }), edits: [change], safe: false }]
      : []),
    ...(remove ? [{ title: message('Remove `{key}`', { key }), edits: [remove], safe: false }] : []),
  ] satisfies readonly Fix[];
};

/** What is agreed holds from one day to another; and an end that nobody explained is no end. */
export const termInvalid = defineRule({
  id: 'general/term-invalid',
  severity: 'error',
  messages: {
    order: 'The agreement ends on {expires}, before it starts on {effective}.',
    same: 'The agreement starts and ends on {effective}. How long does it hold?',
    ended: 'The status is `ended`. When did it end, and why?',
    suspended: 'The status is `suspended`. Since when, and why?',
    'not-ended': '`ended` says when and why it ended, but the status is {status}. Which of the two holds?',
    'not-suspended':
      '`suspended` says since when and why it is paused, but the status is {status}. Which of the two holds?',
    'ended-ahead':
      'The status is `ended`, and the end is on {date}, a day that is still to come. Until then nobody is told what is due: set the status once it has ended.',
    'suspended-ahead':
      'The status is `suspended`, and the pause begins on {date}, a day that is still to come. Until then nobody is told what is due: set the status once it has begun.',
  },
  docs: {
    what: 'The term ends after it starts; `ended` and `suspended` are filled in when that is the status, and only then, from a day that is no longer to come.',
    why: 'Ceilings, days and deadlines are counted over the term. And whoever stops or pauses owes the others, and those who come later, a day and a reason.',
    bad: 'effective: 2027-01-01\nexpires: 2026-06-30\n',
    good: 'effective: 2027-01-01\nexpires: 2028-06-30\n',
    since: '1.0.0',
  },
  *check({ agreement, status, today }) {
    const { effective, expires, ended, suspended } = agreement.data;
    if (effective !== undefined && expires !== undefined && expires <= effective) {
      const args = { effective: date(effective), expires: date(expires) };
      const related = [{ at: ['effective'], text: message('It starts here.') }];
      yield { message: expires === effective ? 'same' : 'order', at: ['expires'], args, related };
    }
    if (status === undefined) return;
    for (const key of ['ended', 'suspended'] as const) {
      const state = agreement.state([key]);
      if (status === key && state === 'absent') yield { message: key, at: [key] };
      else if (status !== key && state === 'sound')
        yield { message: `not-${key}`, at: [key], args: { status: statusNames[status] } };
    }
    // A status says what holds today, and silences rules: one that is only planned would silence them too early. Only a
    // warning, as all that compares with today.
    const severity = 'warning';
    if (status === 'ended' && ended?.date !== undefined && ended.date > today)
      yield { message: 'ended-ahead', at: ['ended', 'date'], severity, args: { date: date(ended.date) } };
    if (status === 'suspended' && suspended?.since !== undefined && suspended.since > today)
      yield { message: 'suspended-ahead', at: ['suspended', 'since'], severity, args: { date: date(suspended.since) } };
  },
  fixes: { ended: fillIn, suspended: fillIn, 'not-ended': choose, 'not-suspended': choose },
});
