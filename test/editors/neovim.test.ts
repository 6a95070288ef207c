import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, inFolder } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

describe('Neovim, as it is', () => {
  it('shows diagnostics, hovers, finds references and renames', function () {
    this.timeout(60_000);
    if (spawnSync('nvim', ['--version']).error) return this.skip();
    const text = readBase('two').replace(/ {4}van-rijn:\n {6}budget.*\n.*\n/, '');
    inFolder({ 'partnership.config.yaml': 'today: 2026-11-24\n', 'a.partnership.yaml': text }, (folder) => {
      const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
      const { stdout, stderr, status } = spawnSync('nvim', ['--headless', '--clean', '-n', '-c', `luafile ${script}`], {
        encoding: 'utf8',
        timeout: 50_000,
        env: {
          ...process.env,
          COMMAND: `${process.execPath} ${command} lsp --stdio`,
          AGREEMENT: path.join(folder, 'a.partnership.yaml'),
        },
      });
      const told = `${stdout}${stderr}`
        .split(/\r?\n/)
        .filter((line) => /^(diagnostic|hover|references|renamed) /.test(line));
      assert.deepEqual(
        told,
        ['diagnostic 76:3 honesty/ceiling-missing', 'hover Mark Smit', 'references 3', 'renamed 3'],
        `${stdout}${stderr}`,
      );
      assert.equal(status, 0);
    });
  });
});
