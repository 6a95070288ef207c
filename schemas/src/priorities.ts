import { choice, concernedParties, everyParty, idMap, integer, list, object, optional, ref, text } from './values.ts';
import { decisions } from './vocabulary.ts';

const sharedPriority = object(
  { title: 'Shared priority', description: 'Something that you want together, and what it is worth to each of you.' },
  {
    what: text({
      title: 'What',
      description: 'The result you want together, so that a stranger could see whether it is there.',
      examples: ['Shippers see an arrival time that is right within 15 minutes'],
    }),
    concerns: optional(
      list(
        {
          title: 'Concerns',
          description: 'The parties that it concerns, at least two; left out: every party.',
          examples: [['noordlicht', 'van-rijn']],
        },
        ref('party'),
        { least: 2 },
      ),
    ),
    importance: concernedParties(
      {
        title: 'Importance',
        description:
          'How important it is to each party that it concerns: 1 low, 5 vital. Apart by 2 or more: talk, or dare to stop.',
        examples: [{ noordlicht: 5, 'van-rijn': 4 }],
      },
      integer({ title: 'Importance', description: '1 low, 5 vital.', examples: [4] }, 1, 5),
      { absence: 'priorities/not-rated', entryAbsence: 'priorities/not-rated' },
    ),
  },
);

const stopCriterion = object(
  { title: 'Stop criterion', description: 'When you stop, and who decides that.' },
  {
    when: text({
      title: 'When',
      description: 'A test with a figure or a date, so that it is not a feeling.',
      examples: ['A shared priority differs by 2 or more points at two reviews in a row'],
    }),
    concerns: optional(
      list(
        {
          title: 'Concerns',
          description: 'The parties whose reason to stop it is; left out: every party.',
          examples: [['noordlicht']],
        },
        ref('party'),
      ),
    ),
    decided_by: list(
      {
        title: 'Decided by',
        description: 'Who decides to stop: somebody of every party that it concerns.',
        examples: [['eva', 'hans']],
      },
      ref('person'),
    ),
    decide: optional(
      choice(
        {
          title: 'Decide',
          description: 'together: all of them agree, as it is when this is left out; any: each of them can alone.',
          examples: ['together'],
        },
        decisions,
      ),
    ),
  },
);

export const priorities = object(
  {
    title: '1. Priorities in balance',
    description:
      'Shared priorities, what they mean for the plan and the results of each party, and the courage to stop when they differ too much.',
  },
  {
    shared: idMap(
      'priority',
      { title: 'Shared priorities', description: 'What you want together, and how much each of you wants it.' },
      sharedPriority,
      { absence: 'priorities/no-shared-priority' },
    ),
    business_plan: everyParty(
      { title: 'Business plan', description: "What this means for each party's own planning and results." },
      text({
        title: 'In the plan of this party',
        description: 'What it means for the planning and the results of this party.',
        examples: ['Logistics becomes our second sector, 15% of 2028 revenue'],
      }),
      { absence: 'priorities/business-plan-missing', entryAbsence: 'priorities/business-plan-missing' },
    ),
    stop_if: idMap(
      'stop-criterion',
      { title: 'Stop criteria', description: 'When you stop. It takes courage later; it takes a sentence now.' },
      stopCriterion,
      { absence: 'priorities/no-stop-criterion' },
    ),
  },
);
