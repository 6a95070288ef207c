import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver-protocol';
import { inFolder, partnership } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';
import { pulling, ServerProcess } from '../support/server.ts';

const sound = readBase('two');
const today = ['--today', '2026-11-24'];

/** Agreements by name only: folders, links in a circle, links to nothing and to themselves above. */
function odd(folder: string): void {
  const at = (name: string) => path.join(folder, name);
  mkdirSync(at('folder.partnership.yaml'));
  mkdirSync(at('sub/.gitignore'), { recursive: true });
  mkdirSync(at('sub/partnership.config.yaml'));
  symlinkSync('two.partnership.yaml', at('one.partnership.yaml'));
  symlinkSync('one.partnership.yaml', at('two.partnership.yaml'));
  symlinkSync('nowhere', at('dangling.partnership.yaml'));
  symlinkSync('..', at('sub/up'));
  symlinkSync(at('sub/partnership.config.yaml'), at('sub/loop'));
}

describe('files that are not what they seem', () => {
  if (process.platform === 'win32') return;
  const names = ['folder', 'one', 'dangling', 'none'].map((name) => `${name}.partnership.yaml`);

  it('keep nobody from the agreements beside them', () => {
    inFolder({ 'a.partnership.yaml': sound, 'sub/b.partnership.yaml': 'partnership: v1\n' }, (cwd) => {
      odd(cwd);
      const { stdout, stderr } = partnership(['check', '--format', 'json', ...today], { cwd });
      assert.equal(stderr, '');
      const paths = JSON.parse(stdout).files.map((file: { path: string }) => file.path);
      assert.deepEqual(paths, ['a.partnership.yaml', 'sub/b.partnership.yaml']);
      for (const command of ['summary', 'format'])
        assert.equal(partnership([command, 'a.partnership.yaml'], { cwd }).status, 0, command);
      commitAll(cwd);
      assert.equal(partnership(['diff', '--base', 'HEAD'], { cwd }).status, 0);
      assert.equal(partnership(['check', '--changed-since', 'HEAD', ...today], { cwd }).status, 0);
    });
  });

  it('nor the language server', () =>
    inFolder({ 'a.partnership.yaml': sound, 'sub/b.partnership.yaml': 'partnership: v1\n' }, async (cwd) => {
      odd(cwd);
      const server = await ServerProcess.start([cwd], pulling);
      try {
        const { items } = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
          previousResultIds: [],
        });
        assert.deepEqual(
          items.map(({ uri }) => path.posix.basename(uri)),
          ['a.partnership.yaml', 'b.partnership.yaml'],
        );
        assert.equal(await server.stop(), 0);
      } finally {
        server.kill();
      }
    }));

  it('are told by name, whatever the command', () => {
    inFolder({ 'a.partnership.yaml': sound }, (cwd) => {
      odd(cwd);
      for (const name of names) {
        const commands: readonly (readonly [args: readonly string[], status: number])[] = [
          [['check', name], 3],
          [['format', name], 3],
          // One agreement is asked for, and a folder is none.
          [['summary', name], name.startsWith('folder') ? 2 : 3],
          [['sign', name, '--check'], 3],
          [['diff', name, 'a.partnership.yaml'], 2],
          [['diff', 'a.partnership.yaml', name], 2],
          [['check', '--config', name], 2],
          [['summary', 'a.partnership.yaml', '--config', name], 2],
        ];
        for (const [args, expected] of commands) {
          const { status, stdout, stderr } = partnership(args, { cwd });
          assert.equal(status, expected, `${args.join(' ')}: ${stderr}`);
          assert.equal(stdout, '');
          assert.match(
            stderr,
            /^partnership: (There is no|No agreement matched|"folder\.partnership\.yaml" is a folder)/,
            args.join(' '),
          );
        }
      }
    });
  });

  it('and hold next to nothing, too much, or no text', () => {
    const cases: readonly (readonly [name: string, content: string | Uint8Array, rule: RegExp])[] = [
      ['empty', '', /schema\/required/],
      ['mark', '\ufeff', /schema\/required/],
      ['binary', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0xff, 0xfe, 0x80]), /syntax\/encoding/],
      ['utf-16', new Uint8Array([0xff, 0xfe, ...Buffer.from('partnership: v1\n', 'utf16le')]), /syntax\/encoding/],
      ['huge', `partnership: v1\n${'# x\n'.repeat(600_000)}`, /syntax\/too-large/],
    ];
    for (const [name, content, rule] of cases) {
      inFolder({ 'a.partnership.yaml': content, 'b.partnership.yaml': sound }, (cwd) => {
        const { status, stdout } = partnership(['check', ...today], { cwd });
        assert.equal(status, 1, name);
        assert.match(stdout, rule, name);
        const piped = partnership(['check', '-', ...today], { cwd, input: content });
        assert.match(piped.stdout, rule, name);
        assert.equal(partnership(['check', '--fix', ...today], { cwd }).status, 1, name);
        for (const [args, expected] of [
          [['diff', 'a.partnership.yaml', 'b.partnership.yaml'], 0],
          [['diff', 'b.partnership.yaml', 'a.partnership.yaml', '--format', 'markdown'], 0],
          [['sign', 'a.partnership.yaml', '--party', 'a', '--person', 'b'], 2],
          [['summary', 'a.partnership.yaml', '--format', 'html'], 0],
        ] as const) {
          const outcome = partnership([...args], { cwd });
          assert.equal(outcome.status, expected, `${name}: ${args.join(' ')} ${outcome.stderr}`);
          assert.doesNotMatch(outcome.stderr, /went wrong inside/);
        }
      });
    }
  });

  it('or begin with a mark and end their lines otherwise: the findings are the same', () => {
    const broken = sound.replace('able: 140000', 'able: 100000');
    const told = (text: string) =>
      JSON.parse(
        partnership(['check', '-', '--isolated', '--format', 'json', ...today], { input: text }).stdout,
      ).files[0].findings.map(({ rule, range }: { rule: string; range: object }) => [rule, range]);
    assert.ok(told(broken).length > 0);
    assert.deepEqual(told(`\ufeff${broken.replaceAll('\n', '\r\n')}`), told(broken));
  });

  it('or may not be read: which, and what to do', function () {
    if (process.getuid?.() === 0) this.skip();
    inFolder({ 'a.partnership.yaml': sound, 'b.partnership.yaml': sound }, (cwd) => {
      chmodSync(path.join(cwd, 'a.partnership.yaml'), 0);
      for (const args of [['check'], ['check', '--fix'], ['summary', 'a.partnership.yaml'], ['format']]) {
        const { status, stderr } = partnership(args, { cwd });
        assert.equal(status, 2, args.join(' '));
        assert.match(stderr, /could not be read: .*a\.partnership\.yaml/);
      }
    });
  });

  it('or are gone from the work tree, and from a shallow clone', () => {
    inFolder({ 'origin/a.partnership.yaml': sound, 'origin/b.partnership.yaml': sound }, (folder) => {
      const origin = path.join(folder, 'origin');
      commitAll(origin);
      unlinkSync(path.join(origin, 'b.partnership.yaml'));
      const gone = JSON.parse(partnership(['diff', '--base', 'HEAD', '--format', 'json'], { cwd: origin }).stdout);
      assert.deepEqual(
        gone.files.map(({ status }: { status: string }) => status),
        ['removed'],
      );
      assert.equal(partnership(['check', '--changed-since', 'HEAD', ...today], { cwd: origin }).status, 0);
      git(origin, 'commit', '-qam', 'gone');
      git(folder, 'clone', '-q', '--depth', '1', `file://${origin}`, 'shallow');
      const shallow = path.join(folder, 'shallow');
      for (const args of [
        ['diff', '--base', 'HEAD~1'],
        ['check', '--changed-since', 'HEAD~1'],
        ['diff', 'HEAD~1:a.partnership.yaml'],
      ]) {
        const { status, stderr } = partnership(args, { cwd: shallow });
        assert.equal(status, 2, args.join(' '));
        assert.match(stderr, /no revision "HEAD~1".*fetch-depth/);
      }
      rmSync(path.join(origin, '.git'), { recursive: true });
      const outside = partnership(['diff', '--base', 'HEAD'], { cwd: origin });
      assert.deepEqual([outside.status, /no git repository here/.test(outside.stderr)], [2, true]);
    });
  });
});
