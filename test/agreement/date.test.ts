import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dateReadings,
  dayNumber,
  durationInDays,
  isIsoDate,
  isMeantAsDate,
  parseDuration,
} from '../../server/src/agreement/date.ts';

describe('dates', () => {
  const readings: Readonly<Record<string, readonly string[]>> = {
    '1-2-2027': ['2027-02-01', '2027-01-02'],
    '13-2-2027': ['2027-02-13'],
    '2-13-2027': ['2027-02-13'],
    '3/3/2027': ['2027-03-03'],
    '2027/1/2': ['2027-01-02'],
    '20270102': ['2027-01-02'],
    '2027-01-02T10:00:00Z': ['2027-01-02'],
    '2027-01-02 10:00': ['2027-01-02'],
    '1 mei 2027': ['2027-05-01'],
    '1st of May': [],
    'May 1, 2027': ['2027-05-01'],
    '1 March 2027': ['2027-03-01'],
    '31.12.2027': ['2027-12-31'],
    '45-45-2027': [],
    '29-2-2027': [],
  };
  for (const [source, expected] of Object.entries(readings)) {
    it(`"${source}" can be read as ${expected.join(' or ') || 'nothing'}`, () => {
      assert.deepEqual(dateReadings(source), expected);
      assert.ok(isMeantAsDate(source) || expected.length === 0);
    });
  }
  it('what is no date was not meant as one', () => {
    for (const source of ['soon', 'Q3 2027', '2027', 'v1.2.3', '12', '']) assert.ok(!isMeantAsDate(source), source);
  });
  it('only days that exist are dates', () => {
    for (const date of ['2027-01-31', '2028-02-29', '2000-02-29', '0001-01-01']) assert.ok(isIsoDate(date), date);
    for (const date of ['2027-02-29', '1900-02-29', '2027-00-01', '2027-13-01', '2027-1-1', '2027-01-32'])
      assert.ok(!isIsoDate(date), date);
  });
  it('days and months are added as a calendar does', () => {
    assert.equal(addDays('2027-12-31', 1), '2028-01-01');
    assert.equal(addMonths('2027-01-31', 1), '2027-02-28');
    assert.equal(addMonths('2027-01-31', -2), '2026-11-30');
    const date = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('1970-01-01', days));
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: -5000, max: 5000 }),
        (from, days) => dayNumber(addDays(from, days)) - dayNumber(from) === days,
      ),
    );
    fc.assert(
      fc.property(date, fc.integer({ min: -99, max: 99 }), (from, months) => isIsoDate(addMonths(from, months))),
    );
  });
  it('reach to the end of the calendar, and stay in it', () => {
    const days = fc.integer({ min: dayNumber('0000-01-01'), max: dayNumber('9999-12-31') });
    fc.assert(
      fc.property(days, (day) => {
        const date = dateOfDayNumber(day);
        return isIsoDate(date) && dayNumber(date) === day;
      }),
    );
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          return dayNumber(iso) === Math.floor(date.getTime() / 86_400_000);
        },
      ),
    );
    assert.equal(addDays('9999-12-31', 1), '9999-12-31');
    assert.equal(addMonths('9999-12-15', 1), '9999-12-31');
    assert.equal(addMonths('9998-06-30', 999), '9999-12-31');
    assert.equal(addDays('0000-01-01', -1), '0000-01-01');
    assert.equal(addMonths('0000-01-01', -1), '0000-01-01');
    assert.equal(dayNumber('0050-03-01') - dayNumber('0050-02-28'), 1);
  });
  it('durations', () => {
    assert.deepEqual(parseDuration('3 months'), { amount: 3, unit: 'month' });
    for (const text of ['P3M', '0 days', '3months', 'quarterly', '3  months'])
      assert.equal(parseDuration(text), undefined);
    assert.ok((durationInDays('12 months') ?? 0) <= (durationInDays('1 year') ?? 0) + 0.1);
  });
});
