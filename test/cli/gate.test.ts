import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command, inFolder, partnership } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const liveEta = readBase('two');
const name = 'live-eta.partnership.yaml';
const today = ['--today', '2026-11-24'];
const lower = liveEta.replace('able: 140000', 'able: 130000');
const raised = lower.replace('version: 3\neffective', 'version: 4\neffective');

/** A repository with the agreement in its first commit and another text in its work tree. */
const changed = (text: string, run: (cwd: string) => void) =>
  inFolder({ [name]: liveEta, 'other/second.partnership.yaml': liveEta.replace('Live ETA', 'Second') }, (cwd) => {
    commitAll(cwd);
    writeFileSync(path.join(cwd, name), text);
    run(cwd);
  });
const exitOf = (cwd: string, ...args: readonly string[]) =>
  partnership(['diff', 'HEAD', ...today, ...args], { cwd }).status;

describe('the gate of a comparison', () => {
  it('fails on what the list names: new findings', () => {
    changed(lower, (cwd) => {
      assert.equal(exitOf(cwd), 0);
      assert.equal(exitOf(cwd, '--fail-on', 'error'), 1);
      assert.equal(exitOf(cwd, '--fail-on', 'removal,incomparable'), 0);
      assert.equal(exitOf(cwd, '--fail-on', 'removal', '--fail-on', 'weakening'), 1);
      assert.equal(exitOf(cwd, '--fail-on', 'never'), 0);
      const { status, stderr } = partnership(['diff', 'HEAD', '--fail-on', 'error,wekening'], { cwd });
      assert.equal(status, 2);
      assert.match(stderr, /--fail-on takes error, warning, weakening, removal, incomparable, never; not "wekening"/);
      for (const both of [['never,weakening'], ['error', '--fail-on', 'never']]) {
        const refused = partnership(['diff', 'HEAD', '--fail-on', ...both], { cwd });
        assert.equal(refused.status, 2);
        assert.match(refused.stderr, /--fail-on never fails on nothing, and (weakening|error) fails on something/);
      }
    });
  });

  it('fails on an agreement that is gone, unless it had ended', () => {
    inFolder({ [name]: liveEta, 'kept.txt': '' }, (cwd) => {
      commitAll(cwd);
      git(cwd, 'rm', '-q', name);
      for (const gate of ['removal', 'weakening']) assert.equal(exitOf(cwd, '--fail-on', gate), 1);
      assert.equal(exitOf(cwd, '--fail-on', 'error,incomparable'), 0);
    });
    const ended = liveEta.replace('status: agreed', 'status: ended\nended: { date: 2026-11-20, because: Done }');
    inFolder({ [name]: ended, 'kept.txt': '' }, (cwd) => {
      commitAll(cwd);
      git(cwd, 'rm', '-q', name);
      assert.equal(exitOf(cwd, '--fail-on', 'removal,weakening'), 0);
    });
  });

  it('fails on what cannot be compared, which the first line of every format tells', () => {
    for (const text of [
      '',
      '<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n',
      lower.replace('honesty: #', 'honesty: ] #'),
    ]) {
      changed(text, (cwd) => {
        const outputs = ['markdown', 'html', 'json'].flatMap((format) => ['--format', `${format}=d.${format}`]);
        const { status, stdout } = partnership(
          ['diff', 'HEAD', ...today, '--fail-on', 'incomparable', '--format', 'pretty', ...outputs],
          { cwd },
        );
        assert.equal(status, 1);
        const read = (format: string) => readFileSync(path.join(cwd, `d.${format}`), 'utf8');
        for (const told of [stdout, read('markdown'), read('html').replace(/^[\s\S]*<h1>/, '')]) {
          assert.doesNotMatch(told, /no change/);
          assert.match(told.split('\n').slice(0, 2).join(' '), /Not everything could be compared/);
        }
        const { files, summary } = JSON.parse(read('json'));
        assert.equal(summary.incomparable, files[0].incomparable.length);
      });
    }
  });

  it('knows in a check of what changed that the version was not raised', () => {
    changed(lower, (cwd) => {
      const check = (...args: readonly string[]) =>
        partnership(['check', ...today, '--changed-since', 'HEAD', '--isolated', '--format', 'json', ...args], { cwd });
      const { status, stdout } = check();
      assert.equal(status, 1);
      assert.deepEqual(
        JSON.parse(stdout).files.flatMap(({ findings }: { findings: { rule: string }[] }) =>
          findings.map(({ rule }) => rule),
        ),
        ['governance/version-not-raised'],
      );
      writeFileSync(path.join(cwd, 'partnership.config.yaml'), 'rules:\n  governance/version-not-raised: off\n');
      assert.equal(check().status, 0);
    });
  });
});

