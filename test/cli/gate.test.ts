import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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

describe('since somebody signed', () => {
  const sign = (cwd: string, party: string, person: string) => {
    const { status, stderr } = partnership(
      ['sign', name, '--party', party, '--person', person, '--date', '2026-11-24', '--yes', '--force'],
      { cwd },
    );
    assert.equal(status, 0, stderr);
    git(cwd, 'commit', '-qam', `${person} signs`);
  };
  const changesSince = (cwd: string, who: string, file = name) => {
    const { stdout, stderr } = partnership(['diff', '--since-signed', who, file, ...today, '--format', 'json'], {
      cwd,
    });
    assert.equal(stderr, '');
    return JSON.parse(stdout).files.flatMap(({ changes }: { changes: { path: string[] }[] }) =>
      changes.map(({ path: place }) => place.join('.')),
    );
  };

  it('compares with the last text on which the signature held, whatever the file was called', () => {
    inFolder({ [name]: liveEta }, (cwd) => {
      commitAll(cwd);
      sign(cwd, 'noordlicht', 'eva');
      const file = path.join(cwd, name);
      const edit = (from: string, to: string) => {
        writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
        git(cwd, 'commit', '-qam', to);
      };
      edit('able: 140000', 'able: 130000');
      edit('version: 3\neffective', 'version: 4\neffective');
      sign(cwd, 'van-rijn', 'hans');
      edit('willing: 120000', 'willing: 110000');
      git(cwd, 'mv', name, 'eta.partnership.yaml');
      git(cwd, 'commit', '-qm', 'moved');
      const moved = 'eta.partnership.yaml';
      const both = changesSince(cwd, 'noordlicht', moved);
      for (const place of [
        'honesty.ceilings.noordlicht.budget.able',
        'honesty.ceilings.noordlicht.budget.willing',
        'version',
      ])
        assert.ok(both.includes(place), both.join());
      assert.deepEqual(changesSince(cwd, 'eva', moved), both);
      assert.deepEqual(changesSince(cwd, 'hans', moved), ['honesty.ceilings.noordlicht.budget.willing']);
      const { status, stderr } = partnership(['diff', '--since-signed', 'mark', moved], { cwd });
      assert.deepEqual([status, stderr.includes('has not signed')], [2, true]);
      assert.equal(partnership(['diff', '--since-signed', 'nobody', moved], { cwd }).status, 2);
    });
  });

  it('tells the life of an agreement, version by version', () => {
    inFolder({ [name]: liveEta }, (cwd) => {
      commitAll(cwd);
      sign(cwd, 'noordlicht', 'eva');
      git(cwd, 'mv', name, 'eta.partnership.yaml');
      const file = path.join(cwd, 'eta.partnership.yaml');
      const signed = readFileSync(file, 'utf8');
      writeFileSync(
        file,
        signed.replace('able: 140000', 'able: 130000').replace('version: 3\neffective', 'version: 4\neffective'),
      );
      git(cwd, 'commit', '-qam', 'lower');
      writeFileSync(
        file,
        signed.replace('able: 140000', 'able: 150000').replace('version: 3\neffective', 'version: 5\neffective'),
      );
      git(cwd, 'commit', '-qam', 'higher');
      const history = (...args: readonly string[]) => {
        const { status, stdout, stderr } = partnership(['history', 'eta.partnership.yaml', ...args], { cwd });
        assert.equal(status, 0, stderr);
        return stdout;
      };
      const { versions, shallow } = JSON.parse(history('--format', 'json'));
      assert.equal(shallow, false);
      assert.deepEqual(
        versions.map((one: { version: number; texts: number; summary: { weakens: number; strengthens: number } }) => [
          one.version,
          one.texts,
          one.summary.weakens,
          one.summary.strengthens,
        ]),
        [
          [5, 1, 0, 1],
          [4, 1, 1, 0],
          [3, 2, 0, 0],
        ],
      );
      const [, , oldest] = versions;
      assert.deepEqual([oldest.path, versions[1].path], [name, 'eta.partnership.yaml']);
      assert.ok(
        oldest.signatures.some(
          ({ person, date }: { person: string; date: string }) => person === 'eva' && date === '2026-11-24',
        ),
      );
      assert.match(history(), /^The life of “Live ETA for regional distribution”\n\nVersion 5, /);
      assert.match(history('--format', 'markdown'), /## Version 4/);
      assert.match(history('--format', 'html'), /<h2>Version 4, /);
      const { status, stderr } = partnership(['history', 'none.partnership.yaml'], { cwd });
      assert.deepEqual([status, stderr.includes('git knows no commit of')], [3, true]);
    });
  });

  it('tells the life of an agreement as this branch had it, merges as one change, and when it was gone', () => {
    const onDay = (day: number) => ({ ...process.env, GIT_COMMITTER_DATE: `2026-11-0${day}T12:00:00Z` });
    inFolder({ [name]: liveEta, 'kept.txt': '' }, (cwd) => {
      let day = 1;
      const commit = (...args: readonly string[]) => {
        const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
        const { status } = spawnSync('git', [...who, ...args], { cwd, env: onDay(day++), stdio: 'ignore' });
        assert.equal(status, 0);
      };
      const edit = (from: string, to: string) => {
        const file = path.join(cwd, name);
        writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
        commit('commit', '-qam', to);
      };
      commitAll(cwd);
      sign(cwd, 'noordlicht', 'eva');
      git(cwd, 'checkout', '-q', '-b', 'side');
      edit('cost: 95000', 'cost: 90000');
      edit('version: 3\neffective', 'version: 4\neffective');
      git(cwd, 'checkout', '-q', '-');
      edit('notice: 3 months', 'notice: 1 month');
      commit('merge', '-q', '--no-edit', 'side');
      git(cwd, 'rm', '-q', name);
      commit('commit', '-qm', 'gone');
      git(cwd, 'checkout', '-q', 'HEAD~1', '--', name);
      commit('commit', '-qm', 'back');
      const history = (...args: readonly string[]) => partnership(['history', name, ...args], { cwd }).stdout;
      const { versions } = JSON.parse(history('--format', 'json'));
      assert.deepEqual(
        versions.map((one: { version: number; absences?: unknown; changes: { effect: string; path: string[] }[] }) => [
          one.version,
          one.absences,
          one.changes.map(({ effect, path: place }) => `${effect} ${place.join('.')}`),
        ]),
        [
          [
            4,
            [{ from: '2026-11-05', until: '2026-11-06' }],
            ['neutral version', 'weakens honesty.commitments.noordlicht.eta-service.cost'],
          ],
          [3, undefined, []],
        ],
      );
      const [, first] = versions;
      assert.deepEqual(
        first.signatures.map(({ person, holds }: { person: string; holds?: boolean }) => [person, holds]),
        [
          ['eva', false],
          ['hans', undefined],
        ],
      );
      assert.match(
        history('--lang', 'en'),
        /Taken away on 5 November 2026, and back on 6 November 2026[\s\S]*\n {2}Another text than this one was signed by Eva de Wit/,
      );
      assert.match(history('--lang', 'nl'), /Weggehaald op 5 november 2026, en terug op 6 november 2026/);
    });
  });

  it('says what a shallow clone is missing', () => {
    inFolder({ [`whole/${name}`]: liveEta }, (cwd) => {
      const whole = path.join(cwd, 'whole');
      commitAll(whole);
      writeFileSync(path.join(whole, name), raised);
      git(whole, 'commit', '-qam', 'lower');
      git(cwd, 'clone', '-q', '--depth', '1', `file://${whole}`, 'part');
      const part = path.join(cwd, 'part');
      const { stdout } = partnership(['history', name], { cwd: part });
      assert.match(stdout, /: the oldest that is here\n[\s\S]*This clone is shallow/);
      const { stderr } = partnership(['diff', '--since-signed', 'mark', name], { cwd: part });
      assert.match(stderr, /this clone is shallow/);
    });
  });
});
