import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { signedDigest } from '../../server/src/agreement/digest.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { command, inFolder, repository } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');
const configuration = 'today: 2026-11-24\n';

/** Runs the action's script as a runner does. */
function act(workspace: string, event: object | undefined, inputs: Record<string, string> = {}) {
  const at = (name: string) => path.join(workspace, '..', `${path.basename(workspace)}-${name}`);
  for (const name of ['output', 'summary']) writeFileSync(at(name), '');
  writeFileSync(at('event'), JSON.stringify(event ?? {}));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(repository, 'action/main.mjs')], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH ?? '',
      HOME: workspace,
      RUNNER_TEMP: path.dirname(workspace),
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_PATH: at('event'),
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary'),
      INPUT_COMMAND: command,
      INPUT_DIFF: 'true',
      ...inputs,
    },
  });
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of readFileSync(at('output'), 'utf8').matchAll(
    /^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm,
  ))
    outputs[name] = value;
  return {
    status,
    stdout,
    stderr,
    outputs,
    raw: readFileSync(at('output'), 'utf8'),
    summary: readFileSync(at('summary'), 'utf8'),
  };
}

/** A workspace inside a folder of its own, so that the runner's files lie beside it. */
const inWorkspace = (files: Record<string, string>, use: (workspace: string) => void) =>
  inFolder(Object.fromEntries(Object.entries(files).map(([name, content]) => [`work/${name}`, content])), (folder) =>
    use(path.join(folder, 'work')),
  );

