import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  CodeLensRequest,
  CompletionRequest,
  ExecuteCommandRequest,
  FileChangeType,
  ShowMessageNotification,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol';
import { alike, readBase } from '../support/markers.ts';
import { noCeiling } from '../support/no-ceiling.ts';
import { pulling, pushing, type ServerProcess, served, uriOf } from '../support/server.ts';

const sound = readBase('two');
const overloaded = 'honesty/person-overloaded';

/** What the workspace has: by file, the rules of its findings, each once. */
async function all(server: ServerProcess): Promise<Readonly<Record<string, readonly string[]>>> {
  const { items } = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  return Object.fromEntries(
    items.map((item) => [
      path.posix.basename(item.uri, '.partnership.yaml'),
      item.kind === 'full' ? [...new Set(item.items.map(({ code }) => String(code)))] : [],
    ]),
  );
}

describe('the files of the language server', () => {
  it('go with their folder, and so does what they ask', () =>
    served({ 'a.partnership.yaml': sound, 'sub/in/b.partnership.yaml': alike(sound) }, pulling, async (server, at) => {
      assert.deepEqual(await all(server), { a: [overloaded], b: [overloaded] });
      rmSync(at('sub'), { recursive: true });
      await server.watched(uriOf(at('sub')), FileChangeType.Deleted);
      assert.deepEqual(await all(server), { a: [], b: [] });
      assert.deepEqual(await all(server), { a: [] });
    }));

  it('are those called as agreements: nothing is told of notes', () =>
    served({ 'notes.txt': 'call Mark\n' }, pushing, async (server, at) => {
      const [notes, agreement] = [uriOf(at('notes.txt')), uriOf(at('a.partnership.yaml'))];
      await server.watched(notes, FileChangeType.Created);
      await server.watched(notes, FileChangeType.Changed);
      await server.watched(notes, FileChangeType.Deleted);
      await server.open(agreement, noCeiling);
      await server.pushed(agreement, (found) => found.length === 1);
      assert.deepEqual(
        server.published.filter(({ uri }) => uri === notes),
        [],
      );
    }));

  it('of a subfolder that is opened alone are told, and the rest is read for the same people', () =>
    served(
      { 'a.partnership.yaml': noCeiling, 'sub/b.partnership.yaml': alike(sound) },
      pulling,
      async (server) => assert.deepEqual(await all(server), { b: [overloaded] }),
      { folders: ['sub'] },
    ));

  it('that git leaves out are checked when they are opened, and count for nobody else', () =>
    served(
      { '.gitignore': 'old/\n', 'a.partnership.yaml': sound, 'old/b.partnership.yaml': alike(sound) },
      pulling,
      async (server, at) => {
        await server.open(uriOf(at('old/b.partnership.yaml')), alike(sound));
        assert.deepEqual(await all(server), { a: [], b: [overloaded] });
      },
    ));

  it('count once, by whatever name they are opened', () =>
    served({ 'a.partnership.yaml': sound }, pulling, async (server, at) => {
      symlinkSync('a.partnership.yaml', at('link.partnership.yaml'));
      await server.open(uriOf(at('link.partnership.yaml')), sound);
      assert.deepEqual(await all(server), { link: [] });
    }));

  it('belong to the root that is theirs: a nested repository or configuration', () =>
    served(
      {
        'a.partnership.yaml': sound,
        'nested/.git/HEAD': 'ref: refs/heads/main\n',
        'nested/b.partnership.yaml': alike(sound),
        'own/partnership.config.yaml': 'ignore: [d.partnership.yaml]\n',
        'own/c.partnership.yaml': alike(sound, 'C'),
        'own/d.partnership.yaml': noCeiling,
      },
      pulling,
      async (server) => assert.deepEqual(await all(server), { a: [], b: [], c: [], d: [] }),
    ));
});

describe('clients', () => {
  it('that say they pull and never do are told all the same, until they pull', () =>
    served({}, pulling, async (server, at) => {
      const uri = uriOf(at('a.partnership.yaml'));
      await server.open(uri, noCeiling);
      await server.pushed(uri, (found) => found.length === 1);
      await server.change(uri, 2, [{ text: sound }]);
      await server.pushed(uri, (found, version) => found.length === 0 && version === 2);
      await server.change(uri, 3, [{ text: noCeiling }]);
      await server.pushed(uri, (found) => found.length === 1);
      const pulled = await server.pull(uri);
      assert.equal(pulled.kind === 'full' && pulled.items.length, 1);
      await server.pushed(uri, (found) => found.length === 0);
      const count = server.published.length;
      await server.change(uri, 4, [{ text: `${noCeiling}# more\n` }]);
      await server.pull(uri);
      assert.equal(server.published.length, count);
    }));

  it('that let a pull of the workspace stand open are answered when something changes', () =>
    served({ 'a.partnership.yaml': sound }, pulling, async (server, at) => {
      const ask = (previousResultIds: { uri: string; value: string }[]) =>
        server.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
          previousResultIds,
          partialResultToken: 'all',
        });
      const { items } = await ask([]);
      const known = items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
      let isAnswered = false;
      const held = ask(known).then((answer) => {
        isAnswered = true;
        return answer;
      });
      // Another request is answered in between.
      assert.equal((await server.pull(uriOf(at('a.partnership.yaml')))).kind, 'full');
      assert.equal(isAnswered, false);
      writeFileSync(at('b.partnership.yaml'), alike(sound));
      await server.watched(uriOf(at('b.partnership.yaml')), FileChangeType.Created);
      assert.deepEqual(
        (await held).items.map(({ kind, uri }) => [kind, path.posix.basename(uri)]),
        [
          ['full', 'a.partnership.yaml'],
          ['full', 'b.partnership.yaml'],
        ],
      );
    }));

  it('get no command that does nothing', () =>
    served({ 'a.partnership.yaml': sound }, pulling, async (server, at) => {
      const uri = uriOf(at('a.partnership.yaml'));
      await server.open(uri, sound);
      const lenses = (await server.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
      const commands = new Set(lenses.map(({ command }) => command?.command ?? ''));
      assert.ok(commands.size > 0);
      const told: string[] = [];
      server.connection.onNotification(ShowMessageNotification.type, ({ message }) => void told.push(message));
      for (const command of commands) {
        assert.ok(server.result?.capabilities.executeCommandProvider?.commands.includes(command), command);
        await server.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [uri] });
      }
      assert.equal(told.length, commands.size);
    }));

  it('get choices in snippets only where they are known to take them', async () => {
    const capabilities = {
      ...pulling,
      textDocument: { ...pulling.textDocument, completion: { completionItem: { snippetSupport: true } } },
    };
    for (const choices of [false, true]) {
      await served(
        {},
        capabilities,
        async (server, at) => {
          const uri = uriOf(at('a.partnership.yaml'));
          await server.open(uri, '');
          const answer = await server.connection.sendRequest(CompletionRequest.type, {
            textDocument: { uri },
            position: { line: 0, character: 0 },
          });
          const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
          assert.ok(items.length > 0);
          assert.equal(/\$\{\d+\|/.test(JSON.stringify(items)), choices);
        },
        { options: { snippetChoices: choices } },
      );
    }
  });
});
