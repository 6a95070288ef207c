import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dateOfDayNumber } from '../../server/src/agreement/date.ts';
import { countOccurrences, nextOccurrence, occurrences } from '../../server/src/agreement/occurrences.ts';

describe('what comes again', () => {
  const cases: readonly (readonly [due: string, every: string | undefined, until: string, days: readonly string[]])[] =
    [
      ['2027-01-31', '1 month', '2027-04-30', ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']],
      ['2027-01-31', '1 month', '2027-04-29', ['2027-01-31', '2027-02-28', '2027-03-31']],
      ['2028-02-29', '1 year', '2030-12-31', ['2028-02-29', '2029-02-28', '2030-02-28']],
      ['2027-01-01', '6 weeks', '2027-03-26', ['2027-01-01', '2027-02-12', '2027-03-26']],
      ['2027-01-01', '30 days', '2027-01-30', ['2027-01-01']],
      ['2027-01-01', undefined, '2030-01-01', ['2027-01-01']],
      ['2027-01-02', '1 month', '2027-01-01', []],
      ['9999-11-30', '1 month', '9999-12-31', ['9999-11-30', '9999-12-30']],
    ];
  for (const [due, every, until, days] of cases) {
    it(`from ${due}, every ${every}, to ${until}`, () => {
      assert.deepEqual([...occurrences(due, every, until)], days);
      assert.equal(countOccurrences(due, every, until), days.length);
    });
  }

  const duration = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('day', 'week', 'month', 'year'))
    .map(([amount, unit]) => `${amount} ${unit}s`);
  const day = fc.integer({ min: 0, max: 40_000 }).map(dateOfDayNumber);

  it('is counted without being listed', () =>
    fc.assert(
      fc.property(
        day,
        duration,
        fc.integer({ min: -50, max: 2000 }),
        fc.integer({ min: -50, max: 2000 }),
        (due, every, a, b) => {
          const [until, from] = [addDays(due, a), addDays(due, b)];
          const listed = [...occurrences(due, every, until)];
          assert.equal(countOccurrences(due, every, until), listed.length);
          assert.equal(countOccurrences(due, every, until, from), listed.filter((each) => each >= from).length);
          assert.equal(
            nextOccurrence(due, every, from, until),
            listed.find((each) => each >= from),
          );
        },
      ),
    ));
});
