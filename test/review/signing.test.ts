import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits } from '../../server/src/agreement/edit.ts';
import type { Finding } from '../../server/src/findings/finding.ts';
import { diffAgreements } from '../../server/src/review/diff.ts';
import { sign } from '../../server/src/review/sign.ts';
import { diffTexts, edited, english, liveEta, today } from './support.ts';

const lower: readonly [string, string] = ['able: 140000', 'able: 130000'];
const raised: readonly [string, string] = ['version: 3\neffective', 'version: 4\neffective'];

function signedBy(text: string, party: string, person: string): string {
  const result = sign(new AgreementDocument(text), { party, person, date: '2026-11-24' });
  assert.ok(result.ok);
  return applyEdits(text, result.edits);
}

describe('who must sign again', () => {
  it('everybody, when what was signed changed', () => {
    assert.deepEqual(diffTexts(liveEta, edited(lower, raised)).signAgain, ['noordlicht', 'van-rijn']);
  });

  it('nobody, when only what lives on after signing changed', () => {
    const head = edited(
      ['next: 2027-04-06', 'next: 2027-07-06'],
      ['live_on: 2027-02-01', 'live_on: 2027-03-01'],
      ['discussed_on: 2026-10-06', 'discussed_on: 2026-11-06'],
      ['due: 2027-08-31', 'due: 2027-08-31\n        state: started'],
      ['date: 2026-11-19', 'date: 2026-11-18'],
    );
    const diff = diffTexts(liveEta, head);
    assert.equal(diff.changes.length, 5);
    assert.deepEqual(diff.signAgain, []);
    assert.equal(diff.versionNotRaised, undefined);
  });

  it('those who have not signed the new version yet', () => {
    const head = signedBy(edited(lower, raised), 'van-rijn', 'hans');
    assert.deepEqual(diffTexts(liveEta, head).signAgain, ['noordlicht']);
  });

  it('a signature under the new version without a digest holds; an old one does not', () => {
    const head = edited(lower, raised, ['date: 2026-11-20, version: 3', 'date: 2026-11-25, version: 4']);
    assert.deepEqual(diffTexts(liveEta, head).signAgain, ['noordlicht']);
  });

  it('nobody in a draft that nobody signed', () => {
    const draft = (text: string) =>
      text.replace('status: agreed', 'status: draft').replace(/ {2}sign_off:\n.*\n.*\n/, '');
    assert.deepEqual(diffTexts(draft(liveEta), draft(edited(lower))).signAgain, []);
  });

  it('a party under its new id', () => {
    const head = edited(lower, raised).replaceAll('van-rijn', 'rijn');
    assert.deepEqual(diffTexts(liveEta, head).signAgain, ['noordlicht', 'rijn']);
  });

  it('all parties of a new agreement that is agreed already', () => {
    const unsigned = liveEta.replace(/ {2}sign_off:\n.*\n.*\n/, '');
    const { changes, signAgain } = diffAgreements(undefined, new AgreementDocument(unsigned), { today });
    assert.deepEqual(signAgain, ['noordlicht', 'van-rijn']);
    assert.deepEqual(
      changes.map(({ kind, message }) => [kind, english(message)]),
      [['added', 'A new agreement: “Live ETA for regional distribution”.']],
    );
  });
});

describe('the version', () => {
  it('must rise when what was signed of an agreed file changed', () => {
    const { versionNotRaised, findings } = diffTexts(liveEta, edited(lower));
    assert.ok(versionNotRaised);
    assert.equal(versionNotRaised.severity, 'error');
    assert.deepEqual(versionNotRaised.path, ['version']);
    assert.equal(
      english(versionNotRaised.text),
      'What was signed has changed, and this is still version 3. Make it version 4.',
    );
    assert.deepEqual(findings.new, [versionNotRaised]);
  });

  it('may not go back', () => {
    const { versionNotRaised } = diffTexts(liveEta, edited(lower, ['version: 3\neffective', 'version: 2\neffective']));
    assert.ok(versionNotRaised);
    assert.match(english(versionNotRaised.text), /went back from 3 to 2\. Make it version 4\./);
  });

  it('is fine when it rises, and of no concern before the agreement is agreed', () => {
    assert.equal(diffTexts(liveEta, edited(lower, raised)).versionNotRaised, undefined);
    const review = (text: string) => text.replace('status: agreed', 'status: in-review');
    assert.equal(diffTexts(review(liveEta), review(edited(lower))).versionNotRaised, undefined);
    assert.equal(diffTexts(liveEta, edited(['next: 2027-04-06', 'next: 2027-05-06'])).versionNotRaised, undefined);
  });
});

describe('findings new and solved', () => {
  const findings = (base: string, head: string) =>
    diffAgreements(new AgreementDocument(base), new AgreementDocument(head), { today }).findings;
  const rules = (list: readonly Finding[]) => list.map(({ rule }) => rule);

  it('are told by what they are about, wherever they stand', () => {
    const broken = liveEta.replace('      days: { willing: 260, able: 300 }\n', '');
    assert.deepEqual(rules(findings(liveEta, broken).new), [
      'governance/version-not-raised',
      'honesty/ceiling-missing',
    ]);
    assert.deepEqual(rules(findings(broken, liveEta).solved), ['honesty/ceiling-missing']);
    const { new: found, solved } = findings(broken, `# One line more\n${broken}`);
    assert.deepEqual([rules(found), rules(solved)], [[], []]);
  });

  it('stay the same when an id is renamed', () => {
    const broken = liveEta.replace('      days: { willing: 260, able: 300 }\n', '');
    const { new: found, solved } = findings(
      broken,
      broken.replaceAll('noordlicht', 'noord').replace('version: 3\neff', 'version: 4\neff'),
    );
    assert.ok(!rules(found).includes('honesty/ceiling-missing'));
    assert.deepEqual(rules(solved), []);
  });
});
