import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, inFolder } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

const emacs = (args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync('emacs', ['--batch', '-l', 'package', '-f', 'package-initialize', ...args], {
    encoding: 'utf8',
    timeout: 50_000,
    env: { ...process.env, ...env },
  });

for (const client of ['eglot', 'lsp-mode'])
  describe(`Emacs with ${client}, as it is`, () => {
    it('shows diagnostics and hovers', function () {
      this.timeout(60_000);
      if (emacs(['--eval', `(progn (require '${client}) (require 'yaml-mode))`]).status !== 0) return this.skip();
      const text = readBase('two').replace(/ {4}van-rijn:\n {6}budget.*\n.*\n/, '');
      inFolder({ 'partnership.config.yaml': 'today: 2026-11-24\n', 'a.partnership.yaml': text }, (folder) => {
        const { stdout, stderr, status } = emacs(['-l', fileURLToPath(new URL(`${client}.el`, import.meta.url))], {
          COMMAND: `${process.execPath} ${command} lsp --stdio`,
          AGREEMENT: path.join(folder, 'a.partnership.yaml'),
        });
        assert.match(stdout, /^diagnostic 76 .*\[honesty\/ceiling-missing\]/m, `${stdout}${stderr}`);
        assert.match(stdout, /^hover Mark Smit$/m);
        assert.equal(status, 0);
      });
    });
  });
