import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits } from '../../server/src/agreement/edit.ts';
import { dotted, isWithin } from '../../server/src/agreement/path.ts';
import { type Completion, complete } from '../../server/src/language/completion.ts';
import { readBase } from '../support/markers.ts';
import { lineEndAt, type Typing, waysOfTyping } from './typing.ts';

const today = '2026-11-24';
const offered = ({ text, offset }: Typing) => complete(new AgreementDocument(text), offset, today).items;

/** The text once an item is accepted, and what was left open is closed. */
function accepted({ text, offset, closers = '' }: Typing, item: Completion): string {
  const end = lineEndAt(text, offset);
  return applyEdits(text.slice(0, end) + closers + text.slice(end), [item.edit]);
}

/** The edit stays in the line of the cursor, and the item is found by what stands before the cursor. */
function isWellPlaced({ text, offset }: Typing, { edit, filterText }: Completion): boolean {
  const { start, end } = edit.range;
  const line = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return line <= start && start <= offset && offset <= end && end <= lineEndAt(text, offset) && filterText !== '';
}

/** What is wrong with the file, or with the map that is being written in, once an item is accepted. */
function problemWith(typing: Typing, item: Completion): string | undefined {
  const parent = typing.path.slice(0, -1);
  const agreement = new AgreementDocument(accepted(typing, item));
  const problem = agreement.problems.find((found) => {
    if (found.kind === 'invalid-yaml' || found.kind === 'tab') return true;
    if (found.kind !== 'duplicate-key' && found.kind !== 'unknown-key' && found.kind !== 'type') return false;
    return isWithin(found.path, parent);
  });
  if (problem) return JSON.stringify(problem);
  return agreement.state(parent) === 'sound' ? undefined : `${dotted(parent)} is lost`;
}

/** What is wrong with the items of a place. The expected one is tried, and now and then one of the others. */
function verdict(typing: Typing, turn: number): string | undefined {
  const items = offered(typing);
  const stray = items.find((item) => !isWellPlaced(typing, item));
  if (stray) return `${stray.label} is out of place`;
  const { labels, result } = typing;
  const expected = items.find(({ label }) => labels === 'any' || labels.includes(label));
  if (!expected) return `offers ${items.map(({ label }) => label).join(' ') || 'nothing'}`;
  if (result !== undefined && accepted(typing, expected) !== result) return `gives ${accepted(typing, expected)}`;
  const other = turn % 3 === 0 ? items[turn % items.length] : undefined;
  for (const item of result === undefined ? [expected, other] : []) {
    const problem = item && problemWith(typing, item);
    if (problem !== undefined) return `${item?.label} gives ${problem}`;
  }
  return undefined;
}

function* everyNth<T>(all: Iterable<T>, step: number): Generator<T> {
  let index = 0;
  for (const one of all) if (index++ % step === 0) yield one;
}

/** As the same typing in a file with other line ends, or with a byte-order mark. */
function inCrlf(typing: Typing): Typing {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');
  return { ...typing, text: crlf(typing.text), offset: crlf(typing.text.slice(0, typing.offset)).length };
}
const behindMark = (typing: Typing): Typing => ({
  ...typing,
  text: `\ufeff${typing.text}`,
  offset: typing.offset + 1,
});

describe('completion offers what fits at every place of a file while it is typed', () => {
  // Of the second file a part: enough to see what more parties bring.
  for (const [name, step] of [
    ['two', 1],
    ['three', 6],
  ] as const) {
    const text = readBase(name);
    for (const [way, typings] of Object.entries(waysOfTyping)) {
      it(`${way} (${name} parties)`, function () {
        this.timeout(120_000);
        const failed: string[] = [];
        let count = 0;
        for (const typing of everyNth(typings(text), step)) {
          const wrong = verdict(typing, count++);
          if (wrong !== undefined) failed.push(`${dotted(typing.path)}: ${wrong}`);
        }
        assert.deepEqual(failed, [], `${failed.length} of ${count} places`);
        assert.ok(count >= 5, `only ${count} places`);
      });
    }
  }

  it('whatever the line ends, and behind a byte-order mark', function () {
    this.timeout(120_000);
    const all = Object.values(waysOfTyping).flatMap((typings) => [...typings(readBase('two'))]);
    for (const typing of everyNth(all, 20)) {
      const texts = offered(typing).map((item) => accepted(typing, item));
      const crlf = inCrlf(typing);
      assert.deepEqual(
        offered(crlf).map((item) => accepted(crlf, item)),
        texts.map((text) => text.replaceAll('\n', '\r\n')),
        dotted(typing.path),
      );
      const marked = behindMark(typing);
      assert.deepEqual(
        offered(marked).map((item) => accepted(marked, item)),
        texts.map((text) => `\ufeff${text}`),
        dotted(typing.path),
      );
    }
  });
});
