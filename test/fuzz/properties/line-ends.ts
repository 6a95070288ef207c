import assert from 'node:assert/strict';
import { checked, checkedAnew, notes } from '../checked.ts';
import type { Property } from '../property.ts';

export const lineEnds: Property = {
  name: 'line-ends',
  asserts: 'LF, CRLF and CR give the same findings, at the same lines and columns',
  holds(text) {
    const plain = text.replace(/\r\n?/g, '\n');
    const expected = notes(checked(plain));
    for (const eol of ['\r\n', '\r'])
      assert.deepEqual(
        notes(checkedAnew(plain.replaceAll('\n', eol))).map(asLf),
        expected.map(asLf),
        JSON.stringify(eol),
      );
  },
};

/** Where a message quotes the text, its line ends are those of the text, however often they are quoted. */
const asLf = (note: string) => note.replace(/\\+r\\+n|\\+[rn]/g, '\\n');
