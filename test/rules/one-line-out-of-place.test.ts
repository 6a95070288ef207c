import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits } from '../../server/src/agreement/edit.ts';
import { check } from '../../server/src/findings/check.ts';
import { fixesOf } from '../../server/src/findings/fixes.ts';
import { readBase } from '../support/markers.ts';

const text = readBase('two');
const lines = text.split('\n');
const content = lines.map((line, index) => ({ line, index })).filter(({ line }) => /^ *[^\s#]/.test(line));
const withLine = (index: number, ...instead: readonly string[]) =>
  [...lines.slice(0, index), ...instead, ...lines.slice(index + 1)].join('\n');
const read = (changed: string) => {
  const agreement = new AgreementDocument(changed);
  return { agreement, findings: check(agreement, { today: '2026-11-24' }) };
};
const told = (changed: string) => {
  const { agreement, findings } = read(changed);
  return findings.map(({ rule, range, path }) => {
    const at = range ?? agreement.rangeOf(path);
    return `${agreement.lines.positionAt(at.start).line} ${rule}`;
  });
};

describe('one line out of place', () => {
  for (const by of [2, -2])
    it(`is one finding, at that line, where it stands ${Math.abs(by)} columns too far to the ${by > 0 ? 'right' : 'left'}`, () => {
      for (const { line, index } of content) {
        const moved = by > 0 ? `  ${line}` : line.startsWith('  ') ? line.slice(2) : line;
        const changed = withLine(index, moved);
        const found = told(changed);
        // A value below its key may stand as deep as it likes.
        assert.ok(found.length <= 1, `${index + 1}: ${found.join('; ')}`);
      }
    });

  it('goes back by its fix, and the rest is read as if it stood there', () => {
    const twice = withLine(
      lines.findIndex((line) => line.startsWith('    van-rijn: Keep')),
      '  van-rijn: asap',
    );
    const { agreement, findings } = read(twice.replace('noordlicht: 5, van-rijn: 5', 'noordlicht: 5, van-rijn: 2'));
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['priorities/imbalance', 'schema/unknown-key'],
    );
    const [, slip] = findings;
    assert.ok(slip);
    const [fix] = fixesOf(agreement, slip);
    assert.ok(fix);
    assert.match(applyEdits(agreement.text, fix.edits), /^ {4}van-rijn: asap$/m);
  });

  it('takes along what hangs below it', () => {
    const from = lines.findIndex((line) => line.startsWith('  stop_if:'));
    const to = lines.findIndex((line) => line.startsWith('transparency:'));
    const below = lines.slice(from, to).map((line) => (line === '' ? line : `  ${line}`));
    const { agreement, findings } = read([...lines.slice(0, from), ...below, ...lines.slice(to)].join('\n'));
    assert.deepEqual(
      findings.map(({ rule, path }) => `${rule} ${path.join('.')}`),
      ['schema/unknown-key priorities.stop_if'],
    );
    const [fix] = findings.flatMap((finding) => fixesOf(agreement, finding));
    assert.equal(fix && applyEdits(agreement.text, fix.edits), text);
  });

  it('is one finding where a key stands twice, once with nothing below it', () => {
    for (const { line, index } of content) {
      if (!/^ *[\w-]+:/.test(line)) continue;
      assert.deepEqual(
        told(withLine(index, line, line)).map((each) => each.replace(/^\d+ /, '')),
        ['syntax/duplicate-key'],
        line,
      );
    }
  });

  it('is not seen where a key of the author may stand anywhere', () => {
    for (const [after, added] of [
      ['    registration: { kvk: "90000001" }\n', '    email: info@noordlicht.example\n'],
      ['version: 3\n', 'x-notes:\n  by: eva\nauthor: eva\n'],
    ] as const) {
      const found = told(text.replace(after, `${after}${added}`));
      assert.deepEqual(
        found.map((each) => each.replace(/^\d+ /, '')),
        ['schema/unknown-key'],
      );
    }
    const block = text.replace(
      '    registration: { kvk: "90000001" }',
      '    registration:\n      kvk: "90000001"\n    email: a',
    );
    assert.deepEqual(
      read(block).findings.map(({ message }) => message),
      ['free'],
    );
  });
});
