import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits } from '../../server/src/agreement/edit.ts';
import { type Configuration, readConfiguration } from '../../server/src/configuration/configuration.ts';
import { check } from '../../server/src/findings/check.ts';
import type { Finding } from '../../server/src/findings/finding.ts';
import { fixesOf } from '../../server/src/findings/fixes.ts';
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

const notRaised = (base: string, head: string, configuration?: Configuration) =>
  diffAgreements(new AgreementDocument(base), new AgreementDocument(head), {
    today,
    ...(configuration ? { configuration } : {}),
  }).findings.new.filter(({ rule }) => rule === 'governance/version-not-raised');

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
    assert.deepEqual(notRaised(liveEta, head), []);
  });

  it('those who have not signed the new version yet', () => {
    const head = signedBy(edited(lower, raised), 'van-rijn', 'hans');
    assert.deepEqual(diffTexts(liveEta, head).signAgain, ['noordlicht']);
  });

  it('those who signed under another id, of their own or of somebody else: a new id is no new signature', () => {
    const renamed = edited(lower).replaceAll(/\bhans\b/g, 'hans-van-rijn');
    const exchanged = edited(lower).replaceAll(/\b(?:hans|joost)\b/g, (id) => (id === 'hans' ? 'joost' : 'hans'));
    for (const head of [renamed, exchanged])
      assert.deepEqual(diffTexts(liveEta, head).signAgain, ['noordlicht', 'van-rijn']);
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
    const [finding, ...others] = notRaised(liveEta, edited(lower));
    assert.ok(finding);
    assert.deepEqual(others, []);
    assert.equal(finding.severity, 'error');
    assert.deepEqual(finding.path, ['version']);
    assert.equal(english(finding.text), 'What was signed has changed, and this is still version 3. Make it version 4.');
  });

  it('may not go back', () => {
    const [finding] = notRaised(liveEta, edited(lower, ['version: 3\neffective', 'version: 2\neffective']));
    assert.ok(finding);
    assert.match(english(finding.text), /went back from 3 to 2\. Make it version 4\./);
  });

  it('is fine when it rises, and of no concern before the agreement is agreed', () => {
    assert.deepEqual(notRaised(liveEta, edited(lower, raised)), []);
    const review = (text: string) => text.replace('status: agreed', 'status: in-review');
    assert.deepEqual(notRaised(review(liveEta), review(edited(lower))), []);
    assert.deepEqual(notRaised(liveEta, edited(['next: 2027-04-06', 'next: 2027-05-06'])), []);
  });

  it('is a rule like all others: it can be set, waived and mended', () => {
    const [base, head] = [new AgreementDocument(liveEta), new AgreementDocument(edited(lower))];
    const { configuration } = readConfiguration('rules:\n  governance/version-not-raised: off\n');
    assert.deepEqual(notRaised(liveEta, edited(lower), configuration), []);
    const waiver = `waivers:\n  moved: { rule: governance/version-not-raised, because: A slip, agreed_by: [eva, hans], until: 2027-06-30 }\n`;
    const findings = check(new AgreementDocument(edited(lower) + waiver), { today, base });
    assert.deepEqual(
      findings.filter(({ rule }) => rule.startsWith('governance/')).map(({ rule, waived }) => [rule, waived?.by]),
      [['governance/version-not-raised', 'moved']],
    );
    // Where no base is known, nobody can call the waiver needless.
    assert.deepEqual(check(new AgreementDocument(liveEta + waiver), { today }), []);
    const [finding] = check(head, { today, base }).filter(({ rule }) => rule === 'governance/version-not-raised');
    assert.ok(finding);
    const [fix] = fixesOf(head, finding);
    assert.ok(fix);
    assert.match(applyEdits(head.text, fix.edits), /^version: 4$/m);
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

  const tooMuch = liveEta.replace('willing: 60000, able: 60000', 'willing: 50000, able: 60000');

  it('takes nothing for solved that the head leaves open', () => {
    assert.ok(rules(findings(tooMuch, liveEta).solved).includes('honesty/ceiling-exceeded'));
    for (const head of [
      '',
      tooMuch.replace('partnership: v1', 'partnership: v2'),
      tooMuch.replace('honesty: #', 'honesty: ] #'),
      tooMuch.replace('cost: 52000', 'cost: 52.000'),
      tooMuch.replace('status: agreed', '<<<<<<< a\nstatus: agreed\n=======\nstatus: draft\n>>>>>>> b'),
    ]) {
      assert.notEqual(head, tooMuch);
      assert.deepEqual(rules(findings(tooMuch, head).solved), []);
      // The other way round nothing is kept back.
      assert.ok(rules(findings(head, tooMuch).new).includes('honesty/ceiling-exceeded'));
    }
  });

  it('takes nothing for solved that went with its agreement', () => {
    const { findings: gone } = diffAgreements(new AgreementDocument(tooMuch), undefined, { today });
    assert.deepEqual(gone, { new: [], solved: [] });
  });

  it('still tells a slip that is mended beside one that is new', () => {
    const slip = tooMuch.replace('partnership: v1', 'partnership: v1\nfoo: 1');
    assert.deepEqual(rules(findings(slip, tooMuch.replace('cost: 52000', 'cost: many')).solved), [
      'schema/unknown-key',
    ]);
    const amount = tooMuch.replace('cost: 95000', 'cost: 95.000');
    assert.deepEqual(rules(findings(amount, tooMuch.replace('cost: 52000', 'cost: 52.000')).solved), [
      'general/ambiguous-amount',
    ]);
    const mended = findings(tooMuch.replace('cost: 52000', 'cost: many'), tooMuch.replace('cost: 52000', 'cost: lots'));
    assert.deepEqual(rules(mended.solved), []);
  });
});
