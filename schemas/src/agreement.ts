import * as z from 'zod/mini';
import { describe } from './about.ts';
import { governance } from './governance.ts';
import { honesty } from './honesty.ts';
import { parties, thirdParties } from './parties.ts';
import { priorities } from './priorities.ts';
import { strengths } from './strengths.ts';
import { talents } from './talents.ts';
import { transparency } from './transparency.ts';
import { choice, currencyCode, date, integer, list, object, optional, ref, text, uri } from './values.ts';
import { confidentialities, statuses } from './vocabulary.ts';
import { waivers } from './waivers.ts';

const decidedBy = () => optional(list({ title: 'Decided by', description: 'Who decided it.' }, ref('person')));

/** The whole of format v1. The order of the keys is the order in which an agreement is told. */
export const agreement = object(
  {
    title: 'Partnership agreement',
    description: 'How two or more organisations work together, after five principles.',
  },
  {
    partnership: describe(
      z.literal('v1'),
      { title: 'Format', description: 'Version of the file format.' },
      { scalar: 'enum' },
    ),
    title: text({ title: 'Title', description: 'What you call it.', examples: ['Live ETA for regional distribution'] }),
    status: choice(
      {
        title: 'Status',
        description:
          'draft: being written, milder checks; in-review: proposed; agreed: signed by all; suspended; ended.',
        examples: ['draft'],
      },
      statuses,
    ),
    version: integer(
      { title: 'Version', description: 'Goes up with each change of what is signed.', examples: [1] },
      1,
    ),
    effective: date({ title: 'Effective', description: 'The first day of the term.', examples: ['2027-01-01'] }),
    expires: date({ title: 'Expires', description: 'The last day of the term.', examples: ['2028-06-30'] }),
    currency: optional(
      currencyCode({
        title: 'Currency',
        description: 'ISO 4217 code, needed as soon as any amount is above 0.',
        examples: ['EUR'],
      }),
    ),
    confidentiality: optional(
      choice(
        { title: 'Confidentiality', description: 'Who may read this file.', examples: ['parties-only'] },
        confidentialities,
      ),
    ),
    legal_contract: optional(
      uri({
        title: 'Legal contract',
        description: 'Where the contract is. This file is not the contract; it points to it.',
        examples: ['https://dms.example/contracts/2026-014'],
      }),
    ),
    ended: optional(
      object(
        { title: 'Ended', description: 'When and why it ended. Needed exactly when the status is `ended`.' },
        {
          date: date({ title: 'Date', description: 'The day it ended.' }),
          because: text({ title: 'Because', description: 'Why it ended.' }),
          decided_by: decidedBy(),
        },
      ),
    ),
    suspended: optional(
      object(
        { title: 'Suspended', description: 'Since when and why. Needed exactly when the status is `suspended`.' },
        {
          since: date({ title: 'Since', description: 'The first day of the pause.' }),
          because: text({ title: 'Because', description: 'Why it is paused.' }),
          decided_by: decidedBy(),
          resumes_when: optional(text({ title: 'Resumes when', description: 'What has to happen first.' })),
          until: optional(date({ title: 'Until', description: 'The last day of the pause, when it is known.' })),
        },
      ),
    ),
    parties,
    third_parties: optional(thirdParties),
    priorities,
    transparency,
    honesty,
    talents,
    strengths,
    governance,
    waivers: optional(waivers),
  },
);

export type Agreement = z.infer<typeof agreement>;
