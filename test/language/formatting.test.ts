import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { formatAgreement, formattingEdits } from '../../server/src/language/formatting.ts';
import { readBase } from '../support/markers.ts';
import { applyTextEdits } from './text-edits.ts';

async function formatted(text: string): Promise<string> {
  const agreement = new AgreementDocument(text);
  const edits = await formattingEdits(agreement);
  const result = applyTextEdits(text, edits);
  const whole = await formatAgreement(agreement);
  assert.equal(result, 'text' in whole ? whole.text : text);
  return result;
}
const comments = (text: string) => (text.match(/#\d+/g) ?? []).sort();

describe('formatting', () => {
  it('leaves an agreement in good shape alone', async () => {
    assert.deepEqual(await formattingEdits(new AgreementDocument(readBase('two'))), []);
  });

  it('changes nothing but layout in an agreement of three', async () => {
    const text = readBase('three').replaceAll('{ kvk: ', '{kvk:   ');
    const once = await formatted(text);
    assert.notEqual(once, text);
    assert.equal(await formatted(once), once);
    assert.deepEqual(new AgreementDocument(once).data, new AgreementDocument(text).data);
  });

  it('puts layout in order and keeps comments', async () => {
    assert.equal(
      await formatted('title:   One # a\n\n\n# b\nparties:\n    a:   {name: A,country: NL} # c\n    # d\n'),
      'title: One # a\n\n# b\nparties:\n  a: { name: A, country: NL } # c\n  # d\n',
    );
  });

  it('keeps line ends and a byte-order mark', async () => {
    assert.equal(await formatted('\ufefftitle:   One\r\n\r\nversion: 1\r\n'), '\ufefftitle: One\r\n\r\nversion: 1\r\n');
  });

  it('changes lines of their own only', async () => {
    const text = 'title: One\nversion:   1\nstatus: draft\n';
    assert.deepEqual(await formattingEdits(new AgreementDocument(text)), [
      { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, newText: 'version: 1\n' },
    ]);
  });

  it('breaks maps at 120 columns and leaves long texts whole', async () => {
    const text = `title: ${'word '.repeat(60).trim()}\n`;
    assert.equal(await formatted(text), text);
    const map = `x-a: { ${Array.from({ length: 12 }, (_, i) => `k${i}: value${i}`).join(', ')} }\n`;
    assert.match(await formatted(map), /^x-a:\n {2}\{\n {4}k0: value0,\n/);
  });

  it('leaves a file alone that cannot be read, and says why', async () => {
    for (const text of [
      'title: a: b\n',
      'a: [1\n',
      '<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n',
      'a:\n\tb: 1\n',
    ]) {
      const agreement = new AgreementDocument(text);
      assert.deepEqual(await formattingEdits(agreement), [], text);
      assert.ok('refused' in (await formatAgreement(agreement)), text);
    }
  });

  it('leaves a placeholder alone that only a lenient reader can read', async () => {
    assert.equal(await formatted('title: ?\n'), 'title: ?\n');
  });

  it('is idempotent, and keeps what is said and all comments', async () => {
    let number = 0;
    const space = fc.constantFrom('', ' ', '   ');
    const comment = fc.option(fc.constant('#'), { nil: undefined, freq: 3 });
    const note = (mark: string | undefined) => (mark ? ` #${++number}` : '');
    const scalar = fc.constantFrom('text', "'single'", '"double"', '12', '2027-01-01', 'two words', '', '"a # b"');
    const flow = fc.array(scalar, { maxLength: 4 }).map((items) => `[${items.map((item) => item || 'x').join(' , ')}]`);
    const line = fc.tuple(scalar, flow, fc.boolean(), space, comment, comment);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(line, fc.boolean(), fc.nat(2)), { maxLength: 12 }), async (lines) => {
        number = 0;
        const text = lines
          .map(([[value, list, isList, gap, above, behind], nested, blank], index) => {
            const indent = nested && index > 0 ? '    ' : '';
            const parent = nested && index > 0 ? `p${index}:${note(above)}\n` : above ? `#${++number}\n` : '';
            return `${'\n'.repeat(blank)}${parent}${indent}k${index}: ${gap}${isList ? list : value}${note(behind)}\n`;
          })
          .join('');
        const once = await formatted(text);
        assert.deepEqual(comments(once), comments(text));
        assert.equal(await formatted(once), once);
        assert.deepEqual(new AgreementDocument(once).data, new AgreementDocument(text).data);
      }),
      { numRuns: 150 },
    );
  });
});
