import assert from 'node:assert/strict';
import { checked, checkedAnew, notes } from '../checked.ts';
import type { Property } from '../property.ts';

export const deterministic: Property = {
  name: 'deterministic',
  asserts: 'the same text has the same findings, in the same order',
  holds(text) {
    assert.deepEqual(notes(checked(text)), notes(checkedAnew(text)));
  },
};
