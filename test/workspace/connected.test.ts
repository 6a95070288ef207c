import assert from 'node:assert/strict';
import fc from 'fast-check';
import { claimsOf } from '../../server/src/agreement/claims.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { checkAcross } from '../../server/src/findings/check.ts';
import { connected } from '../../server/src/workspace/connected.ts';
import { Ledger } from '../../server/src/workspace/ledger.ts';
import { alike, readBase } from '../support/markers.ts';

const two = readBase('two');
const stranger = two.replaceAll('900000', '910000').replaceAll('noordlicht', 'zuid').replaceAll('van-rijn', 'maas');
const texts = {
  two,
  alike: alike(two, 'Another one'),
  'one party in common': alike(
    two.replaceAll('"90000002"', '"90000009"').replaceAll('van-rijn', 'rijn'),
    'A third one',
  ),
  'other people': alike(two.replaceAll('mark', 'marc'), 'With Marc'),
  stranger,
  'a draft': alike(two, 'Not yet').replace('status: agreed', 'status: draft'),
  'no parties': 'partnership: v1\ntitle: Nobody\n',
};
const claims = Object.fromEntries(
  Object.entries(texts).map(([name, text]) => [name, claimsOf(new AgreementDocument(text))]),
);
const names = Object.keys(claims);

describe('agreements that are connected', () => {
  const of = (...some: readonly string[]) => {
    const found = connected(some.flatMap((name) => claims[name] ?? []));
    return some.map((name) => found.has(claims[name] ?? assert.fail(name)));
  };

  it('ask for the same person of the same party, or are the same', () => {
    assert.deepEqual(of('two', 'stranger', 'alike', 'no parties'), [true, false, true, false]);
    assert.deepEqual(of('two', 'one party in common', 'stranger', 'stranger'), [true, true, true, true]);
    assert.deepEqual(of('two', 'stranger', 'no parties'), [false, false, false]);
    assert.deepEqual(of(), []);
  });

  it('are all that others can hear of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 6 }), (some) => {
        const files = some.flatMap((name, index) => {
          const asks = claims[name];
          return asks ? [{ key: `${index}`, asks: { ...asks } }] : [];
        });
        const isConnected = connected(files.map(({ asks }) => asks));
        const ledgerOf = (members: typeof files) => {
          const ledger = new Ledger();
          for (const { key, asks } of members) ledger.set(key, { file: key, root: '/', name: key }, asks);
          return ledger;
        };
        const [all, few] = [ledgerOf(files), ledgerOf(files.filter(({ asks }) => isConnected.has(asks)))];
        for (const { key, asks } of files) {
          const told = (ledger: Ledger) => {
            const others = ledger.othersOf({ key, root: '/', claims: asks });
            return { original: others.original, found: checkAcross(asks, { today: '2026-11-24', others }) };
          };
          assert.deepEqual(told(few), told(all));
        }
      }),
    );
  });
});