describe('the GitHub Action', () => {
  it('tells on a pull request what changed and what was found', () => {
    inWorkspace({ 'a.partnership.yaml': sound, 'partnership.config.yaml': configuration }, (workspace) => {
      const base = commitAll(workspace);
      writeFileSync(path.join(workspace, 'a.partnership.yaml'), sound.replace('able: 140000', 'able: 100000'));
      git(workspace, 'commit', '-qam', 'lower');
      const result = act(workspace, { pull_request: { base: { sha: base } } });
      assert.equal(result.status, 1, result.stderr);
      assert.match(result.stdout, /^::error file=a\.partnership\.yaml,.*title=honesty\/willing-exceeds-able::/m);
      assert.equal(result.outputs['exit-code'], '1');
      assert.ok(Number(result.outputs.weakens) > 0);
      const comment = readFileSync(result.outputs.markdown ?? '', 'utf8');
      assert.match(comment, /weakens/);
      assert.match(comment, /Must sign again/);
      assert.match(comment, /1 agreement checked, 1 error/);
      assert.equal(result.summary, `${comment}\n`);
      assert.equal(JSON.parse(readFileSync(result.outputs.sarif ?? '', 'utf8')).version, '2.1.0');
    });
  });

  it('writes a comment that GitHub takes, however much there is to say', () => {
    const findings = Array.from(
      { length: 250 },
      (_, n) => `      success-${n}: { measure: Customers, target: ${'TBD '.repeat(20)}, by: never }\n`,
    ).join('');
    const wordy = sound.replace(
      '      success:\n',
      `      success:\n  ${findings.replaceAll('\n', '\n  ')}`.trimEnd().concat('\n'),
    );
    const files = Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`${n}.partnership.yaml`, sound]));
    inWorkspace({ ...files, 'partnership.config.yaml': configuration }, (workspace) => {
      const base = commitAll(workspace);
      for (const name of Object.keys(files)) writeFileSync(path.join(workspace, name), wordy);
      const { outputs, summary } = act(workspace, { pull_request: { base: { sha: base } } });
      const comment = readFileSync(outputs.markdown ?? '', 'utf8');
      assert.ok(comment.length <= 65_536, String(comment.length));
      assert.match(comment, /do not fit in here as a whole/);
      assert.match(comment, /4 agreements checked, [\d,]+ errors/);
      assert.ok(summary.length > comment.length && summary.length < 1_000_000);
    });
  });

  it('fails on weakening when it is asked to', () => {
    inWorkspace({ 'a.partnership.yaml': sound, 'partnership.config.yaml': configuration }, (workspace) => {
      const base = commitAll(workspace);
      writeFileSync(
        path.join(workspace, 'a.partnership.yaml'),
        sound.replace('days: { willing: 260', 'days: { willing: 250'),
      );
      const event = { pull_request: { base: { sha: base } } };
      const never = { INPUT_FAIL_ON: 'never', INPUT_DIFF_FAIL_ON: 'never' };
      assert.equal(act(workspace, event, never).status, 0);
      assert.equal(act(workspace, event, { ...never, INPUT_FAIL_ON_WEAKENING: 'true' }).status, 1);
      // By itself on new errors, and on what cannot be compared: here the version was not raised.
      assert.equal(act(workspace, event, { INPUT_FAIL_ON: 'never' }).status, 1);
    });
  });

  it('tells each party that has to sign again what changed since it did', () => {
    const digest = (text: string) => signedDigest(new AgreementDocument(text)) ?? '';
    const signed = sound.replace(
      'date: 2026-11-20, version: 3',
      `date: 2026-11-20, version: 3, digest: ${digest(sound)}`,
    );
    inWorkspace({ 'a.partnership.yaml': signed, 'partnership.config.yaml': configuration }, (workspace) => {
      commitAll(workspace);
      const file = path.join(workspace, 'a.partnership.yaml');
      const [first, second] = [
        signed.replace('willing: 260', 'willing: 250'),
        signed.replace('willing: 260', 'willing: 240'),
      ];
      writeFileSync(file, first);
      git(workspace, 'commit', '-qam', 'first');
      const base = git(workspace, 'rev-parse', 'HEAD').trim();
      writeFileSync(file, second);
      const { outputs } = act(workspace, { pull_request: { base: { sha: base } } }, { INPUT_FAIL_ON: 'never' });
      const comment = readFileSync(outputs.markdown ?? '', 'utf8');
      assert.match(comment, /240 instead of 250/);
      const [, since = ''] = comment.split('<details><summary>Since <code>van-rijn</code> signed</summary>');
      assert.match(since, /240 instead of 260/);
    });
  });

  it('lets no name of a file or a party set outputs or start commands', () => {
    const hostile = sound
      .replace('name: Van Rijn Logistiek B.V.', 'name: "x\\nweakens<<E\\n99\\nE\\n::error::pwned @all </details>"')
      .replace('able: 140000', 'able: 100000')
      .replace(
        '    van-rijn:\n      budget: { willing: 60000, able: 60000 }\n      days: { willing: 200, able: 220 }\n',
        '',
      );
    inWorkspace({ 'a.partnership.yaml': hostile, 'partnership.config.yaml': configuration }, (workspace) => {
      const { stdout, outputs, raw, summary } = act(workspace, undefined);
      assert.deepEqual(Object.keys(outputs), ['exit-code', 'sarif', 'markdown', 'weakens']);
      assert.equal(outputs.weakens, '');
      assert.ok(!raw.includes('pwned'));
      assert.ok(!stdout.split('\n').some((line) => line.startsWith('::error::')));
      assert.doesNotMatch(summary, /@all|<\/details>/);
    });
  });

  it('takes no option from an event or an input for git or the command', () => {
    inWorkspace({ 'a.partnership.yaml': sound, 'partnership.config.yaml': configuration }, (workspace) => {
      commitAll(workspace);
      const result = act(
        workspace,
        { pull_request: { base: { sha: '--output=pwned' } } },
        { INPUT_PATHS: '--format=json=pwned' },
      );
      assert.equal(result.status, 3);
      assert.match(result.stderr, /no file or folder "--format=json=pwned"/);
      assert.ok(!existsSync(path.join(workspace, 'pwned')));
    });
  });

  it('fails where what changed cannot be known, unless the comparison fails on nothing', () => {
    inWorkspace({ 'a.partnership.yaml': sound, 'partnership.config.yaml': configuration }, (workspace) => {
      commitAll(workspace);
      const pull = { pull_request: { base: { sha: 'a'.repeat(40) } } };
      for (const [inputs, status] of [
        [{}, 1],
        [{ INPUT_DIFF_FAIL_ON: 'error, weakening' }, 1],
        [{ INPUT_DIFF_FAIL_ON: 'never', INPUT_FAIL_ON_WEAKENING: 'true' }, 1],
        [{ INPUT_DIFF_FAIL_ON: 'error' }, 0],
        [{ INPUT_DIFF_FAIL_ON: 'never' }, 0],
        [{ INPUT_DIFF: 'false' }, 0],
      ] as const) {
        const result = act(workspace, pull, inputs);
        assert.equal(result.status, status, JSON.stringify(inputs));
        assert.match(result.stdout, /::warning::The commit to compare with is not here/);
        assert.equal(result.stdout.includes('::error::What changed could not be compared'), status === 1);
        assert.equal(result.outputs['exit-code'], '0');
      }
      assert.equal(act(workspace, { before: '0'.repeat(40) }).status, 0);
    });
  });

  it('checks what changed, and paths with spaces', () => {
    const broken = sound.replace('able: 140000', 'able: 100000');
    inWorkspace(
      { 'old.partnership.yaml': broken, 'a b/new.partnership.yaml': sound, 'partnership.config.yaml': configuration },
      (workspace) => {
        const before = commitAll(workspace);
        renameSync(path.join(workspace, 'a b/new.partnership.yaml'), path.join(workspace, 'a b/c d.partnership.yaml'));
        git(workspace, 'add', '-A');
        git(workspace, 'commit', '-qm', 'renamed');
        const { stdout, summary } = act(workspace, { before }, { INPUT_CHANGED_ONLY: 'true', INPUT_PATHS: 'a b\n' });
        assert.match(stdout, /1 agreement checked/);
        assert.match(summary, /file renamed/);
      },
    );
  });
});
