import assert from 'node:assert/strict';
import fc from 'fast-check';
import { patched, patchOf } from '../../server/src/portfolio/patch.ts';

const overWire = <T>(value: T): T => JSON.parse(JSON.stringify({ value })).value;
/** Rows of a few keys, so that two of them are often alike. */
const { row } = fc.letrec((tie) => ({
  row: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('', 'a', 1, true, null, undefined),
    fc.array(tie('row'), { maxLength: 3 }).map((list) => list.map((one) => one ?? null)),
    fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), tie('row'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

describe('What has changed in a row', () => {
  it('makes the newer one of the older, also over a wire', () => {
    fc.assert(
      fc.property(row, row, (older, newer) => {
        const patch = patchOf(older, newer);
        assert.deepEqual(patched(overWire(older), overWire(patch)), overWire(newer));
        assert.deepEqual(
          patchOf(older, older),
          typeof older === 'object' && older !== null ? { at: [] } : { is: older },
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is no more than that', () => {
    const older = {
      name: 'A',
      asks: [
        { title: 'x', days: 2 },
        { title: 'y', days: 3 },
      ],
    };
    const newer = {
      name: 'A',
      asks: [
        { title: 'x', days: 2 },
        { title: 'z', days: 3 },
      ],
    };
    assert.deepEqual(patchOf(older, newer), { at: [['asks', { at: [['1', { at: [['title', { is: 'z' }]] }]] }]] });
  });
});
