import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const liveEta = readBase('two');
const name = 'live-eta.partnership.yaml';
const today = ['--today', '2026-11-24'];
const lower = liveEta.replace('able: 140000', 'able: 130000');
const raised = lower.replace('version: 3\neffective', 'version: 4\neffective');

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
