import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const name = 'live-eta.partnership.yaml';
const moved = 'eta.partnership.yaml';

/** A repository in which the agreement was renamed here, changed on a branch, and both were joined and signed in one merge. */
const merged = (run: (cwd: string) => void) =>
  inFolder({ [name]: readBase('two') }, (cwd) => {
    const edit = (file: string, from: string, to: string) => {
      const text = readFileSync(path.join(cwd, file), 'utf8');
      assert.ok(text.includes(from), from);
      writeFileSync(path.join(cwd, file), text.replace(from, to));
    };
    commitAll(cwd);
    git(cwd, 'checkout', '-qb', 'side');
    edit(name, '85 trucks', '50 trucks');
    git(cwd, 'commit', '-qam', 'side');
    git(cwd, 'checkout', '-q', '-');
    git(cwd, 'mv', name, moved);
    git(cwd, 'commit', '-qm', 'renamed');
    git(cwd, 'merge', '-q', '--no-commit', 'side');
    edit(moved, 'version: 3\neffective', 'version: 4\neffective');
    const { status, stderr } = partnership(
      ['sign', moved, '--party', 'noordlicht', '--person', 'eva', '--date', '2026-11-24', '--yes', '--force'],
      { cwd },
    );
    assert.equal(status, 0, stderr);
    git(cwd, 'commit', '-qam', 'merged, and signed');
    edit(moved, 'able: 140000', 'able: 130000');
    git(cwd, 'commit', '-qam', 'lowered');
    run(cwd);
  });

describe('a text that was signed in a merge', () => {
  it('is the one that is compared with', () => {
    merged((cwd) => {
      const { status, stdout, stderr } = partnership(
        ['diff', '--since-signed', 'eva', moved, '--today', '2026-11-24', '--format', 'json'],
        { cwd },
      );
      assert.deepEqual([status, stderr], [0, '']);
      const [{ changes }] = JSON.parse(stdout).files;
      assert.deepEqual(
        changes.map((change: { path: string[] }) => change.path.join('.')),
        ['honesty.ceilings.noordlicht.budget.able'],
      );
    });
  });

  it('does not hide what came before: the rename, and the branch', () => {
    merged((cwd) => {
      const { stdout } = partnership(['history', moved, '--format', 'json'], { cwd });
      const { versions } = JSON.parse(stdout);
      assert.deepEqual(
        versions.map((one: { version: number; texts: number }) => [one.version, one.texts]),
        [
          [4, 2],
          [3, 2],
        ],
      );
    });
  });
});

/** A repository in which a merge of two branches, and nothing else, gave the agreement another name. */
const renamedInMerge = (run: (cwd: string) => void) =>
  inFolder({ [name]: readBase('two') }, (cwd) => {
    const write = (file: string, text: string) => writeFileSync(path.join(cwd, file), text);
    commitAll(cwd);
    git(cwd, 'checkout', '-qb', 'side');
    write('side.txt', 'side');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-qm', 'side');
    git(cwd, 'checkout', '-q', '-');
    write('here.txt', 'here');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-qm', 'here');
    git(cwd, 'merge', '-q', '--no-commit', 'side');
    git(cwd, 'mv', name, moved);
    git(cwd, 'commit', '-qm', 'joined, and renamed');
    write(
      moved,
      readBase('two').replace('able: 140000', 'able: 130000').replace('version: 3\neffective', 'version: 4\neffective'),
    );
    git(cwd, 'commit', '-qam', 'lowered');
    run(cwd);
  });

describe('a rename that only a merge made', () => {
  it('hides neither what was signed before nor the life of the agreement', () => {
    renamedInMerge((cwd) => {
      const args = ['diff', '--since-signed', 'eva', moved, '--today', '2026-11-24', '--format', 'json'];
      const { status, stdout, stderr } = partnership(args, { cwd });
      assert.deepEqual([status, stderr], [0, '']);
      const [{ changes }] = JSON.parse(stdout).files;
      assert.deepEqual(
        changes.map((change: { path: string[] }) => change.path.join('.')),
        ['version', 'honesty.ceilings.noordlicht.budget.able'],
      );
      const history = JSON.parse(partnership(['history', moved, '--format', 'json'], { cwd }).stdout);
      assert.deepEqual(
        history.versions.map((one: { version: number }) => one.version),
        [4, 3],
      );
    });
  });
});
