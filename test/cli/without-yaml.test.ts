import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { command, inFolder, type Outcome } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

/** Checks a text with a command that lies where the parser `yaml` does not. */
const checkWithoutYaml = (text: string): Outcome =>
  inFolder({ 'a.partnership.yaml': text }, (cwd) => {
    const dist = path.join(cwd, 'dist');
    cpSync(path.dirname(command), dist, { recursive: true });
    rmSync(path.join(dist, 'yaml.cjs'));
    const args = [path.join(dist, path.basename(command)), 'check', 'a.partnership.yaml', '--today', '2026-11-24'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    return { status, stdout, stderr };
  });

describe('the parser that forgives', () => {
  const sound = readBase('two');

  it('is not so much as looked for in a check of a sound file', () => {
    const { status, stderr } = checkWithoutYaml(sound);
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('is looked for where there is a mistake', () => {
    const { status, stdout, stderr } = checkWithoutYaml(sound.replace('title: ', 'title: "'));
    assert.notEqual(status, 0);
    assert.match(stdout + stderr, /yaml\.cjs/);
  });
});
