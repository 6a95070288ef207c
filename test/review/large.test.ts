import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { diffAgreements } from '../../server/src/review/diff.ts';
import { largeAgreement } from '../support/large.ts';
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

describe('what is asked of every change of a long agreement goes through all of it once', () => {
  const text = largeBase();
  const broken = text.replace('next: 2027-06-01 }', 'next: 2027-06-01');
  const without = broken.replaceAll(/^ {6}\w+-work-\d+:\n(?: {8}.*\n)*/gm, '');
  const compared = (base: string, head: string) => {
    const [old, now] = [new AgreementDocument(base), new AgreementDocument(head)];
    return () => assert.ok(diffAgreements(old, now, context).changes.length > 400);
  };

  it('whether what went or came is written on the other side, where a line cannot be read', () => {
    for (const [base, head] of [
      [text, without],
      [without, text],
    ] as const) {
      const isLong = (receiver: unknown) => String(receiver).length > 100_000;
      assert.ok(callsOf(String.prototype, 'split', isLong, compared(base, head)) < 10);
    }
  });

  it('whether who pays and who receives changed places', () => {
    const count = 1000;
    const payments = Array.from(
      { length: count },
      (_, n) =>
        `    payment-${n}: { what: Payment number ${n}, from: noord, to: zuid, amount: ${n + 1}, due: 2027-05-01 }\n`,
    );
    const paid = largeAgreement(400).replace('honesty:\n', `honesty:\n  payments:\n${payments.join('')}`);
    const swapped = paid.replaceAll('from: noord, to: zuid', 'from: zuid, to: noord');
    const isLong = (receiver: unknown) => Array.isArray(receiver) && receiver.length >= count;
    assert.ok(callsOf(Array.prototype, 'find', isLong, compared(paid, swapped)) < 10);
  });
});

/** How often a method of a class of JavaScript's own is called on what is meant, while something runs. */
function callsOf<K extends string>(
  prototype: Record<K, (...args: never[]) => unknown>,
  name: K,
  isMeant: (receiver: unknown) => boolean,
  run: () => void,
): number {
  const own = prototype[name];
  let calls = 0;
  prototype[name] = function (this: unknown, ...args: never[]) {
    if (isMeant(this)) calls++;
    return own.apply(this, args);
  };
  try {
    run();
  } finally {
    prototype[name] = own;
  }
  return calls;
}
