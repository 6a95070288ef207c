import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { knowsGrowth } from '../../server/src/lsp/collecting.ts';
import { command, inFolder } from '../support/command.ts';

describe('When the server collects garbage', () => {
  it('is told to the engines that know of it, and to no other', () => {
    for (const v8 of ['11.3.244.8-node.38', '12.4.254.21-node.57', '13.6.233.17-node.63', '14.6.202.34-node.40'])
      assert.equal(knowsGrowth({ v8 }), true, v8);
    const others = [
      { v8: '1.0' },
      { v8: '140.1' },
      { v8: '99.1' },
      { v8: '11.3.244.8', bun: '1.4.5' },
      { v8: '14.0', deno: '2.9.6' },
      {},
    ];
    for (const versions of others) assert.equal(knowsGrowth(versions), false, JSON.stringify(versions));
  });

  it('is told without a word, and what is kept of the code is good for the next start', () => {
    inFolder({}, (cwd) => {
      const dist = path.dirname(command);
      for (const name of readdirSync(dist).filter((each) => each.endsWith('.cjs')))
        copyFileSync(path.join(dist, name), path.join(cwd, name));
      const start = () => {
        const args = [path.join(cwd, 'partnership.cjs'), 'lsp', '--stdio'];
        const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', input: '' });
        assert.deepEqual([status, stderr], [0, '']);
        const kept = readdirSync(cwd).filter((name) => name.endsWith('.cache'));
        return kept.map((name) => statSync(path.join(cwd, name)).ino);
      };
      const first = start();
      assert.equal(first.length, 1);
      // Code that is not good is made and written again.
      assert.deepEqual(start(), first);
    });
  });
});
