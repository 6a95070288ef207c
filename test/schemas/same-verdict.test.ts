import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { agreement, isKeyOf, type Shape, shapeOfAgreement } from 'partnership-agreements-schema';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { agreementJsonSchema } from '../../schemas/src/json-schema.ts';
import { readBase } from '../support/markers.ts';

const passesJsonSchema = new Ajv({ strict: false, validateFormats: false }).compile(agreementJsonSchema());

/** Data as zod is given it: without `x-` keys, and without keys that have no value, where the key is in its place. */
function cleaned(data: unknown, shape: Shape | undefined): unknown {
  if (Array.isArray(data)) return data.map((item) => cleaned(item, shape?.kind === 'list' ? shape.item : undefined));
  if (data === null || typeof data !== 'object') return data;
  const fields = shape?.kind === 'object' ? shape.fields : undefined;
  const entries = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    const isInPlace = fields ? fields.has(key) : shape?.kind !== 'map' || isKeyOf(shape, key);
    if (key.startsWith('x-') || (value === null && isInPlace)) return [];
    return [[key, cleaned(value, shape?.kind === 'map' ? shape.value : fields?.get(key)?.shape)]];
  });
  return Object.fromEntries(entries);
}

function assertSameVerdict(data: unknown): boolean {
  const zod = z.safeParse(agreement, cleaned(data, shapeOfAgreement()));
  const json = passesJsonSchema(data);
  const why = zod.success ? passesJsonSchema.errors : zod.error.issues;
  assert.equal(json, zod.success, `${JSON.stringify(why)?.slice(0, 500)} in ${JSON.stringify(data).slice(0, 2000)}`);
  return json;
}

const mostly = <T>(weight: number, usual: fc.Arbitrary<T>, ...others: fc.Arbitrary<unknown>[]) =>
  fc.oneof(
    { weight, arbitrary: usual as fc.Arbitrary<unknown> },
    ...others.map((arbitrary) => ({ weight: 1, arbitrary })),
  );

/** What is likely to be on the edge of some rule of the schema. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    0.5,
    1e300,
    5,
    6,
    '',
    ' ',
    '\u00a0',
    '\n',
    '\ufeff',
    [],
    {},
    [null],
    { a: null },
    { 'x-a': 1 },
  ),
  fc.constantFrom(
    '2027-02-29',
    '2028-02-29',
    '2027-13-01',
    '2027-1-1',
    '0000-01-01',
    '3 months',
    '0 days',
    '1  day',
    '10000 days',
    '1 days',
  ),
  fc.constantFrom(
    'on',
    'off',
    'null',
    'legal',
    'x-a',
    'a-',
    '-a',
    'a--b',
    'A',
    'é',
    'a'.repeat(63),
    'a'.repeat(64),
    'a\n',
    '1a',
    'a1',
  ),
  fc.constantFrom(
    'x'.repeat(2000),
    'x'.repeat(2001),
    '🤝'.repeat(2000),
    '🤝'.repeat(2001),
    '🤝'.repeat(1001),
    'é'.repeat(2000),
  ),
  fc.constantFrom(
    'https://a',
    'urn:a',
    'mailto:a b',
    'a:',
    ':a',
    'a/b',
    'honesty/vague-promise',
    'a.b',
    'a..b',
    '.a',
    `sha256:${'0'.repeat(64)}`,
    'EUR',
    'XXX',
    'NL',
    'v1',
    'v2',
  ),
  fc.string({ maxLength: 8 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 2 }),
);
const id = mostly(
  30,
  fc.constantFrom('eva', 'mark', 'van-rijn', 'noordlicht', 'eta', 'a1', 'data-engineering'),
  fc.constantFrom('x-own', 'on', 'legal', 'A', 'a b', 'constructor', '2027'),
);

/** Data of a shape: mostly right, sometimes on the edge, sometimes with something missing, null or too much. */
function dataOf(shape: Shape): fc.Arbitrary<unknown> {
  const weight = 60;
  switch (shape.kind) {
    case 'object': {
      const entries = [...shape.fields.values()].map(({ key, required, shape: inner }) => {
        const value = dataOf(inner);
        const absent = fc.constant(undefined);
        return fc.tuple(
          fc.constant(key),
          required ? mostly(weight * 3, value, absent, fc.constant(null)) : fc.oneof(value, absent, fc.constant(null)),
        );
      });
      const extra = mostly(weight, fc.constant(undefined), fc.constantFrom('x-note', 'note', 'constructor', 'X-note'));
      const object = fc.tuple(fc.tuple(...entries), extra).map(([pairs, name]) => {
        const there = pairs.filter(([, value]) => value !== undefined);
        return Object.fromEntries(
          typeof name === 'string' ? [...there, [name, there.length % 2 === 0 ? 1 : null]] : there,
        );
      });
      return mostly(weight * 2, object, odd);
    }
    case 'map': {
      const entry = fc.tuple(id, mostly(weight, dataOf(shape.value), fc.constant(null)));
      const map = mostly(weight, fc.array(entry, { minLength: 1, maxLength: 2 }), fc.array(entry, { maxLength: 1 }));
      return mostly(
        weight * 2,
        map.map((pairs) => Object.fromEntries(pairs as [string, unknown][])),
        odd,
      );
    }
    case 'list':
      return mostly(
        weight * 2,
        mostly(weight, fc.array(dataOf(shape.item), { minLength: 1, maxLength: 2 }), fc.constant([])),
        odd,
      );
    case 'scalar':
      return mostly(weight * 3, scalarOf(shape), odd);
  }
}

