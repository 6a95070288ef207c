import assert from 'node:assert/strict';
import path from 'node:path';
import { inFolder } from '../support/command.ts';
import { readBase } from '../support/markers.ts';
import { rawly } from '../support/raw-client.ts';
import { uriOf } from '../support/server.ts';

const sound = readBase('two');
const at = (uri: string) => ({ textDocument: { uri }, position: { line: 0, character: 0 } });

describe('what comes before any feature hears of a message', () => {
  it('refuses what comes before initialize, twice, or after shutdown, with the code for it', () =>
    rawly(async (client) => {
      assert.equal((await client.ask('textDocument/hover', at('file:///a'))).error?.code, -32002);
      assert.equal((await client.ask('shutdown')).error?.code, -32002);
      client.open('file:///a.partnership.yaml', sound);
      assert.ok((await client.begin()).result);
      assert.equal((await client.ask('initialize', { processId: null, capabilities: {} })).error?.code, -32600);
      assert.equal((await client.ask('textDocument/hover', at('file:///a'))).result, null);
      assert.equal((await client.ask('shutdown', null)).result, null);
      assert.equal((await client.ask('textDocument/hover', at('file:///a'))).error?.code, -32600);
      client.tell('exit');
      assert.equal(await client.exited, 0);
    }));

  it('ends with 1 for a client that leaves without shutdown', async () => {
    for (const begins of [false, true])
      await rawly(async (client) => {
        if (begins) await client.begin();
        client.tell('exit');
        assert.equal(await client.exited, 1);
      });
  });

  it('tells what a request lacks, that there is no such request or command, and what is no JSON', () =>
    rawly(async (client) => {
      await client.begin();
      const code = async (method: string, params?: unknown) => (await client.ask(method, params)).error?.code;
      for (const params of [null, undefined, {}, [], { textDocument: null }, { textDocument: { uri: 5 } }]) {
        for (const method of [
          'hover',
          'completion',
          'codeAction',
          'semanticTokens/full',
          'documentSymbol',
          'formatting',
        ])
          assert.equal(await code(`textDocument/${method}`, params), -32602, `${method} ${JSON.stringify(params)}`);
        assert.equal(await code('textDocument/rangeFormatting', params), -32601);
      }
      assert.equal(await code('textDocument/hover', { textDocument: { uri: 'file:///a' } }), -32602);
      assert.equal(await code('workspace/symbol', {}), -32602);
      assert.equal(await code('workspace/executeCommand', { command: 'no.such.command' }), -32602);
      assert.equal(await code('no/such/request', {}), -32601);
      client.write('Content-Length: 3\r\n\r\n{a}');
      await client.ask('workspace/symbol', { query: '' });
      assert.ok(client.received.some(({ id, error }) => id === null && error?.code === -32700));
    }));

  it('passes over what nobody can read, and goes on', () =>
    rawly(async (client) => {
      await client.begin({ capabilities: { workspace: { workspaceFolders: true } } });
      const odd = [
        null,
        undefined,
        {},
        [],
        { textDocument: null },
        { textDocument: { uri: 'file:///q.partnership.yaml' } },
      ];
      for (const params of [...odd, { changes: null }, { changes: [null] }, { settings: null }, { event: null }])
        for (const method of [
          ...['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave'],
          ...[
            'workspace/didChangeWatchedFiles',
            'workspace/didChangeConfiguration',
            '$/cancelRequest',
            '$/none',
            'none',
          ],
        ])
          client.tell(method, params);
      for (const uri of ['no uri', 'a b:c', 'file:////server/a.partnership.yaml', 'file:///%2Fa.partnership.yaml', ''])
        client.open(uri, sound, 'partnership');
      client.open('untitled:Untitled-1', sound, 'partnership');
      const { result } = await client.ask('textDocument/documentSymbol', {
        textDocument: { uri: 'untitled:Untitled-1' },
      });
      assert.ok(Array.isArray(result) && result.length > 0);
    }));

  it('takes null for left out', () =>
    rawly(async (client) => {
      const answer = await client.begin({
        capabilities: { textDocument: { diagnostic: null, hover: null }, workspace: null },
        workspaceFolders: null,
        initializationOptions: null,
        clientInfo: null,
        locale: null,
      });
      assert.ok(!JSON.stringify(answer.result).includes('diagnosticProvider'));
      const uri = 'untitled:a';
      client.open(uri, sound, 'partnership');
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      for (const [method, params] of [
        ['workspace/executeCommand', { command: 'partnership.openSummary', arguments: null }],
        ['textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], only: null } }],
        ['textDocument/codeAction', { textDocument: { uri }, range, context: null }],
        ['textDocument/completion', { ...at(uri), context: null }],
      ] as const)
        assert.equal((await client.ask(method, params)).error, undefined, method);
    }));

  it('loses no change that comes without a version, and finds a document by another spelling of its URI', () =>
    rawly(async (client) => {
      await client.begin();
      client.open('file:///c%3A/Afspraken/één.partnership.yaml', sound);
      client.tell('textDocument/didChange', {
        textDocument: { uri: 'file:///C:/Afspraken/%C3%A9%C3%A9n.partnership.yaml', version: null },
        contentChanges: [{ range: null, rangeLength: null, text: sound.replace('Eva de Wit', 'Eva Anders') }],
      });
      const { result } = await client.ask('workspace/symbol', { query: 'eva' });
      assert.match(JSON.stringify(result), /Eva Anders/);
      assert.match(JSON.stringify(result), /file:\/\/\/c%3A\/Afspraken/);
    }));

  it('waits for nobody who does not say that he has been initialized', () =>
    rawly(async (client) => {
      const uri = 'file:///nowhere/a.partnership.yaml';
      void client.ask('initialize', { processId: null, rootUri: null, capabilities: {} });
      client.open(uri, sound);
      const { result } = await client.ask('textDocument/codeLens', { textDocument: { uri } });
      assert.ok(Array.isArray(result) && result.length > 0);
      assert.equal(client.received[0]?.id, 1);
    }));

  it('knows the folder of a client that only tells its path', () =>
    inFolder({ 'partnership.config.yaml': 'today: 2026-11-24\n', 'a b/é.partnership.yaml': sound }, (folder) =>
      rawly(async (client) => {
        await client.begin({ rootPath: folder });
        const { result } = await client.ask('workspace/symbol', { query: 'fatima' });
        const uri = uriOf(path.join(folder, 'a b/é.partnership.yaml'));
        assert.ok(JSON.stringify(result).includes(uri), JSON.stringify(result));
      }),
    ));
});
