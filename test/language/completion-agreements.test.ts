import assert from 'node:assert/strict';
import { type Shape, shapeOfAgreement } from 'partnership-agreements-schema';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits, snippetText } from '../../server/src/agreement/edit.ts';
import { check } from '../../server/src/findings/check.ts';
import { complete } from '../../server/src/language/completion.ts';

const today = '2026-11-24';
const wholeIn = (text: string, offset = text.length) =>
  complete(new AgreementDocument(text), offset, today).items.filter(({ label }) => label.startsWith('partnership '));

/** Every key that the schema knows, without what only comes later in the life of an agreement. */
function* keysOf(shape: Shape): Generator<string> {
  if (shape.kind === 'map') yield* keysOf(shape.value);
  if (shape.kind !== 'object') return;
  for (const { key, shape: inner } of shape.fields.values()) {
    if (['ended', 'suspended', 'waivers', 'sign_off', 'waits_for', 'mitigation'].includes(key)) continue;
    if (['until', 'replaced_by', 'deputy'].includes(key)) continue;
    yield key;
    yield* keysOf(inner);
  }
}

describe('completion of a whole agreement', () => {
  it('is offered where a file begins, and nowhere else', () => {
    for (const text of ['', '\n', '# Ours\n', '\ufeff', 'par', '---\n', '\r\n']) {
      assert.equal(wholeIn(text).length, 2, JSON.stringify(text));
    }
    assert.equal(wholeIn('title: Ours\n').length, 0);
    assert.equal(wholeIn('parties:\n  ').length, 0);
  });

  it('has no finding as it is', () => {
    for (const { label, edit } of wholeIn('')) {
      const agreement = new AgreementDocument(applyEdits('', [edit]));
      const findings = check(agreement, { today }).map(({ rule, path }) => `${rule} ${path.join('.')}`);
      assert.deepEqual(findings, [], label);
    }
  });

  it('has every key of the format, in full', () => {
    const full = wholeIn('')[1];
    assert.ok(full);
    const text = applyEdits('', [full.edit]);
    const missing = [...new Set(keysOf(shapeOfAgreement()))].filter((key) => !new RegExp(`\\b${key}: ?`).test(text));
    assert.deepEqual(missing, []);
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
