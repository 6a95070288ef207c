import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { alike, readBase } from '../support/markers.ts';

const sound = readBase('two');
const config = { 'partnership.config.yaml': 'today: 2026-11-24\n' };
const overloaded = 'honesty/person-overloaded';

/** What the check tells: by file, the rules of its findings, each once. */
function check(cwd: string, args: readonly string[] = [], input = '') {
  const { status, stdout, stderr } = partnership(['check', '--format', 'json', '--today', '2026-11-24', ...args], {
    cwd,
    input,
    env: { HOME: cwd },
  });
  const files: { path: string; findings: { rule: string; message: string; fixes: { title: string }[] }[] }[] =
    stdout === '' ? [] : JSON.parse(stdout).files;
  const found = Object.fromEntries(
    files.map((file) => [file.path, [...new Set(file.findings.map(({ rule }) => rule))]]),
  );
  return { status, stderr, found, files };
}

describe('a file counts once', () => {
  it('with a symbolic link beside it, to it or to its folder, however it is named', () =>
    inFolder({ 'real/a.partnership.yaml': sound, ...config }, (cwd) => {
      symlinkSync('a.partnership.yaml', path.join(cwd, 'real/link.partnership.yaml'));
      symlinkSync('real', path.join(cwd, 'other'));
      const once = { 'real/a.partnership.yaml': [] };
      for (const args of [[], ['real/a.partnership.yaml', 'real/link.partnership.yaml'], ['other'], ['real', 'other']])
        assert.deepEqual(check(cwd, args).found, once, args.join(' '));
      assert.deepEqual(check(cwd, ['other/link.partnership.yaml', 'other/*.partnership.yaml']).found, once);
    }));

  it('by a link that leads to where nobody looks', () =>
    inFolder({ 'in/b.partnership.yaml': alike(sound), 'store/a.yaml': sound, ...config }, (cwd) => {
      symlinkSync('../store/a.yaml', path.join(cwd, 'in/a.partnership.yaml'));
      assert.deepEqual(check(cwd).found, {
        'in/a.partnership.yaml': [overloaded],
        'in/b.partnership.yaml': [overloaded],
      });
    }));

  it('when it is piped in, or copied: one finding says of what it is a copy', () =>
    inFolder({ 'sub/eta.partnership.yaml': sound, ...config }, (cwd) => {
      const piped = check(cwd, ['-'], sound).files[0]?.findings ?? [];
      assert.deepEqual(
        piped.map(({ rule, message }) => [rule, /copy of `sub\/eta\.partnership\.yaml`/.test(message)]),
        [['general/copy', true]],
      );
      assert.deepEqual(check(cwd, ['-', '--stdin-filename', 'sub/eta.partnership.yaml'], sound).found, {
        'sub/eta.partnership.yaml': [],
      });
      writeFileSync(path.join(cwd, 'sub/eta copy.partnership.yaml'), sound);
      assert.deepEqual(check(cwd).found, {
        'sub/eta copy.partnership.yaml': ['general/copy'],
        'sub/eta.partnership.yaml': [],
      });
    }));
});

describe('what has a root of its own belongs to that root alone', () => {
  it('by a configuration, a repository or a worktree', () =>
    inFolder(
      {
        'a.partnership.yaml': sound,
        'configured/b.partnership.yaml': alike(sound, 'B'),
        'configured/partnership.config.yaml': 'today: 2026-11-24\n',
        'nested/c.partnership.yaml': alike(sound, 'C'),
        'nested/deep/d.partnership.yaml': alike(sound, 'D'),
      },
      (cwd) => {
        commitAll(path.join(cwd, 'nested'));
        commitAll(cwd);
        git(cwd, 'worktree', 'add', '-q', 'tree');
        const found = check(cwd).found;
        for (const name of ['a', 'configured/b', 'tree/a', 'tree/configured/b'])
          assert.deepEqual(found[`${name}.partnership.yaml`], [], name);
        for (const name of ['nested/c', 'nested/deep/d'])
          assert.deepEqual(found[`${name}.partnership.yaml`], [overloaded], name);
        assert.deepEqual(check(cwd, ['a.partnership.yaml']).found, { 'a.partnership.yaml': [] });
        assert.deepEqual(check(path.join(cwd, 'nested/deep')).found, { 'd.partnership.yaml': [overloaded] });
      },
    ));

  it('and the configuration above it counts all the same', () =>
    inFolder(
      {
        'partnership.config.yaml': `ignore: [nested/old]\nrules: { ${overloaded}: warning }\n`,
        'nested/c.partnership.yaml': sound,
        'nested/d.partnership.yaml': alike(sound),
        'nested/old/e.partnership.yaml': alike(sound, 'E'),
      },
      (cwd) => {
        commitAll(path.join(cwd, 'nested'));
        const { status, found } = check(cwd);
        assert.equal(status, 0);
        assert.deepEqual(Object.keys(found), ['nested/c.partnership.yaml', 'nested/d.partnership.yaml']);
      },
    ));
});

