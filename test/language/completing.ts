import assert from 'node:assert/strict';
import { applyEdits, snippetText } from '../../server/src/agreement/edit.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { type Completion, complete } from '../../server/src/language/completion.ts';
import { readBase } from '../support/markers.ts';
import { marked } from './marked.ts';

export const today = '2026-11-24';
export const english = createTranslator('en');

/** The agreement of two parties with something else in the place of a part of it; `<|>` is the cursor. */
export function typing(part: string, written: string) {
  const text = readBase('two');
  assert.equal(text.split(part).length, 2, `${part} stands there once`);
  return marked(text.replace(part, () => written));
}

export function items(part: string, written: string): readonly Completion[] {
  const { agreement, offset } = typing(part, written);
  return complete(agreement, offset, today).items;
}
export const labels = (part: string, written: string) => items(part, written).map(({ label }) => label);
export const details = (part: string, written: string) =>
  Object.fromEntries(items(part, written).map(({ label, detail }) => [label, detail ? english(detail) : '']));
export const snippets = (part: string, written: string) =>
  items(part, written).map(({ edit }) => snippetText(edit.insert));

/** What a line is once its first item, or the one of a label, is accepted. */
export function accepted(part: string, written: string, label?: string): string {
  const { agreement, offset } = typing(part, written);
  const { items: all } = complete(agreement, offset, today);
  const item = label === undefined ? all[0] : all.find((one) => one.label === label);
  assert.ok(item, `${label ?? 'anything'} is offered`);
  return applyEdits(agreement.text, [item.edit]);
}
