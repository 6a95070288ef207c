import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { diffAgreements } from '../../server/src/review/diff.ts';
import { largeAgreement } from '../support/large.ts';
import { today } from './support.ts';

const context = { today, baseFindings: [], headFindings: [] };

/** Milliseconds of the fastest of three runs: other work on the machine only makes runs slower. */
function fastest<T>(run: () => T): { readonly time: number; readonly result: T } {
  let best: { readonly time: number; readonly result: T } | undefined;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    const result = run();
    const time = performance.now() - start;
    if (!best || time < best.time) best = { time, result };
  }
  assert.ok(best);
  return best;
}

describe('comparing agreements of 15,000 lines takes no more than three times as long as reading them', () => {
  const text = largeAgreement(15_000);
  const heads = {
    'every date and text changed': text.replaceAll('due: 2027', 'due: 2028').replaceAll('is in use', 'is used'),
    'every commitment, workstream and priority renamed': text
      .replaceAll('-work-', '-job-')
      .replaceAll('stream-', 'pack-')
      .replaceAll('priority-', 'prio-'),
    'a party renamed': text.replaceAll('noord', 'north'),
    'every commitment malformed': text.replaceAll(/cost: (\d+)\.50/g, 'cost: $1k'),
  };
  for (const [what, head] of Object.entries(heads)) {
    it(what, function () {
      this.timeout(60_000);
      const reading = fastest(() => [new AgreementDocument(text), new AgreementDocument(head)] as const);
      const comparing = fastest(() => diffAgreements(...reading.result, context));
      const { changes, notCompared } = comparing.result;
      assert.ok(changes.length + notCompared.length > 400);
      assert.ok(comparing.time <= 3 * reading.time, `${comparing.time} ms against ${reading.time} ms`);
    });
  }
});