function scalarOf(shape: Extract<Shape, { kind: 'scalar' }>): fc.Arbitrary<unknown> {
  if (shape.values) return fc.constantFrom(...shape.values);
  switch (shape.scalar) {
    case 'date':
      return fc.constantFrom('2027-01-01', '2028-06-30');
    case 'money':
    case 'days':
      return fc.constantFrom(0, 1, 0.5, 120000.25);
    case 'integer':
      return fc.integer({ min: 1, max: 5 });
    case 'duration':
      return fc.constantFrom('3 months', '1 year');
    case 'uri':
      return fc.constantFrom('https://example.org/a', 'urn:isbn:1');
    case 'digest':
      return fc.constant(`sha256:${'a'.repeat(64)}`);
    case 'reference':
      return shape.refers === 'rule' ? fc.constant('talents/role-doubled') : fc.constantFrom('eva', 'eta-service');
    default:
      return fc.constantFrom('Some text', '15% of 2028 revenue', 'é 🤝');
  }
}

describe('zod and the JSON Schema say the same', () => {
  it('of the example', () => assert.equal(assertSameVerdict(parse(readBase('two'))), true));

  it('of the example with one value that is something else', () => {
    const whole = parse(readBase('two')) as unknown;
    const places: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]): void => {
      places.push(path);
      if (Array.isArray(value)) value.forEach((item, index) => void walk(item, [...path, index]));
      else if (value && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    };
    walk(whole, []);
    const put = (value: unknown, [step, ...rest]: readonly (string | number)[], by: unknown): unknown => {
      if (step === undefined) return by;
      if (Array.isArray(value))
        return value.map((item, index) => (index === step ? put(item, rest, by) : (item as unknown)));
      return { ...(value as object), [step]: put((value as Record<string, unknown>)[step], rest, by) };
    };
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, (path, by) => {
        verdicts.add(assertSameVerdict(put(whole, path, by)));
      }),
      { numRuns: 3000 },
    );
    assert.equal(verdicts.size, 2);
  });

  it('of data that is made from the shape', () => {
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(dataOf(shapeOfAgreement()), (data) => {
        verdicts.add(assertSameVerdict(data));
      }),
      { numRuns: 300 },
    );
  });
});
