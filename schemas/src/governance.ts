import {
  choice,
  date,
  digest,
  duration,
  integer,
  list,
  object,
  optional,
  peopleOfParty,
  ref,
  someParties,
  text,
} from './values.ts';
import { roles } from './vocabulary.ts';

const signature = object(
  { title: 'Signature', description: 'Which version this person signed, and when.' },
  {
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
    signatories: optional(
      someParties(
        {
          title: 'Signatories',
          description: 'Who signs for a party, together. Left out: any one of its people.',
        },
        list(
          { title: 'Signatories of a party', description: 'All of these sign for it.', examples: [['hans', 'fatima']] },
          ref('own-person'),
        ),
      ),
    ),
    sign_off: optional(
      someParties(
        { title: 'Sign-off', description: 'Who signed which version, for each party.' },
        peopleOfParty(
          {
            title: 'Signatures of a party',
            description: 'Each of its people who signed, with the date and the version.',
          },
          signature,
        ),
      ),
    ),
  },
);
