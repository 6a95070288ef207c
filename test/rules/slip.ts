import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { fixed } from '../support/fixes.ts';
import { readBase } from '../support/markers.ts';

export const two = readBase('two');
export const english = createTranslator('en');

export function change(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, () => to);
}
export const said = (text: string) =>
  check(new AgreementDocument(text), { today: '2026-11-24' }).map((found) => `${found.rule}: ${english(found.text)}`);

/** A slip is told once; the fix with this title leaves what `after` says in its place. */
export function slip(from: string, to: string, told: string, title?: string, after = from, text = two): void {
  const slipped = change(text, from, to);
  assert.deepEqual(said(slipped), [told]);
  if (title === undefined) return;
  assert.equal(fixed(slipped, told.slice(0, told.indexOf(':')), title), change(text, from, after));
}
