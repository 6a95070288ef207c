import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreement, type ScalarShape, type Shape, shapeOfAgreement } from 'partnership-agreements-schema';
import * as z from 'zod/mini';
import { agreementShape } from '../../schemas/src/agreement-shape.ts';
import { shapeOfSchema } from '../../schemas/src/shape-of-schema.ts';

interface Pair {
  readonly place: string;
  readonly zod: z.core.$ZodType;
  readonly shape: ScalarShape;
}

/** The scalars of the schema, each with what is read of it without zod. */
function* scalars(schema: z.core.$ZodType, shape: Shape, place: string): Iterable<Pair> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') yield* scalars(def.innerType, shape, place);
  else if (def.type === 'object' && shape.kind === 'object') {
    assert.deepEqual(Object.keys(def.shape), [...shape.fields.keys()], place);
    for (const [key, { shape: field, required }] of shape.fields) {
      const inner: z.core.$ZodType | undefined = def.shape[key];
      assert.ok(inner);
      assert.equal(required, !z.safeParse(inner, undefined).success, `${place}.${key}`);
      yield* scalars(inner, field, `${place}.${key}`);
    }
  } else if (def.type === 'record' && shape.kind === 'map') yield* scalars(def.valueType, shape.value, `${place}.*`);
  else if (def.type === 'array' && shape.kind === 'list') yield* scalars(def.element, shape.item, `${place}[]`);
  else {
    assert.ok(shape.kind === 'scalar', place);
    yield { place, zod: schema, shape };
  }
}

const all = [...scalars(agreement, shapeOfAgreement(), '')];

/** The kind of the first thing that zod has against a value. */
function faultByZod(schema: z.core.$ZodType, value: unknown): string | undefined {
  const issue = z.safeParse(schema, value).error?.issues[0];
  if (!issue) return undefined;
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return 'type';
  const isTooLong = issue.code === 'custom' ? issue.message === 'too_long' : issue.code === 'too_big';
  return isTooLong && typeof value === 'string' ? 'too-long' : 'value';
}

const values: readonly unknown[] = [
  ...[
    undefined,
    null,
    true,
    [],
    {},
    ['a'],
    { a: 1 },
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    -1,
    0,
    0.5,
    1,
    5,
    6,
    1e300,
  ],
  ...[
    2 ** 53 - 1,
    2 ** 53,
    10000,
    '',
    ' ',
    '\u00a0',
    '\n',
    '\ufeff',
    '1',
    '5',
    'v1',
    'v2',
    'EUR',
    'NLG',
    'XXX',
    'NL',
    'nl',
  ],
  ...['2027-02-29', '2028-02-29', '1900-02-29', '2000-02-29', '2027-13-01', '2027-1-1', '0000-01-01', '2027-04-31'],
  ...[
    '3 months',
    '1 day',
    '0 days',
    '1  day',
    '10000 days',
    '1 months\n',
    'on',
    'off',
    'legal',
    'x-a',
    'a-',
    'a--b',
    'A',
  ],
  ...[
    'a',
    'a1',
    '1a',
    'a\n',
    'é',
    'a'.repeat(63),
    'a'.repeat(64),
    'x'.repeat(2000),
    'x'.repeat(2001),
    ' '.repeat(2001),
  ],
  ...[
    '🤝'.repeat(2000),
    '🤝'.repeat(2001),
    `a:${'🤝'.repeat(1998)}`,
    `a:${'x'.repeat(1999)}`,
    'a.b'.repeat(167),
    'a..b',
  ],
  ...[
    'https://a',
    'urn:a',
    'mailto:a b',
    'a:',
    ':a',
    'a/b',
    'honesty/vague-promise',
    `sha256:${'0'.repeat(64)}`,
    'draft',
  ],
];

describe('the shape, which is written to a file and read without zod', () => {
  it('is that of the schema', () => assert.deepEqual(agreementShape, JSON.parse(JSON.stringify(shapeOfSchema()))));

  it('judges values as zod does, at every place', () => {
    const seen = new Set<string>();
    for (const { place, zod, shape } of all) {
      for (const value of values) {
        const fault = shape.faultOf(value);
        seen.add(String(fault));
        assert.equal(fault, faultByZod(zod, value), `${place}: ${JSON.stringify(value)?.slice(0, 100)}`);
      }
    }
    assert.deepEqual([...seen].sort(), ['too-long', 'type', 'undefined', 'value']);
  });

  it('judges any value as zod does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.oneof(fc.string(), fc.double(), fc.integer(), fc.jsonValue()),
        (at, value) => assert.equal(at.shape.faultOf(value), faultByZod(at.zod, value), at.place),
      ),
    );
  });
});
