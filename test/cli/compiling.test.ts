import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { knowsBudget } from '../../server/src/cli/compiling.ts';
import { command, inFolder } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

describe('What a run has V8 compile', () => {
  const knows = (versions: Readonly<Record<string, string>>) =>
    knowsBudget(versions as unknown as NodeJS.ProcessVersions);

  it('is told to the engine that knows of it, and to no other', () => {
    assert.equal(knows({ v8: '11.3.244.8-node.33' }), true);
    for (const versions of [
      { v8: '12.4.254.15-node.33' },
      { v8: '11.3.244.8', bun: '1.3.0' },
      { v8: '11.0', deno: '2.1.0' },
      {},
    ])
      assert.equal(knows(versions), false, JSON.stringify(versions));
  });

  it('is told without a word, and what is kept of the code is good for the next run', () => {
    const text = readBase('two');
    inFolder({ 'a.partnership.yaml': text, 'b.partnership.yaml': text }, (cwd) => {
      for (const name of ['partnership.cjs', 'check.cjs'])
        copyFileSync(path.join(path.dirname(command), name), path.join(cwd, name));
      const run = (jobs: string) => {
        const args = [path.join(cwd, 'partnership.cjs'), 'check', '--today', '2026-11-24', '--jobs', jobs];
        const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
        assert.deepEqual([status, stderr], [0, '']);
        const kept = readdirSync(cwd).filter((name) => name.endsWith('.cache'));
        return kept.map((name) => statSync(path.join(cwd, name)).ino);
      };
      const first = run('2');
      assert.equal(first.length, 1);
      // Code that is not good is made and written again.
      assert.deepEqual(run('1'), first);
    });
  });

  it('is kept by each command for itself, and not after a run that came to nothing', () => {
    inFolder({}, (cwd) => {
      for (const name of ['partnership.cjs', 'cli.cjs'])
        copyFileSync(path.join(path.dirname(command), name), path.join(cwd, name));
      const keptAfter = (...args: readonly string[]) => {
        spawnSync(process.execPath, [path.join(cwd, 'partnership.cjs'), ...args], { cwd });
        const caches = readdirSync(cwd).filter((name) => name.endsWith('.cache'));
        return caches.map((name) => name.replace(/\..*/, '')).sort();
      };
      assert.deepEqual(keptAfter('explain', 'honesty/no-such-rule'), []);
      assert.deepEqual(keptAfter('schema'), ['cli-schema']);
      assert.deepEqual(keptAfter('--version'), ['cli', 'cli-schema']);
    });
  });
});
