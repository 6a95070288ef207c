import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addMonths, dateOfDayNumber } from '../../server/src/agreement/date.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { monthsInHundredths, termMonths, termOf } from '../../server/src/agreement/term.ts';

describe('months of a term', () => {
  for (const [effective, expires, months] of [
    ['2027-01-01', '2028-06-30', 1800],
    ['2027-01-01', '2027-01-31', 100],
    ['2027-02-01', '2027-02-28', 100],
    ['2028-02-01', '2028-02-28', 97], // 28 of 29 days
    ['2027-01-15', '2027-02-14', 100],
    ['2027-01-15', '2027-02-28', 150], // to 1 March: one month, and 14 days of February, which has 28, are half of one
    ['2027-01-31', '2027-02-27', 100], // 28 February is the end of the month that began on the 31st
    ['2027-01-31', '2027-03-29', 197], // 30 of the 31 days from 28 February to 31 March
    ['2016-05-31', '2016-07-29', 197], // 30 of the 31 days from 30 June to 31 July
    ['2027-01-01', '2027-01-01', 3],
    ['2026-12-01', '2026-11-30', 0],
    ['2027-01-01', '2026-01-01', 0],
    ['2027-01-01', '9999-12-31', 9_567_600],
    ['0000-01-01', '9999-12-31', 12_000_000],
    ['9999-12-31', '9999-12-31', 3],
  ] as const) {
    it(`${effective} to ${expires} is ${months / 100}`, () =>
      assert.equal(monthsInHundredths(termMonths(effective, expires)), months));
  }

  it('are a fraction, never rounded', () =>
    assert.deepEqual(termMonths('2027-09-01', '2029-07-20'), { whole: 22, days: 20, of: 31 }));

  it('of whole months are whole, whatever the day they begin', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 120 }), (day, months) => {
        const effective = dateOfDayNumber(day);
        assert.deepEqual(termMonths(effective, addDays(addMonths(effective, months), -1)), {
          whole: months,
          days: 0,
          of: 1,
        });
      }),
    ));

  it('never shrink when a term ends later', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 3_000 }), (day, length) => {
        const effective = dateOfDayNumber(day);
        const expires = addDays(effective, length);
        const [shorter, longer] = [expires, addDays(expires, 1)].map((end) => {
          const { whole, days, of } = termMonths(effective, end);
          return whole + days / of;
        });
        assert.ok((shorter ?? 0) < (longer ?? 0));
      }),
    ));
});

describe('the term of an agreement', () => {
  const termIn = (effective: string, expires: string) =>
    termOf(new AgreementDocument(`partnership: v1\neffective: ${effective}\nexpires: ${expires}\n`));

  it('is known when both days are', () =>
    assert.deepEqual(termIn('2027-01-01', '2028-06-30'), {
      effective: '2027-01-01',
      expires: '2028-06-30',
      length: { whole: 18, days: 0, of: 1 },
    }));

  it('is not known when a day is malformed, a placeholder or not there, or the end comes first', () => {
    for (const [effective, expires] of [
      ['2027-02-30', '2028-06-30'],
      ['TBD', '2028-06-30'],
      ['', '2028-06-30'],
      ['2027-01-01', '30-6-2028'],
      ['2028-06-30', '2027-01-01'],
      ['2027-01-01', '2027-01-01'],
    ] as const)
      assert.equal(termIn(effective, expires), undefined, `${effective} to ${expires}`);
  });
});
