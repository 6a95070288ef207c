import assert from 'node:assert/strict';
import { signedDigest } from '../../server/src/agreement/digest.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { everyFixMends, fixed, titlesOf } from '../support/fixes.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');

/** The text with one stretch of it replaced; the stretch must be there. */
function change(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, () => to);
}

describe('fixes of the rules of governance', () => {
  everyFixMends('governance');

  it('set the status back to in-review', () => {
    const text = change(two, 'date: 2026-11-20, version: 3', 'date: 2026-08-20, version: 2');
    assert.equal(
      fixed(text, 'governance/sign-off-incomplete', 'Set the status back to in-review'),
      change(text, 'status: agreed #', 'status: in-review #'),
    );
  });

  it('do so for no suspended agreement, which says since when and why', () => {
    const text = change(two, 'date: 2026-11-20, version: 3', 'date: 2026-08-20, version: 2');
    const suspended = /^status: agreed.*$/m.exec(text)?.[0] ?? '';
    const change1 = change(text, suspended, 'status: suspended\nsuspended: { since: 2026-11-21, because: A strike }');
    assert.deepEqual(titlesOf(change1, 'governance/sign-off-incomplete'), []);
  });

  it('sign again, with the digest of the text as it is', () => {
    const stale = `sha256:${'0'.repeat(64)}`;
    const text = change(two, 'date: 2026-11-20, version: 3 }', `date: 2026-11-20, version: 3, digest: ${stale} }`);
    const digest = signedDigest(new AgreementDocument(text)) ?? '';
    const title = 'Sign again as Hans van Rijn: the digest of this text, and the day';
    assert.equal(fixed(text, 'governance/sign-off-stale', title), change(text, stale, digest));
  });

  const waiver = (fields: string) => `  small: { because: We are few, until: 2027-06-30, ${fields} }\n`;
  it('remove a waiver, and the section when it was the only one', () => {
    const rule = 'governance/waiver-invalid';
    const text = `${two}waivers:\n${waiver('rule: talents/role-doubled, agreed_by: [eva, hans]')}`;
    assert.equal(fixed(text, rule, 'Remove the waiver'), two);
  });

  it('replace the slip of a rule', () => {
    const text = `${two}waivers:\n${waiver('rule: talents/role-double, agreed_by: [eva, hans]')}`;
    const rule = 'governance/waiver-invalid';
    assert.deepEqual(titlesOf(text, rule), ['Replace it with `talents/role-doubled`', 'Remove the waiver']);
    assert.equal(
      fixed(text, rule, 'Replace it with `talents/role-doubled`'),
      change(text, 'talents/role-double,', 'talents/role-doubled,'),
    );
  });
});
