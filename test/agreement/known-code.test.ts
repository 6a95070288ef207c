import assert from 'node:assert/strict';
import { shapeAt } from 'partnership-agreements-schema';
import { countryNames, currencyNames } from '../../server/src/agreement/code-names.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { codesMeant, currencyName, meantCode } from '../../server/src/agreement/known-code.ts';
import { readBase } from '../support/markers.ts';

const valuesAt = (...path: string[]) => {
  const shape = shapeAt(path);
  return (shape?.kind === 'scalar' ? shape.values : undefined) ?? [];
};
const currencies = valuesAt('currency');
const countries = valuesAt('parties', 'a', 'country');

describe('the code that was meant', () => {
  const currency: Record<string, string> = {
    eur: 'EUR',
    '€': 'EUR',
    EURO: 'EUR',
    $: 'USD',
    '£': 'GBP',
    YEN: 'JPY',
    RMB: 'CNY',
    STG: 'GBP',
    'Amerikaanse dollar': 'USD',
    'Swiss franc': 'CHF',
    'Zwitserse frank': 'CHF',
  };
  const country: Record<string, string> = {
    nl: 'NL',
    UK: 'GB',
    EL: 'GR',
    NLD: 'NL',
    Nederland: 'NL',
    'the Netherlands': 'NL',
    België: 'BE',
    belgie: 'BE',
    Germany: 'DE',
    Duitsland: 'DE',
    VS: 'US',
  };
  for (const [written, code] of Object.entries(currency))
    it(`${written} is ${code}`, () => assert.equal(meantCode('currency', written), code));
  for (const [written, code] of Object.entries(country))
    it(`${written} is ${code}`, () => assert.equal(meantCode('country', written), code));

  it('is that of the one currency that has a sign, and each of several', () => {
    const one = {
      Kč: 'CZK',
      'Kč.': 'CZK',
      zł: 'PLN',
      'Fr.': 'CHF',
      Ft: 'HUF',
      '₫': 'VND',
      'EUR.': 'EUR',
      'Euro (EUR)': 'EUR',
    };
    for (const [written, code] of Object.entries(one))
      assert.deepEqual(codesMeant('currency', written), [code], written);
    const several = { 'kr.': 'DKK ISK NOK SEK', '¥': 'CNY JPY', lei: 'MDL RON', kroner: 'DKK NOK' };
    for (const [written, codes] of Object.entries(several)) {
      assert.deepEqual(codesMeant('currency', written), codes.split(' '), written);
      assert.equal(meantCode('currency', written), undefined, written);
    }
  });

  it('is told by the sign that Intl gives a currency', () => {
    const asked = [
      'CZK',
      'DKK',
      'EUR',
      'GBP',
      'HUF',
      'INR',
      'ISK',
      'JPY',
      'KRW',
      'NOK',
      'PLN',
      'RON',
      'SEK',
      'TRY',
      'UAH',
    ];
    for (const currency of asked) {
      const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
      const sign = format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? '';
      assert.ok(codesMeant('currency', sign).includes(currency), `${currency} ${sign}`);
    }
  });

  it('is none where a code only looks like another', () => {
    for (const written of ['EUE', 'USS', 'XYZ', 'EU', 'dollar', '', 'constructor', '__proto__', 'CK0'])
      assert.equal(meantCode('currency', written), undefined, written);
    for (const written of ['XX', 'NK', 'EU', 'XK', 'DL', 'N', 'Europe', 'toString'])
      assert.equal(meantCode('country', written), undefined, written);
  });

  it('is offered by the finding, and only then', () => {
    const suggestion = (code: string) => {
      const text = readBase('two').replace('currency: EUR', `currency: ${JSON.stringify(code)}`);
      const [problem] = new AgreementDocument(text).problemsOf('value');
      return problem?.why.kind === 'choice' ? problem.why.suggestion : 'none told';
    };
    assert.equal(suggestion('YEN'), 'JPY');
    assert.equal(suggestion('EUE'), undefined);
  });
});

describe('names of codes', () => {
  it('are there for every code, in both languages', () => {
    assert.deepEqual(Object.keys(currencyNames).sort(), [...currencies].sort());
    assert.deepEqual(Object.keys(countryNames).sort(), [...countries].sort());
    assert.equal(currencyName('BGN'), 'Bulgarian Lev');
  });

  it('lead back to their code, or to another that has the same name', () => {
    for (const [code, names] of Object.entries(countryNames))
      for (const name of names.split('|')) assert.equal(meantCode('country', name), code, name);
  });
});
