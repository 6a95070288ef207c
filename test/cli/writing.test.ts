import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { command, inFolder, partnership } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');
const untidy = sound.replace('partnership: v1', 'partnership:   v1');
const today = ['--today', '2026-11-24'];
assert.notEqual(untidy, sound);
const isRoot = process.getuid?.() === 0;

/** The files of a folder, those included that a writer may have left behind. */
const left = (folder: string) => readdirSync(folder).sort();

describe('what the command writes', () => {
  if (process.platform === 'win32') return;

  it('keeps the permissions of a file and, for whoever may give files away, its owner', () => {
    inFolder({ 'a.partnership.yaml': untidy }, (cwd) => {
      const file = path.join(cwd, 'a.partnership.yaml');
      chmodSync(file, 0o640);
      if (isRoot) chownSync(file, 1234, 4321);
      assert.equal(partnership(['format'], { cwd }).status, 0);
      const { mode, uid, gid } = statSync(file);
      assert.equal(mode & 0o777, 0o640);
      if (isRoot) assert.deepEqual([uid, gid], [1234, 4321]);
      assert.equal(readFileSync(file, 'utf8'), sound);
      assert.deepEqual(left(cwd), ['a.partnership.yaml']);
    });
  });

  it('goes to all names of a file', () => {
    inFolder({ 'a.partnership.yaml': untidy }, (cwd) => {
      const [file, other] = [path.join(cwd, 'a.partnership.yaml'), path.join(cwd, 'other')];
      linkSync(file, other);
      assert.equal(partnership(['format', 'a.partnership.yaml'], { cwd }).status, 0);
      assert.equal(readFileSync(other, 'utf8'), sound);
      assert.equal(statSync(other).ino, statSync(file).ino);
      assert.deepEqual(left(cwd), ['a.partnership.yaml', 'other']);
    });
  });

  it('goes to the end of links, also where there is nothing yet', () => {
    inFolder({ 'real/a.yaml': untidy }, (cwd) => {
      symlinkSync('real/a.yaml', path.join(cwd, 'second'));
      symlinkSync('second', path.join(cwd, 'a.partnership.yaml'));
      symlinkSync('real/report.json', path.join(cwd, 'report'));
      assert.equal(partnership(['format', 'a.partnership.yaml'], { cwd }).status, 0);
      assert.equal(readFileSync(path.join(cwd, 'real/a.yaml'), 'utf8'), sound);
      assert.ok(lstatSync(path.join(cwd, 'a.partnership.yaml')).isSymbolicLink());
      partnership(['check', 'a.partnership.yaml', '--format', 'json=report', ...today], { cwd });
      assert.equal(JSON.parse(readFileSync(path.join(cwd, 'real/report.json'), 'utf8')).version, 1);
      assert.ok(lstatSync(path.join(cwd, 'report')).isSymbolicLink());
    });
  });

  it('leaves a read-only file alone, says so, and goes on with the others', () => {
    inFolder({ 'a.partnership.yaml': untidy, 'b.partnership.yaml': untidy }, (cwd) => {
      chmodSync(path.join(cwd, 'a.partnership.yaml'), 0o444);
      const { status, stderr } = partnership(['format'], { cwd });
      assert.equal(status, 2);
      assert.match(stderr, /a\.partnership\.yaml: it is read-only/);
      assert.equal(readFileSync(path.join(cwd, 'a.partnership.yaml'), 'utf8'), untidy);
      assert.equal(readFileSync(path.join(cwd, 'b.partnership.yaml'), 'utf8'), sound);
      const broken = sound.replace('able: 140000', 'able: "140000"');
      for (const name of ['c', 'd']) writeFileSync(path.join(cwd, `${name}.partnership.yaml`), broken);
      chmodSync(path.join(cwd, 'c.partnership.yaml'), 0o444);
      const fixed = partnership(['check', '--fix', '--isolated', ...today], { cwd });
      assert.equal(fixed.status, 2, fixed.stderr);
      assert.equal(readFileSync(path.join(cwd, 'c.partnership.yaml'), 'utf8'), broken);
    });
  });

  it('writes in place what cannot be replaced: a file that is mounted by itself', function () {
    const mounts =
      isRoot &&
      process.platform === 'linux' &&
      spawnSync('unshare', ['--mount', 'true'], { stdio: 'ignore' }).status === 0;
    if (!mounts) this.skip();
    inFolder({ 'real.yaml': untidy, 'a.partnership.yaml': '' }, (cwd) => {
      const script = 'mount --bind real.yaml a.partnership.yaml && exec "$0" "$@"';
      const { status, stderr } = spawnSync(
        'unshare',
        ['--mount', 'sh', '-c', script, process.execPath, command, 'format', 'a.partnership.yaml'],
        { cwd, encoding: 'utf8' },
      );
      assert.equal(status, 0, stderr);
      assert.equal(readFileSync(path.join(cwd, 'real.yaml'), 'utf8'), sound);
      assert.deepEqual(left(cwd), ['a.partnership.yaml', 'real.yaml']);
    });
  });

  it('is the old text or the new one, whenever it is killed', async () => {
    const long = `${untidy}${'# The same again, and again, and again.\n'.repeat(5_000)}`;
    await inFolder({ 'a.partnership.yaml': long }, async (cwd) => {
      const file = path.join(cwd, 'a.partnership.yaml');
      const whole = new Set([long, long.replace('partnership:   v1', 'partnership: v1')]);
      // Killed at the first sign of anything beside the file.
      for (const _ of [1, 2]) {
        writeFileSync(file, long);
        const child = spawn(process.execPath, [command, 'format'], { cwd, stdio: 'ignore' });
        const ended = new Promise((resolve) => child.once('exit', resolve));
        while (child.exitCode === null) {
          if (readdirSync(cwd).length > 1) {
            child.kill('SIGKILL');
            break;
          }
          await new Promise((resolve) => setImmediate(resolve));
        }
        await ended;
        assert.ok(whole.has(readFileSync(file, 'utf8')), 'half a file');
      }
    });
  });

  it('is never an agreement or a configuration that is overwritten with a report', () => {
    const files = { 'a.partnership.yaml': sound, 'b.yaml': sound, 'partnership.config.yaml': 'today: 2026-11-24\n' };
    inFolder(files, (cwd) => {
      symlinkSync('a.partnership.yaml', path.join(cwd, 'link'));
      linkSync(path.join(cwd, 'b.yaml'), path.join(cwd, 'same'));
      for (const target of [
        'a.partnership.yaml',
        'new.partnership.yml',
        'link',
        'b.yaml',
        'same',
        'partnership.config.yaml',
      ]) {
        const { status, stderr } = partnership(['check', 'b.yaml', '--format', `pretty=${target}`], { cwd });
        assert.equal(status, 2, target);
        assert.match(stderr, /would overwrite an agreement or its configuration/, target);
      }
      for (const [name, text] of Object.entries(files)) assert.equal(readFileSync(path.join(cwd, name), 'utf8'), text);
    });
  });

  it('is one report a file', () => {
    inFolder({ 'a.partnership.yaml': sound, 'old.json': '' }, (cwd) => {
      mkdirSync(path.join(cwd, 'sub'));
      linkSync(path.join(cwd, 'old.json'), path.join(cwd, 'sub/old'));
      for (const [one, other] of [
        ['r.json', './r.json'],
        ['r.json', 'sub/../r.json'],
        ['old.json', 'sub/old'],
      ]) {
        const args = ['check', '--format', `json=${one}`, '--format', `sarif=${other}`];
        const { status, stderr } = partnership(args, { cwd });
        assert.equal(status, 2, stderr);
        assert.match(stderr, /go to the same file/);
      }
      const devices = ['--format', 'json=/dev/null', '--format', 'sarif=/dev/null'];
      assert.equal(partnership(['check', ...devices, ...today], { cwd }).status, 0);
    });
  });
});

