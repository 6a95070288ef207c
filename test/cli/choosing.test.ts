import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { alike, readBase } from '../support/markers.ts';

const sound = readBase('two');
const config = { 'partnership.config.yaml': 'today: 2026-11-24\n' };

/** An agreement of organisations of its own. */
const nth = (n: number) =>
  sound.replaceAll('900000', `91${String(n).padStart(4, '0')}`).replaceAll('noordlicht', `noord-${n}`);
const broken = (n: number) => nth(n).replace('able: 140000', 'able: 100000');
const many = (count: number, make = nth) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`d${n % 3}/${n}.partnership.yaml`, make(n)]));

const check = (cwd: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = partnership(['check', '--format', 'json', ...args], { cwd });
  const report = stdout === '' ? undefined : JSON.parse(stdout);
  const paths: string[] = report?.files.map((file: { path: string }) => file.path) ?? [];
  return { status, stdout, stderr, report, paths };
};

describe('partnership check: what to check', () => {
  it('shards: together they are the whole, each is the same every time, and none is much larger', () => {
    inFolder({ ...many(20), 'big.partnership.yaml': `${sound}# ${'x'.repeat(40_000)}\n`, ...config }, (cwd) => {
      const whole = check(cwd).paths;
      const shards = [1, 2, 3].map((n) => check(cwd, '--shard', `${n}/3`).paths);
      assert.deepEqual(shards.flat().sort(), [...whole].sort());
      assert.deepEqual(check(cwd, '--shard', '2/3').paths, shards[1]);
      const withBig = shards.find((paths) => paths.includes('big.partnership.yaml'));
      assert.ok((withBig?.length ?? 99) <= 4, 'the large file weighs as much as it is');
      const empty = check(cwd, 'big.partnership.yaml', '--shard', '2/2');
      assert.deepEqual([empty.status, empty.paths], [0, []]);
    });
  });

  it('shards find in a file what the whole finds', () => {
    inFolder({ 'a.partnership.yaml': sound, 'b.partnership.yaml': alike(sound), ...config }, (cwd) => {
      const whole = check(cwd).report.files;
      const parts = [1, 2].flatMap((n) => check(cwd, '--shard', `${n}/2`).report.files);
      assert.ok(whole[0].findings.length > 0);
      assert.deepEqual(
        parts.sort((a, b) => (a.path < b.path ? -1 : 1)),
        whole,
      );
    });
  });

  it('finds the same to the byte with any number of jobs', () => {
    // Every third agreement is of the same organisations, so that people are wanted in several.
    const files = many(24, (n) => (n % 3 === 0 ? alike(sound, `Cold chain ${n}`) : n % 5 === 0 ? broken(n) : nth(n)));
    inFolder({ ...files, ...config }, (cwd) => {
      const one = check(cwd, '--jobs', '1');
      assert.match(one.stdout, /person-overloaded/);
      assert.match(one.stdout, /willing-exceeds-able/);
      for (const jobs of ['2', '5']) assert.equal(check(cwd, '--jobs', jobs).stdout, one.stdout);
      const dutch = check(cwd, '--jobs', '2', '--lang', 'nl').stdout;
      assert.equal(dutch, check(cwd, '--jobs', '1', '--lang', 'nl').stdout);
      assert.notEqual(dutch, one.stdout);
      // Those that are not chosen are read by all threads as well.
      const some = ['d0', 'd1', '--jobs'];
      assert.equal(check(cwd, ...some, '2').stdout, check(cwd, ...some, '1').stdout);
    });
  });

  it('checks what changed since the branch left a revision', () => {
    inFolder({ ...many(4), ...config }, (cwd) => {
      commitAll(cwd);
      git(cwd, 'checkout', '-q', '-b', 'work');
      writeFileSync(path.join(cwd, 'd0/0.partnership.yaml'), broken(0));
      git(cwd, 'commit', '-qam', 'committed');
      renameSync(path.join(cwd, 'd1/1.partnership.yaml'), path.join(cwd, 'd1/ö -x.partnership.yaml'));
      writeFileSync(path.join(cwd, 'new.partnership.yaml'), nth(9));
      git(cwd, 'checkout', '-q', 'main', '--');
      writeFileSync(path.join(cwd, 'd2/2.partnership.yaml'), broken(2));
      git(cwd, 'add', 'd2');
      git(cwd, 'commit', '-qm', 'main goes on');
      git(cwd, 'checkout', '-q', 'work', '--');
      const expected = ['d0/0.partnership.yaml', 'd1/ö -x.partnership.yaml', 'new.partnership.yaml'];
      assert.deepEqual(check(cwd, '--changed-since', 'main').paths, expected);
      assert.deepEqual(check(path.join(cwd, 'd1'), '--changed-since', 'main').paths, ['ö -x.partnership.yaml']);
      const none = check(cwd, 'd0/3.partnership.yaml', '--changed-since', 'main');
      assert.deepEqual([none.status, none.paths], [0, []]);
      // A configuration that changes may change every finding.
      writeFileSync(path.join(cwd, 'partnership.config.yaml'), 'today: 2026-11-25\n');
      assert.equal(check(cwd, '--changed-since', 'main').paths.length, 5);
    });
  });

  it('hands git no options, and says what is wrong', () => {
    inFolder({ 'a.partnership.yaml': sound, ...config }, (cwd) => {
      const outside = check(cwd, '--changed-since', 'main');
      assert.equal(outside.status, 2);
      assert.match(outside.stderr, /no git repository here/);
      commitAll(cwd);
      for (const revision of ['--output=pwned', '-x', 'no-such', 'HEAD\n--all']) {
        const result = check(cwd, `--changed-since=${revision}`);
        assert.equal(result.status, 2, revision);
        assert.match(result.stderr, /no revision/);
      }
    });
  });

  it('tells mistakes in the configuration at their place, and ends with 2', () => {
    const text = 'today: 2026-11-24\nrules:\n  honesty/ceiling-mising: off\n  honesty/willing-exceeds-able: info\n';
    inFolder({ 'a.partnership.yaml': broken(1), 'partnership.config.yaml': text }, (cwd) => {
      const { status, report } = check(cwd);
      assert.equal(status, 2);
      assert.equal(report.files[0].path, 'partnership.config.yaml');
      const [finding] = report.files[0].findings;
      assert.equal(finding.rule, 'internal/configuration');
      assert.deepEqual(finding.range, { start: { line: 3, column: 3 }, end: { line: 3, column: 25 } });
      assert.equal(report.files[1].findings[0].severity, 'info', 'what is sound in it counts');
      assert.equal(report.summary.files, 1);
    });
  });

  it('takes another configuration, and keeps the root', () => {
    const files = {
      'a/a.partnership.yaml': sound,
      'a/b.partnership.yaml': alike(sound),
      'other.yaml': 'today: 2027-03-01\nlanguage: nl\n',
    };
    inFolder({ ...files, 'a/partnership.config.yaml': 'today: 2026-11-24\n' }, (cwd) => {
      const { stdout, status } = partnership(['check', 'a/a.partnership.yaml', '--config', 'other.yaml'], { cwd });
      assert.equal(status, 1);
      assert.match(stdout, /fouten/);
      assert.match(stdout, /person-overloaded/);
      const missing = check(cwd, '--config', 'none.yaml');
      assert.deepEqual([missing.status, /no configuration "none.yaml"/.test(missing.stderr)], [2, true]);
    });
  });

  it('knows where standard input would stand', () => {
    const files = { 'a/partnership.config.yaml': 'rules: { honesty/willing-exceeds-able: info }\ntoday: 2026-11-24\n' };
    inFolder({ ...files, 'a/x.partnership.yaml': broken(1) }, (cwd) => {
      const { status, stdout } = partnership(
        ['check', '-', '--stdin-filename', 'a/x.partnership.yaml', '--format', 'json'],
        {
          cwd,
          input: broken(1),
        },
      );
      assert.equal(status, 0);
      const { files: told } = JSON.parse(stdout);
      assert.equal(told.length, 1);
      assert.ok(told[0].findings.every(({ severity }: { severity: string }) => severity === 'info'));
    });
  });
});
