import assert from 'node:assert/strict';
import { Progress } from '../../server/src/cli/checking/progress.ts';

describe('The progress of a long run', () => {
  /** What is written of steps at these milliseconds. */
  const told = (times: readonly number[], count = 2000): readonly string[] => {
    const written: string[] = [];
    let now = 50;
    const progress = new Progress({ write: (text) => written.push(text), now: () => now });
    for (const [index, time] of times.entries()) {
      now = 50 + time;
      progress.at(index + 1, count);
    }
    progress.end();
    return written.map((text) => text.replaceAll('\r\u001b[K', '<'));
  };

  it('is silent on a run of less than a second', () => assert.deepEqual(told([10, 500, 999]), []));

  it('is told at most ten times a second, and is gone at the end', () =>
    assert.deepEqual(told([999, 1000, 1050, 1099, 1100, 1300]), ['<2 / 2000', '<5 / 2000', '<6 / 2000', '<']));

  it('never counts more than there are', () => assert.deepEqual(told([1000, 2000], 1), ['<1 / 1', '<1 / 1', '<']));

  it('is told to nobody where no terminal is', () => {
    const progress = new Progress(undefined);
    progress.at(1, 2);
    progress.end();
  });
});
