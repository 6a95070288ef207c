import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command, inFolder, partnership } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');
const weaker = sound.replace('days: { willing: 260', 'days: { willing: 200');
const config = { 'partnership.config.yaml': 'today: 2026-11-24\n' };
const today = ['--today', '2026-11-24'];

describe('partnership diff', () => {
  it('compares two files, and fails on weakening when asked', () => {
    inFolder({ 'a.partnership.yaml': sound, 'b.partnership.yaml': weaker }, (cwd) => {
      const there = partnership(
        ['diff', 'a.partnership.yaml', 'b.partnership.yaml', ...today, '--fail-on', 'weakening'],
        { cwd },
      );
      assert.equal(there.status, 1);
      assert.match(there.stdout, /weakens/);
      const back = partnership(
        ['diff', 'b.partnership.yaml', 'a.partnership.yaml', ...today, '--fail-on', 'weakening'],
        { cwd },
      );
      assert.equal(back.status, 0);
      assert.match(back.stdout, /strengthens/);
      const piped = partnership(['diff', 'a.partnership.yaml', '-', ...today, '--format', 'json'], {
        cwd,
        input: weaker,
      });
      const report = JSON.parse(piped.stdout);
      assert.equal(report.version, 1);
      assert.equal(report.head, '-');
      assert.equal(report.summary.weakens, 1);
      const same = partnership(['diff', 'a.partnership.yaml', 'a.partnership.yaml'], { cwd });
      assert.match(same.stdout, /no change of what was agreed/);
    });
  });

  it('reads files in revisions', () => {
    inFolder({ 'd/a.partnership.yaml': sound, ...config }, (cwd) => {
      commitAll(cwd);
      writeFileSync(path.join(cwd, 'd/a.partnership.yaml'), weaker);
      const below = path.join(cwd, 'd');
      for (const [folder, ...args] of [
        [cwd, 'HEAD:d/a.partnership.yaml'],
        [below, 'HEAD:d/a.partnership.yaml'],
        [below, 'HEAD:./a.partnership.yaml'],
        [below, 'a.partnership.yaml'],
        [cwd, 'HEAD:d/a.partnership.yaml', 'd/a.partnership.yaml'],
      ] as const) {
        const { stdout, stderr } = partnership(['diff', ...args, '--format', 'json'], { cwd: folder });
        assert.equal(stderr, '');
        assert.equal(JSON.parse(stdout).summary.weakens, 1, args.join(' '));
      }
    });
  });

  it('tells all that changed since a revision: added, removed and renamed', () => {
    const other = readBase('three');
    const files = {
      'a.partnership.yaml': sound,
      'b.partnership.yaml': other,
      'c.partnership.yaml': other.replace('title:', 'title: Other'),
    };
    inFolder({ ...files, ...config }, (cwd) => {
      commitAll(cwd);
      writeFileSync(path.join(cwd, 'a.partnership.yaml'), weaker);
      rmSync(path.join(cwd, 'c.partnership.yaml'));
      git(cwd, 'add', '-A');
      git(cwd, 'commit', '-qm', 'one');
      renameSync(path.join(cwd, 'b.partnership.yaml'), path.join(cwd, 'z.partnership.yaml'));
      git(cwd, 'add', '-A');
      writeFileSync(path.join(cwd, 'new.partnership.yaml'), sound.replace('title: Live', 'title: New'));
      const told = (...args: readonly string[]) =>
        JSON.parse(partnership(['diff', ...args, '--format', 'json'], { cwd }).stdout).files.map(
          ({ path: file, status }: { path: string; status: string }) => `${file} ${status}`,
        );
      assert.deepEqual(told('--base', 'HEAD~1'), [
        'a.partnership.yaml changed',
        'c.partnership.yaml removed',
        'new.partnership.yaml added',
        'z.partnership.yaml renamed',
      ]);
      const failing = ['diff', '--base', 'HEAD~1', '--fail-on', 'weakening'];
      assert.equal(partnership(failing, { cwd }).status, 1);
      assert.equal(partnership([...failing, '--head', 'HEAD~1'], { cwd }).status, 0);
      assert.deepEqual(told('--base', 'HEAD~1', '--head', 'HEAD'), [
        'a.partnership.yaml changed',
        'c.partnership.yaml removed',
      ]);
    });
  });

  it('counts what other agreements ask of the same people, on both sides as it was then', () => {
    const calm = (title: string) =>
      sound.replace('title: Live', `title: ${title}`).replace(/days_per_month: \d+(, deputy)/g, 'days_per_month: 1$1');
    const busy = calm('Second').replace('person: mark, days_per_month: 1', 'person: mark, days_per_month: 6');
    const overloaded = (findings: readonly { rule: string; message: string; related: readonly { file: string }[] }[]) =>
      findings.filter(({ rule }) => rule === 'honesty/person-overloaded');
    const roomy = (text: string) =>
      text.replace(/(eva|lin|hans|joost): \{(.*)days_per_month: \d/g, '$1: {$2days_per_month: 9');
    inFolder(
      { 'a.partnership.yaml': roomy(calm('First')), 'sub/b.partnership.yaml': roomy(calm('Second')), ...config },
      (cwd) => {
        const diff = (...args: readonly string[]) => {
          const { stdout, stderr } = partnership(['diff', ...args, '--format', 'json'], { cwd });
          assert.equal(stderr, '');
          return JSON.parse(stdout).files;
        };
        commitAll(cwd);
        writeFileSync(path.join(cwd, 'sub/b.partnership.yaml'), roomy(busy));
        git(cwd, 'commit', '-qam', 'busy');
        for (const args of [
          ['--base', 'HEAD~1'],
          ['--base', 'HEAD~1', '--head', 'HEAD'],
        ]) {
          const [file] = diff(...args);
          const [found, ...others] = overloaded(file.findings.new);
          assert.ok(found && others.length === 0, JSON.stringify(file.findings.new));
          assert.match(found.message, /Mark Smit/);
          assert.ok(
            found.related.some((place) => place.file === 'a.partnership.yaml'),
            JSON.stringify(found.related),
          );
        }
        // Who was wanted too often before is no news, in a file that is renamed neither.
        git(cwd, 'mv', 'sub/b.partnership.yaml', 'sub/c.partnership.yaml');
        writeFileSync(path.join(cwd, 'sub/c.partnership.yaml'), roomy(busy).replace('title: Second', 'title: Third'));
        const [renamed] = diff('--base', 'HEAD');
        assert.equal(renamed.status, 'renamed');
        assert.deepEqual([renamed.findings.new.length, overloaded(renamed.findings.solved).length], [1, 0]);
        // Without the other one it is solved.
        rmSync(path.join(cwd, 'a.partnership.yaml'));
        const [gone, solved] = diff('--base', 'HEAD');
        assert.equal(gone.status, 'removed');
        assert.equal(overloaded(solved.findings.solved).length, 1);
      },
    );
  });

  it("is git's own diff of agreements", () => {
    inFolder(
      {
        'a b.partnership.yaml': sound,
        'x.txt': 'a\n',
        '.gitattributes': '*.partnership.yaml diff=partnership\n',
        ...config,
      },
      (cwd) => {
        commitAll(cwd);
        git(cwd, 'config', 'diff.partnership.command', `"${process.execPath}" "${command}" diff`);
        writeFileSync(path.join(cwd, 'a b.partnership.yaml'), weaker);
        writeFileSync(path.join(cwd, 'x.txt'), 'b\n');
        const text = git(cwd, 'diff', '--ext-diff');
        assert.match(text, /a b\.partnership\.yaml/);
        assert.match(text, /weakens/);
        assert.match(text, /^\+b$/m);
        renameSync(path.join(cwd, 'a b.partnership.yaml'), path.join(cwd, 'c.partnership.yaml'));
        git(cwd, 'add', '-A');
        assert.match(git(cwd, 'diff', '--cached', '-M', '--ext-diff'), /file renamed/);
        git(cwd, 'rm', '-q', '-f', 'c.partnership.yaml');
        assert.match(git(cwd, 'diff', '--cached', '--no-renames', '--ext-diff'), /file removed/);
      },
    );
  });

  it('says what is wrong with what it was asked', () => {
    inFolder({ 'a.partnership.yaml': sound, ...config }, (cwd) => {
      const cases: readonly [args: string[], says: RegExp][] = [
        [[], /takes two files/],
        [['a.partnership.yaml'], /no git repository/],
        [['none.partnership.yaml', 'a.partnership.yaml'], /no file and no revision "none/],
        [['-', '-'], /Only one/],
        [['--head', 'x'], /goes with --base/],
        [['--base', 'x', 'a.partnership.yaml'], /no git repository/],
        [['a.partnership.yaml', 'a.partnership.yaml', '--fail-on', 'nonsense'], /weakening/],
      ];
      for (const [args, says] of cases) {
        const { status, stderr } = partnership(['diff', ...args], { cwd });
        assert.equal(status, 2, args.join(' '));
        assert.match(stderr, says);
      }
      commitAll(cwd);
      for (const name of ['-x:a.partnership.yaml', 'none:a.partnership.yaml', 'HEAD:none.partnership.yaml']) {
        const { status, stderr } = partnership(['diff', '--', name, 'a.partnership.yaml'], { cwd });
        assert.equal(status, 2, name);
        assert.match(stderr, /There is no (revision|file)/);
      }
    });
  });
});
