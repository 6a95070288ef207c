import assert from 'node:assert/strict';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { brief, diffTexts, edited } from './support.ts';

const inDutch = createTranslator('nl', dutch);
const told = (base: string, head: string) =>
  diffTexts(base, head).changes.map(({ effect, message }) => `${effect} ${inDutch(message).replaceAll('\u00a0', ' ')}`);
const effects = (base: string, head: string) => diffTexts(base, head).changes.map(({ effect }) => effect);

/** live-eta with these payments. */
const paying = (...payments: readonly string[]) =>
  edited(['\ntalents: # 4', `  payments:\n${payments.map((one) => `    ${one}\n`).join('')}\ntalents: # 4`]);
const training = (id: string, what: string, more: string) =>
  `${id}: { what: ${what}, from: noordlicht, to: van-rijn, ${more} }`;
const whole = training('training', 'Training of the drivers', 'amount: 12000, due: 2027-05-01');
const half = training('training', 'Training of the drivers', 'amount: 6000, due: 2027-05-01');
const rest = training('second-half', 'The rest of the training', 'amount: 6000, due: 2027-11-01');

/** live-eta with the ETA service promised in these parts. */
const promising = (...parts: readonly (readonly [id: string, what: string, more: string])[]) =>
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
    parts
      .map(
        ([id, what, more]) =>
          `      ${id}: { what: ${what}, owner: mark, workstream: prediction, requires: [arrival-prediction, data-engineering], ${more} }\n`,
      )
      .join(''),
  ]);
const service = [
  'eta-service',
  'ETA service in production for all own trucks',
  'cost: 95000, days: 90, due: 2027-08-31',
] as const;

/** What is divided otherwise, and the effect of the only change. */
const divided: readonly {
  readonly what: string;
  readonly base: string;
  readonly head: string;
  readonly effect: string;
}[] = [
  {
    what: 'a payment in two, of which one keeps the id',
    base: paying(whole),
    head: paying(half, rest),
    effect: 'weakens',
  },
  {
    what: 'a payment in two, of which one comes sooner and the other later',
    base: paying(whole),
    head: paying(half.replace('2027-05', '2027-03'), rest),
    effect: 'unclear',
  },
  {
    what: 'a payment in two, nearly all of which comes later',
    base: paying(whole),
    head: paying(half.replace('6000', '1'), rest.replace('6000', '11999')),
    effect: 'weakens',
  },
  {
    what: 'a payment in as many as come again, the first of them on the same day',
    base: paying(whole.replace('2027-05', '2027-07')),
    head: paying(training('training', 'Training of the drivers', 'amount: 1000, due: 2027-07-01, every: 1 month')),
    effect: 'weakens',
  },
  {
    what: 'a payment in two others',
    base: paying(whole),
    head: paying(
      training('first', 'First lessons', 'amount: 5000, due: 2027-05-01'),
      training('second', 'More training of all other drivers next autumn', 'amount: 7000, due: 2027-05-01'),
    ),
    effect: 'unclear',
  },
  {
    what: 'a payment in two that both come later',
    base: paying(whole),
    head: paying(half.replace('2027-05', '2027-08'), rest),
    effect: 'weakens',
  },
  {
    what: 'a payment in as many as come again',
    base: paying(whole),
    head: paying(training('training', 'Training of the drivers', 'amount: 1000, due: 2027-07-01, every: 1 month')),
    effect: 'weakens',
  },
  {
    what: 'a payment in as many as come again, some of them sooner',
    base: paying(whole.replace('2027-05', '2027-10')),
    head: paying(training('training', 'Training of the drivers', 'amount: 1000, due: 2027-07-01, every: 1 month')),
    effect: 'unclear',
  },
  {
    what: 'a payment of twice as much, half as often',
    base: paying(training('training', 'Training of the drivers', 'amount: 500, due: 2027-04-01, every: 3 months')),
    head: paying(training('training', 'Training of the drivers', 'amount: 1000, due: 2027-04-01, every: 6 months')),
    effect: 'strengthens',
  },
  {
    what: 'a payment once a month instead of once a year, half of which lies behind the term',
    base: paying(training('training', 'Training of the drivers', 'amount: 1200, due: 2028-01-01, every: 1 year')),
    head: paying(training('training', 'Training of the drivers', 'amount: 100, due: 2028-01-01, every: 1 month')),
    effect: 'weakens',
  },
  {
    what: 'a commitment in two, of which one keeps the id',
    base: promising(service),
    head: promising(
      ['eta-service', 'ETA service in production for 40 trucks', 'cost: 60000, days: 50, due: 2027-07-31'],
      ['eta-rest', 'ETA service in production for the other 45 trucks', 'cost: 35000, days: 40, due: 2027-10-31'],
    ),
    effect: 'unclear',
  },
  {
    what: 'a commitment in two that both come later',
    base: promising(service),
    head: promising(
      ['eta-service', 'ETA service in production for all own trucks', 'cost: 60000, days: 50, due: 2027-09-30'],
      ['eta-rest', 'ETA service in production for the other 45 trucks', 'cost: 35000, days: 40, due: 2027-10-31'],
    ),
    effect: 'weakens',
  },
];
const opposite: Readonly<Record<string, string>> = { weakens: 'strengthens', strengthens: 'weakens' };

