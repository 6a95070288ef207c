import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { applySafeFixes } from '../../server/src/language/fixes.ts';
import { everyFixMends, fixed, titlesOf } from '../support/fixes.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');
const three = readBase('three');
const english = createTranslator('en');
const nederlands = createTranslator('nl', dutch);
function change(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, () => to);
}

describe('fixes of the rules of general', () => {
  everyFixMends('general');

  it('write an amount plainly, in each way to read it', () => {
    const rule = 'general/ambiguous-amount';
    const split = change(two, '{ willing: 120000, able: 140000 }', '{ willing: 120,000, able: 140,000 }');
    assert.deepEqual(titlesOf(split, rule), ['Write 120000 and 140000', 'Write 120 and 140']);
    assert.equal(fixed(split, rule, 'Write 120000 and 140000'), two);
    const dotted = change(two, 'cost: 52000', 'cost: 52.000');
    assert.deepEqual(titlesOf(dotted, rule), ['Write 52000', 'Write 52']);
    assert.equal(fixed(dotted, rule, 'Write 52000'), two);
    assert.equal(fixed(change(two, 'cost: 52000', 'cost: € 52.000,-'), rule, 'Write 52000'), two);
    assert.deepEqual(titlesOf(change(two, 'cost: 52000', 'cost: unlimited'), rule), []);
    assert.deepEqual(titlesOf(change(two, 'version: 3', 'version: 010'), rule), ['Write 10', 'Write 8']);
    assert.deepEqual(titlesOf(change(two, 'target: 150000 EUR a year', 'target: 150.000'), rule), [
      'Write 150000',
      'Write 150',
    ]);
  });

  it('an amount that YAML reads as it stands is told to have two readings', () => {
    const told = (cost: string) => {
      const agreement = new AgreementDocument(change(two, 'cost: 52000', `cost: ${cost}`));
      return check(agreement, { today: '2026-11-24' }).map(({ text }) => [english(text), nederlands(text)]);
    };
    assert.deepEqual(told('52.125'), [
      [
        '`52.125` can be read in two ways. Write it plainly: `52125` or `52.13`.',
        '`52.125` is op twee manieren te lezen. Schrijf het gewoon uit: `52125` of `52.13`.',
      ],
    ]);
    assert.deepEqual(told('52.000'), [
      [
        '`52.000` is read as 52. Write it plainly: `52000` or `52`.',
        '`52.000` wordt gelezen als 52. Schrijf het gewoon uit: `52000` of `52`.',
      ],
    ]);
  });

  it('give a second person, and a third party, an id of its own, and what names the second one goes along', () => {
    const rule = 'general/duplicate-id';
    const joost = two.replaceAll('joost', 'mark');
    assert.deepEqual(titlesOf(joost, rule), ['Rename it to `joost-bakker`']);
    assert.match(fixed(joost, rule, 'Rename it to `joost-bakker`'), /process_owner: \{ person: joost-bakker, days/);
    assert.match(fixed(joost, rule, 'Rename it to `joost-bakker`'), /deputy: joost-bakker, escalates_to: hans/);
    const third = change(two, '\npriorities:', '\nthird_parties:\n  van-rijn: { name: Lenders Bank }\npriorities:');
    assert.deepEqual(titlesOf(third, rule), ['Rename it to `lenders-bank`']);
    assert.match(fixed(third, rule, 'Rename it to `lenders-bank`'), /by: van-rijn, what: Anything/);
  });

  it('a VAT number is called as its country does', () => {
    const unquoted = change(two, 'registration: { kvk: "90000001" }', 'registration: { vat: 123456789 }');
    const told = check(new AgreementDocument(unquoted), { today: '2026-11-24' }).map(({ text }) => nederlands(text));
    assert.deepEqual(told, [
      'Zonder aanhalingstekens is dit btw-nummer een bedrag en geen naam. Zet het tussen aanhalingstekens.',
    ]);
  });

  it('a register may be called as a property that every object has', () => {
    const unquoted = change(two, 'registration: { kvk: "90000001" }', 'registration: { constructor: 123456789 }');
    const told = check(new AgreementDocument(unquoted), { today: '2026-11-24' }).map(({ text }) => english(text));
    assert.deepEqual(told, ['Without quotes this constructor number is an amount, not a name. Put it in quotes.']);
  });

  it('apply unseen only what leaves no choice', () => {
    const costAfter = (cost: string) =>
      /cost: (.*)\n/.exec(
        applySafeFixes(change(two, 'cost: 95000', `cost: ${cost}`), { today: '2026-11-24' }).text,
      )?.[1];
    for (const [cost, plain] of Object.entries({
      '€ 95000': '95000',
      '"95000"': '95000',
      '95k': '95000',
      '95_000': '95000',
    }))
      assert.equal(costAfter(cost), plain, cost);
    for (const cost of ['USD 95000', '1.500k', '90.4567', '95.000', '0123', '$ 95'])
      assert.equal(costAfter(cost), cost, cost);
  });

  it('put a text that others misread in quotes', () => {
    const norway = change(two, 'registration: { kvk: "90000001" }', 'country: NO');
    assert.equal(
      fixed(norway, 'general/ambiguous-scalar', 'Put it in quotes'),
      change(norway, 'country: NO', 'country: "NO"'),
    );
  });

  it('write no date that fits none of those round it', () => {
    const rule = 'general/ambiguous-scalar';
    for (const [from, to, titles] of [
      ['expires: 2028-06-30', 'expires: 06-07-2026', []],
      ['expires: 2028-06-30', 'expires: 31-08-2026', []],
      ['effective: 2027-01-01', 'effective: 05-08-2028', ['Write 2028-05-08: 8 May 2028']],
      ['date: 2027-09-30', 'date: 03-09-2027', ['Write 2027-09-03: 3 September 2027']],
      ['due: 2027-08-31', 'due: 03-10-2027', ['Write 2027-03-10: 10 March 2027']],
    ] as const)
      assert.deepEqual(titlesOf(change(two, from, to), rule), titles, to);
  });

  it('write a date as a date, in each way to read it', () => {
    const rule = 'general/ambiguous-scalar';
    const ambiguous = change(two, 'due: 2027-08-15', 'due: 8-9-2027');
    assert.deepEqual(titlesOf(ambiguous, rule), [
      'Write 2027-09-08: 8 September 2027',
      'Write 2027-08-09: 9 August 2027',
    ]);
    assert.equal(
      fixed(ambiguous, rule, 'Write 2027-08-09: 9 August 2027'),
      change(two, 'due: 2027-08-15', 'due: 2027-08-09'),
    );
    assert.equal(
      fixed(change(two, 'due: 2027-08-15', 'due: 15 augustus 2027'), rule, 'Write 2027-08-15: 15 August 2027'),
      two,
    );
  });

  it('put a number in a register in quotes, as it is written', () => {
    const zero = change(two, '"90000001"', '01234567');
    assert.equal(fixed(zero, 'general/ambiguous-scalar', 'Put it in quotes'), change(zero, '01234567', '"01234567"'));
  });

  it('name the currency', () => {
    assert.equal(
      fixed(change(two, 'currency: EUR\n', ''), 'general/currency-missing', 'Add the currency, to fill in'),
      change(two, 'currency: EUR', 'currency: …'),
    );
  });

  it('put a text that runs into a # in quotes', () => {
    const hash = change(two, 'mission: Delivered is delivered', 'mission: Delivery #1 in "Benelux"');
    assert.equal(
      fixed(hash, 'general/swallowed-text', 'Put the text in quotes'),
      change(hash, 'Delivery #1 in "Benelux"', '"Delivery #1 in \\"Benelux\\""'),
    );
  });

  it('add what a party has not said', () => {
    const party = / {4}stad:\n {6}mission[\s\S]*?ahead\n/.exec(three)?.[0] ?? '';
    assert.equal(
      fixed(change(three, party, ''), 'general/party-missing', 'Add Gemeente Kaapstad aan Zee, to fill in'),
      change(
        three,
        party,
        '    stad:\n      mission: … Mission\n      values: [… Value]\n      ways_of_working: … Ways of working\n',
      ),
    );
    const slip = change(two, '  culture:\n    noordlicht:', '  culture:\n    norodlicht:');
    assert.equal(fixed(slip, 'general/party-missing', 'Rename it to `noordlicht`'), two);
  });

  it('replace an unknown id wherever it is used, or add somebody', () => {
    const rule = 'general/unknown-reference';
    const slip = two.replaceAll(/(owner|person): mark/g, '$1: marc');
    assert.deepEqual(titlesOf(slip, rule), [
      'Replace it with `mark`',
      'Add `marc` to the people of Noordlicht Software B.V.',
    ]);
    assert.equal(fixed(slip, rule, 'Replace it with `mark`'), two);
    assert.equal(
      fixed(slip, rule, 'Add `marc` to the people of Noordlicht Software B.V.'),
      change(
        slip,
        '      lin: { name: Lin Chen, days_per_month: 3 }\n',
        '      lin: { name: Lin Chen, days_per_month: 3 }\n      marc:\n        name: … Marc\n        days_per_month: …\n',
      ),
    );
  });

  it('settle the status', () => {
    const rule = 'general/term-invalid';
    const ended = change(two, 'legal_contract:', 'ended: { date: 2027-03-01, because: We are done }\nlegal_contract:');
    assert.deepEqual(titlesOf(ended, rule), ['Set the status to `ended`', 'Remove `ended`']);
    assert.equal(fixed(ended, rule, 'Remove `ended`'), two);
    assert.equal(fixed(ended, rule, 'Set the status to `ended`'), change(ended, 'status: agreed', 'status: ended'));
  });
});
