import { choice, date, everyParty, idMap, list, object, optional, ref, text, textOrNumber } from './values.ts';
import { knownMotives, verdicts } from './vocabulary.ts';

const need = object(
  { title: 'Need', description: 'Something this party needs from another one.' },
  {
    what: text({ title: 'What', description: 'What is needed.', examples: ['Real trips and drivers to learn from'] }),
    met_by: optional(
      ref('need-answer', {
        title: 'Met by',
        description:
          'What of another party answers it: its commitment, a workstream that it leads, or a strength of it.',
        examples: ['cab-units'],
      }),
    ),
  },
);

const successCriterion = object(
  { title: 'Success criterion', description: 'When this party calls it a success.' },
  {
    measure: text({ title: 'Measure', description: 'What is measured.', examples: ['Where-is-my-truck calls'] }),
    target: textOrNumber({
      title: 'Target',
      description: 'The value to reach, with a figure in it.',
      examples: ['40 a day (now 110)', 12],
    }),
    by: date({ title: 'By when', description: 'The day on which it is measured.', examples: ['2027-10-31'] }),
  },
);

const expectations = object(
  { title: 'Expectations of a party', description: 'Why it takes part, what it needs and when it calls it a success.' },
  {
    motives: list(
      {
        title: 'Motives',
        description: 'Why this party wants it. Own motives are fine; hidden ones are not.',
        examples: [['market-access', 'reselling']],
      },
      text(
        { title: 'Motive', description: 'A known motive, or one in your own words.', examples: ['market-access'] },
        { suggests: knownMotives },
      ),
      { absence: 'transparency/motive-missing' },
    ),
    needs: optional(
      idMap(
        'need',
        { title: 'Needs', description: 'What this party needs, and what of another one answers it.' },
        need,
      ),
    ),
    benefits: list(
      { title: 'Benefits', description: 'What this party gets out of it.', examples: [['Fewer calls from shippers']] },
      text({ title: 'Benefit', description: 'One thing that this party gets out of it.' }),
    ),
    success: idMap(
      'success-criterion',
      { title: 'Success criteria', description: 'When this party calls it a success: a measure, a target and a day.' },
      successCriterion,
      { absence: 'transparency/success-missing' },
    ),
  },
);

const culture = object(
  { title: 'Culture of a party', description: 'Mission, values and how this party works.' },
  {
    mission: text(
      { title: 'Mission', description: 'What this party is for.', examples: ['Delivered is delivered'] },
      { absence: 'transparency/culture-missing' },
    ),
    values: list(
      { title: 'Values', description: 'What it holds dear.', examples: [['candour', 'craftsmanship']] },
      text({ title: 'Value', description: 'One value.' }),
      { absence: 'transparency/culture-missing' },
    ),
    ways_of_working: text(
      {
        title: 'Ways of working',
        description: 'How decisions are taken and work is done.',
        examples: ['The director decides; changes only outside the peak season'],
      },
      { absence: 'transparency/culture-missing' },
    ),
  },
);

const difference = object(
  { title: 'Culture difference', description: 'Where the parties differ, and whether that can be bridged.' },
  {
    topic: text({
      title: 'Topic',
      description: 'What differs.',
      examples: ['Two-weekly releases against a frozen peak season'],
    }),
    verdict: choice(
      {
        title: 'Verdict',
        description:
          'none: talked about, no difference; bridged: see the approach; open: not solved yet; unbridgeable: stop, or change the scope.',
        examples: ['bridged'],
      },
      verdicts,
    ),
    approach: optional(
      text({
        title: 'Approach',
        description: 'How you bridge it.',
        examples: ['No releases to drivers between 1 November and 6 January'],
      }),
    ),
    settle_by: optional(
      date({
        title: 'Settle by',
        description: 'Until when an open one is left open, on purpose.',
        examples: ['2027-03-31'],
      }),
    ),
    discussed_on: optional(
      date({ title: 'Discussed on', description: 'The day on which you talked about it.', examples: ['2026-10-06'] }),
    ),
  },
);

export const transparency = object(
  {
    title: '2. Transparency of needs, expectations and culture',
    description:
      'Own motives are fine; say when you call it a success. How one works, mission and values can differ beyond bridging, so talk.',
  },
  {
    expectations: everyParty(
      { title: 'Expectations', description: 'Of each party: motives, needs, benefits and success criteria.' },
      expectations,
    ),
    culture: everyParty(
      { title: 'Culture', description: 'Of each party: mission, values and ways of working.' },
      culture,
    ),
    differences: optional(
      idMap(
        'difference',
        { title: 'Culture differences', description: 'What you found when you talked about culture.' },
        difference,
      ),
    ),
  },
);