describe('what is compared', () => {
  it('a revision, narrowed to paths', () => {
    changed(raised, (cwd) => {
      writeFileSync(path.join(cwd, 'other/second.partnership.yaml'), raised.replace('Live ETA', 'Second'));
      const paths = (...args: readonly string[]) => {
        const { stdout, stderr } = partnership(['diff', ...args, ...today, '--format', 'json'], { cwd });
        assert.equal(stderr, '');
        return JSON.parse(stdout).files.map(({ path: file }: { path: string }) => file);
      };
      assert.deepEqual(paths('HEAD'), [name, 'other/second.partnership.yaml']);
      assert.deepEqual(paths('HEAD', name), [name]);
      assert.deepEqual(paths('HEAD', 'other'), ['other/second.partnership.yaml']);
      assert.deepEqual(paths('--base', 'HEAD', 'other/*.partnership.yaml'), ['other/second.partnership.yaml']);
      assert.deepEqual(paths('--base', 'HEAD', './other', name), [name, 'other/second.partnership.yaml']);
    });
  });

  it('a path that is nowhere is a slip of the pen, and never "no change"', () => {
    changed(lower, (cwd) => {
      const diff = (...args: readonly string[]) => partnership(['diff', ...args, ...today], { cwd });
      for (const args of [
        ['HEAD', 'othr'],
        ['--base', 'HEAD', name, 'othr/live-eta.partnership.yaml'],
        ['--base', 'HEAD', '--head', 'HEAD', 'othr'],
      ]) {
        const { status, stdout, stderr } = diff(...args);
        assert.deepEqual([status, stdout], [3, ''], args.join(' '));
        assert.match(stderr, /There is no file or folder "othr/);
      }
      // What is there, has gone, or was there then, is known.
      git(cwd, 'commit', '-qam', 'lower');
      git(cwd, 'mv', name, 'moved.partnership.yaml');
      git(cwd, 'commit', '-qm', 'moved');
      for (const args of [
        ['HEAD~1', name],
        ['--base', 'HEAD~2', '--head', 'HEAD~1', name],
        ['--base', 'HEAD~1', '--head', 'HEAD~1', name],
        ['HEAD', 'moved.partnership.yaml'],
        ['HEAD', 'nothing/*.partnership.yaml'],
      ])
        assert.equal(diff(...args).status, 0, args.join(' '));
    });
  });

  it('goes to several files at once, and over none that it reads', () => {
    changed(raised, (cwd) => {
      const formats = ['--format', 'json=d.json', '--format', 'html=d.html', '--format', 'markdown=d.md'];
      const { status, stdout } = partnership(['diff', 'HEAD', ...today, ...formats], { cwd });
      assert.deepEqual([status, stdout], [0, '']);
      assert.match(readFileSync(path.join(cwd, 'd.html'), 'utf8'), /^<!DOCTYPE html>/);
      assert.match(readFileSync(path.join(cwd, 'd.md'), 'utf8'), /^\*\*1 change weakens/);
      assert.equal(partnership(['diff', 'HEAD', ...today, '--format', `html=${name}`], { cwd }).status, 2);
    });
  });

  it('a file that git has not merged yet is told once', () => {
    inFolder({ [name]: liveEta, '.gitattributes': '*.partnership.yaml diff=partnership\n' }, (cwd) => {
      commitAll(cwd);
      git(cwd, 'switch', '-q', '-c', 'other');
      writeFileSync(path.join(cwd, name), lower);
      git(cwd, 'commit', '-qam', 'other');
      git(cwd, 'switch', '-q', 'main');
      writeFileSync(path.join(cwd, name), liveEta.replace('able: 140000', 'able: 150000'));
      git(cwd, 'commit', '-qam', 'main');
      assert.throws(() => git(cwd, 'merge', '-q', 'other'));
      git(cwd, 'config', 'diff.partnership.command', `"${process.execPath}" "${command}" diff`);
      // git shows both sides itself; this command, which it calls for the same file, adds nothing to that.
      const text = git(cwd, 'diff', '--ext-diff');
      assert.match(text, /^diff --cc live-eta\.partnership\.yaml\n/);
      assert.doesNotMatch(text, /file changed/);
      const ours = git(cwd, 'diff', '--ext-diff', 'HEAD');
      assert.equal(ours.split(`${name} file changed`).length - 1, 1, ours);
      assert.match(ours, /an unresolved merge conflict begins in line/);
    });
  });
});
