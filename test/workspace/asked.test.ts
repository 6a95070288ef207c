import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AskElsewhere, behind, isRunning, peakOf } from '../../server/src/agreement/others.ts';
import { Asked } from '../../server/src/workspace/asked.ts';
import { Greatest } from '../../server/src/workspace/greatest.ts';

const dayOf = (number: number) => `2027-01-${String(number + 1).padStart(2, '0')}`;
const lastDay = 30;
const days = Array.from({ length: lastDay + 1 }, (_, number) => dayOf(number));

const times = fc.tuple(fc.nat(lastDay), fc.nat(lastDay)).map(([a, b]) => ({
  from: dayOf(Math.min(a, b)),
  until: dayOf(Math.max(a, b)),
}));
const ask = fc.record({ file: fc.constantFrom('a', 'b', 'c', 'd'), days: fc.nat(5), time: fc.option(times) }).map(
  ({ file, days: asked, time }): AskElsewhere => ({
    role: 'visionary',
    path: [],
    range: { start: 0, end: 0 },
    lines: [0, 0, 0, 0],
    days: asked,
    from: time?.from,
    until: time?.until,
    file,
    title: file,
  }),
);

describe('what is asked over time', () => {
  it('is on each day what counting one by one gives', () => {
    fc.assert(
      fc.property(fc.array(ask), fc.subarray(['a', 'b']), times, fc.nat(4), (asks, left, { from, until }, limit) => {
        const elsewhere = new Asked(asks).without(new Set(left));
        const others = asks.filter(({ file }) => !left.includes(file)).sort((a, b) => (a.file < b.file ? -1 : 1));
        const inOrder = new Asked(others).asks;
        const on = (day: string) => inOrder.filter((each) => isRunning(each, day));
        const sumOn = (day: string) => on(day).reduce((sum, each) => sum + each.days, 0);
        const within = days.filter((day) => from <= day && day <= until);
        const most = Math.max(...within.map(sumOn));
        assert.deepEqual(elsewhere.most(from, behind(until)), {
          at: within.find((day) => sumOn(day) === most),
          days: most,
        });
        for (const day of within) {
          const running = on(day);
          assert.deepEqual(elsewhere.running(day, limit), {
            first: running.slice(0, limit),
            asks: running.length,
            files: new Set(running.map(({ file }) => file)).size,
          });
        }
      }),
    );
  });

  it('peaks, with what is asked here, on the first of the days that are the worst', () => {
    fc.assert(
      fc.property(fc.array(ask), fc.array(ask), times, times, (here, there, term, { from }) => {
        const within = days.filter((day) => term.from <= day && from <= day && day <= term.until);
        const sumOn = (asks: readonly AskElsewhere[], day: string) =>
          asks.filter((each) => isRunning(each, day)).reduce((sum, each) => sum + each.days, 0);
        const most = Math.max(...within.map((day) => sumOn(here, day) + sumOn(there, day)));
        const peak = peakOf(
          here,
          new Asked(there).without(new Set()),
          { effective: term.from, expires: term.until },
          from,
        );
        const day = within.find((each) => sumOn(here, each) + sumOn(there, each) === most);
        assert.deepEqual(
          peak && { day: peak.day, here: peak.here, elsewhere: peak.elsewhere },
          day && { day, here: sumOn(here, day), elsewhere: sumOn(there, day) },
        );
      }),
    );
  });
});

describe('the greatest of a stretch', () => {
  it('is the first that no other one exceeds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1 }), fc.nat(), fc.nat(), (numbers, a, b) => {
        const [from = 0, to = 0] = [a % numbers.length, b % numbers.length].sort((x, y) => x - y);
        const most = Math.max(...numbers.slice(from, to + 1));
        assert.equal(new Greatest(numbers).between(from, to), numbers.indexOf(most, from));
      }),
    );
  });
});