describe('a reader who leaves early', () => {
  if (process.platform === 'win32') return;
  const broken = readBase('two').replace('able: 140000', 'able: 100000');
  const shell = (cwd: string, script: string) =>
    spawnSync('bash', ['-c', script, process.execPath, command], { cwd, encoding: 'utf8' });
  const files = {
    'a.partnership.yaml': broken,
    'b.partnership.yaml': broken,
    'c.partnership.yaml': untidy.replace('able: 140000', 'able: 100000'),
  };

  it('changes neither the exit code nor the reports to files', () => {
    inFolder(files, (cwd) => {
      const check = `"$0" "$1" check ${today.join(' ')} --format pretty --format json=report.json`;
      const { stdout } = shell(cwd, `set -o pipefail; ${check} | true; echo $?`);
      assert.equal(stdout, '1\n');
      assert.equal(JSON.parse(readFileSync(path.join(cwd, 'report.json'), 'utf8')).files.length, 3);
      assert.equal(shell(cwd, `set -o pipefail; { ${check} 2>&1 >&3 | true; } 3>/dev/null; echo $?`).stdout, '1\n');
    });
  });

  it('keeps no file from being fixed or formatted', () => {
    const fixable = sound.replace('able: 140000', 'able: "140000"');
    inFolder({ 'a.partnership.yaml': fixable, 'b.partnership.yaml': fixable, 'c.partnership.yaml': fixable }, (cwd) => {
      const { stdout } = shell(
        cwd,
        `set -o pipefail; "$0" "$1" check --fix --isolated ${today.join(' ')} 2>&1 | true; echo $?`,
      );
      assert.equal(stdout, '0\n');
      for (const name of left(cwd)) assert.equal(readFileSync(path.join(cwd, name), 'utf8'), sound, name);
    });
    inFolder({ 'a.partnership.yaml': untidy, 'b.partnership.yaml': untidy, 'c.partnership.yaml': untidy }, (cwd) => {
      assert.equal(shell(cwd, 'set -o pipefail; "$0" "$1" format | true; echo $?').stdout, '0\n');
      for (const name of left(cwd)) assert.equal(readFileSync(path.join(cwd, name), 'utf8'), sound, name);
    });
  });

  it('is another matter than no room to write: that is said, and is the user’s to mend', function () {
    if (process.platform !== 'linux') this.skip();
    inFolder(files, (cwd) => {
      const { stdout, stderr } = shell(
        cwd,
        `"$0" "$1" check ${today.join(' ')} --format pretty --format json=r.json > /dev/full; echo $?`,
      );
      assert.equal(stdout, '2\n');
      assert.match(stderr, /^partnership: Standard output could not be written: ENOSPC.*\n$/);
      assert.equal(JSON.parse(readFileSync(path.join(cwd, 'r.json'), 'utf8')).files.length, 3);
      const report = shell(cwd, '"$0" "$1" check --format json=/dev/full; echo $?');
      assert.equal(report.stdout, '2\n');
      assert.match(report.stderr, /The report could not be written to \/dev\/full: ENOSPC/);
    });
  });
});
