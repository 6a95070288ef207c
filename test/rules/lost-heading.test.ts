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
/** Ids of the author's choice that nothing points to could be any. */
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

  it('is one finding where it was an id that nothing points to, in both languages', () => {
    const told = (changed: string) =>
      findingsOf(changed).findings.map((found) => [english(found.text), inDutch(found.text)]);
    const of = (key: string) => [
      [
        `Above \`${key}\` the line with the id of this entry is missing.`,
        `Boven \`${key}\` ontbreekt de regel met de id van dit onderdeel.`,
      ],
    ];
    assert.deepEqual(told(without(lines.indexOf('    priorities-apart:'))), of('when'));
    assert.deepEqual(told(without(lines.indexOf('    change-rhythm:'))), of('topic'));
    // Below another entry, what it says seems to be said twice.
    const at = lines.indexOf('    priorities-apart:');
    const second = ['      when: The grant is withdrawn', '      decided_by: [eva, hans]', '      decide: any'];
    assert.deepEqual(told([...lines.slice(0, at + 3), ...second, ...lines.slice(at + 3)].join('\n')), of('when'));
  });

  it('of several that could be it, is the one that leaves the fewest mistakes', () => {
    const third = [
      'third_parties:',
      '  council: { name: The city council }',
      '  bank: { name: The bank, role: Lends }',
    ];
    const whole = [...lines, ...third].join('\n');
    const parties = lines.indexOf('priorities:');
    const above = [...lines.slice(0, parties), ...third, ...lines.slice(parties)];
    assert.deepEqual(findingsOf(whole).findings, []);
    const lost = findingsOf(above.filter((line) => line !== 'third_parties:').join('\n')).findings;
    assert.deepEqual(
      lost.map((found) => english(found.text)),
      ['Above `council` the line `third_parties:` is missing.'],
    );
  });

  it('is no place where an id is written', () => {
    const changed = without(lines.indexOf('    van-rijn:', lines.indexOf('  culture:')));
    const { agreement } = findingsOf(changed);
    for (const { range } of idsOf(agreement).all) assert.ok(range.end > range.start);
  });
});
