import assert from 'node:assert/strict';
import { agreement, shapeOfAgreement } from 'partnership-agreements-schema';
import * as z from 'zod/mini';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { issuesIn } from '../../server/src/agreement/issues.ts';
import { isWithin, type Path, pathKey } from '../../server/src/agreement/path.ts';
import { plain } from '../../server/src/agreement/tree/plain.ts';
import { Random } from '../fuzz/random.ts';
import { readBase } from '../support/markers.ts';

/** What may stand anywhere. */
const values: readonly unknown[] = [
  ...[undefined, null, '', ' ', 'x', 'no', 'A b', 'x'.repeat(2001), '2027-02-30', '3 months', 'https://a.nl', 'v1'],
  ...[0, -1, 1.5, 6, Number.NaN, Number.POSITIVE_INFINITY, true, [], {}, ['a'], { a: 1 }, [null], { 'Not An Id': 1 }],
];

/** Data in which a few places hold something else, or keys that are not known. */
function changed(data: unknown, random: Random): unknown {
  const copy = structuredClone(data);
  for (let count = 1 + random.below(3); count > 0; count--) {
    let at: unknown = copy;
    for (let depth = random.below(7); depth >= 0; depth--) {
      if (typeof at !== 'object' || at === null) break;
      const keys = Object.keys(at);
      const key = random.next() < 0.1 ? 'some-key' : random.pick(keys, 'some-key');
      const holder = at as Record<string, unknown>;
      if (depth === 0) holder[key] = random.pick(values, undefined);
      at = holder[key];
    }
  }
  return copy;
}

const dataOf = (name: 'two' | 'three') => plain(new AgreementDocument(readBase(name)).places.root);
const keysOf = (issues: readonly { readonly path: Path }[]) =>
  [...new Set(issues.map(({ path }) => pathKey(path)))].sort();

describe('the walk that holds data against the schema', () => {
  it('finds what zod finds, in the same places', () => {
    const random = new Random(11);
    const bases = [dataOf('two'), dataOf('three')];
    let wrong = 0;
    for (let run = 0; run < 3000; run++) {
      const data = changed(random.pick(bases, undefined), random);
      const { error } = z.safeParse(agreement, data);
      const expected = (error?.issues ?? []).map(({ path }) => ({ path: path as Path }));
      const found = issuesIn(data, shapeOfAgreement(), new Set());
      // Below an id that is none, zod looks at nothing.
      const odd = found.filter(({ kind }) => kind === 'odd-id').map(({ path }) => path);
      const seen = found.filter(({ path }) => !odd.some((above) => above !== path && isWithin(path, above)));
      assert.deepEqual(keysOf(seen), keysOf(expected), JSON.stringify(data));
      if (error) wrong++;
    }
    assert.ok(wrong > 1000 && wrong < 3000);
  });

  it('has room for as many mistakes as a file can hold', () => {
    const text = readBase('two').replace(
      'decided_by: [eva, hans]',
      `decided_by: [${Array(130_000).fill('1').join(',')}]`,
    );
    assert.equal(new AgreementDocument(text).problemsOf('type').length, 130_000);
  });
});
