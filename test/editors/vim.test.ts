import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, inFolder } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

/** What the script ends with where Vim has no ALE. */
const noAle = 3;

describe('Vim with ALE, as it is', () => {
  it('shows diagnostics and hovers', function () {
    this.timeout(60_000);
    const text = readBase('two').replace(/ {4}van-rijn:\n {6}budget.*\n.*\n/, '');
    inFolder({ 'partnership.config.yaml': 'today: 2026-11-24\n', 'a.partnership.yaml': text }, (folder) => {
      const script = fileURLToPath(new URL('ale.vim', import.meta.url));
      const report = path.join(folder, 'report');
      const vim = ['--not-a-term', '-N', '-u', 'NONE', '-i', 'NONE', '-n', '-es', '-S', script];
      const { stdout, stderr, status, error } = spawnSync('vim', vim, {
        encoding: 'utf8',
        timeout: 50_000,
        env: {
          ...process.env,
          COMMAND: `${process.execPath} ${command} lsp --stdio`,
          AGREEMENT: path.join(folder, 'a.partnership.yaml'),
          REPORT: report,
        },
      });
      if (error || status === noAle) return this.skip();
      const told = existsSync(report) ? readFileSync(report, 'utf8') : '';
      assert.match(told, /^diagnostic 76 .*\[honesty\/ceiling-missing\]$/m, `${told}${stdout}${stderr}`);
      assert.match(told, /^hover Mark Smit$/m, told);
      assert.equal(status, 0);
    });
  });
});
