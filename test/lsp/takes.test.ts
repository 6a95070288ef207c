import assert from 'node:assert/strict';
import path from 'node:path';
import type { CodeAction, Command, CompletionList, Diagnostic, Hover } from 'vscode-languageserver-protocol';
import { inFolder } from '../support/command.ts';
import { readBase } from '../support/markers.ts';
import { noCeiling } from '../support/no-ceiling.ts';
import { type RawClient, rawly } from '../support/raw-client.ts';
import { uriOf } from '../support/server.ts';

const sound = readBase('two');

/** Opens a text as a client does that says what it takes of each feature; `place` is where a text stands first. */
const asked = (
  text: string,
  textDocument: object,
  use: (
    client: RawClient,
    uri: string,
    place: (of: string, offset?: number) => { readonly line: number; readonly character: number },
    capabilities: Readonly<Record<string, unknown>>,
  ) => Promise<void>,
  workspace: object = {},
): Promise<void> =>
  inFolder({ 'partnership.config.yaml': 'today: 2026-11-24\n', 'a.partnership.yaml': text }, (folder) =>
    rawly(async (client) => {
      const { result } = await client.begin({ rootUri: uriOf(folder), capabilities: { textDocument, workspace } });
      const uri = uriOf(path.join(folder, 'a.partnership.yaml'));
      client.open(uri, text);
      const { capabilities } = result as { capabilities: Record<string, unknown> };
      const place = (of: string, offset = 0) => {
        const before = text.slice(0, text.indexOf(of) + offset).split('\n');
        return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      };
      await use(client, uri, place, capabilities);
    }),
  );

const pushed = async (client: RawClient): Promise<readonly Diagnostic[]> =>
  (await client.heard('textDocument/publishDiagnostics')).params?.diagnostics as readonly Diagnostic[];

