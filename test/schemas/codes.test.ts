import assert from 'node:assert/strict';
import { decimalsOf, isCurrency, withdrawalOf } from 'partnership-agreements-schema';
import { activeCurrencies, countries, minorUnits, withdrawnCurrencies } from '../../scripts/codes.ts';

describe('codes, as CLDR and ISO 4217 have them', () => {
  it('holds currencies that are legal tender, and those that were', () => {
    for (const code of ['EUR', 'XCG', 'SLE', 'ZWG', 'CHF', 'CLF', 'XOF'])
      assert.ok(activeCurrencies.includes(code), code);
    for (const code of ['XAU', 'XXX', 'XTS', 'BGN', 'ANG', 'DEM']) assert.ok(!activeCurrencies.includes(code), code);
    assert.deepEqual(withdrawalOf('BGN'), { until: '2026-01-31', successor: 'EUR' });
    assert.deepEqual(withdrawalOf('ANG'), { until: '2025-06-30', successor: 'XCG' });
    assert.deepEqual(withdrawalOf('SLL'), { until: '2023-12-31', successor: 'SLE' });
    assert.equal(withdrawalOf('EUR'), undefined);
    assert.equal(withdrawalOf('toString'), undefined);
  });

  it('leads from each withdrawn one to one that is there', () => {
    for (const [code, { successor }] of withdrawnCurrencies) {
      assert.ok(activeCurrencies.includes(successor), `${code} → ${successor}`);
      assert.ok(isCurrency(code), code);
    }
  });

  it('gives each the decimals of ISO 4217', () => {
    const digits = { EUR: 2, JPY: 0, KWD: 3, HUF: 2, IDR: 2, IQD: 3, ISK: 0, CLF: 4, XCG: 2 };
    for (const [code, count] of Object.entries(digits)) assert.equal(decimalsOf(code), count, code);
    assert.equal(decimalsOf(undefined), 2);
    assert.ok(minorUnits.size > 20);
  });

  it('holds the 249 countries of ISO 3166-1', () => {
    assert.equal(countries.length, 249);
    for (const code of ['NL', 'CW', 'GB', 'AX']) assert.ok(countries.includes(code), code);
    for (const code of ['AN', 'EU', 'XK', 'UK', 'ZZ', 'CS']) assert.ok(!countries.includes(code), code);
  });
});
