import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  DidChangeConfigurationNotification,
  FileChangeType,
  InlayHintRefreshRequest,
  InlayHintRequest,
} from 'vscode-languageserver-protocol';
import { readBase } from '../support/markers.ts';
import { pulling, type ServerProcess, served, uriOf } from '../support/server.ts';

const sound = readBase('two');
const range = { start: { line: 0, character: 0 }, end: { line: 400, character: 0 } };

describe('what stands beside the text', () => {
  const hints = async (server: ServerProcess, uri: string): Promise<readonly string[]> =>
    (await server.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range }))?.map(({ label }) =>
      String(label),
    ) ?? [];
  const lenses = async (server: ServerProcess, uri: string) =>
    (await server.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } }))?.length ?? 0;

  it('can be switched off one by one, at the start and while the server runs', () =>
    served(
      {},
      pulling,
      async (server, at) => {
        const uri = uriOf(at('a.partnership.yaml'));
        await server.open(uri, sound);
        const kinds = async () => {
          const all = await hints(server, uri);
          return {
            names: all.includes('Mark Smit'),
            totals: all.includes('95,000 EUR of 120,000 EUR promised'),
            daysLeft: all.includes('in 280 days'),
            codeLens: (await lenses(server, uri)) > 0,
          };
        };
        const set = (partnership: object) =>
          server.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { partnership } });
        const all = { names: true, totals: true, daysLeft: true, codeLens: true };
        assert.deepEqual(await kinds(), { ...all, names: false });
        await set({ inlayHints: { names: true, totals: false } });
        assert.deepEqual(await kinds(), { ...all, totals: false });
        await set({ inlayHints: { totals: true, daysLeft: false } });
        assert.deepEqual(await kinds(), { ...all, daysLeft: false });
        await set({ inlayHints: { daysLeft: true }, codeLens: false });
        assert.deepEqual(await kinds(), { ...all, codeLens: false });
        // What is not of the right kind changes nothing.
        await set({ inlayHints: 'no', codeLens: 1 });
        assert.deepEqual(await kinds(), { ...all, codeLens: false });
      },
      { options: { inlayHints: { names: false } } },
    ));

  it('follows the configuration', () =>
    served(
      { 'a.partnership.yaml': sound },
      {
        ...pulling,
        workspace: { ...pulling.workspace, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
      },
      async (server, at) => {
        let asked = 0;
        for (const type of [InlayHintRefreshRequest.type, CodeLensRefreshRequest.type])
          server.connection.onRequest(type, () => void asked++);
        const uri = uriOf(at('a.partnership.yaml'));
        await server.open(uri, sound);
        assert.ok((await hints(server, uri)).includes('in 280 days'));
        writeFileSync(at('partnership.config.yaml'), 'today: 2026-11-25\n');
        const before = asked;
        await server.watched(uriOf(at('partnership.config.yaml')), FileChangeType.Changed);
        assert.ok((await hints(server, uri)).includes('in 279 days'));
        assert.ok(asked >= before + 2, 'the client is asked to look again');
      },
    ));
});
