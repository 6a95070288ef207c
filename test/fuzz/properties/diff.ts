import assert from 'node:assert/strict';
import { canonicalJson, isLeftOut, signedDigest } from '../../../server/src/agreement/digest.ts';
import { AgreementDocument } from '../../../server/src/agreement/document.ts';
import { diffAgreements } from '../../../server/src/review/diff.ts';
import { mutate, randomMutation } from '../mutation.ts';
import type { Property } from '../property.ts';
import { Random } from '../random.ts';

/** A comparison, and the digest that somebody signs, tell the same. */
export const diff: Property = {
  name: 'diff',
  asserts:
    'a text has no difference with itself; another one has none exactly when the signed content has the same digest and what lives on is the same',
  holds(text) {
    const base = new AgreementDocument(text);
    const itself = compare(base, new AgreementDocument(text));
    assert.deepEqual([itself.changes, itself.incomparable, itself.signAgain], [[], [], []]);
    // Which other one: as long as the text is, so that the same text always has the same.
    const other = mutate(text, randomMutation(new Random(text.length)));
    const head = new AgreementDocument(other);
    const { changes, incomparable } = compare(base, head);
    const told = [...changes, ...incomparable];
    const [before, after] = [signedDigest(base), signedDigest(head)];
    if (before !== undefined && after !== undefined) {
      const isSigned = told.some(({ path }) => !isLeftOut(path));
      assert.equal(isSigned, before !== after, `signed content, compared with ${JSON.stringify(other)}`);
    }
    const isWhole = [base, head].every(({ readable, problems }) => readable && problems.length === 0);
    if (isWhole)
      assert.equal(told.length > 0, canonicalJson(base.data) !== canonicalJson(head.data), JSON.stringify(other));
  },
};

const compare = (base: AgreementDocument, head: AgreementDocument) =>
  diffAgreements(base, head, { today: '2026-11-24', baseFindings: [], headFindings: [] });
