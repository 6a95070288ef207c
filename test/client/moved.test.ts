import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { endOf, movedBy } from '../../client/src/server/moved.ts';

const textOf = (maxLength: number) =>
  fc.array(fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r\n'), { maxLength }).map((parts) => parts.join(''));

describe('A place in a text that changes', () => {
  it('stays before what stood behind it, and behind what stood before it', () => {
    fc.assert(
      fc.property(textOf(20), textOf(6), fc.nat(), fc.nat(), fc.nat(), (text, typed, ...numbers) => {
        const before = TextDocument.create('file:///a', 'yaml', 1, text);
        const places = numbers.map((number) => before.positionAt(number % (text.length + 1)));
        const [start = 0, end = 0] = places
          .slice(0, 2)
          .map((place) => before.offsetAt(place))
          .sort((a, b) => a - b);
        const place = places[2] ?? before.positionAt(0);
        const change = { range: { start: before.positionAt(start), end: before.positionAt(end) }, text: typed };
        const after = TextDocument.create('file:///a', 'yaml', 2, text.slice(0, start) + typed + text.slice(end));
        // An offset between a carriage return and its line feed is no place of its own.
        fc.pre(!/\r$/.test(text.slice(0, start) + typed) || !text.slice(end).startsWith('\n'));
        assert.deepEqual(endOf(change), after.positionAt(start + typed.length));
        const offset = before.offsetAt(place);
        const moved = movedBy(place, change);
        if (offset >= end) assert.deepEqual(moved, after.positionAt(offset + typed.length - (end - start)));
        else if (offset <= start) assert.deepEqual(moved, place);
        else assert.equal(moved, undefined);
      }),
    );
  });
});