describe('a client gets no more than it says it takes', () => {
  it('text without marks, where it takes no Markdown', () =>
    asked(
      sound.replace('owner: mark', 'owner: '),
      { hover: { contentFormat: ['plaintext'] }, completion: { completionItem: {} } },
      async (client, uri, place) => {
        const ask = async (method: string, of: string, offset: number) =>
          (await client.ask(method, { textDocument: { uri }, position: place(of, offset) })).result;
        const { contents } = (await ask('textDocument/hover', 'noordlicht:', 2)) as Hover;
        assert.ok(typeof contents === 'object' && 'kind' in contents && contents.kind === 'plaintext');
        assert.match(contents.value, /^Noordlicht Software B\.V\. · party noordlicht\n\n- People: /);
        assert.doesNotMatch(contents.value, /[*`\\]/);
        const { items } = (await ask('textDocument/completion', 'owner: ', 7)) as CompletionList;
        assert.ok(items.length > 0);
        assert.ok(items.every((item) => item.insertTextMode === undefined && item.insertTextFormat === 1));
        const keys = (await ask('textDocument/completion', 'title:', 0)) as CompletionList;
        assert.ok(
          keys.items.every(
            ({ documentation: about }) =>
              about === undefined || (typeof about === 'object' && about.kind === 'plaintext'),
          ),
        );
      },
    ));

  it('the format that it likes best', () =>
    asked(sound, { hover: { contentFormat: ['markdown', 'plaintext'] } }, async (client, uri, place) => {
      const params = { textDocument: { uri }, position: place('noordlicht:') };
      const { contents } = (await client.ask('textDocument/hover', params)).result as Hover;
      assert.ok(typeof contents === 'object' && 'kind' in contents && contents.kind === 'markdown');
    }));

  it('commands, where it takes no actions; those that edit ask it to', () =>
    asked(
      noCeiling,
      { codeAction: {}, publishDiagnostics: {}, rename: {} },
      async (client, uri, _, capabilities) => {
        assert.equal(capabilities.codeActionProvider, true);
        assert.equal(capabilities.renameProvider, true);
        const diagnostics = await pushed(client);
        const range = diagnostics[0]?.range;
        assert.ok(range);
        const params = { textDocument: { uri }, range, context: { diagnostics } };
        const actions = (await client.ask('textDocument/codeAction', params)).result as (Command | CodeAction)[];
        assert.ok(actions.every((action) => typeof action.command === 'string' && !('edit' in action)));
        const edits = actions.filter(({ command }) => command === 'partnership.applyEdit');
        assert.ok(edits.length > 0 && edits.length < actions.length);
        const [first] = edits as Command[];
        const executed = client.ask('workspace/executeCommand', {
          command: first?.command,
          arguments: first?.arguments,
        });
        const request = await client.heard('workspace/applyEdit');
        assert.deepEqual(request.params?.edit, first?.arguments?.[0]);
        client.send({ id: request.id, result: { applied: true } });
        assert.equal((await executed).error, undefined);
      },
      { applyEdit: true },
    ));

  it('diagnostics without related places and tags, which actions know all the same without their data', () =>
    asked(
      noCeiling.replace('partnership: v1', 'partnership: v1\ntitle: Twice'),
      { publishDiagnostics: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      async (client, uri) => {
        const diagnostics = await pushed(client);
        assert.ok(diagnostics.length > 1);
        assert.ok(diagnostics.every((one) => !('relatedInformation' in one) && !('tags' in one)));
        const kept = diagnostics.map(({ data: _, ...one }) => one);
        const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
        const params = { textDocument: { uri }, range, context: { diagnostics: kept } };
        const actions = (await client.ask('textDocument/codeAction', params)).result as CodeAction[];
        assert.ok(actions.length > 0);
        assert.ok(actions.every((action) => (action.diagnostics?.length ?? 0) > 0 && !('isPreferred' in action)));
      },
    ));

  it('kinds of symbols that it knows, and in a flat outline what each is in', () =>
    asked(
      sound,
      { documentSymbol: {} },
      async (client, uri) => {
        const outline = await client.ask('textDocument/documentSymbol', { textDocument: { uri } });
        const found = await client.ask('workspace/symbol', { query: '' });
        const symbols = [outline, found].flatMap(
          ({ result }) => result as { name: string; kind: number; containerName?: string }[],
        );
        assert.ok(symbols.length > 0 && symbols.every(({ kind }) => kind <= 18));
        assert.equal(symbols.find(({ name }) => name === 'Noordlicht Software B.V.')?.containerName, 'Parties');
      },
      { symbol: {} },
    ));
});

describe('what is no agreement', () => {
  it('is told nothing of, though a client sends all YAML', () =>
    asked(sound, {}, async (client, uri) => {
      const other = uri.replace('a.partnership.yaml', 'compose.yaml');
      client.open(other, 'title: Web\nservices:\n  web: { image: x }\n');
      const textDocument = { uri: other };
      const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
      for (const [method, params] of [
        ['hover', { position: range.start }],
        ['completion', { position: range.end }],
        ['documentSymbol', {}],
        ['formatting', { options: { tabSize: 2, insertSpaces: true } }],
        ['codeAction', { range, context: { diagnostics: [] } }],
        ['codeLens', {}],
      ] as const)
        assert.equal((await client.ask(`textDocument/${method}`, { textDocument, ...params })).result, null, method);
      const tokens = await client.ask('textDocument/semanticTokens/full', { textDocument });
      assert.deepEqual(tokens.result, { data: [] });
      const { result } = await client.ask('workspace/symbol', { query: '' });
      assert.ok(JSON.stringify(result).includes(uri) && !JSON.stringify(result).includes(other));
    }));

  it('is not looked for below a folder that nobody opened, where a file stands alone', () =>
    inFolder({ 'a.partnership.yaml': sound, 'b.partnership.yaml': sound, 'sub/c.partnership.yaml': sound }, (folder) =>
      rawly(async (client) => {
        await client.begin();
        client.open(uriOf(path.join(folder, 'a.partnership.yaml')), sound);
        await client.ask('workspace/symbol', { query: '' });
        const outline = async (name: string) =>
          (await client.ask('textDocument/documentSymbol', { textDocument: { uri: uriOf(path.join(folder, name)) } }))
            .result;
        assert.ok(await outline('b.partnership.yaml'));
        assert.equal(await outline('sub/c.partnership.yaml'), null);
      }),
    ));
});

describe('a column behind the end of a line', () => {
  for (const end of ['\n', '\r\n', '\r'])
    it(`is that end, before ${JSON.stringify(end)}`, () =>
      asked(sound.replaceAll('\n', end), {}, async (client, uri) => {
        const [length, behind] = [sound.indexOf('\n'), 9999];
        const positions = [length, behind].map((character) => ({ line: 0, character }));
        const { result } = await client.ask('textDocument/selectionRange', { textDocument: { uri }, positions });
        const [atEnd, beyond] = result as { range: { start: { line: number } } }[];
        assert.deepEqual(beyond, atEnd);
        assert.equal(beyond?.range.start.line, 0);
      }));
});
