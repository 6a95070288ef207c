import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { diffAgreements } from '../../server/src/review/diff.ts';
import { largeBase, largeHeads } from '../support/large-diff.ts';
import { today } from './support.ts';

const context = { today, baseFindings: [], headFindings: [] };

/** How long it takes is measured by the benchmark. */
describe('agreements of 15,000 lines that differ all over are compared to the end', () => {
  const text = largeBase();
  for (const [what, head] of Object.entries(largeHeads(text))) {
    it(what, () => {
      const { changes, incomparable } = diffAgreements(
        new AgreementDocument(text),
        new AgreementDocument(head),
        context,
      );
      assert.ok(changes.length + incomparable.length > 400);
    });
  }
});
