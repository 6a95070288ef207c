import assert from 'node:assert/strict';
import { guard } from '../../../server/src/agreement/guard.ts';
import { fromEvents } from '../../../server/src/agreement/tree/from-events.ts';
import { mask } from '../../../server/src/agreement/tree/marks.ts';
import { readTolerantly } from '../../../server/src/agreement/tree/tolerant.ts';
import type { Property } from '../property.ts';

/** One truth: it makes no difference which parser reads a text. */
export const readers: Property = {
  name: 'readers',
  asserts: 'what the fast reader reads is no mistake to the tolerant one, which makes the same tree of it',
  holds(text) {
    // What the guard has something to say of is read by the tolerant reader alone.
    if (guard(text).problems.length > 0) return;
    const masked = mask(text);
    const fast = fromEvents(masked);
    if (!fast) return;
    const { problems, root } = readTolerantly(masked);
    assert.deepEqual(problems, []);
    assert.deepEqual(fast.root, root);
  },
};
