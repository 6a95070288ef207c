import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const name = 'live-eta.partnership.yaml';
const liveEta = readBase('two');

describe('partnership history', () => {
  it('is that of the repository that the file lies in, wherever it is asked', () => {
    inFolder({ 'notes.txt': 'Notes', [`inner/part/${name}`]: liveEta }, (cwd) => {
      const inner = path.join(cwd, 'inner');
      commitAll(inner);
      writeFileSync(path.join(cwd, '.gitignore'), 'inner\n');
      commitAll(cwd);
      const versionsOf = (file: string, from = cwd) => {
        const { status, stdout, stderr } = partnership(['history', file, '--format', 'json'], { cwd: from });
        assert.equal(status, 0, stderr);
        return JSON.parse(stdout).versions.map((one: { version: number }) => one.version);
      };
      assert.deepEqual(versionsOf(`inner/part/${name}`), [3]);
      rmSync(path.join(inner, 'part'), { recursive: true });
      git(inner, 'commit', '-qam', 'gone, with its folder');
      assert.deepEqual(versionsOf(`inner/part/${name}`), [3]);
    });
  });

  it('is none before the first commit', () => {
    inFolder({ [name]: liveEta }, (cwd) => {
      git(cwd, 'init', '-q');
      const history = partnership(['history', name], { cwd });
      assert.equal(history.status, 3);
      assert.match(
        history.stderr,
        /git knows no commit of "live-eta\.partnership\.yaml"\. Is it spelled right, and committed\?/,
      );
      const since = partnership(['diff', '--since-signed', 'eva', name], { cwd });
      assert.equal(since.status, 2);
      assert.match(since.stderr, /"eva" has not signed live-eta\.partnership\.yaml in any commit/);
    });
  });
});
