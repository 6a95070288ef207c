import { date, idMap, list, object, optional, place, ref, ruleId, text } from './values.ts';

const waiver = object(
  { title: 'Waiver', description: 'A finding that the parties accept, together, for a while.' },
  {
    rule: ruleId({
      title: 'Rule',
      description: 'The rule whose finding is accepted.',
      examples: ['talents/role-doubled'],
    }),
    at: optional(
      place({
        title: 'At',
        description: 'Where: a dotted path. It and what is below it.',
        examples: ['honesty.ceilings.noordlicht'],
      }),
    ),
    because: text({ title: 'Because', description: 'Why you accept it.' }),
    agreed_by: list({ title: 'Agreed by', description: 'Who agreed: at least one of every party.' }, ref('person')),
    until: date({ title: 'Until', description: 'The last day on which it holds.', examples: ['2027-06-30'] }),
  },
);

export const waivers = idMap(
  'waiver',
  { title: 'Waivers', description: 'Findings that the parties accept, together, each with a reason and an end.' },
  waiver,
);
