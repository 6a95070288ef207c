import assert from 'node:assert/strict';
import { claimsOf } from '../../server/src/agreement/claims.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { layOver } from '../../server/src/agreement/tree/overlay.ts';
import { baseAgreement, baseToday } from '../../server/src/explain/base.ts';
import { check } from '../../server/src/findings/check.ts';
import { fixesAcross, fixesKey, fixesOf, mayHaveFixes } from '../../server/src/findings/fixes.ts';
import { rules } from '../../server/src/rules/index.ts';
import { Ledger } from '../../server/src/workspace/ledger.ts';

/** Two agreements that ask the same people, the second under another title. */
const overloaded = (fragment: string) => {
  const agreement = new AgreementDocument(layOver(baseAgreement, fragment));
  const other = new AgreementDocument(baseAgreement.replace(/^title: .*$/m, 'title: Another one'));
  const ledger = new Ledger();
  for (const [key, each] of [
    ['a', agreement],
    ['b', other],
  ] as const)
    ledger.set(key, { file: key, root: '/', name: key }, claimsOf(each));
  const others = ledger.othersOf({ key: 'a', root: '/', claims: claimsOf(agreement) });
  const across = new Set(rules.filter(({ checkAcross }) => checkAcross).map(({ id }) => id));
  const findings = check(agreement, { today: baseToday, others }).filter(({ rule }) => across.has(rule));
  return { agreement, findings };
};

describe('fixes of what other agreements bring', () => {
  for (const [what, fragment] of [
    ['together', 'title: This one\n'],
    [
      'alone',
      'title: This one\ntalents:\n  triangle:\n    noordlicht:\n      project_lead: { person: mark, days_per_month: 20 }\n',
    ],
  ] as const)
    it(`are made beforehand as they would be later, where too much is asked ${what}`, () => {
      const { agreement, findings } = overloaded(fragment);
      assert.ok(findings.some(mayHaveFixes));
      const beforehand = fixesAcross(agreement);
      for (const finding of findings)
        assert.deepEqual(beforehand.get(fixesKey(finding)) ?? [], fixesOf(agreement, finding), finding.rule);
      if (what === 'alone') assert.ok(beforehand.size > 0);
    });

  it('are foreseen for each rule that can mend what it finds by others', () => {
    for (const { id, checkAcross, fixes, mayFindAcross } of rules)
      if (checkAcross && fixes) assert.ok(mayFindAcross, id);
  });
});
