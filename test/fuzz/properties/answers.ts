import assert from 'node:assert/strict';
import { checked } from '../checked.ts';
import type { Property } from '../property.ts';

export const answers: Property = {
  name: 'answers',
  asserts: 'the check answers, and no rule breaks down',
  holds(text) {
    const failed = checked(text).findings.filter(({ rule }) => rule === 'internal/rule-failed');
    assert.deepEqual(failed, []);
  },
};
