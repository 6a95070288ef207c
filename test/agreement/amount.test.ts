import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hundredths, isPlainAmount, isUnbounded, readingsOf } from '../../server/src/agreement/amount.ts';

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
    '012': ['12'],
    '+5': ['5'],
    '.5': ['0.5'],
    '1.005': ['1005', '1'],
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
      assert.deepEqual(readingsOf(source), expected);
    });
  }

  it('what is offered is plain itself', () => {
    const source = fc.oneof(fc.string({ unit: fc.constantFrom(...'0123456789.,_ €kme-+x') }), fc.double().map(String));
    fc.assert(fc.property(source, (text) => readingsOf(text).every(isPlainAmount)));
  });
  it('plain amounts are read as they are', () => {
    for (const source of ['0', '1', '120000', '0.5', '7.25', '95000.00']) assert.ok(isPlainAmount(source), source);
    for (const source of ['00', '01', '1.', '.5', '1.234', '1,5', '1e5', '-1', '+1', ' 1', '1_0', '0x1', 'x'])
      assert.ok(!isPlainAmount(source), source);
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