describe('files are found', () => {
  it('with capitals in their ending', () =>
    inFolder({ 'X.PARTNERSHIP.YAML': sound, 'y.Partnership.yml': alike(sound), ...config }, (cwd) =>
      assert.deepEqual(check(cwd).found, { 'X.PARTNERSHIP.YAML': [overloaded], 'y.Partnership.yml': [overloaded] }),
    ));

  it('by globs with brackets in the names of folders, and not by what a glob leaves out', () => {
    const files = {
      'alliances (2027)/a.partnership.yaml': sound,
      'alliances (2027)/old/b.partnership.yaml': sound,
      'c.partnership.yaml': sound,
    };
    inFolder({ ...files, ...config }, (cwd) => {
      const names = (...args: string[]) => Object.keys(check(cwd, args).found);
      assert.deepEqual(names('alliances (2027)/*.yaml'), ['alliances (2027)/a.partnership.yaml']);
      assert.deepEqual(names('alliance* (2027)/**'), Object.keys(files).slice(0, 2));
      assert.deepEqual(names('!**/old/**'), ['alliances (2027)/a.partnership.yaml', 'c.partnership.yaml']);
      assert.deepEqual(names('**/*.yaml', '!alliances (2027)'), ['c.partnership.yaml']);
      assert.deepEqual(names('alliances (2027)', '!alliances (2027)/old'), ['alliances (2027)/a.partnership.yaml']);
      const { stdout } = partnership(['format', '--check', '!alliances (2027)', '!c.partnership.yaml'], { cwd });
      assert.equal(stdout, '');
    });
  });

  it('and a glob without a match beside one that has some is told', () =>
    inFolder({ 'a/a.partnership.yaml': sound, ...config }, (cwd) => {
      const { status, stderr, found } = check(cwd, ['a/*.yaml', 'b/*.yaml']);
      assert.deepEqual([status, Object.keys(found)], [0, ['a/a.partnership.yaml']]);
      assert.equal(stderr, 'b/*.yaml: matches no agreement.\n');
      assert.equal(check(cwd, ['b/*.yaml']).status, 3);
    }));
});

