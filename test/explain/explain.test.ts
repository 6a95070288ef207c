import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { baseAgreement, baseToday } from '../../server/src/explain/base.ts';
import { findingsOf } from '../../server/src/explain/explain.ts';
import { check } from '../../server/src/findings/check.ts';
import { rules } from '../../server/src/rules/index.ts';

describe('each rule is explained', () => {
  for (const rule of rules.filter(({ id }) => !id.startsWith('internal/'))) {
    it(`${rule.id}: its bad example brings it, its good one does not`, () => {
      assert.notEqual(findingsOf(rule, rule.docs.bad).length, 0, 'the bad example brings no finding');
      assert.deepEqual(findingsOf(rule, rule.docs.good), []);
      assert.notEqual(rule.docs.what.trim(), '');
      assert.notEqual(rule.docs.why.trim(), '');
    });
  }

  it('the agreement that examples are laid over is free of findings', () => {
    assert.deepEqual(check(new AgreementDocument(baseAgreement), { today: baseToday }), []);
  });

  it('what is generated and committed is not stale', function () {
    this.timeout(120_000);
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const args = ['--conditions=source', '--import', 'tsx', 'scripts/generate.ts', '--check'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
