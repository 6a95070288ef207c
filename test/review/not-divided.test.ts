import assert from 'node:assert/strict';
import { brief, diffTexts, edited, english } from './support.ts';

const told = (base: string, head: string) => diffTexts(base, head).changes.map(({ message }) => english(message));
const effects = (base: string, head: string) => diffTexts(base, head).changes.map(({ effect }) => effect);

/** live-eta with these payments, and these commitments of noordlicht in the place of the ETA service. */
const paying = (...payments: readonly string[]) =>
  edited(['\ntalents: # 4', `  payments:\n${payments.map((one) => `    ${one}\n`).join('')}\ntalents: # 4`]);
const promising = (...commitments: readonly string[]) => {
  const text = dangling(...commitments);
  const isThere = commitments.some((one) => one.startsWith('eta-service'));
  return isThere ? text : text.replace(/(?<=met_by: )eta-service|(?<=waits_for: \[)eta-service/g, 'eta-first');
};
/** What waited for the ETA service still does, whether there is one or not. */
const dangling = (...commitments: readonly string[]) =>
  edited([
    `      eta-service:
        what: ETA service in production for all own trucks
        owner: mark
        workstream: prediction
        requires: [arrival-prediction, data-engineering]
        cost: 95000
        days: 90
        due: 2027-08-31
`,
    commitments.map((one) => `      ${one}\n`).join(''),
  ]);
const training = (id: string, what: string, more: string) =>
  `${id}: { what: "${what}", from: noordlicht, to: van-rijn, ${more} }`;
const service = (id: string, what: string, more: string) =>
  `${id}: { what: "${what}", owner: mark, workstream: prediction, requires: [arrival-prediction, data-engineering], ${more} }`;

const whole = training('training', 'Training of the drivers', 'amount: 12000, due: 2027-05-01');
const half = training('training', 'Training of the drivers', 'amount: 6000, due: 2027-05-01');
const rest = training('second-half', 'The rest of the training', 'amount: 6000, due: 2027-11-01');
const all = service('eta-service', 'ETA service for all trucks', 'cost: 95000, days: 90, due: 2027-08-31');
const some = service('eta-service', 'ETA service for 40 trucks', 'cost: 60000, days: 50, due: 2027-08-31');
const others = service('eta-rest', 'ETA service for the other trucks', 'cost: 35000, days: 40, due: 2027-08-31');
const first = some.replace('eta-service', 'eta-first');
const requires = 'requires: [arrival-prediction, data-engineering], ';

const long = `ETA service for all trucks ${'with good screens '.repeat(9)}and 500 EUR for each day that it is late`;

/** What is as much together, and hides a loss: a reader is told of each part, and the gate is closed. */
const losses: readonly (readonly [what: string, base: string, head: string])[] = [
  ['a part of no workstream', promising(all), promising(some, others.replace('workstream: prediction, ', ''))],
  ['a part of another workstream', promising(all), promising(some, others.replace('prediction, r', 'carriers, r'))],
  ['a part that takes no competency', promising(all), promising(some, others.replace(requires, ''))],
  ['a part that nobody sees to', promising(all), promising(some, others.replace('owner: mark, ', ''))],
  [
    'parts none of which takes a competency that the whole took',
    promising(all),
    promising(first.replace(', data-eng', ', xdata-eng'), others.replace(', data-eng', ', xdata-eng')).replaceAll(
      ', xdata-engineering',
      '',
    ),
  ],
  [
    'parts that are still to come of what was there',
    promising(all.replace(' }', ', state: delivered }')),
    promising(first, others),
  ],
  [
    'a part that was there, put into what is not',
    promising(some, others.replace(' }', ', state: delivered }')),
    promising(all),
  ],
  ['a part that comes after the term', paying(whole), paying(half, rest.replace('2027-11', '2031-11'))],
  [
    'a part that is counted by something else as well',
    paying(whole),
    paying(half, rest.replace('due', 'basis: x, due')),
  ],
  ['a part that was paid for something', paying(half, rest.replace('due', 'for: [cab-units], due')), paying(whole)],
  [
    'another thing that costs what is left',
    promising(all),
    promising(some, 'party: { what: A party, owner: lin, cost: 35000, days: 40, due: 2027-08-31 }'),
  ],
  [
    'words too long to be told',
    promising(all.replace('ETA service for all trucks', long)),
    promising(first.replace('40 trucks', 'trucks with good screens'), others),
  ],
  ['parts that are not what is waited for', promising(all), dangling(first, others)],
  [
    'other words of what kept its id',
    promising(all),
    promising(
      some.replace('ETA service for 40 trucks', 'A study'),
      others.replace('ETA service for the other trucks', 'Slides'),
    ),
  ],
  ['a day that is an open question', paying(whole), paying(half, rest.replace('2027-11-01', 'TBD'))],
];

describe('parts that are bound by less are told for each, though they are as much together', () => {
  for (const [what, base, head] of losses)
    it(what, () => {
      assert.ok(effects(base, head).includes('weakens'), told(base, head).join('\n'));
      assert.ok(effects(head, base).includes('strengthens'), told(head, base).join('\n'));
      for (const text of [...told(base, head), ...told(head, base)]) assert.doesNotMatch(text, /as much/);
    });

  const toNobody = (text: string) => text.replaceAll(/to: van-rijn, a/g, 'to: "???", a');
  const unknown: readonly (readonly [what: string, base: string, head: string])[] = [
    ['where nobody can read who receives it', toNobody(paying(whole)), toNobody(paying(half, rest))],
    [
      'where an amount became a way to count it',
      paying(whole),
      paying(half.replace('amount: 6000', 'basis: x'), rest.replace('6000', '12000')),
    ],
    [
      'where nobody can read how often',
      paying(training('training', 'Training', 'amount: 1000, due: 2027-07-01, every: 1 month')),
      paying(training('training', 'Training', 'amount: 12000, due: 2027-07-01, every: yearly')),
    ],
    ['where several could be the other part', paying(whole), paying(half, rest, rest.replace('second', 'third'))],
  ];
  for (const [what, base, head] of unknown)
    it(what, () => {
      for (const text of [...told(base, head), ...told(head, base)]) assert.doesNotMatch(text, /as much/);
    });
});

const commitmentsIn = (base: string, head: string) =>
  brief(diffTexts(base, head).changes).filter((one) => one.includes('honesty.commitments'));

describe('parts that have a share of what the whole takes, or is paid for, are one change', () => {
  it('each with a competency of its own', () => {
    const head = promising(first.replace(', data-engineering', ''), others.replace('arrival-prediction, ', ''));
    assert.deepEqual(commitmentsIn(promising(all), head), ['unclear changed honesty.commitments.noordlicht.eta-first']);
  });

  it('with another owner, and in the ids of the head', () => {
    const head = promising(first, others.replace('mark', 'lin')).replaceAll(/\bprediction\b(?=[:,])/g, 'forecast');
    assert.deepEqual(commitmentsIn(promising(all), head), [
      'neutral renamed honesty.commitments.noordlicht.eta-first',
      'unclear changed honesty.commitments.noordlicht.eta-first',
    ]);
  });
});

describe('what a division says', () => {
  it('leaves the words of a part to a change of their own where they are too long', () => {
    const base = promising(all.replace('ETA service for all trucks', long));
    const head = promising(some.replace('ETA service for 40 trucks', long.replace('500', '50')), others);
    assert.match(told(base, head).join('\n'), /50 instead of 500,[\s\S]*as much as before/);
  });
});
