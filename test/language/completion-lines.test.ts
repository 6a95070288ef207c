import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits } from '../../server/src/agreement/edit.ts';
import { complete } from '../../server/src/language/completion.ts';
import { readBase } from '../support/markers.ts';

const today = '2026-11-24';
const columns = [0, 1, 2, 4, 6, 8, 12];

/** Whether all that some data holds is in other data too. */
function holds(whole: unknown, part: unknown): boolean {
  if (part === null || typeof part !== 'object') return whole === part;
  if (whole === null || typeof whole !== 'object') return false;
  return Object.entries(part).every(([key, value]) => holds((whole as Record<string, unknown>)[key], value));
}

describe('completion on an empty line', () => {
  for (const name of ['two', 'three'] as const) {
    it(`fits in anywhere, at any indentation, and leaves all else as it is (${name} parties)`, function () {
      this.timeout(120_000);
      const text = readBase(name);
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
      assert.ok(seen.size > 150, `${seen.size} places`);
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
