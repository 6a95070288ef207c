import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits } from '../../server/src/agreement/edit.ts';
import { check } from '../../server/src/findings/check.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { idsOf } from '../../server/src/language/ids.ts';
import { ruleById } from '../../server/src/rules/index.ts';
import { readBase } from '../support/markers.ts';

const text = readBase('two').replace(/^( *[\w-]+:) +#.*$/gm, '$1');
const lines = text.split('\n');
const english = createTranslator('en');
const inDutch = createTranslator('nl', dutch);

/** The lines that are no more than a key, whose loss says which one it was. */
const headings = lines.flatMap((line, index) => (/^ *[\w-]+:$/.test(line) ? [{ line, index }] : []));
const without = (index: number, eol = '\n') => lines.filter((_, at) => at !== index).join(eol);
const findingsOf = (changed: string) => {
  const agreement = new AgreementDocument(changed);
  return { agreement, findings: check(agreement, { today: '2026-11-24' }) };
};
/** Ids of the author's choice that nothing points to could be any, and the entries of a party those of the one before. */
const unclear = new Set(['    priorities-apart:', '    change-rhythm:']);

describe('a line with nothing but a key that is lost', () => {
  for (const eol of ['\n', '\r\n'])
    it(`is one finding, and comes back by its fix, with ${JSON.stringify(eol)} behind each line`, () => {
      let mended = 0;
      for (const { line, index } of headings.filter(({ line }) => !unclear.has(line))) {
        const changed = without(index, eol);
        const { agreement, findings } = findingsOf(changed);
        const [finding, ...others] = findings;
        if (finding?.message !== 'heading') continue;
        assert.deepEqual(others, [], line);
        const [fix] = ruleById(finding.rule)?.fixes?.heading?.(agreement, finding) ?? [];
        assert.ok(fix);
        assert.equal(english(fix.title), `Add the line \`${line.trim()}\``);
        assert.equal(applyEdits(changed, fix.edits), lines.join(eol));
        mended++;
      }
      assert.ok(mended > 25, `only ${mended}`);
    });

  it('is told in both languages, at the first line below it', () => {
    const { findings, agreement } = findingsOf(without(lines.indexOf('governance:')));
    const [finding] = findings;
    assert.ok(finding);
    assert.equal(english(finding.text), 'Above `review` the line `governance:` is missing.');
    assert.equal(inDutch(finding.text), 'Boven `review` ontbreekt de regel `governance:`.');
    assert.equal(agreement.text.slice(finding.range.start, finding.range.end), 'review');
  });

  it('is no place where an id is written', () => {
    const changed = without(lines.indexOf('    van-rijn:', lines.indexOf('  culture:')));
    const { agreement } = findingsOf(changed);
    for (const { range } of idsOf(agreement).all) assert.ok(range.end > range.start);
  });
});
