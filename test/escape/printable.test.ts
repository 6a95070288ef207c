import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printable } from '../../server/src/cli/terminal.ts';
import { printableLine } from '../../server/src/escape/printable.ts';

/** Sooner or later a run of white space, half a pair, or what a terminal obeys. */
const text = fc.string({
  unit: fc.constantFrom('a', ' ', '\t', '\r', '\n', '\u00a0', '\u2003', '\u2028', '\u202e', '\u0007', '\ud83d', '😀'),
});

describe('text from a file as it is shown', () => {
  it('is as it was where nothing in it is obeyed', () => {
    assert.equal(
      printableLine('Levering op 1 maart – “klaar”, 日本 😀\u00a0%'),
      'Levering op 1 maart – “klaar”, 日本 😀\u00a0%',
    );
  });

  it('shows what a terminal obeys, and what turns the direction of text', () => {
    assert.equal(printableLine('a\u001b[2Kb\u202ec\u0085d'), 'a\\u{1b}[2Kb\\u{202e}c\\u{85}d');
    assert.equal(printable('a\tb\n\u001b[2K\r'), 'a\tb\n\\u{1b}[2K\\u{d}');
  });

  it('is one line, with one space for all that is white, and one that may not break as it is', () => {
    assert.equal(printableLine('a  b\t\n c\u2003d \u00a0 e'), 'a b c d \u00a0 e');
    fc.assert(
      fc.property(text, (any) => {
        const line = printableLine(any);
        assert.doesNotMatch(line, /[\p{Cc}\u2028\u202e\u2003]| {2}/u);
        assert.equal(printableLine(line), line);
      }),
    );
  });
});
