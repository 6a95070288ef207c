import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { noOtherAgreements } from '../../server/src/agreement/others.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { codeActions } from '../../server/src/language/code-actions.ts';
import { codeLenses } from '../../server/src/language/code-lenses.ts';
import { foldingRanges } from '../../server/src/language/folding.ts';
import { hover } from '../../server/src/language/hover.ts';
import { inlayHints } from '../../server/src/language/inlay-hints.ts';
import { references } from '../../server/src/language/references.ts';
import { rename } from '../../server/src/language/rename.ts';
import { selectionRanges } from '../../server/src/language/selection.ts';
import { semanticTokens } from '../../server/src/language/semantic-tokens.ts';
import { documentSymbols, symbolsOf } from '../../server/src/language/symbols.ts';
import { readBase } from '../support/markers.ts';

/** A sound agreement with many commitments, and about 15,000 lines. */
function large(): string {
  const commitment = (number: number) => `      result-${number}:
        what: Result ${number} for all trucks
        owner: fatima
        workstream: rollout
        requires: [driver-operations]
        cost: 0
        days: 0
        due: 2027-08-15
`;
  const all = Array.from({ length: 1850 }, (_, number) => commitment(number)).join('');
  return readBase('two').replace('      cab-units:\n', () => `${all}      cab-units:\n`);
}

describe('a file of 15,000 lines', () => {
  const tell = createTranslator('en');
  const today = '2026-11-24';
  const text = large();
  const agreement = new AgreementDocument(text);
  const whole = { start: 0, end: text.length };
  const offset = text.lastIndexOf('owner: fatima') + 8;
  const start = text.lastIndexOf('cost: 52000');
  const findings = check(agreement, { today });

  const features: Readonly<Record<string, () => unknown>> = {
    rename: () => rename(agreement, offset, 'fatima-aydin'),
    references: () => references(agreement, offset, { includeDeclaration: true }),
    hover: () => hover(agreement, offset, noOtherAgreements, tell),
    'document symbols': () => documentSymbols(agreement, tell),
    'workspace symbols': () => symbolsOf(agreement),
    'semantic tokens': () => semanticTokens(agreement),
    'folding ranges': () => foldingRanges(agreement),
    'selection ranges': () => selectionRanges(agreement, [offset]),
    'inlay hints': () => inlayHints(agreement, whole, today, tell),
    'code lenses': () => codeLenses(agreement, findings, tell),
    'code actions': () => codeActions(agreement, { range: { start, end: start }, findings }, tell),
  };
  for (const [name, answer] of Object.entries(features)) {
    // Anything that is not linear takes many seconds; a linear answer a tenth of this on any machine.
    it(`${name} come soon`, () => {
      answer();
      const before = process.cpuUsage();
      assert.ok(answer());
      const { user, system } = process.cpuUsage(before);
      assert.ok((user + system) / 1000 < 1000, `${(user + system) / 1000} ms`);
    });
  }
});
