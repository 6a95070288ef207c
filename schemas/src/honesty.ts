import {
  choice,
  date,
  days,
  duration,
  everyParty,
  idMap,
  list,
  money,
  object,
  optional,
  ref,
  someParties,
  text,
} from './values.ts';
import { commitmentStates } from './vocabulary.ts';

const absence = 'honesty/ceiling-missing';
const ceiling = object(
  { title: 'Ceilings of a party', description: 'The most this party puts in during the whole term.' },
  {
    budget: object(
      { title: 'Budget ceiling', description: 'The most money, in the currency of the agreement, for the whole term.' },
      {
        willing: money(
          { title: 'Willing', description: 'The most it wants to put in.', examples: [120000] },
          { absence },
        ),
        able: money({ title: 'Able', description: 'The most it can put in.', examples: [140000] }, { absence }),
      },
      { absence },
    ),
    days: object(
      { title: 'Days ceiling', description: 'The most person-days for the whole term.' },
      {
        willing: days(
          { title: 'Willing', description: 'The most it wants to put in, in person-days.', examples: [260] },
          { absence },
        ),
        able: days(
          { title: 'Able', description: 'The most it can put in, in person-days.', examples: [300] },
          { absence },
        ),
      },
      { absence },
    ),
  },
);

const deadline = object(
  { title: 'Deadline', description: 'A day that this party cannot move.' },
  {
    what: text({ title: 'What', description: 'What happens on that day.', examples: ['Retail tenders close'] }),
    date: date({ title: 'Date', description: 'The day.', examples: ['2027-09-30'] }),
    waits_for: optional(
      list(
        {
          title: 'Waits for',
          description: 'The commitments that have to be there by then.',
          examples: [['eta-service']],
        },
        ref('commitment'),
      ),
    ),
  },
);

const weakness = object(
  { title: 'Weaker competency', description: 'Something this party is not good at, and what is done about it.' },
  {
    risk: text({
      title: 'Risk',
      description: 'What can go wrong because of it.',
      examples: ['Trip data late or incomplete'],
    }),
    covered_by: optional(
      ref('other-party', {
        title: 'Covered by',
        description: 'The party that has it as a strength.',
        examples: ['noordlicht'],
      }),
    ),
    mitigation: optional(text({ title: 'Mitigation', description: 'What you do about it when no party covers it.' })),
  },
);

const commitment = object(
  { title: 'Commitment', description: 'What this party promises: a result, by whom, at what cost, and when.' },
  {
    what: text({
      title: 'What',
      description: 'The result that is promised.',
      examples: ['ETA service in production for all own trucks'],
    }),
    owner: ref(
      'own-person',
      { title: 'Owner', description: 'Who of this party sees to it.', examples: ['mark'] },
      { absence: 'honesty/commitment-incomplete' },
    ),
    workstream: optional(
      ref('workstream', { title: 'Workstream', description: 'Where it belongs.', examples: ['prediction'] }),
    ),
    requires: optional(
      list(
        { title: 'Requires', description: 'The competencies it takes.', examples: [['data-engineering']] },
        ref('required-competency'),
      ),
    ),
    cost: optional(
      money({
        title: 'Cost',
        description: 'What it costs this party, in the currency of the agreement; with `every`, each time.',
        examples: [95000],
      }),
    ),
    days: optional(
      days({
        title: 'Days',
        description: "Person-days of the owner's team, not of the owner alone; with `every`, each time.",
        examples: [90],
      }),
    ),
    due: date(
      { title: 'Due', description: 'The day on which it is there.', examples: ['2027-08-31'] },
      { absence: 'honesty/commitment-incomplete' },
    ),
    every: optional(
      duration({
        title: 'Every',
        description: 'It is due again each time this has passed since `due`, to the end of the term.',
        examples: ['3 months'],
      }),
    ),
    state: optional(
      choice(
        {
          title: 'State',
          description: 'How far it is. What comes again is planned, started or dropped.',
          examples: ['started'],
        },
        commitmentStates,
      ),
    ),
  },
);

const payment = object(
  { title: 'Payment', description: 'What one party pays another one: how much, or on what basis, and when.' },
  {
    what: text({ title: 'What', description: 'What is paid for.', examples: ['Licence of the ETA service'] }),
    from: ref(
      'party',
      { title: 'From', description: 'The party that pays.', examples: ['van-rijn'] },
      { absence: 'honesty/payment-incomplete' },
    ),
    to: ref(
      'party',
      { title: 'To', description: 'The party that is paid: another one.', examples: ['noordlicht'] },
      { absence: 'honesty/payment-incomplete' },
    ),
    amount: optional(
      money({
        title: 'Amount',
        description: 'In the currency of the agreement; with `every`, each time.',
        examples: [1250],
      }),
    ),
    basis: optional(
      text({
        title: 'Basis',
        description: 'How it is reckoned, where no amount can be named.',
        examples: ['4 EUR a delivered parcel'],
      }),
    ),
    due: optional(date({ title: 'Due', description: 'The day on which it is paid.', examples: ['2027-08-31'] })),
    every: optional(
      duration({
        title: 'Every',
        description: 'It is paid again each time this has passed since `due`, to the end of the term.',
        examples: ['1 month'],
      }),
    ),
    for: optional(
      list(
        { title: 'For', description: 'The commitments that it is paid for.', examples: [['eta-service']] },
        ref('commitment'),
      ),
    ),
  },
);

export const honesty = object(
  {
    title: '3. Honesty about what you can and cannot do',
    description:
      'Deadlines; the most time and money that you want and are able to put in, for there always is a ceiling; the weaker competencies that are a risk; no well-meant promise that cannot be kept, no overloaded colleagues.',
  },
  {
    ceilings: everyParty(
      {
        title: 'Ceilings',
        description: 'For the whole term, the most each party is willing, and able, to put in: money and person-days.',
      },
      ceiling,
      { absence, entryAbsence: absence },
    ),
    deadlines: optional(
      someParties(
        { title: 'Deadlines', description: 'The days that a party cannot move.' },
        idMap(
          'deadline',
          { title: 'Deadlines of a party', description: 'Its days that cannot move; empty says that it has none.' },
          deadline,
          { absence: 'honesty/deadline-missing', mayBeEmpty: true },
        ),
        { absence: 'honesty/deadline-missing' },
      ),
    ),
    cannot: optional(
      someParties(
        { title: 'Cannot', description: 'What a party will not or cannot do, said aloud.' },
        list(
          {
            title: 'What this party cannot do',
            description: 'Plain sentences.',
            examples: [['Round-the-clock phone support']],
          },
          text({ title: 'Cannot', description: 'One thing that this party cannot do.' }),
          { mayBeEmpty: true },
        ),
      ),
    ),
    weak_competencies: everyParty(
      {
        title: 'Weaker competencies',
        description: 'What each party is less good at. Every organisation has one; not saying it is the risk.',
      },
      idMap(
        'competency',
        { title: 'Weaker competencies of a party', description: 'Each with its risk, and who covers it.' },
        weakness,
        { mayBeEmpty: true },
      ),
      { absence: 'honesty/weak-competency-undeclared', entryAbsence: 'honesty/weak-competency-undeclared' },
    ),
    commitments: optional(
      someParties(
        {
          title: 'Commitments',
          description: 'What each party promises. Ids of commitments are unique in the whole file.',
        },
        idMap('commitment', { title: 'Commitments of a party', description: 'What this party promises.' }, commitment),
      ),
    ),
    payments: optional(
      idMap(
        'payment',
        { title: 'Payments', description: 'Who pays whom. What a party pays counts for its ceiling.' },
        payment,
      ),
    ),
  },
);
