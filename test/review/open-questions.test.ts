import assert from 'node:assert/strict';
import { haveTheseEffects } from './effects.ts';
import { diffTexts, edited, english } from './support.ts';

const eta = 'honesty.commitments.noordlicht.eta-service';

describe('a placeholder that is answered', () => {
  haveTheseEffects([
    {
      what: 'an amount',
      base: edited(['cost: 95000', 'cost: TBD']),
      head: edited(),
      expected: [`strengthens added ${eta}.cost`],
    },
    {
      what: 'a day, a person and what is promised',
      base: edited(
        ['due: 2027-08-31', 'due: n.t.b.'],
        ['owner: mark', 'owner: …'],
        ['what: ETA service in production for all own trucks', 'what: … What do you promise?'],
      ),
      head: edited(),
      expected: [`unclear added ${eta}.what`, `strengthens added ${eta}.owner`, `strengthens added ${eta}.due`],
    },
    {
      what: 'the only item of a list',
      base: edited(['[candour, craftsmanship]', '[TBD]']),
      head: edited(),
      expected: [
        'unclear added transparency.culture.noordlicht.values.0',
        'unclear added transparency.culture.noordlicht.values.1',
      ],
    },
    {
      what: 'an item beside another, which is worded otherwise',
      base: edited(['[Fewer calls from shippers, Renewed retail contracts]', '[Fewer calls from the shippers, TBD]']),
      head: edited(),
      expected: [
        'unclear changed transparency.expectations.van-rijn.benefits.0',
        'unclear added transparency.expectations.van-rijn.benefits.1',
      ],
    },
  ]);

  it('says that nothing was said', () => {
    const { changes, incomparable } = diffTexts(edited(['cost: 95000', 'cost: TBD']), edited());
    assert.deepEqual(incomparable, []);
    assert.deepEqual(
      changes.map(({ message }) => english(message)),
      [
        'What Noordlicht Software B.V. puts into “ETA service in production for all own trucks”: 95,000 EUR, where nothing was said.',
      ],
    );
  });

  it('cannot be compared with another one, or where it goes without an answer', () => {
    const cost = '        cost: 95000\n';
    const list = 'requires: [arrival-prediction, data-engineering]';
    for (const [from, base, head] of [
      [cost, '        cost: TBD\n', '        cost: TODO\n'],
      [cost, '        cost: TBD\n', ''],
      [list, 'requires: [TBD, arrival-prediction]', 'requires: [arrival-prediction]'],
      [list, 'requires: [TBD, arrival-prediction]', 'requires: [arrival-prediction, TODO]'],
    ] as const) {
      const { changes, incomparable } = diffTexts(edited([from, base]), edited([from, head]));
      assert.deepEqual(changes, []);
      assert.notDeepEqual(incomparable, []);
    }
  });
});
