import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forAlphabets } from '../../server/src/rules/latin.ts';

const classes = ['L', 'Lu', 'Ll', 'M', 'N', 'Nd'];
/** Letters, digits, marks and signs of many kinds, many of them of texts in English and in Dutch. */
const character = fc.oneof(
  fc.constantFrom(...'abcXYZ019 .,\'"-&éËßªµ²½€–—’‘“”…‰ĳŁž٣३ⅷｄ𝔸́ªʼ'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

describe('A pattern for all alphabets', () => {
  it('finds in each character what the classes of Unicode tell', () => {
    for (const name of classes) {
      const ours = forAlphabets(String.raw`^[\p{${name}}]$`);
      const theirs = new RegExp(`^\\p{${name}}$`, 'u');
      for (let unit = 0; unit < 0x1_0000; unit++) {
        const text = String.fromCharCode(unit);
        assert.equal(ours(text).test(text), theirs.test(text), `${name} of ${unit.toString(16)}`);
      }
    }
  });

  it('finds in any text what it finds as it is written', () => {
    const source = String.raw`[\p{Lu}][\p{Ll}\p{M}'’]+|[\p{Nd}]+[\p{N}%]?|(?<![\p{L}\p{N}])[\p{L}]\.`;
    const ours = forAlphabets(source, 'gu');
    const theirs = new RegExp(source, 'gu');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
        const text = characters.join('');
        assert.deepEqual(text.match(ours(text)), text.match(theirs));
      }),
    );
  });
});
