import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits, hasStops } from '../../server/src/agreement/edit.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import type { Message } from '../../server/src/l10n/message.ts';
import { complete } from '../../server/src/language/completion.ts';
import { readBase } from '../support/markers.ts';
import { labels, today, typing } from './completing.ts';
import { marked } from './marked.ts';
import { waysOfTyping } from './typing.ts';

describe('completion', () => {
  describe('of nothing', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['a comment', 'status: agreed # draft', 'status: agreed # dr<|>aft'],
      ['a comment line', 'honesty: #', '# A <|>\nhonesty: #'],
      ['free text', 'title: Live ETA for', 'title: Live <|>ETA for'],
      ['empty free text', 'title: Live ETA for regional distribution', 'title: <|>'],
      ['quoted text', 'title: Live ETA for regional distribution', 'title: "Live <|>"'],
      ['a block of text', 'title: Live ETA for regional distribution', 'title: >\n  Live\n  <|>'],
      ['a block of text that begins', 'title: Live ETA for regional distribution', 'title: |\n  <|>'],
      ['a text that goes on', 'title: Live ETA for regional distribution', 'title: Live\n  ETA <|>'],
      ['an amount', 'cost: 95000', 'cost: <|>'],
      ['an x- key', 'currency: EUR', 'x-ours:\n  <|>\ncurrency: EUR'],
      ['the value of an x- key', 'currency: EUR', 'x-status: <|>'],
      ['an unknown key', 'currency: EUR', 'colour:\n  <|>\ncurrency: EUR'],
      ['behind a value', 'deputy: lin,', 'deputy: lin <|>,'],
      ['behind a key whose value is below', '    reliable-eta:\n', '    reliable-eta: <|>\n'],
      ['an anchor', 'status: agreed', 'status: &a<|>'],
      ['a digest', 'date: 2026-11-20, version: 3', 'date: 2026-11-20, version: 3, digest: <|>'],
    ];
    for (const [what, part, written] of cases) {
      it(`in ${what}`, () => assert.deepEqual(labels(part, written), []));
    }

    it('in a file that is too large to be read', () => {
      const text = `title: ${'x'.repeat(1_100_000)}\n`;
      assert.deepEqual(complete(new AgreementDocument(text), text.length, today).items, []);
    });
  });

  it('reads a file in braces, as JSON is', () => {
    const { agreement, offset } = marked('{\n"partnership": "v1",\n"status": "dr<|>",\n"version": 1\n}\n');
    assert.equal(complete(agreement, offset, today).items.length, 5);
    const keys = marked('{\n"partnership": "v1",\n"st<|>": "draft"\n}\n');
    const labelsOfKeys = complete(keys.agreement, keys.offset, today).items.map(({ label }) => label);
    assert.equal(labelsOfKeys.includes('status'), true);
    assert.equal(labelsOfKeys.includes('partnership'), false);
  });

  it('works while conflict markers or a wrong version stand in the file', () => {
    const { agreement, offset } = typing(
      'status: agreed',
      '<<<<<<< ours\nstatus: agreed\n=======\nstatus: dr<|>\n>>>>>>> theirs',
    );
    assert.equal(complete(agreement, offset, today).items.length, 5);
    const version = typing('partnership: v1', 'partnership: <|>v');
    assert.deepEqual(
      complete(version.agreement, version.offset, today).items.map(({ label }) => label),
      ['v1'],
    );
  });

  it('knows the ids of the last parse where the text has gone on since', () => {
    const last = new AgreementDocument(readBase('two'));
    const { agreement, offset } = typing('        owner: mark\n', '        owner: "<|>\n');
    const { items: all } = complete(last, offset, today, agreement.text);
    assert.deepEqual(
      all.map(({ label }) => label),
      ['eva', 'mark', 'lin'],
    );
    assert.match(
      applyEdits(
        agreement.text,
        all.slice(0, 1).map(({ edit }) => edit),
      ),
      /owner: "eva"\n/,
    );
  });

  it('never throws, wherever the cursor is', () => {
    for (const text of [
      '',
      '\ufeff',
      '\r\n',
      '- ',
      '? a\n: b',
      '{',
      '[',
      '"',
      "'",
      '|',
      '&a *a',
      '---\n...\n',
      'a: [{',
      '\t',
    ]) {
      for (let offset = 0; offset <= text.length; offset++) complete(new AgreementDocument(text), offset, today);
    }
    const text = readBase('two');
    const agreement = new AgreementDocument(text);
    for (let offset = 0; offset <= text.length; offset += 3) complete(agreement, offset, today);
  });

  it('speaks Dutch throughout', () => {
    const missing = new Set<string>();
    const look = (said: Message | undefined): void => {
      if (!said) return;
      if (/\p{L}/u.test(said.text.replace(/\{\w+\}/g, '')) && !(said.text in dutch)) missing.add(said.text);
      for (const arg of Object.values(said.args)) if (typeof arg === 'object' && 'text' in arg) look(arg);
    };
    const texts = [
      '',
      ...Object.values(waysOfTyping).flatMap((ways) =>
        [...ways(readBase('two'))].filter((_, index) => index % 15 === 0),
      ),
    ];
    for (const place of texts) {
      const [text, offset] = typeof place === 'string' ? [place, 0] : [place.text, place.offset];
      for (const item of complete(new AgreementDocument(text), offset, today).items) {
        look(item.detail);
        look(item.documentation);
        assert.ok(item.kind !== 'skeleton' || hasStops(item.edit.insert), item.label);
      }
    }
    assert.deepEqual([...missing], []);
  });
});
