import { optional } from './optional.ts';
import { roles } from './talents.ts';
import { choice, date, digest, duration, integer, list, object, ref, someParties, text } from './values.ts';

const signature = object(
  { title: 'Signature of a party', description: 'Who signed which version for this party, and when.' },
  {
    signed_by: list({ title: 'Signed by', description: 'Who of this party signed.' }, ref('own-person')),
    date: date({ title: 'Date', description: 'The day of signing.', examples: ['2026-11-19'] }),
    version: integer({ title: 'Version', description: 'The version that was signed.', examples: [3] }, 1),
    digest: optional(
      digest({
        title: 'Digest',
        description: 'Fingerprint of the signed content; `partnership sign` writes it.',
      }),
    ),
  },
);

export const governance = object(
  { title: 'Governance', description: 'How the agreement itself is kept alive, and how it ends.' },
  {
    review: object(
      { title: 'Review', description: 'How often you look at the agreement together, and when next.' },
      {
        every: duration({ title: 'Every', description: 'The interval, at most 12 months.', examples: ['3 months'] }),
        next: date({ title: 'Next', description: 'The day of the next review.', examples: ['2027-04-06'] }),
      },
    ),
    escalation: optional(
      list(
        { title: 'Escalation', description: 'The roles that are called in, one after the other.' },
        choice({ title: 'Role', description: 'A corner of the triangle of talents.' }, roles),
      ),
    ),
    exit: optional(
      object(
        { title: 'Exit', description: 'How you part.' },
        {
          notice: duration({ title: 'Notice', description: 'The notice period.', examples: ['3 months'] }),
          wind_down: text({
            title: 'Wind-down',
            description: 'What happens to running work and to customers.',
            examples: ["Service runs on until each customer's contract year ends"],
          }),
        },
      ),
    ),
    sign_off: optional(someParties({ title: 'Sign-off', description: 'Which version each party signed.' }, signature)),
  },
);
