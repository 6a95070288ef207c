import { date, message } from '../../l10n/message.ts';
import { defineRule } from '../rule.ts';

/** Agreements come before the work: only then can the five principles still change anything. */
export const notAgreedInTerm = defineRule({
  id: 'governance/not-agreed-in-term',
  severity: 'warning',
  comparesWithToday: true,
  messages: {
    draft: 'In force since {date}, and still a draft. What keeps you from agreeing?',
    'in-review': 'In force since {date}, and still in review. What keeps you from agreeing?',
  },
  docs: {
    what: 'Once the term has begun, the agreement is no longer a draft or in review.',
    why: 'When the work has begun before it was agreed, people make their own agreements, each a different one. What is still open then is mostly what nobody dared to bring up.',
    bad: `status: in-review
effective: 2026-11-01
`,
    good: `status: in-review
effective: 2027-01-01
`,
    since: '1.0.0',
  },
  *check({ agreement, status, today }) {
    const { effective } = agreement.data;
    if ((status !== 'draft' && status !== 'in-review') || effective === undefined || effective > today) return;
    const related = [{ at: ['effective'], text: message('The first day of the term') }];
    yield { message: status, at: ['status'], args: { date: date(effective) }, related };
  },
});