describe('what is divided otherwise, and is as much together, is one change', () => {
  for (const { what, base, head, effect } of divided)
    it(what, () => {
      assert.deepEqual(effects(base, head), [effect]);
      assert.deepEqual(effects(head, base), [opposite[effect] ?? effect]);
    });

  it('tells the sum, and what comes when', () => {
    assert.deepEqual(told(paying(whole), paying(half, rest)), [
      'weakens Noordlicht Software B.V. betaalt Van Rijn Logistiek B.V. evenveel als eerst, samen € 12.000, maar een deel ervan later en niets eerder: “Training of the drivers” (€ 6.000, 1 mei 2027) en “The rest of the training” (€ 6.000, 1 november 2027) in plaats van “Training of the drivers” (€ 12.000, 1 mei 2027).',
    ]);
  });

  it('tells whether it comes sooner or later', () => {
    const in2 = (first: string, second: string) =>
      told(paying(whole), paying(half.replace('2027-05-01', first), rest.replace('2027-11-01', second))).join();
    assert.match(in2('2027-06-01', '2027-11-01'), /^weakens .* maar alles later: /);
    assert.match(in2('2027-02-01', '2027-05-01'), /^strengthens .* en een deel ervan eerder en niets later: /);
    assert.match(in2('2027-02-01', '2027-03-01'), /^strengthens .* en alles eerder: /);
    assert.match(in2('2027-02-01', '2027-11-01'), /^unclear .* maar anders verdeeld: /);
  });

  it('leaves other words of what kept its id to the reader, where all else is a gain or a loss', () => {
    const head = promising(
      ['eta-service', 'ETA service in production for 40 trucks', 'cost: 60000, days: 50, due: 2027-05-31'],
      ['eta-rest', 'ETA service in production for others', 'cost: 35000, days: 40, due: 2027-06-30'],
    );
    assert.deepEqual(brief(diffTexts(promising(service), head).changes), [
      'unclear changed honesty.commitments.noordlicht.eta-service.what',
      'strengthens changed honesty.commitments.noordlicht.eta-service',
    ]);
  });

  it('tells what lies within the term', () => {
    const base = paying(training('training', 'Training', 'amount: 1200, due: 2028-01-01, every: 1 year'));
    const head = paying(training('training', 'Training', 'amount: 100, due: 2028-01-01, every: 1 month'));
    assert.match(String(told(base, head)), /Binnen de looptijd is dat € 600; het was € 1\.200\.$/);
  });

  it('tells what else changed in it, and what comes besides, for itself', () => {
    const more = training('bonus', 'A bonus', 'amount: 300');
    const base = paying(whole.replace('what', 'for: [cab-units], what'));
    assert.deepEqual(brief(diffTexts(base, paying(half, rest, more)).changes), [
      'weakens changed honesty.payments.training',
      'unclear removed honesty.payments.training.for.0',
      'strengthens added honesty.payments.bonus',
    ]);
  });
});

describe('what is not as much together is told for each', () => {
  const cases: readonly (readonly [what: string, base: string, head: string])[] = [
    ['where less is left', paying(whole), paying(half, rest.replace('6000', '5000'))],
    ['where one thing takes the place of another', paying(whole), paying(rest.replace('6000', '12000'))],
    [
      'where it is called something else altogether',
      paying(whole),
      paying(
        rest.replace(/The.*ing,/, 'Screens,'),
        rest.replace('second-half', 'third').replace(/The.*ing,/, 'Cables,'),
      ),
    ],
    [
      'where others are paid',
      paying(whole),
      paying(half, rest.replace('from: noordlicht, to: van-rijn', 'from: van-rijn, to: noordlicht')),
    ],
    [
      'where it is dropped',
      promising(service),
      promising(
        ['eta-service', service[1], 'cost: 60000, days: 50, due: 2027-08-31'],
        ['eta-rest', 'The rest', 'cost: 35000, days: 40, due: 2027-08-31, state: dropped'],
      ),
    ],
    ['where the currency is another one', paying(whole), paying(half, rest).replace('currency: EUR', 'currency: USD')],
    [
      'where it only comes less often',
      paying(training('training', 'Training', 'amount: 500, due: 2028-01-01, every: 3 months')),
      paying(training('training', 'Training', 'amount: 500, due: 2028-01-01, every: 4 months')),
    ],
  ];
  for (const [what, base, head] of cases)
    it(what, () => {
      assert.doesNotMatch(told(base, head).join('\n'), /evenveel/);
    });
});
