import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { command, inFolder, type Outcome } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

/** Checks an agreement under a configuration with a command that lies where zod does not. */
const checkWithoutZod = (configuration: string): Outcome =>
  inFolder({ 'a.partnership.yaml': readBase('two'), 'partnership.config.yaml': configuration }, (cwd) => {
    const dist = path.join(cwd, 'dist');
    cpSync(path.dirname(command), dist, { recursive: true });
    rmSync(path.join(dist, 'zod.cjs'));
    const args = [path.join(dist, path.basename(command)), 'check', 'a.partnership.yaml', '--today', '2026-11-24'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    return { status, stdout, stderr };
  });

describe('zod', () => {
  it('is not so much as looked for under a configuration that is sound', () => {
    const { status, stderr } = checkWithoutZod(
      'today: 2026-11-24\nignore: [drafts/]\nrules: { talents/role-doubled: { severity: info, small: 3 } }\n',
    );
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('is looked for where a setting is wrong', () => {
    const { status, stdout, stderr } = checkWithoutZod('today: tomorrow\n');
    assert.notEqual(status, 0);
    assert.match(stdout + stderr, /zod\.cjs/);
  });
});
