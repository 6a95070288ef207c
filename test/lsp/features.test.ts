import assert from 'node:assert/strict';
import path from 'node:path';
import {
  CodeActionRequest,
  CodeLensRequest,
  type CompletionList,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type MarkupContent,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRequest,
  type ShowDocumentParams,
  ShowDocumentRequest,
  ShowMessageNotification,
  type TextEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { inFolder } from '../support/command.ts';
import { readBase } from '../support/markers.ts';
import { pulling, ServerProcess, uriOf } from '../support/server.ts';

const sound = readBase('two');
const none = { data: [], resultId: undefined };
const colours = { tokenTypes: [], tokenModifiers: [], formats: [] };

describe('features of the language server, over a connection', () => {
  /** Opens a text and asks; `place` gives the position of the first occurrence of some text. */
  const asked = (
    text: string,
    use: (
      server: ServerProcess,
      uri: string,
      place: (of: string, offset?: number) => { line: number; character: number },
    ) => Promise<void>,
    capabilities = pulling,
  ) =>
    inFolder({ 'partnership.config.yaml': 'today: 2026-11-24\n', 'a.partnership.yaml': text }, async (folder) => {
      const server = await ServerProcess.start([folder], capabilities);
      try {
        const uri = uriOf(path.join(folder, 'a.partnership.yaml'));
        await server.open(uri, text);
        await use(server, uri, (of, offset = 0) => {
          const before = text.slice(0, text.indexOf(of) + offset).split('\n');
          return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
        });
        assert.equal(await server.stop(), 0);
      } finally {
        server.kill();
      }
    });

  it('completion offers this party’s people as owner', () =>
    asked(sound.replace('owner: mark', 'owner: '), async ({ connection }, uri, place) => {
      const list = (await connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri },
        position: place('owner: ', 7),
      })) as CompletionList;
      assert.deepEqual(list.items.map(({ label }) => label).sort(), ['eva', 'lin', 'mark']);
    }));

  it('hover tells who is behind an id', () =>
    asked(sound, async ({ connection }, uri, place) => {
      const hover = await connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position: place('owner: mark', 8),
      });
      assert.ok(hover);
      assert.match((hover.contents as MarkupContent).value, /Mark Smit/);
    }));

  it('definition, references, highlights and rename go by id', () =>
    asked(sound, async ({ connection }, uri, place) => {
      const position = place('owner: mark', 8);
      const definition = await connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
      assert.deepEqual(
        Array.isArray(definition) ? definition.map((location) => 'range' in location && location.range.start) : [],
        [place('mark: {')],
      );
      const references = await connection.sendRequest(ReferencesRequest.type, {
        textDocument: { uri },
        position,
        context: { includeDeclaration: true },
      });
      assert.equal(references?.length, 3);
      assert.equal(
        (await connection.sendRequest(DocumentHighlightRequest.type, { textDocument: { uri }, position }))?.length,
        3,
      );
      assert.ok(await connection.sendRequest(PrepareRenameRequest.type, { textDocument: { uri }, position }));
      const renamed = await connection.sendRequest(RenameRequest.type, {
        textDocument: { uri },
        position,
        newName: 'marcus',
      });
      assert.equal(renamed?.changes?.[uri]?.length, 3);
      await assert.rejects(
        connection.sendRequest(RenameRequest.type, { textDocument: { uri }, position, newName: 'lin' }),
        /lin/,
      );
      await assert.rejects(
        connection.sendRequest(PrepareRenameRequest.type, { textDocument: { uri }, position: place('Live ETA') }),
      );
    }));

  it('outline, symbols, folding, selection, links, hints, lenses and tokens are there', () =>
    asked(sound, async ({ connection }, uri, place) => {
      const textDocument = { uri };
      assert.ok((await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }))?.length);
      const symbols = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'fatima' });
      assert.deepEqual(
        symbols?.map(({ name }) => name),
        ['Fatima Aydin (fatima)'],
      );
      assert.ok((await connection.sendRequest(FoldingRangeRequest.type, { textDocument }))?.length);
      assert.ok(
        (
          await connection.sendRequest(SelectionRangeRequest.type, {
            textDocument,
            positions: [place('owner: mark', 8)],
          })
        )?.[0]?.parent,
      );
      assert.deepEqual(
        (await connection.sendRequest(DocumentLinkRequest.type, { textDocument }))?.map(({ target }) => target),
        ['https://dms.example/contracts/2026-014'],
      );
      const range = { start: { line: 0, character: 0 }, end: { line: 200, character: 0 } };
      const hints = await connection.sendRequest(InlayHintRequest.type, { textDocument, range });
      assert.ok(hints?.some(({ label }) => label === 'Mark Smit'));
      assert.ok(((await connection.sendRequest(CodeLensRequest.type, { textDocument }))?.length ?? 0) >= 5);
      assert.equal(
        ((await connection.sendRequest(SemanticTokensRequest.type, { textDocument }))?.data.length ?? 1) % 5,
        0,
      );
    }));

  it('tells the colours as changes to a client that takes them, and whole to all others', () =>
    asked(
      sound,
      async (server, uri) => {
        const { connection } = server;
        const textDocument = { uri };
        const whole = async () => (await connection.sendRequest(SemanticTokensRequest.type, { textDocument })) ?? none;
        const since = (previousResultId = '') =>
          connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId });
        const first = await whole();
        const same = await since(first.resultId);
        assert.ok(same && 'edits' in same && same.edits.length === 0);
        const start = { line: 0, character: 0 };
        await server.change(uri, 2, [{ range: { start, end: start }, text: '# about\n\n' }]);
        const changed = await since(same.resultId);
        assert.ok(changed && 'edits' in changed && changed.edits.length === 1);
        const [{ start: at = 0, deleteCount = 0, data = [] } = {}] = changed.edits;
        const now = await whole();
        assert.deepEqual(first.data.toSpliced(at, deleteCount, ...data), now.data);
        assert.notEqual(now.data.length, 0);
        // What the server does not know any more is told whole.
        const lost = await since(first.resultId);
        assert.deepEqual(lost && 'data' in lost && lost.data, now.data);
      },
      { textDocument: { semanticTokens: { ...colours, requests: { full: { delta: true } } } } },
    ).then(() =>
      asked(
        sound,
        async ({ connection, result }, uri) => {
          assert.equal(result?.capabilities.semanticTokensProvider?.full, true);
          const answer = await connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
          assert.deepEqual(Object.keys(answer ?? {}), ['data']);
        },
        { textDocument: { semanticTokens: { ...colours, requests: { full: true } } } },
      ),
    ));

  it('code actions mend a finding, and explain its rule', () =>
    asked(sound.replace('due: 2027-08-31', 'due: 31-8-2027'), async (server, uri, place) => {
      const { connection } = server;
      const range = { start: place('31-8-2027'), end: place('31-8-2027') };
      const report = await server.pull(uri);
      const diagnostics = report.kind === 'full' ? report.items : [];
      const actions =
        (await connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range,
          context: { diagnostics },
        })) ?? [];
      const fix = actions.find((action) => 'edit' in action && action.edit && action.kind === 'quickfix');
      assert.ok(fix && 'edit' in fix && fix.edit);
      assert.deepEqual(
        fix.diagnostics?.map(({ code }) => code),
        ['general/ambiguous-scalar'],
      );
      const edits = (fix.edit.changes?.[uri] ?? []) as TextEdit[];
      assert.deepEqual(
        edits.map(({ newText }) => newText),
        ['2027-08-31'],
      );
      const explaining = actions.find((action) => 'command' in action && action.command);
      assert.ok(explaining);
      const told = new Promise<string>(
        (resolve) => void connection.onNotification(ShowMessageNotification.type, ({ message }) => resolve(message)),
      );
      await connection.sendRequest(ExecuteCommandRequest.type, {
        command: 'partnership.explainRule',
        arguments: ['general/ambiguous-scalar'],
      });
      assert.match(await told, /^general\/ambiguous-scalar: /);
    }));

  it('a lens tells how far a draft is filled in, and leads to what is not, in any client', () => {
    const draft = sound.replace(/^title: .*/m, 'title: … What it is called').replace('status: agreed', 'status: draft');
    return asked(
      draft,
      async ({ connection }, uri, place) => {
        const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
        const { title, command = '', arguments: args = [] } = lenses?.[0]?.command ?? {};
        assert.match(title ?? '', /^(\d+) of (\d+) answered$/);
        const shown = new Promise<ShowDocumentParams>(
          (resolve) =>
            void connection.onRequest(ShowDocumentRequest.type, (params) => {
              resolve(params);
              return { success: true };
            }),
        );
        await connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
        const start = place('… What');
        const selection = { start, end: { ...start, character: start.character + '… What it is called'.length } };
        assert.deepEqual(await shown, { uri, takeFocus: true, selection });
      },
      { ...pulling, window: { showDocument: { support: true } } },
    );
  });

  it('formatting keeps every comment', () =>
    asked(sound.replace('  shared:', '  shared:    # first'), async ({ connection }, uri) => {
      const edits = await connection.sendRequest(DocumentFormattingRequest.type, {
        textDocument: { uri },
        options: { tabSize: 2, insertSpaces: true },
      });
      assert.ok(edits?.some(({ newText }) => newText.includes('  shared: # first')));
    }));
});
