import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { command, inFolder, partnership } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

describe('a call that is not as most are', () => {
  it('with an empty argument is a mistake: the variable behind it is not set', () =>
    inFolder({ 'a.partnership.yaml': readBase('two') }, (cwd) => {
      for (const name of ['check', 'format', 'portfolio', 'diff', 'history', 'summary', 'explain']) {
        const { status, stdout, stderr } = partnership([name, ''], { cwd });
        assert.deepEqual([status, stdout], [2, ''], name);
        assert.match(stderr, /An argument is empty/, name);
      }
    }));

  it('with an argument where there are none is told', () => {
    for (const args of [
      ['schema', 'x'],
      ['lsp', '--stdio', 'x'],
    ]) {
      const { status, stdout, stderr } = partnership(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /It takes no "x"/);
    }
  });

  it('writes a report to standard output for "-", as everywhere', () =>
    inFolder({ 'a.partnership.yaml': readBase('two') }, (cwd) => {
      const { stdout } = partnership(['check', '--format', 'json=-', '--today', '2026-11-24'], { cwd });
      assert.equal(JSON.parse(stdout).version, 1);
      assert.ok(!existsSync(path.join(cwd, '-')));
    }));

  it('asks for the help of a command as git does', () =>
    assert.equal(partnership(['help', 'check']).stdout, partnership(['check', '--help']).stdout));

  it('from a folder that is gone needs none for help, and says what is wrong otherwise', () => {
    const run = (...args: readonly string[]) =>
      inFolder({}, (folder) => {
        const env = { ...process.env, PWD: folder, LANG: 'en' };
        return spawnSync(
          'sh',
          ['-c', 'cd "$PWD" && rmdir "$PWD" && exec "$0" "$@"', process.execPath, command, ...args],
          { cwd: folder, env, encoding: 'utf8' },
        );
      });
    assert.equal(run('--help').status, 0);
    assert.equal(run('check').status, 3);
    const { status, stderr } = run('diff', '--base', 'HEAD');
    assert.equal(status, 2);
    assert.match(stderr, /The folder .* is not there any more/);
  });
});

describe('the language server on the command line', () => {
  it('takes the process that it serves, and ends with its input all the same', () => {
    for (const args of [[], [`--clientProcessId=${process.pid}`], ['--clientProcessId', String(process.pid)]]) {
      const body = JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: process.pid, capabilities: {} },
      });
      const { status, stderr } = spawnSync(process.execPath, [command, 'lsp', '--stdio', ...args], {
        input: `Content-Length: ${body.length}\r\n\r\n${body}`,
        timeout: 20_000,
        encoding: 'utf8',
      });
      assert.deepEqual([status, stderr], [0, ''], args.join(' '));
    }
  });
});
