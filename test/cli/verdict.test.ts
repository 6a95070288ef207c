import assert from 'node:assert/strict';
import { inFolder, partnership } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

const today = ['--today', '2026-11-24'];
const sound = readBase('two');
/** One error. */
const wrong = sound.replace('able: 140000', 'able: 100000');
/** No error, and one warning. */
const doubtful = sound.replace(/^( *)discussed_on: .*\n/m, '');

const failures = (junit: string) => Number(/<testsuites [^>]*failures="(\d+)"/.exec(junit)?.[1]);

describe('what a report says of the exit code', () => {
  const check = (text: string, ...args: string[]) =>
    inFolder({ 'a.partnership.yaml': text }, (cwd) => partnership(['check', ...today, ...args], { cwd }));
  const counts = (text: string) => JSON.parse(check(text, '--format', 'json').stdout).summary;

  it('begins with texts that are what they are called', () => {
    assert.deepEqual([counts(wrong).errors, counts(doubtful).errors], [1, 0]);
    assert.equal(counts(doubtful).warnings, 1);
  });

  it('--quiet tells what makes the run fail', () => {
    for (const level of ['warning', 'info']) {
      const { status, stdout } = check(doubtful, '--quiet', '--fail-on', level);
      assert.equal(status, 1);
      assert.match(stdout, /1 warning/);
    }
    const passing = check(doubtful, '--quiet');
    assert.deepEqual([passing.status, /warning/.test(passing.stdout)], [0, false]);
    const many = check(doubtful, '--quiet', '--max-warnings', '0');
    assert.equal(many.status, 1);
    assert.match(many.stdout, /1 warning/);
  });

  it('--max-warnings says that it is what fails, in all formats', () => {
    for (const format of ['pretty', 'json', 'junit', 'github']) {
      const { status, stderr } = check(doubtful, '--format', format, '--max-warnings', '0');
      assert.deepEqual([status, stderr], [1, 'partnership: 1 warning, and --max-warnings allows 0.\n']);
    }
    assert.equal(check(doubtful, '--max-warnings', '1').stderr, '');
  });

  it('junit has failures exactly where the run fails', () => {
    const cases: readonly (readonly [text: string, ...args: string[]])[] = [
      [wrong],
      [wrong, '--fail-on', 'never'],
      [wrong, '--fail-on', 'never', '--max-warnings', '0'],
      [doubtful],
      [doubtful, '--fail-on', 'warning', '--quiet'],
      [doubtful, '--max-warnings', '0'],
      [doubtful, '--max-warnings', '1', '--quiet'],
      [doubtful, '--fail-on', 'never', '--max-warnings', '0'],
    ];
    const statuses = cases.map(([text, ...args]) => {
      const { status, stdout } = check(text, '--format', 'junit', ...args);
      assert.equal(failures(stdout) > 0, status === 1, args.join(' '));
      return status;
    });
    assert.deepEqual(statuses, [1, 0, 0, 0, 1, 1, 0, 1]);
  });

  it('and a mistake in the configuration is a failure whatever the level', () => {
    inFolder({ 'a.partnership.yaml': sound, 'partnership.config.yaml': 'rule: {}\n' }, (cwd) => {
      const { status, stdout } = partnership(['check', ...today, '--format', 'junit', '--fail-on', 'never'], { cwd });
      assert.deepEqual([status, failures(stdout)], [2, 1]);
    });
  });

  it('a configuration that is called otherwise is no configuration, and that is said', () => {
    inFolder({ 'sub/a.partnership.yaml': sound, 'partnership.config.yml': 'language: nl\n' }, (cwd) => {
      const { status, stdout } = partnership(['check', ...today], { cwd });
      assert.equal(status, 2);
      assert.match(stdout, /^partnership\.config\.yml:1:1 error This is no configuration.*`partnership\.config\.yaml`/);
    });
  });
});
