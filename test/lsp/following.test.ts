import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type ClientCapabilities,
  DidChangeWorkspaceFoldersNotification,
  DidRenameFilesNotification,
  FileChangeType,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol';
import { alike, readBase } from '../support/markers.ts';
import { noCeiling } from '../support/no-ceiling.ts';
import { configuration, pulling, pushing, type ServerProcess, served, uriOf } from '../support/server.ts';

const sound = readBase('two');
const another = alike(sound);
const overloaded = 'honesty/person-overloaded';

/** What a client shows of the workspace: by file, the codes it was told last. */
class Shown {
  readonly #server: ServerProcess;
  readonly #known = new Map<string, { readonly id: string; readonly codes: readonly string[] }>();

  constructor(server: ServerProcess) {
    this.#server = server;
  }

  /** Asks for what is new, as a client does. */
  async pull(): Promise<Readonly<Record<string, readonly string[]>>> {
    const previousResultIds = [...this.#known].map(([uri, { id }]) => ({ uri, value: id }));
    const { items } = await this.#server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    for (const item of items) {
      if (item.kind !== 'full') continue;
      const codes = item.items.map(({ code }) => String(code));
      if (codes.length === 0 && item.resultId === undefined) this.#known.delete(item.uri);
      else this.#known.set(item.uri, { id: item.resultId ?? '', codes });
    }
    return Object.fromEntries([...this.#known].map(([uri, { codes }]) => [path.posix.basename(uri), codes]));
  }
}

describe('the language server follows what happens to files', () => {
  it('that are new, renamed, changed and deleted', () =>
    served({ 'a.partnership.yaml': sound }, pulling, async (server, at) => {
      const shown = new Shown(server);
      assert.deepEqual(await shown.pull(), { 'a.partnership.yaml': [] });
      writeFileSync(at('b.partnership.yml'), another);
      await server.watched(uriOf(at('b.partnership.yml')), FileChangeType.Created);
      assert.deepEqual(await shown.pull(), {
        'a.partnership.yaml': [overloaded, overloaded, overloaded, overloaded],
        'b.partnership.yml': [overloaded, overloaded, overloaded, overloaded],
      });
      renameSync(at('b.partnership.yml'), at('c.partnership.yaml'));
      await server.watched(uriOf(at('b.partnership.yml')), FileChangeType.Deleted);
      await server.watched(uriOf(at('c.partnership.yaml')), FileChangeType.Created);
      assert.deepEqual(Object.keys(await shown.pull()).sort(), ['a.partnership.yaml', 'c.partnership.yaml']);
      writeFileSync(at('c.partnership.yaml'), noCeiling.replace('status: agreed', 'status: draft'));
      await server.watched(uriOf(at('c.partnership.yaml')), FileChangeType.Changed);
      const changed = await shown.pull();
      assert.deepEqual(changed['a.partnership.yaml'], []);
      assert.ok(changed['c.partnership.yaml']?.includes('honesty/ceiling-missing'));
      rmSync(at('c.partnership.yaml'));
      await server.watched(uriOf(at('c.partnership.yaml')), FileChangeType.Deleted);
      assert.deepEqual(await shown.pull(), { 'a.partnership.yaml': [] });
    }));

  it('that are renamed while they are open', () =>
    served({ 'a.partnership.yaml': sound }, pushing, async (server, at) => {
      const [before, after] = [uriOf(at('a.partnership.yaml')), uriOf(at('z.partnership.yaml'))];
      await server.open(before, noCeiling);
      await server.pushed(before, (all) => all.length === 1);
      renameSync(at('a.partnership.yaml'), at('z.partnership.yaml'));
      await server.close(before);
      await server.open(after, noCeiling);
      await server.watched(before, FileChangeType.Deleted);
      await server.watched(after, FileChangeType.Created);
      await server.pushed(before, (all) => all.length === 0);
      await server.pushed(after, (all) => all.length === 1);
    }));

  it('that go while they are shown: told again to a client that closes them only after it was told', () =>
    served({ 'a.partnership.yaml': noCeiling, 'b.partnership.yaml': sound }, pulling, async (server, at) => {
      const [a, b] = [uriOf(at('a.partnership.yaml')), uriOf(at('b.partnership.yaml'))];
      const pullAll = async (known: Readonly<Record<string, string>>) => {
        const { items } = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
          previousResultIds: Object.entries(known).map(([uri, value]) => ({ uri, value })),
          partialResultToken: 'all',
        });
        return new Map(items.map((item) => [item.uri, item]));
      };
      await server.open(a, noCeiling);
      assert.equal((await server.pull(a)).kind, 'full');
      const told = await pullAll({});
      const [idOfA = '', idOfB = ''] = [a, b].map((uri) => told.get(uri)?.resultId);
      rmSync(at('a.partnership.yaml'));
      // The document is still open: its findings stay, and the client holds on to what it was answered for it.
      const standing = pullAll({ [a]: idOfA, [b]: idOfB });
      await server.watched(a, FileChangeType.Deleted);
      await server.close(a);
      const first = await standing;
      assert.deepEqual(first.get(a), { kind: 'full', uri: a, version: null, items: [] });
      const next = pullAll({ [b]: first.get(b)?.resultId ?? '' });
      assert.deepEqual(await server.pull(a), { kind: 'full', items: [] });
      assert.deepEqual((await next).get(a), { kind: 'full', uri: a, version: null, items: [] });
    }));

  it('that are in a folder which is renamed', () =>
    served(
      { 'one/a.partnership.yaml': sound, 'one/partnership.config.yaml': `${configuration}rules:\n  nonsense: off\n` },
      { ...pulling, workspace: { ...pulling.workspace, fileOperations: { didRename: true } } },
      async (server, at) => {
        const shown = new Shown(server);
        assert.deepEqual(Object.keys(await shown.pull()).sort(), ['a.partnership.yaml', 'partnership.config.yaml']);
        const uris = async () =>
          (await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] })).items.map(
            ({ uri }) => uri,
          );
        assert.deepEqual(server.result?.capabilities.workspace?.fileOperations?.didRename?.filters, [
          { pattern: { glob: '**', matches: 'folder' } },
        ]);
        renameSync(at('one'), at('two'));
        await server.connection.sendNotification(DidRenameFilesNotification.type, {
          files: [{ oldUri: uriOf(at('one')), newUri: uriOf(at('two')) }],
        });
        // What was told under the old name is taken back, also from a client that no longer says it was told.
        const [now, gone] = [['two/a.partnership.yaml', 'two/partnership.config.yaml'], 'one/a.partnership.yaml'];
        assert.deepEqual(
          await uris(),
          [...now, gone].map((name) => uriOf(at(name))),
        );
        assert.ok(server.refreshes > 0, 'the client is asked to look again');
      },
    ));

  it('that are in a folder which comes, where a client tells the folder alone', () =>
    served({ 'a.partnership.yaml': sound }, pulling, async (server, at) => {
      const shown = new Shown(server);
      await shown.pull();
      mkdirSync(at('new/below'), { recursive: true });
      await server.watched(uriOf(at('new')), FileChangeType.Created);
      assert.deepEqual(Object.keys(await shown.pull()), ['a.partnership.yaml']);
      writeFileSync(at('new/below/b.partnership.yaml'), another);
      await server.watched(uriOf(at('new')), FileChangeType.Created);
      assert.deepEqual(Object.keys(await shown.pull()), ['a.partnership.yaml', 'b.partnership.yaml']);
      renameSync(at('new'), at('old'));
      await server.watched(uriOf(at('new')), FileChangeType.Deleted);
      assert.deepEqual(Object.keys(await shown.pull()), ['a.partnership.yaml']);
    }));

  it('that are closed: what was not saved counts for nobody any more', async () => {
    await served(
      { 'a.partnership.yaml': sound, 'b.partnership.yaml': 'partnership: v1\n' },
      pushing,
      async (server, at) => {
        const [a, b] = [uriOf(at('a.partnership.yaml')), uriOf(at('b.partnership.yaml'))];
        await server.open(a, sound);
        await server.pushed(a, (all) => all.length === 0);
        await server.open(b, another);
        await server.pushed(a, (all) => all.some(({ code }) => code === overloaded));
        await server.close(b);
        await server.pushed(a, (all) => all.length === 0);
        await server.pushed(b, (all) => all.some(({ code }) => code === 'schema/required'));
      },
    );
    await served({ 'a.partnership.yaml': sound }, pulling, async (server, at) => {
      const shown = new Shown(server);
      const b = uriOf(at('b.partnership.yaml'));
      await server.open(b, another);
      assert.ok((await shown.pull())['a.partnership.yaml']?.includes(overloaded));
      const refreshes = server.refreshes;
      await server.close(b);
      assert.deepEqual(await shown.pull(), { 'a.partnership.yaml': [] });
      assert.ok(server.refreshes > refreshes, 'the client is asked to look again');
    });
  });

  it('and to the configuration, wherever it comes, changes or goes', () =>
    served({ 'a.partnership.yaml': sound, 'sub/b.partnership.yaml': another }, pulling, async (server, at) => {
      const shown = new Shown(server);
      const codes = async () => new Set(Object.values(await shown.pull()).flat());
      assert.deepEqual(await codes(), new Set([overloaded]));
      const config = at('partnership.config.yaml');
      const write = async (file: string, text: string, type: FileChangeType) => {
        writeFileSync(file, text);
        await server.watched(uriOf(file), type);
      };
      await write(config, `${configuration}rules:\n  ${overloaded}: off\n`, FileChangeType.Changed);
      assert.deepEqual(await codes(), new Set());
      await write(config, `today: 2027-05-01\nrules:\n  ${overloaded}: off\n`, FileChangeType.Changed);
      assert.ok((await codes()).has('governance/review-overdue'));
      await write(config, configuration, FileChangeType.Changed);
      assert.deepEqual(await codes(), new Set([overloaded]));
      // One of its own makes the folder a root of its own: nobody is wanted in two agreements there.
      await write(at('sub/partnership.config.yaml'), configuration, FileChangeType.Created);
      assert.deepEqual(await codes(), new Set());
      rmSync(at('sub/partnership.config.yaml'));
      await server.watched(uriOf(at('sub/partnership.config.yaml')), FileChangeType.Deleted);
      assert.deepEqual(await codes(), new Set([overloaded]));
      await write(config, `${configuration}langage: nl\n`, FileChangeType.Changed);
      assert.ok((await codes()).has('internal/configuration'));
      assert.ok(server.refreshes >= 6);
    }));
});

