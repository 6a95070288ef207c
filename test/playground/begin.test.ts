import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../playground/src/begin/${name}.partnership.yaml`, import.meta.url), 'utf8');
const rulesIn = (text: string) =>
  check(new AgreementDocument(text), { today: '2026-11-24' }).map(({ rule, severity }) => `${severity} ${rule}`);

describe('What the page begins with', () => {
  for (const suffix of ['', '.nl']) {
    const broken = read(`broken${suffix}`);
    const mended = read(`mended${suffix}`);

    it(`shows the three findings of the mission, and nothing else${suffix}`, () => {
      assert.deepEqual(rulesIn(broken), [
        'error honesty/ceiling-missing',
        'error honesty/weak-competency-undeclared',
        'error talents/role-unassigned',
      ]);
    });

    it(`has a twin without a finding, that says the same and three things more${suffix}`, () => {
      assert.deepEqual(rulesIn(mended), []);
      const lines = mended.split('\n');
      let at = 0;
      for (const line of broken.split('\n')) {
        at = lines.indexOf(line, at) + 1;
        assert.notEqual(at, 0, line);
      }
      assert.equal(lines.length - broken.split('\n').length, 4);
    });
  }
});
