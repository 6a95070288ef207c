import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CancellationTokenSource,
  CompletionRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { largeAgreement } from '../support/large.ts';
import { readBase } from '../support/markers.ts';
import { pulling, pushing, type ServerProcess, served, uriOf } from '../support/server.ts';

const sound = readBase('two');
const tell = createTranslator('en');

/** Text with surrogate pairs all over it, and line ends of both kinds. */
const motley = sound
  .replace('Live ETA', '🚚 Live ETA 👩‍👩‍👧')
  .replace('Eva de Wit', 'Eva 😀 de Wit')
  .replace('Delivered is delivered', 'Delivered 🏁 is delivered')
  .split('\n')
  .map((line, index) => `${line}${index % 3 === 0 ? '\r\n' : '\n'}`)
  .join('');

const pieces = fc.constantFrom(
  ...['', 'x', '\n', '\r\n', '\r', '  ', ': ', '{', '}', '- ', '"', '#', '\t', '😀', '👩‍👩‍👧', '\ud83d', '\ude00'],
  ...['van-rijn', '120.000', 'due: 2027-01-01', '<<: *a', '\ufeff', '\u2028'],
);
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), pieces);
/** Notifications, each of one or more changes; now and then one replaces the whole text. */
const notifications = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.array(edit, { minLength: 1, maxLength: 4 }) },
    fc.constantFrom(motley, sound, ''),
  ),
  { minLength: 1, maxLength: 8 },
);

/** Where the text of LSP can be cut: not between CR and LF. */
const clamp = (text: string, offset: number) =>
  text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;

function positionAt(text: string, offset: number) {
  const before = text.slice(0, clamp(text, offset)).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** The changes as a client sends them, and the text after them. */
function asChanges(
  text: string,
  edits: readonly (readonly [number, number, string])[],
): { readonly changes: TextDocumentContentChangeEvent[]; readonly after: string } {
  let after = text;
  const changes = edits.map(([where, length, insert]) => {
    const start = Math.floor(where * after.length);
    const end = Math.min(after.length, start + length);
    const range = { start: positionAt(after, start), end: positionAt(after, end) };
    after = after.slice(0, clamp(after, start)) + insert + after.slice(clamp(after, end));
    return { range, text: insert };
  });
  return { changes, after };
}

/** What a fresh check says of a text. */
function fresh(text: string): readonly string[] {
  const agreement = new AgreementDocument(text);
  return check(agreement, { today: '2026-11-24' }).map(({ rule, text: said, range }) => {
    const [start, end] = [agreement.lines.positionAt(range.start), agreement.lines.positionAt(range.end)];
    return `${start.line}:${start.character}-${end.line}:${end.character} ${rule} ${tell(said)}`;
  });
}

const serving = (capabilities: typeof pulling, use: (server: ServerProcess, uri: string) => Promise<void>) =>
  served({}, capabilities, (server, at) => use(server, uriOf(at('a.partnership.yaml'))));

describe('the text in the server is the text in the editor', () => {
  for (const [kind, capabilities] of Object.entries({ pulled: pulling, pushed: pushing })) {
    it(`after any sequence of edits, findings that are ${kind} are those of a fresh check`, function () {
      this.timeout(180_000);
      return serving(capabilities, async (server, uri) => {
        let version = 1;
        await server.open(uri, motley);
        await fc.assert(
          fc.asyncProperty(notifications, async (sequence) => {
            let text = motley;
            await server.change(uri, ++version, [{ text }]);
            for (const edits of sequence) {
              const { changes, after } =
                typeof edits === 'string' ? { changes: [{ text: edits }], after: edits } : asChanges(text, edits);
              await server.change(uri, ++version, changes);
              text = after;
            }
            const latest = version;
            const report = kind === 'pulled' ? await server.pull(uri) : undefined;
            const items = report
              ? report.kind === 'full'
                ? report.items
                : []
              : await server.pushed(uri, (_all, told) => told === latest);
            assert.deepEqual(
              items.map(
                ({ code, message, range: { start, end } }) =>
                  `${start.line}:${start.character}-${end.line}:${end.character} ${code} ${message}`,
              ),
              fresh(text),
            );
            const position = positionAt(text, Math.floor(text.length / 2));
            await server.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
            await server.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
          }),
          { numRuns: 20 },
        );
      });
    });
  }
});

describe('work for an older version', () => {
  const codeOf = async (request: Promise<unknown>): Promise<number | 'answered'> => {
    try {
      await request;
      return 'answered';
    } catch (error) {
      assert.ok(error instanceof ResponseError, String(error));
      return error.code;
    }
  };

  it('is not begun for a request that is cancelled while the server is busy', function () {
    this.timeout(60_000);
    return serving(pulling, async (server, uri) => {
      const text = largeAgreement(15_000);
      await server.open(uri, text);
      const top = { line: 0, character: 0 };
      // The first one takes a while; what is cancelled behind it costs nothing.
      const ask = () => {
        const source = new CancellationTokenSource();
        const request = server.connection.sendRequest(
          DocumentDiagnosticRequest.type,
          { textDocument: { uri } },
          source.token,
        );
        return { source, code: codeOf(request) };
      };
      const first = ask();
      const old = Array.from({ length: 30 }, (_, index) => {
        void server.change(uri, index + 2, [{ range: { start: top, end: top }, text: '#\n' }]);
        return ask();
      });
      for (const { source } of old) source.cancel();
      await server.change(uri, 99, [{ text: sound }]);
      const latest = await server.pull(uri);
      assert.deepEqual(latest.kind === 'full' ? latest.items : undefined, []);
      // Unless it had begun, the first one is overtaken by what was typed behind it.
      assert.ok(['answered', LSPErrorCodes.ContentModified].includes(await first.code));
      const codes = await Promise.all(old.map(({ code }) => code));
      const answered = codes.filter((code) => code === 'answered').length;
      assert.ok(answered <= 2, `${answered} of ${codes.length} were worked on all the same`);
      assert.ok(
        codes.every((code) => code === 'answered' || code === LSPErrorCodes.RequestCancelled),
        codes.join(),
      );
    });
  });

  it('is refused when the text changed while the answer was waited for', () =>
    served(
      Object.fromEntries(
        Array.from({ length: 400 }, (_, index) => [
          `d/${index}.partnership.yaml`,
          sound.replaceAll('noordlicht', `noord-${index}`).replaceAll('900000', `91${String(index).padStart(4, '0')}`),
        ]),
      ),
      pulling,
      async (server, at) => {
        const uri = uriOf(at('a.partnership.yaml'));
        await server.open(uri, sound);
        const asked = codeOf(server.pull(uri));
        await server.change(uri, 2, [{ text: `${sound}# more\n` }]);
        assert.equal(await asked, LSPErrorCodes.ContentModified);
        assert.equal((await server.pull(uri)).kind, 'full');
      },
    ));
});
