import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { type CodeAction, CodeActionRequest, CodeLensRequest, type TextEdit } from 'vscode-languageserver-protocol';
import { partnership } from '../support/command.ts';
import { readBase } from '../support/markers.ts';
import { pulling, type ServerProcess, served, uriOf } from '../support/server.ts';

const sound = readBase('two');
const file = 'a.partnership.yaml';

function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: TextEdit['range']['start']) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, character);
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)),
      text,
    );
}

describe('signing through the language server', () => {
  const actionsAt = async (server: ServerProcess, uri: string, text: string, needle: string) => {
    const before = text.slice(0, text.indexOf(needle)).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const found = await server.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    return (found ?? []).filter(({ title }) => title.startsWith('Sign')) as CodeAction[];
  };

  it('is an action for each party, until all signatures hold; no other line changes', () =>
    served({}, pulling, async (server, at) => {
      const uri = uriOf(at(file));
      let text = sound;
      await server.open(uri, text);
      for (const [version, expected] of [
        [
          2,
          [
            'Sign version 3 for Noordlicht Software B.V., as Eva de Wit',
            'Sign version 3 for Van Rijn Logistiek B.V., as Hans van Rijn',
          ],
        ],
        [3, ['Sign version 3 for Van Rijn Logistiek B.V., as Hans van Rijn']],
      ] as const) {
        const actions = await actionsAt(server, uri, text, 'sign_off:');
        assert.deepEqual(
          actions.map(({ title }) => title),
          expected,
        );
        text = applied(text, actions[0]?.edit?.changes?.[uri] ?? []);
        await server.change(uri, version, [{ text }]);
      }
      assert.deepEqual(await actionsAt(server, uri, text, 'sign_off:'), []);
      const [before, after] = [sound.split('\n'), text.split('\n')];
      const changed = before.flatMap((line, index) => (line === after[index] ? [] : [line.trim().split(':')[0]]));
      assert.deepEqual([before.length, changed], [after.length, ['noordlicht', 'van-rijn']]);
      writeFileSync(at(file), text);
      const verified = partnership(['sign', at(file), '--check']);
      assert.equal(verified.status, 0, verified.stdout);
    }));

  it('is offered where a signature is missed, and nowhere else', () =>
    served({}, pulling, async (server, at) => {
      const uri = uriOf(at(file));
      const missing = sound.replace(/ {2}sign_off:\n(.*\n){2}$/, '');
      await server.open(uri, missing);
      assert.equal((await actionsAt(server, uri, missing, 'governance:')).length, 2);
      for (const elsewhere of ['status:', 'strengths:', 'honesty:'])
        assert.deepEqual(await actionsAt(server, uri, missing, elsewhere), [], elsewhere);
    }));

  it('is left to a client that asks who signs, by lens and by action', () =>
    served(
      {},
      pulling,
      async (server, at) => {
        const uri = uriOf(at(file));
        await server.open(uri, sound);
        const [action] = await actionsAt(server, uri, sound, 'sign_off:');
        assert.deepEqual(action?.command?.arguments, [uri, 'noordlicht']);
        assert.equal(action?.command?.command, 'partnership.signOff');
        const lenses = await server.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
        assert.ok(lenses?.some(({ command }) => command?.command === 'partnership.signOff'));
      },
      { options: { commands: ['partnership.signOff'] } },
    ));

  it('gives the edits that the command line would make, or says what to do first', () =>
    served({ [file]: sound }, pulling, async (server, at) => {
      const uri = uriOf(at(file));
      const request = { uri, party: 'van-rijn', person: 'hans' };
      const signed: { readonly edits: readonly TextEdit[] } = await server.connection.sendRequest(
        'partnership/sign',
        request,
      );
      const expected = applied(sound, signed.edits);
      partnership(['sign', at(file), '--party', 'van-rijn', '--person', 'hans', '--date', '2026-11-24', '--yes']);
      assert.equal(readFileSync(at(file), 'utf8'), expected);
      await assert.rejects(
        server.connection.sendRequest('partnership/sign', { ...request, person: 'eva' }),
        /works at Noordlicht/,
      );
    }));
});
