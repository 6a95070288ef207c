import assert from 'node:assert/strict';
import { type Claims, claimsOf, counts } from '../../server/src/agreement/claims.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { marksOf, partyIdentity } from '../../server/src/agreement/party-identity.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');
const claims = (text: string) => claimsOf(new AgreementDocument(text));
/** What is asked of each person, one by one. */
const asks = (found: Claims) => found.people.flatMap((person) => person.asks.map((ask) => ({ person, ...ask })));
const status = (name: string) => two.replace('status: agreed', `status: ${name}`);

describe('what an agreement asks of people', () => {
  it('is each role, with its days, its term and its place', () => {
    const found = claims(two);
    assert.deepEqual(
      asks(found).map(({ person, role, days }) => [person.id, person.party, role, days]),
      [
        ['eva', 'noordlicht', 'visionary', 100],
        ['mark', 'noordlicht', 'project_lead', 500],
        ['lin', 'noordlicht', 'process_owner', 200],
        ['hans', 'van-rijn', 'visionary', 100],
        ['fatima', 'van-rijn', 'project_lead', 400],
        ['joost', 'van-rijn', 'process_owner', 200],
      ],
    );
    assert.equal(found.title, 'Live ETA for regional distribution');
    assert.deepEqual(found.parties[0], { party: 'noordlicht', registrations: ['kvk:90000001'], isRegistered: true });
    const mark = asks(found)[1];
    assert.ok(mark);
    const { from, until, range, lines, person } = mark;
    assert.deepEqual([from, until, person.available], ['2027-01-01', '2028-06-30', 600]);
    assert.equal(two.slice(range.start, range.end), '5');
    const line = two.split('\n')[lines[0]] ?? '';
    assert.equal(line.slice(lines[1], lines[3]), '5');
    assert.ok(line.includes('person: mark'));
  });

  it('counts in review and agreed, and not as a draft, suspended, ended or without a status', () => {
    for (const name of ['in-review', 'agreed']) assert.ok(counts(claims(status(name))), name);
    for (const name of ['draft', 'suspended', 'ended', 'agreeed', '']) assert.ok(!counts(claims(status(name))), name);
  });

  it('leaves out deputies, outsiders, and roles whose person or days are not sound', () => {
    const text = two
      .replace('visionary: { person: hans,', 'visionary: { person: eva,')
      .replace('person: joost, days_per_month: 2', 'person: joost, days_per_month: two')
      .replace('person: lin, days_per_month: 2', 'person: lim, days_per_month: 2');
    assert.deepEqual(
      claims(text).people.map(({ id }) => id),
      ['eva', 'mark', 'fatima'],
    );
  });

  it('is nothing without a term, and for a text that is no agreement', () => {
    assert.ok(!counts(claims(two.replace('expires: 2028-06-30', 'expires: TBD'))));
    assert.deepEqual(claims('[1, 2').people, []);
  });
});

type Identity = ReturnType<typeof partyIdentity>;

describe('two files mean the same party', () => {
  const identity = (id: string, registration: string) =>
    partyIdentity(new AgreementDocument(`partnership: v1\nparties:\n  ${id}:\n    name: N\n${registration}`), id);
  const isSameParty = (a: Identity, b: Identity) => marksOf(a).some((mark) => marksOf(b).includes(mark));
  const kvk = (number: string) => `    registration: { kvk: ${number} }\n`;

  it('when they give it the same registration, whatever its id', () => {
    assert.ok(isSameParty(identity('a', kvk('"90000001"')), identity('b', kvk("'90000001'"))));
    const many = '    registration: { lei: "724500VKKSH9QOLTFR81", kvk: "90000001" }\n';
    assert.ok(isSameParty(identity('a', kvk('"90000001"')), identity('a', many)));
  });

  it('and not when the numbers differ, whatever its id', () => {
    assert.ok(!isSameParty(identity('a', kvk('"90000001"')), identity('a', kvk('"90000002"'))));
    assert.ok(!isSameParty(identity('a', kvk('"90000001"')), identity('a', '    registration: { vat: "90000001" }\n')));
  });

  it('by its id only where neither file gives a registration', () => {
    assert.ok(isSameParty(identity('a', ''), identity('a', '')));
    assert.ok(!isSameParty(identity('a', ''), identity('b', '')));
    assert.ok(!isSameParty(identity('a', ''), identity('a', kvk('"90000001"'))));
  });

  it('and a number that cannot be read is a registration all the same', () =>
    assert.ok(!isSameParty(identity('a', kvk('0123')), identity('a', ''))));
});
