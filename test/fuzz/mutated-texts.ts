import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Property } from './property.ts';

const fuzz = fileURLToPath(new URL('index.ts', import.meta.url));

/**
 * Holds properties of the same 3,000 mutated texts each time; `npm run fuzz` takes others. They run in a process of their
 * own, of which no coverage is taken: counting what runs would make it half as long again.
 */
export function holdOfMutatedTexts(properties: readonly Property[]): void {
  it('of 3,000 mutated texts', function () {
    this.timeout(600_000);
    const names = properties.map(({ name }) => name);
    const node = ['--conditions=source', '--import', 'tsx', fuzz, '--seed', '1128', '--count', '3000', ...names];
    const { status, stdout, stderr } = spawnSync(process.execPath, node, { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
    for (const name of names) assert.ok(stdout.includes(`  ${name}: `), name);
  });
}
