import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromEvents } from '../../server/src/agreement/tree/from-events.ts';
import { mask } from '../../server/src/agreement/tree/marks.ts';
import { kinds, type Mutation, mutate, pieces } from '../fuzz/mutation.ts';
import { readers } from '../fuzz/properties/readers.ts';
import { agreements, yamlTestSuite } from '../fuzz/texts.ts';
import { readBase } from '../support/markers.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const mutation: fc.Arbitrary<Mutation> = fc.record({
  what: fc.constantFrom(...kinds),
  at: share,
  to: share,
  piece: fc.constantFrom(...pieces),
});
/** Sections of the examples, and what the test suite of YAML holds. */
const text = fc.constantFrom(...agreements.flatMap((agreement) => agreement.split(/^(?=\w)/m)), ...yamlTestSuite);
const mutated = fc
  .tuple(text, fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([start, mutations]) => mutations.reduce(mutate, start));

describe('both readers make the same tree', () => {
  it('of the examples and of the test suite of YAML', () => {
    for (const each of [...agreements, ...yamlTestSuite]) readers.holds(each);
  });

  it('behind a byte-order mark as well', () => {
    for (const each of ['%YAML 1.2\n---\n', ' %YAML 1.1\n---\n', ' ---\na: b\n', '...\na: b\n'])
      readers.holds(`\ufeff${each}`);
  });

  it('where a comment hides that a plain key goes on', () => {
    for (const key of ['a', '+1"a"', '"a"', "'a'"])
      for (const value of [':b', ': b', ':[b]', ':{ b: 1 }', ':"b"'])
        for (const between of [' # said\n  ', ' ', '\n  ']) readers.holds(`{ ${key}${between}${value} }\n`);
  });

  it('where a key stands on the line on which the last item of a list ended', () => {
    for (const item of ['{}', '[]', '"x"', "'x'", '- {}', '- [b]', '- "x"'])
      for (const between of ['', ' '])
        for (const key of ['b', '"b"'])
          for (const text of [
            `a:\n- ${item}${between}${key}: 1\n`,
            `a:\n- x:\n  - ${item}${between}${key}: 1\n`,
            `a:\n- ${item} # c\n${key}: 1\n`,
            `a:\n- ${item}\r\n${key}: 1\r\n`,
          ])
            readers.holds(text);
  });

  it('where a percent sign stands behind what ends a line to JavaScript and not to YAML', () => {
    for (const end of ['\u2028', '\u2029'])
      for (const text of [`a: 15${end}% of it\n`, `# said${end}a\na: b\nc: d${end}%\r\n`, `a: [b${end}%]\n`])
        readers.holds(text);
  });

  it('of texts to which something was done', () => {
    fc.assert(
      fc.property(mutated, (each) => readers.holds(each)),
      { numRuns: 3000 },
    );
  });

  it('and the fast one reads what an author writes', () => {
    const written = [
      readBase('two'),
      readBase('two').replaceAll('\n', '\r\n'),
      readBase('three'),
      '# a comment\n',
      '"a": \'b\'\nc: |\n  text\n  # no comment\nd: >-\n  text\n\n  more\n',
      'list:\n- - |\n   a\n- - >-\n   a\n\n\nb: c\n',
      'list:\n- a\n-\n- [b, { c: d, e: }]\n- f: 1\n  g: ~\n',
      'ids: {\n  a: 1,  # one\n  b: [ x,\n    y ],\n  }\n',
    ];
    for (const each of written) assert.ok(fromEvents(mask(each)), each);
  });
});
