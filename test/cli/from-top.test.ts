import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership } from '../support/command.ts';
import { git } from '../support/git.ts';
import { alike, readBase } from '../support/markers.ts';

const sound = readBase('two');
const files = {
  'repo/legal docs/a.partnership.yaml': sound.replace('able: 140000', 'able: 100000'),
  'repo/legal docs/b.partnership.yaml': alike(sound),
};
const formats = ['github', 'sarif', 'gitlab', 'rdjson', 'junit'] as const;

describe('reports of a run below the top of the repository', () => {
  const check = (cwd: string, format: string, env: Record<string, string>) =>
    partnership(['check', '--today', '2026-11-24', '--format', format], { cwd, env }).stdout;
  const escaped = (text: string) => text.replaceAll('%20', ' ');

  for (const variable of ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY']) {
    it(`name files from there where ${variable} says where that is`, () => {
      inFolder(files, (folder) => {
        const [top, cwd] = [path.join(folder, 'repo'), path.join(folder, 'repo/legal docs')];
        const outputs = formats.flatMap((format) => ['--format', `${format}=../../${format}`]);
        const { stdout } = partnership(['check', ...outputs, '--format', 'pretty'], { cwd, env: { [variable]: top } });
        assert.match(stdout, /^a\.partnership\.yaml:/);
        for (const format of formats) {
          const report = escaped(readFileSync(path.join(folder, format), 'utf8'));
          const named = [...report.matchAll(/[^"=,>]*[ab]\.partnership\.yaml/g)].map(([name]) => name);
          assert.ok(named.length > 0, format);
          const folders = new Set(named.map((name) => name.slice(0, name.lastIndexOf('/'))));
          assert.deepEqual(folders, new Set(['legal docs']), format);
        }
        const elsewhere = { [variable]: path.join(folder, 'other') };
        assert.match(check(cwd, 'github', elsewhere), /file=a\.partnership\.yaml/);
        assert.match(check(top, 'github', { [variable]: top }), /file=legal docs\/a\.partnership\.yaml/);
      });
    });
  }

  it('or from the repository, where that is checked out below', () => {
    inFolder(files, (folder) => {
      git(path.join(folder, 'repo'), 'init', '-q');
      const report = check(path.join(folder, 'repo/legal docs'), 'github', { GITHUB_WORKSPACE: folder });
      assert.match(report, /file=legal docs\/a\.partnership\.yaml/);
    });
  });

  it('SARIF names tool, rules and the part of a check that is shared out', () => {
    inFolder(files, (folder) => {
      const run = (...args: string[]) =>
        JSON.parse(partnership(['check', '--format', 'sarif', ...args], { cwd: path.join(folder, 'repo') }).stdout)
          .runs[0];
      const whole = run();
      assert.equal(whole.automationDetails.id, 'partnership/');
      assert.match(whole.tool.driver.fullName, /^Partnership Agreements \d/);
      const rule = whole.tool.driver.rules.find(({ id }: { id: string }) => id === 'honesty/willing-exceeds-able');
      assert.equal(rule.name, 'HonestyWillingExceedsAble');
      assert.equal(run('--shard', '1/2').automationDetails.id, 'partnership/1-of-2/');
    });
  });
});
