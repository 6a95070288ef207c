import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { shapeAt } from 'partnership-agreements-schema';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import type { Path } from '../../server/src/agreement/path.ts';
import { isScalar, type Node } from '../../server/src/agreement/tree/tree.ts';
import { baseAgreement, baseToday } from '../../server/src/explain/base.ts';
import { exampleIn } from '../../server/src/explain/example-texts.ts';
import { findingsOf } from '../../server/src/explain/explain.ts';
import { check } from '../../server/src/findings/check.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { rules } from '../../server/src/rules/index.ts';

const nederlands = createTranslator('nl', dutch);

/** What people say in an agreement or a part of one: texts of several words, but names. */
function saidIn(text: string): readonly string[] {
  const { places } = new AgreementDocument(text);
  const walk = (node: Node | null | undefined, at: Path): readonly string[] => {
    if (!node) return [];
    if (node.kind === 'map') return node.pairs.flatMap(({ name, value }) => walk(value, [...at, name ?? '']));
    if (node.kind === 'list') return node.items.flatMap((item, index) => walk(item, [...at, index]));
    const shape = shapeAt(at);
    const isText = shape?.kind === 'scalar' && shape.scalar.startsWith('text') && shape.suggests === undefined;
    return isText && at.at(-1) !== 'name' && isScalar(node) && / .* /.test(node.source) ? [node.source] : [];
  };
  return walk(places.root, []);
}

describe('each rule is explained', () => {
  for (const rule of rules.filter(({ id }) => !id.startsWith('internal/'))) {
    it(`${rule.id}: its bad example brings it, its good one does not, in both languages`, () => {
      for (const translate of [createTranslator('en'), nederlands]) {
        assert.notEqual(findingsOf(rule, rule.docs.bad, translate).length, 0, 'the bad example brings no finding');
        assert.deepEqual(findingsOf(rule, rule.docs.good, translate), []);
      }
      assert.notEqual(rule.docs.what.trim(), '');
      assert.notEqual(rule.docs.why.trim(), '');
    });
  }

  it('the agreement that examples are laid over is free of findings, in both languages', () => {
    for (const text of [baseAgreement, exampleIn(baseAgreement, nederlands)])
      assert.deepEqual(check(new AgreementDocument(text), { today: baseToday }), []);
  });

  it('people speak Dutch in the examples of the Dutch pages', () => {
    const english = [baseAgreement, ...rules.flatMap(({ docs }) => [docs.bad, docs.good])].flatMap(saidIn);
    assert.ok(english.length > 100);
    assert.deepEqual(
      english.filter((text) => exampleIn(text, nederlands) === text),
      [],
    );
  });

  it('what is generated and committed is not stale', function () {
    this.timeout(120_000);
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const args = ['--conditions=source', '--import', 'tsx', 'scripts/generate.ts', '--check'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
