import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { command, inFolder, partnership, repository } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');
const configuration = { 'work/partnership.config.yaml': 'today: 2026-11-24\n' };
const weaker = sound.replace('able: 140000', 'able: 100000');
const template = (name: string) => parse(readFileSync(path.join(repository, name), 'utf8'));

interface Shell {
  readonly status: number | null;
  readonly text: string;
}
const bash = (cwd: string, script: string, env: Record<string, string>): Shell => {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { HOME: cwd, LANG: 'en_GB.UTF-8', PATH: process.env.PATH ?? '', ...env },
  });
  return { status, text: `${stdout}${stderr}` };
};

describe('the template for GitLab', () => {
  if (process.platform === 'win32') return;
  const { partnership: job } = template('templates/gitlab-ci.yml');

  /** Runs the job's script, line by line as it stands, with an npm that installs the command that is built here. */
  function runJob(folder: string, env: Record<string, string>): Shell {
    const bin = path.join(folder, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(
      path.join(bin, 'npm'),
      `#!/bin/sh\necho "$@" > "${folder}/npm"\nln -sf "${command}" "${bin}/partnership"\n`,
    );
    chmodSync(path.join(bin, 'npm'), 0o755);
    if (!existsSync(path.join(bin, 'node'))) symlinkSync(process.execPath, path.join(bin, 'node'));
    const variables = Object.fromEntries(Object.entries(job.variables).map(([name, value]) => [name, String(value)]));
    return bash(path.join(folder, 'work'), job.script.join('\n'), {
      ...variables,
      ...env,
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    });
  }

  it('tells findings and what changed in a merge request, and keeps what its artifacts name', () => {
    inFolder({ 'work/a.partnership.yaml': sound, ...configuration }, (folder) => {
      const work = path.join(folder, 'work');
      const base = commitAll(work);
      writeFileSync(path.join(work, 'a.partnership.yaml'), weaker);
      git(work, 'commit', '-qam', 'weaker');
      const { status, text } = runJob(folder, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
      assert.equal(status, 1, text);
      assert.match(text, /honesty\/willing-exceeds-able/);
      assert.match(
        readFileSync(path.join(folder, 'npm'), 'utf8'),
        /^install --global --ignore-scripts partnership-agreements@\d+\.\d+\.\d+\n$/,
      );
      const kept = (name: string) => readFileSync(path.join(work, name), 'utf8');
      assert.match(kept(job.artifacts.paths[0]), /Must sign again/);
      const [issue] = JSON.parse(kept(job.artifacts.reports.codequality));
      assert.deepEqual(Object.keys(issue).sort(), ['check_name', 'description', 'fingerprint', 'location', 'severity']);
      assert.equal(issue.location.path, 'a.partnership.yaml');
      assert.match(kept(job.artifacts.reports.junit), /<testsuites name="partnership" tests="2" failures="1"/);
      assert.equal(job.artifacts.when, 'always', 'a job that fails keeps its reports');
    });
  });

  it('checks the default branch, where there is nothing to compare with', () => {
    inFolder({ 'work/a.partnership.yaml': sound, ...configuration }, (folder) => {
      commitAll(path.join(folder, 'work'));
      const { status, text } = runJob(folder, {});
      assert.equal(status, 0, text);
      assert.ok(!existsSync(path.join(folder, 'work/partnership-diff.md')));
    });
  });

  it('runs in pipelines of merge requests, which alone know their base', () => {
    const conditions: string[] = job.rules.map(({ if: condition }: { if: string }) => condition);
    assert.ok(conditions.some((condition) => condition.includes('merge_request_event')));
    assert.match(job.script.join('\n'), /CI_MERGE_REQUEST_DIFF_BASE_SHA/);
  });

  it('installs the version that it comes with', () => {
    const { version } = JSON.parse(readFileSync(path.join(repository, 'server/package.json'), 'utf8'));
    assert.equal(job.variables.PARTNERSHIP_VERSION, version);
    assert.equal(template('action.yml').inputs.version.default, version);
    for (const { entry } of template('.pre-commit-hooks.yaml'))
      assert.match(entry, new RegExp(`@${version} -- partnership`));
  });
});

describe('the sample workflow for GitHub', () => {
  if (process.platform === 'win32') return;
  const { check: job } = template('templates/github-workflow.yml').jobs;
  const action = template('action.yml');

  /** Fills in expressions as GitHub does, those that are used. */
  const fill = (text: unknown, known: Readonly<Record<string, string>>): string =>
    String(text).replace(/\$\{\{ (.+?) \}\}/g, (_, name: string) => {
      assert.ok(Object.hasOwn(known, name), `nothing known of ${name}`);
      return known[name] ?? '';
    });

  /** Runs one job of the matrix: the steps of the action, in a shell, with the inputs of the workflow. */
  function runShard(work: string, shard: string, index: number, base: string) {
    const at = (name: string) => path.join(work, '..', `${name}-${index}`);
    for (const name of ['output', 'summary']) writeFileSync(at(name), '');
    writeFileSync(at('event'), JSON.stringify({ pull_request: { base: { sha: base } } }));
    const [, step] = job.steps;
    const matrix = { 'matrix.shard': shard, 'strategy.job-index == 0': String(index === 0) };
    const inputs: Record<string, string> = { 'inputs.command': command };
    for (const [name, { default: value }] of Object.entries<{ default: unknown }>(action.inputs))
      inputs[`inputs.${name}`] ??= fill(step.with[name] ?? value, matrix);
    const [run, ...others] = action.runs.steps;
    assert.deepEqual(others, []);
    const env: Record<string, string> = Object.fromEntries(
      Object.entries(run.env).map(([name, value]) => [name, fill(value, inputs)]),
    );
    const result = bash(work, run.run, {
      ...env,
      GITHUB_ACTION_PATH: repository,
      GITHUB_WORKSPACE: work,
      GITHUB_EVENT_PATH: at('event'),
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary'),
      RUNNER_TEMP: path.dirname(work),
    });
    const [, sarif = ''] = /^sarif<<.+\n(.+)$/m.exec(readFileSync(at('output'), 'utf8')) ?? [];
    return { ...result, sarif: JSON.parse(readFileSync(sarif, 'utf8')), summary: readFileSync(at('summary'), 'utf8') };
  }

  it('shares the agreements out: together its jobs find what one check finds', () => {
    const nth = (n: number) =>
      weaker.replaceAll('900000', `91${String(n).padStart(4, '0')}`).replaceAll('noordlicht', `noord-${n}`);
    const files = Object.fromEntries(
      Array.from({ length: 7 }, (_, n) => [`work/d${n % 2}/${n}.partnership.yaml`, nth(n)]),
    );
    inFolder({ ...files, ...configuration }, (folder) => {
      const work = path.join(folder, 'work');
      const base = commitAll(work);
      writeFileSync(path.join(work, 'd0/0.partnership.yaml'), nth(0).replace('willing: 260', 'willing: 250'));
      git(work, 'commit', '-qam', 'weaker');
      const shards: readonly string[] = job.strategy.matrix.shard;
      const jobs = shards.map((shard, index) => runShard(work, shard, index, base));
      interface Result {
        readonly ruleId: string;
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        }[];
      }
      const told = ({ runs: [{ results }] }: { readonly runs: readonly [{ readonly results: readonly Result[] }] }) =>
        results.map(({ ruleId, locations: [place] }) => `${place?.physicalLocation.artifactLocation.uri} ${ruleId}`);
      const whole = told(JSON.parse(partnership(['check', '--format', 'sarif'], { cwd: work }).stdout));
      assert.ok(whole.length >= 7);
      assert.deepEqual(jobs.flatMap(({ sarif }) => told(sarif)).sort(), [...whole].sort());
      for (const { status, text, sarif } of jobs) {
        assert.equal(status, 1, text);
        assert.ok(told(sarif).length > 0, 'each job has its part');
      }
      assert.deepEqual(
        jobs.map(({ summary }) => summary.includes('Must sign again')),
        [true, false],
      );
    });
  });

  it('asks for no more than to read, and leaves no credentials behind', () => {
    const { on, permissions } = template('templates/github-workflow.yml');
    assert.deepEqual(permissions, { contents: 'read' });
    assert.ok('pull_request' in on && !('pull_request_target' in on));
    assert.equal(job.steps[0].with['persist-credentials'], false);
    assert.equal(job.steps[0].with['fetch-depth'], 0);
  });
});
