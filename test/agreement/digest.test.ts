import assert from 'node:assert/strict';
import { canonicalJson, signedDigest } from '../../server/src/agreement/digest.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { readBase } from '../support/markers.ts';

const base = readBase('two');
const digestOf = (text: string) => signedDigest(new AgreementDocument(text));
const replaced = (from: string, to: string) => {
  assert.ok(base.includes(from), from);
  return base.replace(from, to);
};

describe('the digest of a sign-off', () => {
  it('is sha256 and 64 hex digits', () => {
    assert.match(digestOf(base) ?? '', /^sha256:[0-9a-f]{64}$/);
  });

  it('writes canonical JSON as RFC 8785 does', () => {
    const value = {
      '\u20ac': 'Euro',
      '\r': 1e21,
      '1': [56.0, 0.000001, -0, 1e-7],
      b: null,
      a: { z: true, y: 'é\u2028"\\\n' },
    };
    assert.equal(
      canonicalJson(value),
      '{"\\r":1e+21,"1":[56,0.000001,0,1e-7],"a":{"y":"é\u2028\\"\\\\\\n","z":true},"b":null,"\u20ac":"Euro"}',
    );
  });

  const same: Readonly<Record<string, string>> = {
    'a comment': replaced('version: 3\n', 'version: 3 # the third\n# and more\n'),
    'the order of keys': replaced(
      'confidentiality: parties-only # public | parties-only | restricted\nlegal_contract: https://dms.example/contracts/2026-014 # this file is not the contract\n',
      'legal_contract: https://dms.example/contracts/2026-014\nconfidentiality: parties-only\n',
    ),
    'layout, block for flow': replaced(
      'budget: { willing: 120000, able: 140000 }',
      'budget:\n        able: 140000\n        willing: 120000',
    ),
    'the style of quotes': replaced('mission: Delivered is delivered', "mission: 'Delivered is delivered'"),
    'how a number is written': replaced('cost: 95000', 'cost: 95000.00'),
    'CRLF line ends': base.replaceAll('\n', '\r\n'),
    'a byte-order mark': `\ufeff${base}`,
    'an x- key': replaced('currency: EUR\n', 'currency: EUR\nx-note: { anything: [at, all] }\n'),
    'a key without a value': replaced('currency: EUR\n', 'currency: EUR\nsuspended:\n'),
    'the status': replaced('status: agreed', 'status: ended\nended: { date: 2027-05-01, because: It is done }'),
    suspension: replaced('status: agreed', 'status: suspended\nsuspended: { since: 2027-05-01, because: A strike }'),
    'the next review': replaced('next: 2027-04-06', 'next: 2027-07-06'),
    'the state of a commitment': replaced('due: 2027-08-31', 'due: 2027-08-31\n        state: delivered'),
    'when a safeguard was made known': replaced(
      'communicated_on: 2026-11-09, live_on: 2027-02-01 ',
      'live_on: 2027-03-01 ',
    ),
    'when a difference was discussed': replaced('discussed_on: 2026-10-06', 'discussed_on: 2026-10-07'),
    'a sign-off': base.slice(0, base.indexOf('  sign_off:')),
    'a malformed place that nobody signs': replaced('next: 2027-04-06', 'next: soon'),
  };
  for (const [what, text] of Object.entries(same)) {
    it(`does not change with ${what}`, () => assert.equal(digestOf(text), digestOf(base)));
  }

  const other: Readonly<Record<string, string>> = {
    'the version': replaced('version: 3\n', 'version: 4\n'),
    'a title': replaced('title: Live ETA', 'title: Live ETAs'),
    'an amount': replaced('willing: 120000', 'willing: 120001'),
    'a due date': replaced('due: 2027-08-31', 'due: 2027-09-01'),
    'the review interval': replaced('every: 3 months', 'every: 6 months'),
    'the order of a list': replaced('motives: [market-access, reselling]', 'motives: [reselling, market-access]'),
    'text that becomes a number': replaced('target: 40 a day (now 110)', 'target: 40'),
    'a removed key': replaced('confidentiality: parties-only # public', '# public'),
    'a waiver': `${base}waivers:\n  w: { rule: talents/role-doubled, because: Small, agreed_by: [eva, hans], until: 2027-06-30 }\n`,
  };
  it('changes with every signed value', () => {
    const digests = Object.values(other).map(digestOf);
    assert.ok(digests.every((digest) => digest !== undefined));
    assert.equal(new Set([...digests, digestOf(base)]).size, digests.length + 1);
  });

  const none: Readonly<Record<string, string>> = {
    'a malformed value': replaced('willing: 120000', 'willing: 120.000'),
    'a reference to nobody': replaced('owner: mark', 'owner: marc'),
    'an unknown key': replaced('currency: EUR\n', 'curency: EUR\n'),
    'a duplicate key': replaced('currency: EUR\n', 'currency: EUR\ncurrency: USD\n'),
    'an anchor': replaced('currency: EUR\n', 'currency: &it EUR\n'),
    'a syntax error': replaced('decided_by: [eva, hans]', 'decided_by: [eva, hans'),
    'another format': replaced('partnership: v1', 'partnership: v9'),
    'nothing in it': '',
    'nothing but what lives on': 'status: in-review\nversion:\n',
  };
  for (const [what, text] of Object.entries(none)) {
    it(`is not there for a file with ${what}`, () => assert.equal(digestOf(text), undefined));
  }
});
