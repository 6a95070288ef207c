import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits } from '../../server/src/agreement/edit.ts';
import { complete } from '../../server/src/language/completion.ts';
import { readBase } from '../support/markers.ts';

const today = '2026-11-24';
const columns = [0, 2, 3, 6, 10];

/** Whether all that some data holds is in other data too. */
function holds(whole: unknown, part: unknown): boolean {
  if (part === null || typeof part !== 'object') return whole === part;
  if (whole === null || typeof whole !== 'object') return false;
  if (Array.isArray(part)) return Array.isArray(whole) && part.every((item) => whole.includes(item));
  return Object.entries(part).every(([key, value]) => holds((whole as Record<string, unknown>)[key], value));
}

/** A text with its lists on lines of their own, the dashes in the column of the key. */
const withDashes = (text: string): string =>
  text.replace(/^( *)([a-z_-]+): \[(.*)\]$/gm, (_, indent: string, key: string, items: string) =>
    [`${indent}${key}:`, ...items.split(', ').map((item) => `${indent}- ${item}`)].join('\n'),
  );

describe('completion on an empty line', () => {
  for (const inBrackets of [true, false]) {
    it(`fits in anywhere, and leaves all else as it is (lists ${inBrackets ? 'in brackets' : 'in the column of their key'})`, function () {
      this.timeout(120_000);
      const source = readBase('two');
      const text = inBrackets ? source : withDashes(source);
      const { data } = new AgreementDocument(text);
      const seen = new Set<string>();
      const failed: string[] = [];
      let turn = 0;
      for (let start = 0; start >= 0 && start < text.length; start = text.indexOf('\n', start) + 1 || -1) {
        for (const column of columns) {
          const empty = `${text.slice(0, start)}${' '.repeat(column)}\n${text.slice(start)}`;
          const { items } = complete(new AgreementDocument(empty), start + column, today);
          const item = items[turn++ % Math.max(1, items.length)];
          if (!item) continue;
          const result = applyEdits(empty, [item.edit]);
          if (seen.has(result)) continue;
          seen.add(result);
          const agreement = new AgreementDocument(result);
          const problem = agreement.problems.find(({ kind }) =>
            ['invalid-yaml', 'tab', 'duplicate-key', 'unknown-key', 'type', 'empty-key'].includes(kind),
          );
          const where = `${text.slice(0, start).split('\n').length}:${column + 1} ${item.label}`;
          if (problem) failed.push(`${where} gives ${JSON.stringify(problem)}`);
          else if (!holds(agreement.data, data)) failed.push(`${where} moves something`);
        }
      }
      assert.deepEqual(failed, []);
      assert.ok(seen.size > 100, `${seen.size} places`);
    });
  }

  it('offers the keys of every map that is open there, by the indentation', () => {
    const text = readBase('two').replace('  culture:\n', '          \n  culture:\n');
    const offset = text.indexOf('          \n  culture:');
    const at = (column: number) =>
      complete(new AgreementDocument(text), offset + column, today).items.map(({ label }) => label);
    assert.deepEqual(at(8), ['new-success-criterion']);
    assert.deepEqual(at(6), []);
    assert.deepEqual(at(4), []);
    assert.deepEqual(at(2), []);
    const open = text.replace(/ {4}van-rijn:\n {6}motives[\s\S]*?\n {10}\n/, '          \n');
    const fewer = (column: number) =>
      complete(new AgreementDocument(open), open.indexOf('          \n  culture:') + column, today);
    assert.deepEqual(
      fewer(4).items.map(({ label }) => label),
      ['van-rijn'],
    );
  });
});
