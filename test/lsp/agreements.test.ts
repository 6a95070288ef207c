import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import {
  FileChangeType,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol';
import { readBase } from '../support/markers.ts';
import { pulling, type ServerProcess, served, uriOf } from '../support/server.ts';

interface Listed {
  readonly uri: string;
  readonly title: string;
}

const sound = readBase('two');
const files = { 'a.partnership.yaml': sound };

describe('own requests about whole agreements, over a connection', () => {
  const serving = (use: (server: ServerProcess, at: (name: string) => string) => Promise<void>) =>
    served(files, pulling, use);
  const list = (server: ServerProcess, uris?: readonly string[]): Promise<readonly Listed[]> =>
    server.connection.sendRequest('partnership/agreements', uris ? { uris } : {});

  it('list all agreements, and those asked for as they are now', () =>
    serving(async (server, at) => {
      const added = at('b.partnership.yaml');
      const uri = uriOf(added);
      assert.deepEqual(
        (await list(server)).map(({ title }) => title),
        ['Live ETA for regional distribution'],
      );
      writeFileSync(added, 'partnership: v1\ntitle: Just begun\nstatus: draft\n');
      assert.deepEqual(
        (await list(server, [uri])).map(({ title }) => title),
        ['Just begun'],
      );
      rmSync(added);
      assert.deepEqual(await list(server, [uri]), []);
      assert.equal((await list(server)).length, 1);
    }));

  it('begin a new agreement', () =>
    serving(async (server, at) => {
      const beginning = {
        title: 'Next',
        parties: [
          { name: 'A', people: [] },
          { name: 'B', people: ['Bo'] },
        ],
      };
      const uri = uriOf(at('new.partnership.yaml'));
      const draft: { readonly text: string; readonly snippet: string } = await server.connection.sendRequest(
        'partnership/newAgreement',
        { uri, beginning },
      );
      assert.match(draft.text, /^effective: …$/m);
      assert.match(draft.snippet, /^effective: \$\{1:…\}$/m);
    }));

  it('tell what changed since an older text, as Markdown', () =>
    serving(async (server, at) => {
      const uri = uriOf(at('a.partnership.yaml'));
      await server.open(uri, sound.replace('willing: 120000', 'willing: 100000'));
      const markdown: string = await server.connection.sendRequest('partnership/diff', {
        uri,
        baseText: sound,
        base: 'main',
        head: 'a.partnership.yaml',
      });
      assert.match(markdown, /weakens/);
      assert.match(markdown, /Must sign again/);
      assert.equal(
        await server.connection.sendRequest('partnership/diff', { uri: `${uri}x`, baseText: '', base: '', head: '' }),
        null,
      );
    }));

  it('name those who can sign, visionaries first', () =>
    serving(async (server, at) => {
      const uri = uriOf(at('a.partnership.yaml'));
      await server.open(uri, sound);
      const parties: readonly { readonly name: string; readonly people: readonly { readonly id: string }[] }[] =
        await server.connection.sendRequest('partnership/signers', { uri });
      assert.deepEqual(
        parties.map(({ name, people }) => [name, people.map(({ id }) => id)]),
        [
          ['Noordlicht Software B.V.', ['eva', 'mark', 'lin']],
          ['Van Rijn Logistiek B.V.', ['hans', 'fatima', 'joost']],
        ],
      );
    }));

  it('know a file that is not open from the first request on', () =>
    serving(async (server, at) => {
      const uri = uriOf(at('a.partnership.yaml'));
      const [markdown, parties]: [string | null, readonly object[]] = await Promise.all([
        server.connection.sendRequest<string | null>('partnership/diff', { uri, baseText: '', base: 'a', head: 'b' }),
        server.connection.sendRequest<readonly object[]>('partnership/signers', { uri }),
      ]);
      assert.match(String(markdown), /Solved findings/);
      assert.equal(parties.length, 2);
    }));

  it('list every rule', () =>
    serving(async (server) => {
      const rules: readonly { readonly id: string; readonly what: string }[] =
        await server.connection.sendRequest('partnership/rules');
      assert.ok(rules.some(({ id, what }) => id === 'honesty/ceiling-missing' && what !== ''));
    }));
});

describe('the diagnostics of a workspace', () => {
  it('of a file that is gone are taken back', () =>
    served({ ...files, 'b.partnership.yaml': 'partnership: v1\n' }, pulling, async (server, at) => {
      const gone = at('b.partnership.yaml');
      const pull = (previousResultIds: readonly { uri: string; value: string }[]): Promise<WorkspaceDiagnosticReport> =>
        server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [...previousResultIds] });
      const first = (await pull([])).items.find(({ uri }) => uri === uriOf(gone));
      assert.ok(first?.kind === 'full' && first.items.length > 0 && first.resultId);
      rmSync(gone);
      await server.watched(uriOf(gone), FileChangeType.Deleted);
      const report = await pull([{ uri: uriOf(gone), value: first.resultId }]);
      assert.deepEqual(
        report.items.filter(({ uri }) => uri === uriOf(gone)),
        [{ kind: 'full', uri: uriOf(gone), version: null, items: [] }],
      );
    }));
});
