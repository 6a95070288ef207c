import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');
const config = { 'partnership.config.yaml': 'today: 2026-11-24\n' };
const slips = sound.replace('effective: 2027-01-01', 'effective: 2027-1-1').replace('kvk: "90000001"', 'kvk: 90000001');

describe('partnership check --fix', () => {
  it('mends what leaves no choice, says what it did, and keeps all else to the byte', () => {
    const given = `\ufeff${slips.replaceAll('\n', '\r\n')}`;
    inFolder({ 'a.partnership.yaml': given, ...config }, (cwd) => {
      const { status, stdout, stderr } = partnership(['check', '--fix'], { cwd });
      assert.equal(status, 0, stdout);
      assert.match(stderr, /^a\.partnership\.yaml: 2 fixes applied\n {2}.+ \(general\/ambiguous-scalar at /);
      assert.equal(
        readFileSync(path.join(cwd, 'a.partnership.yaml'), 'utf8'),
        `\ufeff${sound.replaceAll('\n', '\r\n')}`,
      );
      assert.deepEqual(readdirSync(cwd).sort(), ['a.partnership.yaml', 'partnership.config.yaml']);
      assert.equal(partnership(['check', '--fix'], { cwd }).stderr, '');
    });
  });

  it('leaves alone what has to be decided', () => {
    const open = sound.replace('able: 140000', 'able: 100000');
    inFolder({ 'a.partnership.yaml': open, ...config }, (cwd) => {
      assert.equal(partnership(['check', '--fix'], { cwd }).status, 1);
      assert.equal(readFileSync(path.join(cwd, 'a.partnership.yaml'), 'utf8'), open);
    });
  });

  it('prints what it would do as a diff that applies', () => {
    for (const text of [slips, slips.replaceAll('\n', '\r\n')]) {
      inFolder({ 'd/a.partnership.yaml': text, ...config }, (cwd) => {
        git(cwd, 'init', '-q');
        git(cwd, 'config', 'core.autocrlf', 'false');
        commitAll(cwd);
        const { status, stdout } = partnership(['check', '--fix-dry-run'], { cwd });
        assert.equal(status, 1);
        assert.match(stdout, /^--- a\/d\/a\.partnership\.yaml\n\+\+\+ b\/d\/a\.partnership\.yaml\n@@ /);
        assert.equal(git(cwd, 'status', '--porcelain'), '', 'nothing is written');
        const piped = partnership(['check', '-', '--fix-dry-run', '--stdin-filename', 'd/a.partnership.yaml'], {
          cwd,
          input: text,
        });
        assert.equal(piped.stdout, stdout);
        applyPatch(cwd, stdout);
        assert.equal(partnership(['check', '--fix-dry-run'], { cwd }).status, 0);
      });
    }
  });

  it('follows links, keeps permissions, and loses no bytes that are no UTF-8', function () {
    if (process.platform === 'win32') this.skip();
    const bytes = Buffer.concat([Buffer.from(slips), Buffer.from([0x23, 0xe9, 0x0a])]);
    inFolder({ 'real.yaml': slips, 'latin.partnership.yaml': bytes, ...config }, (cwd) => {
      chmodSync(path.join(cwd, 'real.yaml'), 0o640);
      symlinkSync('real.yaml', path.join(cwd, 'a.partnership.yaml'));
      const { stderr } = partnership(['check', '--fix'], { cwd });
      assert.equal(readFileSync(path.join(cwd, 'real.yaml'), 'utf8'), sound);
      assert.equal(statSync(path.join(cwd, 'real.yaml')).mode & 0o777, 0o640);
      assert.deepEqual(readFileSync(path.join(cwd, 'latin.partnership.yaml')), bytes);
      assert.match(stderr, /latin\.partnership\.yaml: left as it is, for it is not in UTF-8/);
    });
  });

  it('says what does not go together', () => {
    for (const args of [
      ['--fix', '--fix-dry-run'],
      ['--fix', '-'],
      ['--fix-dry-run', '--format', 'json'],
    ])
      assert.equal(partnership(['check', ...args]).status, 2, args.join(' '));
  });
});

function applyPatch(cwd: string, patch: string): void {
  inFolder({ 'p.diff': patch }, (folder) => git(cwd, 'apply', path.join(folder, 'p.diff')));
}
