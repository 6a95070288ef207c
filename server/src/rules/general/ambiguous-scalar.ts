import type { AgreementDocument } from '../../agreement/document.ts';
import { type Edit, replaceValue } from '../../agreement/edit.ts';
import { tried } from '../../agreement/tried.ts';
import { date, list, type Message, message } from '../../l10n/message.ts';
import { deadlineBeforeDelivery } from '../honesty/deadline-before-delivery.ts';
import { defineRule, type Fix, type FixMaker } from '../rule.ts';
import { termInvalid } from './term-invalid.ts';

const quote: FixMaker = (agreement, { path }) => {
  const node = agreement.places.node(path);
  // A tag would go on to say what the quoted text is.
  if (node?.tag !== undefined || node?.anchor !== undefined) return [];
  const range = agreement.places.valueRange(path);
  const source = range ? agreement.text.slice(range.start, range.end) : '';
  const edit = source === '' ? undefined : replaceValue(agreement, path, [`"${source}"`]);
  return edit ? [{ title: message('Put it in quotes'), edits: [edit], safe: true }] : [];
};

const writeDate: FixMaker = (agreement, { path }) => {
  const problem = agreement.problemAt('ambiguous-date', path);
  const readings = problem?.readings ?? [];
  return readings.flatMap((reading): readonly Fix[] => {
    const edit = replaceValue(agreement, path, [reading]);
    const title = message('Write {iso}: {date}', { iso: reading, date: date(reading) });
    return edit && fits(agreement, edit) ? [{ title, edits: [edit], safe: readings.length === 1 }] : [];
  });
};

/** How many mistakes of dates an agreement has as it is. */
const mistakesBefore = new WeakMap<AgreementDocument, number>();

/**
 * Whether a date fits those round it: a term that ends before it starts is not what anybody wrote. Where very many dates of
 * a long text are to be rewritten, that is left to whoever does it.
 */
function fits(agreement: AgreementDocument, edit: Edit): boolean {
  const after = tried(agreement, [edit]);
  if (!after) return true;
  const mistakes = (one: AgreementDocument) => {
    // Neither of the two looks at what day it is.
    const context = { agreement: one, facts: one.facts, status: one.data.status, today: '', options: {} };
    return [termInvalid, deadlineBeforeDelivery].flatMap((rule) => [...(rule.check?.(context) ?? [])]).length;
  };
  const before = mistakesBefore.get(agreement) ?? mistakes(agreement);
  mistakesBefore.set(agreement, before);
  return mistakes(after) <= before;
}

/** What two readers read in two ways, they have not agreed on. */
export const ambiguousScalar = defineRule({
  id: 'general/ambiguous-scalar',
  severity: 'error',
  messages: {
    lost: 'Without quotes this {scheme} number is read as {read}. Put it in quotes: it is a name, not an amount.',
    unquoted: 'Without quotes this {scheme} number is an amount, not a name. Put it in quotes.',
    'one-date': 'Write a date as year, month and day: `{source}` is {readings}.',
    'two-dates': '`{source}` is {readings}, depending on who reads it. Write it as year, month and day.',
    'other-truth': 'Other readers of this file take `{source}` for {as}. Put it in quotes: it is a word.',
    'other-number': 'Other readers of this file take `{source}` for a number. Put it in quotes: it is a text.',
    'other-date': 'Other readers of this file take `{source}` for a moment. Put it in quotes: it is a text.',
    'no-date': '`{source}` is not a date that can be read. Write it as year, month and day: `2027-06-30`.',
  },
  docs: {
    what: 'Numbers in registers, and texts that other readers of YAML take for something else, are in quotes; dates are written as year, month and day.',
    why: 'YAML takes a register number for an amount and drops its leading zeros; and 1-2-2027 is in February here and in January there. To many programs that read YAML, `NO` is no country but `false`.',
    bad: `parties:
  noordlicht:
    registration:
      kvk: 01234567
effective: 1-2-2027
`,
    good: `parties:
  noordlicht:
    registration:
      kvk: "01234567"
effective: 2027-02-01
`,
    since: '1.0.0',
  },
  *check({ agreement }) {
    for (const { path, source, scheme, read } of agreement.problemsOf('unquoted-registration')) {
      const name = read === source ? 'unquoted' : 'lost';
      yield { message: name, at: path, args: { scheme: registers.get(scheme) ?? scheme, read }, data: { source } };
    }
    for (const { path, source, readings } of agreement.problemsOf('ambiguous-date')) {
      const name = readings.length === 0 ? 'no-date' : readings.length === 1 ? 'one-date' : 'two-dates';
      yield { message: name, at: path, args: { source, readings: list(readings.map(date), 'or') }, data: { source } };
    }
    for (const { path, source, as } of agreement.problemsOf('other-readers')) {
      // What cannot stand there at all is told as that.
      if (agreement.state(path) !== 'sound') continue;
      const name = as === 'number' || as === 'date' ? (`other-${as}` as const) : 'other-truth';
      yield { message: name, at: path, severity: 'info', args: { source, as: `\`${as}\`` }, data: { source } };
    }
  },
  fixes: {
    'other-truth': quote,
    'other-number': quote,
    'other-date': quote,
    lost: quote,
    unquoted: quote,
    'one-date': writeDate,
    'two-dates': writeDate,
  },
});

/** Registers as people write them. */
const registers: ReadonlyMap<string, string | Message> = new Map<string, string | Message>([
  ['kvk', 'KvK'],
  ['lei', 'LEI'],
  ['vat', message('VAT')],
]);
