import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  hundredths,
  isPlainNumber,
  isUnbounded,
  type Notation,
  readingsOf,
} from '../../server/src/agreement/amount.ts';

const euros: Notation = { kind: 'money', currency: 'EUR' };
const texts = (source: string, notation = euros) => readingsOf(source, notation).map(({ text }) => text);

describe('amounts', () => {
  const readings: Readonly<Record<string, readonly string[]>> = {
    '120.000': ['120000', '120'],
    '120,000': ['120000', '120'],
    '1.250.000': ['1250000'],
    '1,250,000.50': ['1250000.5'],
    '1.250.000,50': ['1250000.5'],
    '120_000': ['120000'],
    '120 000': ['120000'],
    '120\u00a0000': ['120000'],
    "120'000": ['120000'],
    '120k': ['120000'],
    '1.2m': ['1200000'],
    '1,5 mln': ['1500000'],
    '€ 120000': ['120000'],
    'EUR 1.250': ['1250', '1.25'],
    '1250 euro': ['1250'],
    '€ 1.250,-': ['1250', '1.25'],
    '120000 EUR': ['120000'],
    '7,5': ['7.5'],
    '1e5': ['100000'],
    '0x10': ['16'],
    '012': ['12', '10'],
    '08': ['8'],
    '1.500k': ['1500000', '1500'],
    '90.4567': ['90.46'],
    'USD 95000': ['95000'],
    '+5': ['5'],
    '.5': ['0.5'],
    '1.005': ['1005', '1.01'],
    '60.555': ['60555', '60.56'],
    '12000.555': ['12000.56'],
    '0.5 FTE': [],
    '3 weeks': [],
    unlimited: [],
    '.inf': [],
    '': [],
    '-5': [],
    '12 of 14': [],
  };
  for (const [source, expected] of Object.entries(readings)) {
    it(`"${source}" can be read as ${expected.join(' or ') || 'nothing'}`, () => {
      assert.deepEqual(texts(source), expected);
    });
  }

  it('what is offered is plain itself', () => {
    const source = fc.oneof(fc.string({ unit: fc.constantFrom(...'0123456789.,_ €kme-+x') }), fc.double().map(String));
    fc.assert(fc.property(source, (text) => texts(text).every((amount) => isPlainNumber(amount, euros))));
    // Too large for all of its cents to be kept.
    assert.deepEqual(texts('90,071,992,547,409.92'), []);
    assert.deepEqual(texts('90,071,992,547,409.91'), []);
    assert.deepEqual(texts('70,368,744,177,663.99'), ['70368744177663.99']);
    assert.deepEqual(texts('90,071,992,547,409'), ['90071992547409']);
  });
  it('plain amounts are read as they are', () => {
    for (const source of ['0', '1', '120000', '0.5', '7.25', '95000.00'])
      assert.ok(isPlainNumber(source, euros), source);
    for (const source of ['00', '01', '1.', '.5', '1.234', '1,5', '1e5', '+1', ' 1', '1_0', '0x1', 'x'])
      assert.ok(!isPlainNumber(source, euros), source);
  });
  it('no more decimals than the currency has, and as many as a target needs', () => {
    const yen: Notation = { kind: 'money', currency: 'JPY' };
    assert.ok(isPlainNumber('1500', yen) && !isPlainNumber('1500.5', yen));
    assert.deepEqual(texts('1500.5', yen), ['1501']);
    assert.ok(isPlainNumber('1.25', { kind: 'money', currency: 'KWD' }));
    const target: Notation = { kind: 'target' };
    for (const source of ['0.125', '99.95', '-3', '12.3456', '0.12345'])
      assert.ok(isPlainNumber(source, target), source);
    for (const source of ['120.000', '1.500', '0123', '1e3', '0x10']) assert.ok(!isPlainNumber(source, target), source);
    assert.deepEqual(texts('120.000', target), ['120000', '120']);
    assert.deepEqual(texts('010', { kind: 'whole' }), ['10', '8']);
  });
  it('what no reader keeps is not plain', () => {
    assert.ok(isPlainNumber('9007199254740991', { kind: 'whole' }));
    for (const source of ['9007199254740993', '123456789012345678901234567890'])
      for (const kind of ['money', 'days', 'whole', 'target'] as const)
        assert.ok(!isPlainNumber(source, { kind }), `${kind} ${source}`);
    assert.ok(!isPlainNumber('99999999999999', euros));
  });
  it('what says more than its reading is not whole', () => {
    const isWhole = (source: string) => readingsOf(source, euros).map((reading) => reading.isWhole);
    for (const source of ['EUR 95000', '€ 95000', '95000 euro', '120k', '7,5', '1e3', '1_000'])
      assert.deepEqual(isWhole(source), [true], source);
    for (const source of ['USD 95000', '$ 95000', '£95000', '90.4567'])
      assert.deepEqual(isWhole(source), [false], source);
  });
  it('hundredths are exact', () => {
    assert.equal(hundredths(0.1) + hundredths(0.2), hundredths(0.3));
    fc.assert(fc.property(fc.nat(1_000_000_000), (cents) => hundredths(cents / 100) === cents));
  });
  it('no end is no amount', () => {
    for (const source of ['unlimited', 'Onbeperkt', '.inf', '-.Inf', 'no limit'])
      assert.ok(isUnbounded(source), source);
    for (const source of ['12', 'infinitesimal', 'limit']) assert.ok(!isUnbounded(source), source);
  });
});
