import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { RE2JS } from 're2js';

/** Every pattern of a JSON Schema, with the place where it stands. */
function patternsOf(node: unknown, place: string): readonly (readonly [place: string, pattern: string])[] {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const inside = patternsOf(value, `${place}/${key}`);
    if (key === 'pattern' && typeof value === 'string') return [[`${place}/pattern`, value] as const, ...inside];
    if (key === 'patternProperties' && value !== null && typeof value === 'object')
      return [...Object.keys(value).map((pattern) => [`${place}/patternProperties`, pattern] as const), ...inside];
    return inside;
  });
}

describe('the patterns of the JSON Schemas', () => {
  for (const file of ['schemas/agreement-v1.schema.json', 'server/partnership.config.schema.json'])
    it(`of ${file} are read by RE2, which knows no look-ahead`, () => {
      const schema: unknown = JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
      const patterns = patternsOf(schema, '#');
      assert.ok(patterns.length > 0, 'there are patterns');
      for (const [place, pattern] of patterns)
        assert.doesNotThrow(() => RE2JS.compile(pattern), `${place}: ${pattern}`);
    });

  it('would be refused with a look-ahead, or a back reference', () => {
    for (const pattern of ['^(?!a)b$', '(?<=a)b', '(a)\\1']) assert.throws(() => RE2JS.compile(pattern), pattern);
  });
});
