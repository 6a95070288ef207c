import { isIsoDate } from '../../agreement/date.ts';
import { type Args, date } from '../../l10n/message.ts';
import type { ChangeCheck, Place, Presence } from '../check.ts';
import { ranked } from '../orders.ts';

/** Being protected at all is a strength; `public` protects nothing. */
const protection = ({ value }: Place): Presence => (value === 'public' ? 'unclear' : 'strength');

/** Whether somebody signed this version without a digest. */
const isSignedBlindly = ({ agreement: { facts, data } }: Place): boolean =>
  facts.signatures.some(({ value }) => value.version === data.version && value.digest === undefined);

/** When and why it ended, or was suspended; what is not said is a dash. */
function dayAndReason(value: unknown, key: 'date' | 'since'): Args {
  const { because, ...days } = value as Partial<Readonly<Record<'because' | 'date' | 'since', string>>>;
  const day = days[key];
  return { day: day !== undefined && isIsoDate(day) ? date(day) : '–', because: because ?? '–' };
}

/** The facts at the top of the file. */
export const agreementChecks: readonly ChangeCheck[] = [
  { at: 'partnership', label: 'The version of the file format', isKey: true },
  { at: 'title', label: 'The title' },
  {
    at: 'status',
    label: 'The status',
    strength: ranked(['draft'], ['in-review'], ['suspended'], ['agreed']),
    changed: {
      weakens: 'The agreement goes back: it is {after}, and was {before}.',
      strengthens: 'The agreement moves on: it is {after}, and was {before}.',
      unclear: 'The agreement is {after}, and was {before}.',
    },
  },
  {
    at: 'version',
    label: 'The version',
    otherwise: (base, head) => (isSignedBlindly(base) && isSignedBlindly(head) ? 'unclear' : 'neutral'),
    changed: {
      unclear:
        'The version is {after}, and was {before}. It is signed without a digest: nobody can tell whether this is the text that was signed.',
    },
  },
  { at: 'effective', label: 'The first day of the agreement' },
  { at: 'expires', label: 'The last day of the agreement' },
  { at: 'currency', label: 'The currency of all amounts' },
  {
    at: 'confidentiality',
    label: 'Who may read the agreement',
    strength: ranked(['public'], ['parties-only'], ['restricted']),
    presence: protection,
    changed: {
      weakens: 'More people may read the agreement: it is {after}, and was {before}.',
      strengthens: 'Fewer people may read the agreement: it is {after}, and was {before}.',
    },
  },
  { at: 'legal_contract', label: 'Where the legal contract is' },
  {
    at: 'ended',
    label: 'The end of the agreement',
    added: 'It ended on {day}: “{because}”.',
    args: (base, head) => dayAndReason(head.value ?? base.value, 'date'),
    removed: 'The agreement no longer says when and why it ended.',
  },
  { at: 'ended.date', label: 'The day on which the agreement ended' },
  { at: 'ended.because', label: 'Why the agreement ended' },
  { at: 'ended.decided_by', label: 'Who decided to end the agreement' },
  {
    at: 'suspended',
    label: 'The pause of the agreement',
    added: 'It is suspended since {day}: “{because}”.',
    args: (base, head) => dayAndReason(head.value ?? base.value, 'since'),
    removed: 'The agreement no longer says since when and why it is suspended.',
  },
  { at: 'suspended.since', label: 'The first day of the pause' },
  { at: 'suspended.because', label: 'Why the agreement is suspended' },
  { at: 'suspended.decided_by', label: 'Who decided to suspend the agreement' },
  { at: 'suspended.resumes_when', label: 'What has to happen before the agreement resumes' },
  { at: 'suspended.until', label: 'The last day of the pause' },
];
