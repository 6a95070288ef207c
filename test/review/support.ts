import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import type { Change } from '../../server/src/review/change.ts';
import { type AgreementDiff, diffAgreements } from '../../server/src/review/diff.ts';
import { readBase } from '../support/markers.ts';

/** The reference example, its signatures without digests. */
export const liveEta = readBase('two');
export const today = '2026-11-24';
export const english = createTranslator('en');

/** live-eta with pieces of its text replaced; each piece has to be there. */
export function edited(...replacements: readonly (readonly [from: string, to: string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), `live-eta has no ${from}`);
    return text.replace(from, () => to);
  }, liveEta);
}

export const diffTexts = (base: string, head: string): AgreementDiff =>
  diffAgreements(new AgreementDocument(base), new AgreementDocument(head), {
    today,
    baseFindings: [],
    headFindings: [],
  });

/** Changes as `effect kind path`. */
export const brief = (changes: readonly Change[]): string[] =>
  changes.map(({ effect, kind, path }) => `${effect} ${kind} ${path.join('.')}`);
