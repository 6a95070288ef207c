import { date, days, everyParty, idMap, object, optional, ref, text } from './values.ts';

const absence = 'talents/role-unassigned';
const role = (title: string, description: string) =>
  object(
    { title, description },
    {
      person: ref('role-person', { title: 'Person', description: 'Who it is, of this party.' }, { absence }),
      days_per_month: days({ title: 'Days a month', description: 'Days a month for this role.', examples: [2] }),
      deputy: optional(
        ref('role-person', { title: 'Deputy', description: 'Who takes over when this person is away.' }),
      ),
      escalates_to: optional(
        ref('person', { title: 'Escalates to', description: 'To whom this person turns when it gets stuck.' }),
      ),
    },
    { absence },
  );

const triangle = object(
  { title: 'Triangle of a party', description: 'The three talents that every organisation needs for it.' },
  {
    visionary: role('Visionary', 'Sees where it leads, and keeps it worth doing.'),
    project_lead: role('Project lead', 'Gets things done, and escalates in time.'),
    process_owner: role('Process owner', 'Sees to it that agreements are kept and quality is guarded.'),
  },
);

const safeguard = object(
  { title: 'Safeguard', description: 'What guards the quality, and since when people know about it.' },
  {
    what: text({ title: 'What', description: 'What is done.', examples: ['Weekly accuracy report'] }),
    owner: ref('person', { title: 'Owner', description: 'Who sees to it; at least one is a process owner.' }),
    communicated_on: optional(
      date({
        title: 'Communicated on',
        description: 'When the people concerned heard about it.',
        examples: ['2026-11-09'],
      }),
    ),
    live_on: optional(date({ title: 'Live on', description: 'From when it works.', examples: ['2027-02-01'] })),
  },
);

export const talents = object(
  {
    title: '4. The triangle of talents, in every organisation',
    description:
      'The visionary, the project lead who gets things done and escalates, the process owner who sees to agreements and quality.',
  },
  {
    triangle: everyParty(
      { title: 'Triangle', description: 'Of each party: visionary, project lead and process owner.' },
      triangle,
      { absence, entryAbsence: absence },
    ),
    safeguards: optional(
      idMap(
        'safeguard',
        { title: 'Safeguards', description: 'What guards the quality of what you do together.' },
        safeguard,
      ),
    ),
  },
);
