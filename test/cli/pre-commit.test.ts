import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command, inFolder, repository } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');

describe('the hooks for pre-commit', function () {
  this.timeout(120_000);

  /** Commits in a repository that has the hooks, with an npx that runs the command that is built here. */
  function committing(folder: string, file: string, text: string) {
    const [hooks, work, bin] = ['hooks', 'work', 'bin'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const name of [hooks, work, bin]) mkdirSync(name, { recursive: true });
    copyFileSync(path.join(repository, '.pre-commit-hooks.yaml'), path.join(hooks, '.pre-commit-hooks.yaml'));
    const rev = commitAll(hooks);
    const npx = path.join(bin, 'npx');
    writeFileSync(
      npx,
      `#!/bin/sh\necho "$@" >> "${folder}/npx"\nwhile [ "$1" != partnership ]; do shift; done\nshift\nexec "${command}" "$@"\n`,
    );
    chmodSync(npx, 0o755);
    symlinkSync(process.execPath, path.join(bin, 'node'));
    writeFileSync(
      path.join(work, '.pre-commit-config.yaml'),
      `repos:\n  - repo: ${hooks}\n    rev: ${rev}\n    hooks: [{ id: partnership-check }, { id: partnership-format }]\n`,
    );
    writeFileSync(path.join(work, 'partnership.config.yaml'), 'today: 2026-11-24\n');
    writeFileSync(path.join(work, 'notes.txt'), 'nothing to check\n');
    writeFileSync(path.join(work, file), text);
    git(work, 'init', '-q', '-b', 'main');
    git(work, 'add', '-A');
    const env = {
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
      HOME: folder,
      PRE_COMMIT_HOME: path.join(folder, 'cache'),
      LANG: 'en_GB.UTF-8',
    };
    const { status, stdout, stderr } = spawnSync('pre-commit', ['run'], { cwd: work, encoding: 'utf8', env });
    return { status, text: `${stdout}${stderr}`, calls: readFileSync(path.join(folder, 'npx'), 'utf8'), work };
  }

  before(function () {
    if (spawnSync('pre-commit', ['--version']).status !== 0) this.skip();
  });

  it('let a sound agreement pass', () => {
    inFolder({}, (folder) => {
      const { status, text, calls } = committing(folder, 'a.partnership.yaml', sound);
      assert.equal(status, 0, text);
      assert.match(calls, /-- partnership check a\.partnership\.yaml\n.*-- partnership format a\.partnership\.yaml\n/);
    });
  });

  it('stop one with findings, and put the layout in order', () => {
    inFolder({}, (folder) => {
      const untidy = sound.replace('able: 140000', 'able: 100000').replace('title: Live', 'title:    Live');
      const { status, text, work } = committing(folder, 'b c.partnership.yml', untidy);
      assert.equal(status, 1, text);
      assert.match(text, /honesty\/willing-exceeds-able/);
      assert.match(text, /files were modified by this hook/);
      assert.match(readFileSync(path.join(work, 'b c.partnership.yml'), 'utf8'), /^title: Live/m);
    });
  });
});
