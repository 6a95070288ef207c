import assert from 'node:assert/strict';
import { brief, diffTexts, edited } from './support.ts';

const days = 'days: { willing: 260, able: 300 }';
const money = 'budget: { willing: 60000, able: 60000 }';
const calls = '{ measure: Where-is-my-truck calls, target: 40 a day (now 110), by: 2027-10-31 }';
const short = {
  'a value': edited([money, 'budget: { willing: &most 60000, able: *most }']),
  'an item of a list': edited(
    ['[reliability, family]', '[&first reliability, family]'],
    ['[candour, craftsmanship]', '[candour, craftsmanship]'],
    ['benefits: [Fewer calls from shippers, Renewed retail contracts]', 'benefits: [*calls, Renewed retail contracts]'],
    ['title: Live ETA', 'x-words: &calls Fewer calls from shippers\ntitle: Live ETA'],
  ),
  'a map': edited(
    ['title: Live ETA', `x-days: &days { willing: 260, able: 300 }\ntitle: Live ETA`],
    [days, 'days: *days'],
  ),
  'what is merged into a map, beside what it says itself': edited(
    ['title: Live ETA', 'x-day: &day { by: 2027-10-31, measure: Parcels }\ntitle: Live ETA'],
    [calls, '{ <<: *day, measure: Where-is-my-truck calls, target: 40 a day (now 110) }'],
  ),
};

describe('what is said by aliases and merge keys', () => {
  for (const [what, text] of Object.entries(short)) {
    it(`is the same where it is written out: ${what}`, () => {
      for (const [base, head] of [
        [text, edited()],
        [edited(), text],
      ] as const) {
        const { changes, incomparable } = diffTexts(base, head);
        assert.deepEqual([brief(changes), incomparable], [[], []]);
      }
    });
  }

  it('cannot be compared where something else is written out, or what it stands for is another', () => {
    const other = edited([money, 'budget: { willing: 60000, able: 50000 }']);
    const anchor = short['a value'].replace('&most 60000', '&most 70000');
    for (const head of [other, anchor]) assert.notDeepEqual(diffTexts(short['a value'], head).incomparable, []);
    const merged = edited([calls, calls.replace('2027-10-31', '2027-12-31')]);
    const base = short['what is merged into a map, beside what it says itself'];
    assert.notDeepEqual(diffTexts(base, merged).incomparable, []);
  });

  it('hides nothing that changes beside it', () => {
    const head = edited(['cost: 95000', 'cost: 90000']);
    const { changes, incomparable } = diffTexts(short['a value'], head);
    assert.deepEqual(
      [brief(changes), incomparable],
      [['weakens changed honesty.commitments.noordlicht.eta-service.cost'], []],
    );
  });

  it('ends, whatever stands for whatever', () => {
    const loop = edited([days, 'days: &days { willing: 260, able: 300, x-more: *days }']);
    const laughs = Array.from({ length: 12 }, (_, at) => `  b${at + 1}: &b${at + 1} [${`*b${at}, `.repeat(9)}]`);
    const bomb = edited(
      ['title: Live ETA', `x-bomb:\n  b0: &b0 [1]\n${laughs.join('\n')}\ntitle: Live ETA`],
      [days, 'days: *b12'],
    );
    for (const text of [loop, bomb]) assert.ok(diffTexts(text, edited()));
  });
});
