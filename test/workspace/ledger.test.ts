import assert from 'node:assert/strict';
import { claimsOf } from '../../server/src/agreement/claims.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { Ledger } from '../../server/src/workspace/ledger.ts';
import { alike, readBase } from '../support/markers.ts';

const two = readBase('two');
const claims = (text: string) => claimsOf(new AgreementDocument(text));
const of = (file: string, root = '/') => ({ file, root, name: file });
const mark = claims(two).parties[0];
assert.ok(mark);

/** A ledger with these texts. */
function ledgerOf(texts: Readonly<Record<string, string>>): Ledger {
  const ledger = new Ledger();
  for (const [file, text] of Object.entries(texts)) ledger.set(file, of(file), claims(text));
  return ledger;
}
const asking = (key: string, text = two, root = '/') => ({ key, root, claims: claims(text) });
/** The files that ask something of Mark, as one of them sees it. */
const seen = (ledger: Ledger, key: string, text = two, root = '/') =>
  ledger
    .othersOf(asking(key, text, root))
    .askedOf('mark', mark)
    .running('2027-02-01', 10)
    .first.map(({ file }) => file);
const original = (ledger: Ledger, key: string, text = two) => ledger.othersOf(asking(key, text)).original?.file;

describe('the ledger', () => {
  it('tells each file what the others ask, in their order, and no other root', () => {
    const ledger = ledgerOf({ c: alike(two, 'C'), a: alike(two, 'A'), b: alike(two, 'B') });
    ledger.set('d', of('d', '/other'), claims(alike(two, 'D')));
    assert.deepEqual(seen(ledger, 'a', alike(two, 'A')), ['b', 'c']);
    assert.deepEqual(seen(ledger, 'x'), ['a', 'b', 'c']);
    assert.deepEqual(seen(ledger, 'x', two, '/other'), ['d']);
    assert.deepEqual(seen(ledger, 'x', two, '/third'), []);
  });

  it('follows what a file says, and forgets it', () => {
    const ledger = ledgerOf({ a: alike(two, 'A'), b: alike(two, 'B') });
    ledger.set('b', of('b'), claims(alike(two, 'B').replace('status: agreed', 'status: draft')));
    assert.deepEqual(seen(ledger, 'x'), ['a']);
    ledger.set('b', of('b'), claims(alike(two, 'B')));
    ledger.delete('a');
    assert.deepEqual(seen(ledger, 'x'), ['b']);
  });

  it('counts the same agreement once, by the shorter name, and says which is the copy', () => {
    const ledger = ledgerOf({ 'b copy': two, b: two, a: alike(two, 'A'), bbb: two });
    assert.deepEqual(seen(ledger, 'x', alike(two, 'X')), ['a', 'b']);
    assert.deepEqual(seen(ledger, 'b'), ['a']);
    assert.deepEqual(seen(ledger, 'bbb'), ['a']);
    assert.deepEqual(
      ['a', 'b', 'bbb', 'b copy', 'piped in'].map((key) => original(ledger, key, key === 'a' ? alike(two, 'A') : two)),
      [undefined, undefined, 'b', 'b', 'b'],
    );
    ledger.delete('b');
    assert.deepEqual(seen(ledger, 'x', alike(two, 'X')), ['a', 'bbb']);
    assert.equal(original(ledger, 'bbb'), undefined);
  });

  it('takes another version, other parties or no version for another agreement', () => {
    const others = [
      two.replace('version: 3', 'version: 4'),
      two.replace('version: 3\n', ''),
      two.replaceAll('"90000002"', '"90000003"'),
    ];
    for (const text of others) assert.equal(original(ledgerOf({ a: two }), 'b', text), undefined);
    assert.equal(original(ledgerOf({ a: two }), 'b', two.replaceAll('van-rijn', 'rijn')), 'a');
  });

  it('has a stamp for each file that changes with what it sees, and only then', () => {
    const stranger = two.replaceAll('900000', '910000').replaceAll('noordlicht', 'zuid').replaceAll('van-rijn', 'maas');
    const ledger = ledgerOf({ a: alike(two, 'A'), z: stranger });
    const stamps = () => [ledger.stampOf(asking('a', alike(two, 'A'))), ledger.stampOf(asking('z', stranger))];
    const first = stamps();
    ledger.set('b', of('b'), claims(alike(two, 'B')));
    const second = stamps();
    assert.notEqual(second[0], first[0]);
    assert.equal(second[1], first[1]);
    ledger.set('b', of('b'), claims(`${alike(two, 'B')}# a comment\n`));
    assert.deepEqual(stamps(), second);
    ledger.delete('b');
    assert.notEqual(stamps()[0], second[0]);
    assert.equal(stamps()[1], first[1]);
  });

  it('leaves others as they are when a copy comes that does not count, and tells them when one comes that does', () => {
    const told = new Set<string | undefined>();
    const ledger = new Ledger((key) => told.add(key));
    for (const key of ['bb', 'bb copy']) ledger.set(key, of(key), claims(two));
    const stamps = () => ['bb', 'bb copy'].map((key) => ledger.stampOf(asking(key)));
    const before = stamps();
    ledger.set('bb, again', of('bb, again'), claims(two));
    ledger.delete('bb, again');
    assert.deepEqual(stamps(), before);
    told.clear();
    ledger.set('a', of('a'), claims(two));
    assert.ok(told.has('bb') && told.has('bb copy'));
    for (const [index, stamp] of stamps().entries()) assert.notEqual(stamp, before[index]);
  });

  it('tells what a file asks no more when it becomes a copy', () => {
    const told = new Set<string | undefined>();
    const ledger = new Ledger((key) => told.add(key));
    ledger.set('a', of('a'), claims(two));
    ledger.set('b', of('b'), claims(alike(two, 'B')));
    told.clear();
    ledger.set('b', of('b'), claims(two));
    assert.ok(told.has('a'));
    assert.deepEqual(seen(ledger, 'a'), []);
  });

  it('tells each file once, however many texts are read at once', () => {
    const told: (string | undefined)[] = [];
    const ledger = new Ledger((key) => told.push(key));
    const names = Array.from({ length: 20 }, (_, n) => `f${n}`);
    for (const name of names) ledger.setUnread(name, of(name), alike(two, name));
    told.length = 0;
    assert.equal(seen(ledger, 'x').length, 10);
    assert.deepEqual(told.sort(), [...names].sort());
  });

  it('tells nobody of a copy that does not count, nor of what counts nowhere', () => {
    const told: (string | undefined)[] = [];
    const ledger = new Ledger((key) => told.push(key));
    ledger.set('a', of('a'), claims(two));
    ledger.set('b', of('b'), claims(alike(two, 'B')));
    const draft = alike(two, 'C').replace('status: agreed', 'status: draft');
    told.length = 0;
    ledger.set('a copy', of('a copy'), claims(two));
    ledger.set('a copy', of('a copy'), claims(two.replace('days_per_month: 5', 'days_per_month: 4')));
    ledger.delete('a copy');
    ledger.set('c', of('c'), claims(draft));
    ledger.set('c', of('c'), claims(draft.replace('days_per_month: 5', 'days_per_month: 4')));
    ledger.delete('c');
    assert.deepEqual(told, []);
  });

  it('tells each file once, however many copies come or go at once', () => {
    const told: (string | undefined)[] = [];
    const ledger = new Ledger((key) => told.push(key));
    const names = Array.from({ length: 20 }, (_, n) => `f${n + 10}`);
    ledger.set('other', of('other'), claims(alike(two, 'Other')));
    told.length = 0;
    // Each comes before all that are there, and each that goes is the one that counts.
    ledger.together([...names].reverse(), (name) => ledger.set(name, of(name), claims(two)));
    assert.deepEqual(told.sort(), [...names, 'other']);
    told.length = 0;
    ledger.together(names.slice(0, -1), (name) => ledger.delete(name));
    assert.deepEqual(told.sort(), ['f29', 'other']);
    assert.equal(original(ledger, 'f29'), undefined);
  });

  it('reads a text only when it may speak of the parties of somebody who asks', () => {
    const ledger = new Ledger();
    ledger.setUnread('a', of('a'), alike(two, 'A'));
    ledger.setUnread('b', of('b'), 'partnership: v1\ntitle: Nobody we know\n');
    assert.equal(ledger.claims('a'), undefined);
    assert.deepEqual(seen(ledger, 'x'), ['a']);
    assert.ok(ledger.claims('a'));
    assert.equal(ledger.claims('b'), undefined);
    ledger.setUnread('b', of('b'), alike(two, 'B'));
    assert.deepEqual(seen(ledger, 'x'), ['a', 'b']);
  });

  it('says the same however it came to be', () => {
    const texts = [two, alike(two, 'A'), two.replace('version: 3', 'version: 4'), 'partnership: v1\n', two];
    const names = ['one', 'two', 'three', 'four', 'five'];
    const changed = new Ledger();
    // Each file has said everything once, in a different order.
    for (let round = 0; round < texts.length; round++)
      for (const [index, name] of names.entries())
        changed.set(name, of(name), claims(texts[(index + round + 1) % texts.length] ?? ''));
    const fresh = ledgerOf(Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ''])));
    for (const name of [...names, 'none']) {
      const text = texts[names.indexOf(name)] ?? two;
      assert.deepEqual(seen(changed, name, text), seen(fresh, name, text), name);
      assert.equal(original(changed, name, text), original(fresh, name, text), name);
    }
  });
});
