import assert from 'node:assert/strict';
import { change, said, slip, two } from './slip.ts';

describe('a value between braces without its key', () => {
  for (const [from, to, key, value] of [
    ['hans: { name: Hans van Rijn,', 'hans: { Hans van Rijn,', 'name', 'Hans van Rijn'],
    ['accuracy: { what: Weekly accuracy', 'accuracy: { Weekly accuracy', 'what', 'Weekly accuracy report'],
    ['{ risk: Trip data late', '{ Trip data late', 'risk', 'Trip data late or incomplete'],
    ['visionary: { person: eva,', 'visionary: { eva,', 'person', 'eva'],
  ] as const)
    it(`is told with the key that is missing: ${key}`, () =>
      slip(
        from,
        to,
        `schema/unknown-key: Before \`${value}\` stands no key. Did you mean \`${key}: ${value}\`?`,
        `Put \`${key}:\` before it`,
      ));

  it('what may be a key of somebody is told as that', () =>
    assert.deepEqual(
      said(change(two, 'hans: { name: Hans van Rijn,', 'hans: { nickname,')).map((told) => told.split(' is ')[0]),
      ['schema/required: `name`', 'schema/unknown-key: The key `nickname`'],
    ));
});

describe('a colon that is forgotten between braces', () => {
  const colon = (written: string, key: string) =>
    `schema/unknown-key: The key \`${written}\` is not known here. Did you mean \`${key}\`?`;

  it('behind one key', () =>
    slip(
      'days: { willing: 200, able: 220 }',
      'days: { willing 200, able: 220 }',
      colon('willing 200', 'willing'),
      'Put a colon behind `willing`',
    ));

  it('behind all of them: what they hold is not missing', () => {
    assert.deepEqual(said(change(two, 'days: { willing: 200, able: 220 }', 'days: { willing 200, able 220 }')), [
      colon('willing 200', 'willing'),
      colon('able 220', 'able'),
    ]);
    assert.deepEqual(said(change(two, 'every: 3 months, next: 2027-04-06', 'every 3 months, next 2027-04-06')), [
      colon('every 3 months', 'every'),
      colon('next 2027-04-06', 'next'),
    ]);
  });
});
