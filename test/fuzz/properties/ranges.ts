import assert from 'node:assert/strict';
import { checked, rangesOf } from '../checked.ts';
import type { Property } from '../property.ts';

export const ranges: Property = {
  name: 'ranges',
  asserts: 'every range lies in the text, and splits no character of two UTF-16 units',
  holds(text) {
    for (const finding of checked(text).findings) {
      for (const { start, end } of rangesOf(finding)) {
        const where = `${finding.rule}: ${start} to ${end} of ${text.length}`;
        assert.ok(0 <= start && start <= end && end <= text.length, where);
        for (const at of [start, end])
          assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)), where);
      }
    }
  },
};