describe('the language server keeps folders apart', () => {
  const folders: ClientCapabilities = { ...pulling, workspace: { ...pulling.workspace, workspaceFolders: true } };
  const files = { 'one/a.partnership.yaml': sound, 'two/b.partnership.yaml': another };
  const without = (name: string) => rmSync(name);

  it('two that are open, and those that come and go', () =>
    served(
      files,
      folders,
      async (server, at) => {
        without(at('partnership.config.yaml'));
        await server.watched(uriOf(at('partnership.config.yaml')), FileChangeType.Deleted);
        const shown = new Shown(server);
        const people = async () =>
          Object.entries(await shown.pull()).map(([name, codes]) => `${name} ${codes.includes(overloaded)}`);
        assert.deepEqual(await people(), ['a.partnership.yaml false', 'b.partnership.yaml false']);
        mkdirSync(at('three'));
        writeFileSync(at('three/c.partnership.yaml'), sound);
        writeFileSync(at('three/d.partnership.yaml'), another);
        const folder = (name: string) => ({ uri: uriOf(at(name)), name });
        const change = (added: readonly string[], removed: readonly string[]) =>
          server.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
            event: { added: added.map(folder), removed: removed.map(folder) },
          });
        const refreshes = server.refreshes;
        await change(['three'], []);
        assert.deepEqual(await people(), [
          'a.partnership.yaml false',
          'b.partnership.yaml false',
          'c.partnership.yaml true',
          'd.partnership.yaml true',
        ]);
        await change([], ['two', 'three']);
        assert.deepEqual(await people(), ['a.partnership.yaml false']);
        assert.ok(server.refreshes >= refreshes + 2, 'the client is asked to look again');
      },
      { folders: ['one', 'two'] },
    ));

  it('of one repository: what a folder that stays needs is not forgotten', () =>
    served(
      { ...files, '.git/HEAD': 'ref: refs/heads/main\n' },
      folders,
      async (server, at) => {
        const shown = new Shown(server);
        assert.ok((await shown.pull())['a.partnership.yaml']?.includes(overloaded));
        await server.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
          event: { added: [], removed: [{ uri: uriOf(at('two')), name: 'two' }] },
        });
        assert.ok((await shown.pull())['a.partnership.yaml']?.includes(overloaded));
      },
      { folders: ['one', 'two'] },
    ));

  it('and documents that were never saved, each by itself', () =>
    served({}, pulling, async (server) => {
      const codes = async (uri: string) => {
        const report = await server.pull(uri);
        return report.kind === 'full' ? report.items.map(({ code }) => code) : undefined;
      };
      const dated = sound.replace('status: agreed', 'status: in-review');
      for (const name of ['untitled:Untitled-1', 'untitled:Untitled-2', 'untitled:Untitled-10'])
        await server.open(name, name.endsWith('2') ? dated.replace(/ {4}van-rijn:\n {6}budget.*\n.*\n/, '') : dated);
      for (const name of ['untitled:Untitled-1', 'untitled:Untitled-2', 'untitled:Untitled-10']) {
        const found = (await codes(name)) ?? [];
        assert.ok(!found.includes(overloaded), `${name}: ${found.join()}`);
        assert.equal(found.includes('honesty/ceiling-missing'), name.endsWith('2'));
      }
      await server.change('untitled:Untitled-2', 2, [{ text: 'partnership: v1\n' }]);
      assert.ok((await codes('untitled:Untitled-2'))?.includes('schema/required'));
      await server.close('untitled:Untitled-2');
      assert.deepEqual(await codes('untitled:Untitled-2'), []);
    }));
});
