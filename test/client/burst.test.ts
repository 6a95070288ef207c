import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { inBursts } from '../../client/src/server/burst.ts';

type Changes = readonly vscode.TextDocumentContentChangeEvent[];

/** The middleware between an editor in which somebody types and a server; `rest` is the pause that it waits for. */
function typing() {
  const sent: string[] = [];
  const rests: (() => void)[] = [];
  const bursts = inBursts(() => new Promise((resolve) => rests.push(resolve)));
  const document = (uri: string) => ({ uri }) as unknown as vscode.TextDocument;
  const [a, b] = [document('a'), document('b')];
  const type = (where: vscode.TextDocument, text: string, fails = false) =>
    bursts.didChange(
      { document: where, reason: undefined, contentChanges: [{ text }] as unknown as Changes },
      async ({ document: { uri }, contentChanges }) => {
        // As the client does, which has to wait for its connection.
        await Promise.resolve();
        if (fails) throw new Error('no connection');
        sent.push(`${uri}: ${contentChanges.map((change) => change.text).join('')}`);
      },
    );
  const ask = (what: string) =>
    bursts.sendRequest<void, void>(what, undefined, undefined, async () => void sent.push(what));
  const notify = (what: string) => bursts.sendNotification<void>(what, async () => void sent.push(what), undefined);
  const open = (where: vscode.TextDocument) => bursts.didOpen(where, async () => void sent.push(`open ${where.uri}`));
  const rest = () => rests.splice(0).forEach((resolve) => void resolve());
  return { a, b, type, ask, notify, open, rest, sent };
}

describe('What is typed in a burst', () => {
  it('is told as one, when somebody pauses', async () => {
    const { a, type, rest, sent } = typing();
    const keys = [...'word'].map((key) => type(a, key));
    await Promise.all(keys.slice(1));
    assert.deepEqual(sent, []);
    rest();
    await Promise.all(keys);
    assert.deepEqual(sent, ['a: word']);
    const later = type(a, '!');
    rest();
    await later;
    assert.deepEqual(sent, ['a: word', 'a: !']);
  });

  it('is told before anything else is asked or told, in all documents', async () => {
    const { a, b, type, ask, notify, rest, sent } = typing();
    const keys = [type(a, 'x'), type(b, 'y'), type(a, 'z')];
    await Promise.all([ask('hover'), ask('completion')]);
    assert.deepEqual(sent, ['a: xz', 'b: y', 'hover', 'completion']);
    keys.push(type(a, '.'));
    await Promise.all([notify('textDocument/didClose'), notify('textDocument/didOpen'), ask('hover')]);
    assert.deepEqual(sent.slice(4), ['a: .', 'textDocument/didClose', 'textDocument/didOpen', 'hover']);
    rest();
    await Promise.all(keys);
    assert.equal(sent.length, 8);
  });

  it('is not told of a document that is opened anew, which goes whole', async () => {
    const { a, type, open, rest, sent } = typing();
    const key = type(a, 'x');
    await open(a);
    rest();
    await key;
    assert.deepEqual(sent, ['open a']);
  });

  it('that cannot be told is an error where it began, and keeps nothing else back', async () => {
    const { a, type, ask, rest, sent } = typing();
    const key = type(a, 'x', true);
    await ask('hover');
    rest();
    await assert.rejects(key, /no connection/);
    assert.deepEqual(sent, ['hover']);
  });
});
