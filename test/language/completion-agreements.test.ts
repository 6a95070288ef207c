import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits, snippetText } from '../../server/src/agreement/edit.ts';
import { progressOf } from '../../server/src/agreement/progress.ts';
import { check } from '../../server/src/findings/check.ts';
import { complete } from '../../server/src/language/completion.ts';

const today = '2026-11-24';
const wholeIn = (text: string, offset = text.length) =>
  complete(new AgreementDocument(text), offset, today).items.filter(({ label }) => label.startsWith('partnership '));

describe('completion of a whole agreement', () => {
  it('is offered where a file begins, and nowhere else', () => {
    for (const text of ['', '\n', '# Ours\n', '\ufeff', 'par', '---\n', '\r\n']) {
      assert.equal(wholeIn(text).length, 1, JSON.stringify(text));
    }
    assert.equal(wholeIn('title: Ours\n').length, 0);
    assert.equal(wholeIn('parties:\n  ').length, 0);
  });

  it('asks for all that only its authors know, and for nothing else', () => {
    for (const { label, edit } of wholeIn('')) {
      const agreement = new AgreementDocument(applyEdits('', [edit]));
      const rules = new Set(check(agreement, { today }).map(({ rule }) => rule));
      assert.deepEqual([...rules], ['general/placeholder'], label);
      const { open, all } = progressOf(agreement);
      assert.equal(open, all);
    }
  });

  it('asks for an id once, and writes it everywhere', () => {
    const [minimal] = wholeIn('');
    assert.ok(minimal);
    const snippet = snippetText(minimal.edit.insert);
    assert.equal(snippet.split(':party-a}').length, 2);
    const number = /\$\{(\d+):party-a\}/.exec(snippet)?.[1];
    assert.ok(number && snippet.split(`\${${number}}`).length > 8, number);
  });

  it('keeps the line ends of the file', () => {
    const [minimal] = wholeIn('# Ours\r\n');
    assert.ok(minimal);
    const text = applyEdits('# Ours\r\n', [minimal.edit]);
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
  });
});