describe('git as it is set up', () => {
  const names = (cwd: string, ...args: string[]) => Object.keys(check(cwd, args).found);

  it('changes below the top are seen with diff.relative', () =>
    inFolder({ 'sub/a.partnership.yaml': sound, 'b.partnership.yaml': sound, ...config }, (cwd) => {
      commitAll(cwd);
      git(cwd, 'config', 'diff.relative', 'true');
      for (const name of ['sub/a', 'b']) writeFileSync(path.join(cwd, `${name}.partnership.yaml`), `${sound}# more\n`);
      assert.deepEqual(names(cwd, '--changed-since', 'HEAD'), ['b.partnership.yaml', 'sub/a.partnership.yaml']);
      assert.deepEqual(names(path.join(cwd, 'sub'), '--changed-since', 'HEAD'), ['a.partnership.yaml']);
      const diff = partnership(['diff', '--base', 'HEAD', '--format', 'json'], { cwd: path.join(cwd, 'sub') });
      assert.equal(JSON.parse(diff.stdout).files.length, 2);
    }));

  it('what it leaves out is left out: excludes of the repository and of the user, in its own case', () =>
    inFolder(
      {
        ...Object.fromEntries(['a', 'b', 'c', 'OLD/d', 'old/e'].map((name) => [`${name}.partnership.yaml`, sound])),
        'excluded.txt': 'b.partnership.yaml\n',
        '.gitignore': 'old/\n',
        ...config,
      },
      (cwd) => {
        git(cwd, 'init', '-q');
        mkdirSync(path.join(cwd, '.git/info'), { recursive: true });
        writeFileSync(path.join(cwd, '.git/info/exclude'), 'a.partnership.yaml\n');
        writeFileSync(path.join(cwd, '.gitconfig'), `[core]\n\texcludesFile = ~/excluded.txt\n`);
        assert.deepEqual(names(cwd), ['OLD/d.partnership.yaml', 'c.partnership.yaml']);
        git(cwd, 'config', 'core.ignorecase', 'true');
        assert.deepEqual(names(cwd), ['c.partnership.yaml']);
      },
    ));

  it('what it tracks is seen by check and diff alike, ignored or not', () =>
    inFolder({ 'old/a.partnership.yaml': sound, 'old/b.partnership.yaml': alike(sound), ...config }, (cwd) => {
      git(cwd, 'init', '-q', '-b', 'main');
      git(cwd, 'add', 'old/a.partnership.yaml');
      git(cwd, 'commit', '-qm', 'tracked');
      writeFileSync(path.join(cwd, '.gitignore'), 'old/\n');
      assert.deepEqual(check(cwd).found, { 'old/a.partnership.yaml': [] });
      writeFileSync(path.join(cwd, 'old/a.partnership.yaml'), `${sound}# more\n`);
      assert.deepEqual(names(cwd, '--changed-since', 'HEAD'), ['old/a.partnership.yaml']);
      const diff = JSON.parse(partnership(['diff', '--base', 'HEAD', '--format', 'json'], { cwd }).stdout);
      assert.deepEqual(
        diff.files.map((file: { path: string }) => file.path),
        ['old/a.partnership.yaml'],
      );
      // One that is named is checked, and counts for nobody else.
      assert.deepEqual(check(cwd, ['old']).found, { 'old/a.partnership.yaml': [] });
      const named = check(cwd, ['old/a.partnership.yaml', 'old/b.partnership.yaml']).found;
      assert.deepEqual(named, { 'old/a.partnership.yaml': [], 'old/b.partnership.yaml': [overloaded] });
    }));

  it('why it refuses is told in its own words', () =>
    inFolder({ 'a.partnership.yaml': sound, ...config }, (cwd) => {
      commitAll(cwd);
      const { status, stderr } = partnership(['check', '--changed-since', 'HEAD'], {
        cwd,
        env: { HOME: cwd, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
      });
      assert.equal(status, 2);
      assert.match(stderr, /git refuses .*dubious ownership/s);
    }));
});

describe('who is wanted in several files', () => {
  it('can be relieved in each of them, also in the first that asks', () => {
    const free = 'lin: { name: Lin Chen, days_per_month: 3 }\n      tess: { name: Tess de Boer, days_per_month: 9 }';
    const text = sound.replace('lin: { name: Lin Chen, days_per_month: 3 }', free);
    const named = [1, 2, 3].map((n): [string, string] => [
      `${n}.partnership.yaml`,
      text.replace(/^title: .*$/m, `title: Agreement ${n}`),
    ]);
    inFolder({ ...Object.fromEntries(named), ...config }, (cwd) => {
      for (const jobs of ['1', '2']) {
        const mended = check(cwd, ['--jobs', jobs]).files.map(({ findings }) =>
          findings.flatMap(({ rule, fixes }) => (rule === overloaded ? fixes.map(({ title }) => title) : [])),
        );
        assert.equal(mended.length, 3);
        for (const titles of mended) {
          assert.ok(titles.length > 0);
          assert.deepEqual(titles, mended[0], jobs);
        }
      }
    });
  });
});
