import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Doors, names, type Step } from './doors.ts';

const name = fc.nat(names.length - 1);
const text = fc.nat(7);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), name, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const), name, text }) },
  fc.record({ kind: fc.constant('close' as const), name }),
  fc.record({ kind: fc.constant('delete' as const), name }),
  fc.record({ kind: fc.constant('link' as const), name }),
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('landmark' as const), which: fc.nat(4), there: fc.boolean() }),
  },
  fc.record({ kind: fc.constant('folder-goes' as const), name }),
);

describe('the server and the command line', () => {
  it('find the same in any workspace, whatever happens to it, and what was kept of it is what there is', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
        const doors = new Doors();
        try {
          for (const [index, each] of steps.entries()) {
            await doors.take(each);
            const [kept, anew] = await doors.portfolio();
            assert.deepEqual(kept, anew, JSON.stringify(steps.slice(0, index + 1)));
            if (index % 4 === 3 || index === steps.length - 1)
              assert.deepEqual(
                await doors.server(),
                await doors.commandLine(),
                JSON.stringify(steps.slice(0, index + 1)),
              );
          }
        } finally {
          doors.end();
        }
      }),
      { numRuns: 8 },
    );
  });

  it('find that an open file which git leaves out has become a copy, in the portfolio as well', async () => {
    const doors = new Doors();
    try {
      await doors.take({ kind: 'landmark', which: 3, there: true });
      for (const name of [6, 0]) {
        await doors.take({ kind: 'open', name, text: 0 });
        const [kept, anew] = await doors.portfolio();
        assert.deepEqual(kept, anew);
      }
      assert.ok((await doors.server())['old/g.partnership.yaml']?.some((line) => line.includes('general/copy')));
    } finally {
      doors.end();
    }
  });
});
