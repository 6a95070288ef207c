import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { diffAgreements } from '../../server/src/review/diff.ts';
import { readBase } from '../support/markers.ts';

const base = readBase('two');
const document = new AgreementDocument(base);
const today = '2026-11-24';

/** Rewrites `base`, and reads the same text anew: both have to say the same. */
function rewritten(text: string) {
  const quick = document.rewritten(text);
  const anew = new AgreementDocument(text);
  assert.deepEqual(quick.places.root, anew.places.root);
  assert.deepEqual(quick.data, anew.data);
  assert.deepEqual(quick.problems, anew.problems);
  assert.deepEqual(quick.references, anew.references);
  assert.equal(quick.readable, anew.readable);
  const context = { today, baseFindings: [], headFindings: [] };
  for (const [one, other] of [
    [document, quick],
    [quick, document],
  ] as const) {
    const fresh = (agreement: AgreementDocument) => new AgreementDocument(agreement.text);
    assert.deepEqual(diffAgreements(one, other, context), diffAgreements(fresh(one), fresh(other), context));
  }
  // What was not read anew shares what it declares.
  return { isShared: quick.declarations === document.declarations, quick };
}
const edited = (...edits: readonly (readonly [from: string, to: string])[]) =>
  edits.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  }, base);

describe('an agreement with other values is as if it were read anew', () => {
  for (const { what, text } of [
    { what: 'an amount', text: edited(['able: 140000', 'able: 130000']) },
    { what: 'a date', text: edited(['due: 2027-08-31', 'due: 2027-09-30']) },
    { what: 'its version, and several more', text: edited(['version: 3', 'version: 4'], ['days: 60\n', 'days: 70\n']) },
    { what: 'a text', text: edited(['Weekly accuracy report', 'Yearly accuracy report']) },
    { what: 'a text between quotes', text: edited(['"90000001"', '"90000009"']) },
  ])
    it(`in little time: ${what}`, () => assert.ok(rewritten(text).isShared));

  for (const { what, text } of [
    { what: 'a day that is none', text: edited(['due: 2027-08-31', 'due: 2027-09-31']) },
    { what: 'a word that is not known', text: edited(['status: agreed', 'status: agreeT']) },
    { what: 'a placeholder', text: edited(['mission: Delivered is delivered', 'mission: TBD']) },
    { what: 'somebody else', text: edited(['owner: mark', 'owner: fran']) },
    { what: 'another currency', text: edited(['currency: EUR', 'currency: JPY']) },
    { what: 'another format', text: edited(['partnership: v1', 'partnership: v2']) },
    { what: 'another key', text: edited(['able: 140000', 'abel: 140000']) },
    { what: 'an item of a list', text: edited(['[reliability, family]', '[reliability, famous]']) },
    { what: 'a comment', text: edited(['# 1. Balanced', '# 2. Balanced']) },
    { what: 'more than letters and digits', text: edited(['85 trucks fitted', '85 trucks: fit']) },
    { what: 'a letter more', text: edited(['85 trucks', '850 trucks']) },
  ])
    it(`read anew: ${what}`, () => assert.ok(!rewritten(text).isShared));

  it('the same text is the same agreement', () => assert.equal(document.rewritten(base), document));

  it('whatever letters and digits are others', () => {
    const places = [...base.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
    const change = fc.tuple(fc.constantFrom(...places), fc.constantFrom(...'0123456789abcxyzANTE'));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const letters = [...base];
        for (const [at, letter] of changes) letters[at] = letter;
        rewritten(letters.join(''));
      }),
      { numRuns: 150 },
    );
  });
});
