import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { codeActions } from '../../server/src/language/code-actions.ts';
import { codeLenses } from '../../server/src/language/code-lenses.ts';
import { applySafeFixes } from '../../server/src/language/fixes.ts';
import { formattingEdits } from '../../server/src/language/formatting.ts';
import { inlayHints } from '../../server/src/language/inlay-hints.ts';
import { toOffsets } from '../../server/src/language/lines.ts';
import { documentLinks } from '../../server/src/language/links.ts';
import { definitions, references } from '../../server/src/language/references.ts';
import { prepareRename, rename } from '../../server/src/language/rename.ts';
import { symbolsOf } from '../../server/src/language/symbols.ts';
import { readBase } from '../support/markers.ts';
import { applyTextEdits } from './text-edits.ts';

const tell = createTranslator('en');
const today = '2026-11-24';
const two = readBase('two');

/** The reference agreement with one piece taken out and another put in; or anything at all. */
const anyText = fc.oneof(
  fc
    .tuple(
      fc.nat(two.length),
      fc.nat(60),
      fc.constantFrom('', '\n', ' ', '{', '[', '"', ': ', '- ', '&a ', '*a', '\t', '\r\n', '?', '#', '120.000'),
    )
    .map(([at, gone, put]) => two.slice(0, at) + put + two.slice(at + gone)),
  fc.string({ unit: 'binary' }),
);

describe('whatever the text', () => {
  it('every feature answers, with edits and ranges that lie in it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, near) => {
        const agreement = new AgreementDocument(text);
        const offset = near % (text.length + 1);
        const findings = check(agreement, { today });
        const range = { start: 0, end: text.length };
        for (const action of codeActions(agreement, { range, findings }, tell)) {
          if (!('changes' in action)) continue;
          const edits = action.changes.map(({ plain }) => plain);
          assert.equal(typeof applyTextEdits(text, edits), 'string');
        }
        codeLenses(agreement, findings, tell);
        inlayHints(agreement, range, today, tell);
        const ranges = [
          ...references(agreement, offset, { includeDeclaration: true }),
          ...definitions(agreement, offset).map(({ target }) => target),
          ...symbolsOf(agreement).map((symbol) => symbol.range),
          ...documentLinks(agreement).map((link) => link.range),
        ];
        for (const one of ranges) {
          const { start, end } = toOffsets(agreement, one);
          assert.ok(0 <= start && start < end && end <= text.length);
        }
        const prepared = prepareRename(agreement, offset);
        const renamed = rename(agreement, offset, 'another-name');
        assert.equal('refused' in prepared, 'refused' in renamed);
      }),
      { numRuns: 100 },
    );
  });

  /** What figures add up to is seen once they can be read: a fix that writes `0` for `0000` is not what brings it. */
  const sums: ReadonlySet<string> = new Set([
    'honesty/ceiling-exceeded',
    'honesty/willing-exceeds-able',
    'honesty/person-overloaded',
  ]);

  it('safe fixes come to an end, and bring no new error', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const errors = (source: string) =>
          check(new AgreementDocument(source), { today }).filter(
            ({ rule, severity }) => severity === 'error' && !sums.has(rule),
          ).length;
        const fixed = applySafeFixes(text, { today });
        assert.equal(fixed.text === text, fixed.applied.length === 0);
        assert.ok(errors(fixed.text) <= errors(text));
        assert.deepEqual(applySafeFixes(fixed.text, { today }).applied, []);
      }),
      { numRuns: 60, examples: [[two.replace('able: 140000', 'able: 0000')]] },
    );
  });

  it('formatting changes nothing but the layout', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const agreement = new AgreementDocument(text);
        const once = applyTextEdits(text, await formattingEdits(agreement));
        const after = new AgreementDocument(once);
        assert.deepEqual(JSON.stringify(after.data), JSON.stringify(agreement.data));
        assert.deepEqual(await formattingEdits(after), []);
      }),
      { numRuns: 60 },
    );
  });
});
