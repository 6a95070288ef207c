import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  DocumentDiagnosticReportKind,
  FileChangeType,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol';
import { alike, readBase } from '../support/markers.ts';
import { noCeiling } from '../support/no-ceiling.ts';
import { configuration, pulling, pushing, served, uriOf } from '../support/server.ts';

const sound = readBase('two');
const another = alike(sound);
const codes = (diagnostics: readonly { readonly code?: unknown }[]) => diagnostics.map(({ code }) => code);

describe('diagnostics of the language server', () => {
  it('are pushed to a client that cannot pull, with code, page, related places and version', () =>
    served({}, pushing, async (server, at) => {
      const uri = uriOf(at('a.partnership.yaml'));
      assert.equal(server.result?.capabilities.diagnosticProvider, undefined);
      await server.open(uri, noCeiling);
      const [diagnostic] = await server.pushed(uri, (all) => all.length === 1);
      assert.equal(diagnostic?.code, 'honesty/ceiling-missing');
      assert.equal(diagnostic?.source, 'partnership');
      assert.equal(diagnostic?.severity, 1);
      assert.match(diagnostic?.codeDescription?.href ?? '', /honesty\/ceiling-missing/);
      assert.deepEqual(diagnostic?.range, { start: { line: 75, character: 2 }, end: { line: 75, character: 10 } });
      await server.change(uri, 2, [{ text: sound }]);
      await server.pushed(uri, (all, version) => all.length === 0 && version === 2);
    }));

  it('are pulled by a client that can, never pushed to it, and are unchanged when nothing changed', () =>
    served({}, pulling, async (server, at) => {
      const uri = uriOf(at('a.partnership.yaml'));
      await server.open(uri, noCeiling);
      const first = await server.pull(uri);
      assert.equal(first.kind, DocumentDiagnosticReportKind.Full);
      assert.deepEqual(codes(first.kind === 'full' ? first.items : []), ['honesty/ceiling-missing']);
      const second = await server.pull(uri, first.resultId);
      assert.equal(second.kind, DocumentDiagnosticReportKind.Unchanged);
      await server.change(uri, 2, [{ text: sound }]);
      const third = await server.pull(uri, first.resultId);
      assert.deepEqual(third.kind === 'full' ? third.items : undefined, []);
      assert.deepEqual(server.published, []);
    }));

  it('come for the whole workspace, with result ids', () =>
    served(
      {
        'a.partnership.yaml': noCeiling,
        'sub/b.partnership.yml': sound
          .replaceAll('9000000', '9000009')
          .replaceAll('noordlicht', 'zuidlicht')
          .replaceAll('van-rijn', 'van-maas'),
      },
      pulling,
      async (server) => {
        const report = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
        const found = report.items.map((item) => [
          path.posix.basename(item.uri),
          item.kind === 'full' ? codes(item.items) : undefined,
        ]);
        assert.deepEqual(found, [
          ['a.partnership.yaml', ['honesty/ceiling-missing']],
          ['b.partnership.yml', []],
        ]);
        const previousResultIds = report.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
        const again = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
        assert.deepEqual(
          again.items.map(({ kind }) => kind),
          ['unchanged', 'unchanged'],
        );
      },
    ));

  it('of a closed file are those of the file on the disk', () =>
    served({ 'a.partnership.yaml': noCeiling }, pushing, async (server, at) => {
      const uri = uriOf(at('a.partnership.yaml'));
      await server.open(uri, sound);
      await server.pushed(uri, (all) => all.length === 0);
      await server.close(uri);
      await server.pushed(uri, (all) => all.length === 1);
      rmSync(at('a.partnership.yaml'));
      await server.watched(uri, FileChangeType.Deleted);
      await server.pushed(uri, (all) => all.length === 0);
    }));

  it('follow other agreements that are made, changed and deleted, and the configuration', () =>
    served({}, pushing, async (server, at) => {
      const uri = uriOf(at('a.partnership.yaml'));
      const other = at('b.partnership.yaml');
      await server.open(uri, sound);
      await server.pushed(uri, (all) => all.length === 0);
      writeFileSync(other, another);
      await server.watched(uriOf(other), FileChangeType.Created);
      await server.pushed(uri, (all) => all.some(({ code }) => code === 'honesty/person-overloaded'));
      writeFileSync(at('partnership.config.yaml'), `${configuration}rules:\n  honesty/person-overloaded: off\n`);
      await server.watched(uriOf(at('partnership.config.yaml')), FileChangeType.Changed);
      await server.pushed(uri, (all) => all.length === 0);
      writeFileSync(at('partnership.config.yaml'), configuration);
      await server.watched(uriOf(at('partnership.config.yaml')), FileChangeType.Changed);
      await server.pushed(uri, (all) => all.length > 0);
      rmSync(other);
      await server.watched(uriOf(other), FileChangeType.Deleted);
      await server.pushed(uri, (all) => all.length === 0);
    }));

  it('take along what is open and unsaved in another editor', () =>
    served({}, pushing, async (server, at) => {
      const [a, b] = ['a', 'b'].map((name) => uriOf(at(`${name}.partnership.yaml`))) as [string, string];
      await server.open(a, sound);
      await server.pushed(a, (all) => all.length === 0);
      await server.open(b, another);
      await server.pushed(a, (all) => all.some(({ code }) => code === 'honesty/person-overloaded'));
      await server.change(b, 2, [{ text: another.replace('status: agreed', 'status: draft') }]);
      await server.pushed(a, (all) => all.length === 0);
    }));

  it('tell of mistakes in the configuration, at their place', () =>
    served({}, pushing, async (server, at) => {
      const file = at('partnership.config.yaml');
      writeFileSync(file, `${configuration}rules:\n  honesty/ceiling-mising: off\n`);
      await server.watched(uriOf(file), FileChangeType.Changed);
      const [mistake] = await server.pushed(uriOf(file), (all) => all.length === 1);
      assert.deepEqual(mistake?.range, { start: { line: 2, character: 2 }, end: { line: 2, character: 24 } });
      assert.match(String(mistake?.message), /honesty\/ceiling-missing/);
      writeFileSync(file, configuration);
      await server.watched(uriOf(file), FileChangeType.Changed);
      await server.pushed(uriOf(file), (all) => all.length === 0);
    }));

  it('are in Dutch for a client that asks for it', () =>
    served(
      {},
      pushing,
      async (server, at) => {
        const uri = uriOf(at('a.partnership.yaml'));
        await server.open(uri, noCeiling);
        const [diagnostic] = await server.pushed(uri, (all) => all.length === 1);
        assert.match(String(diagnostic?.message), /plafond/);
      },
      { options: { language: 'nl' } },
    ));

  it('keep two workspace folders apart, and take untitled documents', () =>
    served(
      {
        'one/partnership.config.yaml': configuration,
        'two/partnership.config.yaml': configuration,
        'two/b.partnership.yaml': sound,
      },
      pushing,
      async (server, at) => {
        const uri = uriOf(at('one/a.partnership.yaml'));
        await server.open(uri, sound);
        assert.deepEqual(await server.pushed(uri, () => true), []);
        await server.open('untitled:Untitled-1', noCeiling);
        const found = await server.pushed('untitled:Untitled-1', (all) => all.length > 0);
        assert.ok(codes(found).includes('honesty/ceiling-missing'));
      },
      { folders: ['one', 'two'] },
    ));

  it('know a file by whatever escapes the client writes', () =>
    served({}, pushing, async (server, at) => {
      mkdirSync(at('a b (c)'));
      const uri = `${uriOf(at('.'))}/a%20b%20%28c%29/a.partnership.yaml`;
      await server.open(uri, noCeiling);
      assert.equal((await server.pushed(uri, () => true)).length, 1);
    }));
});
