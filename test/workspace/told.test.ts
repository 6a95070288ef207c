import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Claims, claimsOf } from '../../server/src/agreement/claims.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { Ledger } from '../../server/src/workspace/ledger.ts';
import { alike, readBase } from '../support/markers.ts';

const two = readBase('two');
/** The same people for other days, in a draft, under other registrations or several, and copies of some. */
const texts = [
  two,
  `# below\n${two}`,
  two.replace('days_per_month: 5', 'days_per_month: 4'),
  two.replace('status: agreed', 'status: draft'),
  two.replace('version: 3', 'version: 4'),
  alike(two, 'B'),
  alike(two.replace('"90000001"', '"90000001", lei: A'), 'C'),
  alike(two.replace('kvk: "90000001"', 'lei: A'), 'D'),
  alike(two.replace(/^ *registration:.*\n/gm, ''), 'E'),
];
const keys = ['a', 'b', 'bb', 'b copy', 'ccc'];
const roots = ['/', '/other'];

const step = fc.record({
  key: fc.constantFrom(...keys),
  text: fc.constantFrom(...texts),
  root: fc.oneof({ weight: 5, arbitrary: fc.constant('/') }, fc.constantFrom(...roots)),
  kind: fc.oneof({ weight: 4, arbitrary: fc.constant('set') }, fc.constantFrom('unread', 'delete')),
});

interface Held {
  readonly root: string;
  readonly claims: Claims;
}

/** What the others say to a file that counts: which file is the original, and who asks for its people when and for how much. */
function heard(ledger: Ledger, key: string, { root, claims }: Held): string {
  const { original, askedOf } = ledger.othersOf({ key, root, claims });
  const asked = claims.people.map(({ id, party }) => {
    const identity = claims.parties.find((each) => each.party === party) ?? assert.fail(party);
    const { asks, files, first } = askedOf(id, identity).running('2027-02-01', 10);
    return [asks, files, first.map(({ file, days, from, until }) => [file, days, from, until])];
  });
  return JSON.stringify([original?.file, asked]);
}

describe('whoever hears something else from others', () => {
  it('is told, and has another stamp', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 20 }), (steps) => {
        const told = new Set<string | undefined>();
        const ledger = new Ledger((key) => told.add(key));
        const held = new Map<string, Held>();
        const stampOf = (key: string, of: Held) => ledger.stampOf({ key, ...of });
        let before = new Map<string, readonly [heard: string, stamp: string]>();
        for (const { key, text, root, kind } of steps) {
          told.clear();
          const of = { file: key, root, name: key };
          const claims = claimsOf(new AgreementDocument(text));
          if (kind === 'delete') ledger.delete(key);
          else if (kind === 'unread') ledger.setUnread(key, of, text);
          else ledger.set(key, of, claims);
          if (kind === 'delete') held.delete(key);
          else held.set(key, { root, claims });
          const toldNow = new Set(told);
          const stamps = new Map([...held].map(([each, its]) => [each, stampOf(each, its)]));
          const now = [...held].map(([each, its]) => [each, heard(ledger, each, its)] as const);
          for (const [each, hears] of now) {
            const [heardBefore, stampBefore] = before.get(each) ?? [];
            if (each === key || heardBefore === hears) continue;
            assert.ok(toldNow.has(each) || toldNow.has(undefined), `${each} is not told of ${key}`);
            assert.notEqual(stamps.get(each), stampBefore, `${each} has the same stamp`);
          }
          before = new Map(now.map(([each, hears]) => [each, [hears, stampOf(each, held.get(each) ?? assert.fail())]]));
        }
      }),
      { numRuns: 60 },
    );
  });
});
