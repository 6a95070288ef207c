import { everyParty, idMap, list, object, optional, ref, text } from './values.ts';

const workstream = object(
  { title: 'Workstream', description: 'A part of the work, led by one party.' },
  {
    title: optional(text({ title: 'Title', description: 'What people call it.' })),
    lead: ref('party', { title: 'Lead', description: 'The party that leads it: the one that is best at it.' }),
    uses: list(
      { title: 'Uses', description: 'The competencies it is built on.', examples: [['arrival-prediction']] },
      ref('competency'),
    ),
    supports: optional(
      list(
        { title: 'Supports', description: 'The shared priorities it works for.', examples: [['reliable-eta']] },
        ref('priority'),
      ),
    ),
  },
);

const approval = object(
  { title: 'Approval', description: 'What another party or a third party has to say yes to, and why.' },
  {
    workstream: ref('workstream', { title: 'Workstream', description: 'Whose work is approved.' }),
    by: ref('approver', { title: 'By', description: 'The party, or the third party, that approves.' }),
    what: text({ title: 'What', description: 'What is approved.', examples: ['Anything a driver sees'] }),
    because: ref('approval-reason', {
      title: 'Because',
      description: 'The competency that makes it the one to ask, or legal, safety, budget, ethics or privacy.',
    }),
  },
);

export const strengths = object(
  {
    title: '5. Cobbler, stick to your last',
    description:
      'Complementary strengths are the basis, the added value is clear, each is trusted with what it does best; the control freak stays at home.',
  },
  {
    added_value: text(
      {
        title: 'Added value',
        description: 'What you can do together that none of you can do alone.',
        examples: ['Carriers get a reliable ETA a year sooner, at a third of the cost of building it alone'],
      },
      { absence: 'strengths/added-value-missing' },
    ),
    competencies: everyParty(
      { title: 'Strong competencies', description: 'What each party is good at, with the evidence.' },
      idMap(
        'competency',
        { title: 'Strong competencies of a party', description: 'Each with its evidence.' },
        text({ title: 'Evidence', description: 'What shows it.', examples: ['In use at two city bus companies'] }),
      ),
    ),
    workstreams: optional(
      idMap(
        'workstream',
        { title: 'Workstreams', description: 'The parts of the work, each led by its strongest.' },
        workstream,
      ),
    ),
    approvals: optional(
      idMap(
        'approval',
        { title: 'Approvals', description: 'The few things that another party, or a third party, has to say yes to.' },
        approval,
      ),
    ),
  },
);
