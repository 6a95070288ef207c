import assert from 'node:assert/strict';
import { toOffsets } from '../../server/src/language/lines.ts';
import { definitions, documentHighlights, references } from '../../server/src/language/references.ts';
import { type Marked, marked } from './marked.ts';

const source = `parties:
  <|acme|>:
    name: acme
    people: { ann: { name: Ann } }
  other: { name: Other }
honesty:
  ceilings:
    <|acme|>: { budget: { willing: 1, able: 1 } }
strengths:
  workstreams:
    w: { lead: <|acme|>, uses: [acme] }
waivers:
  v: { rule: honesty/ceiling-missing, at: honesty.ceilings.<|acme|>.days, because: acme }
`;

const texts = ({ agreement }: Marked, ranges: readonly Parameters<typeof toOffsets>[1][]) =>
  ranges.map((range) => toOffsets(agreement, range));

describe('definition, references and highlights', () => {
  const all = marked(source);
  const { agreement, ranges } = all;

  it('finds all places from each of them, also at the end of the word', () => {
    for (const { start, end } of ranges) {
      for (const offset of [start, end]) {
        assert.deepEqual(texts(all, references(agreement, offset, { includeDeclaration: true })), ranges);
        assert.deepEqual(texts(all, references(agreement, offset, { includeDeclaration: false })), ranges.slice(1));
        const highlights = documentHighlights(agreement, offset);
        assert.deepEqual(
          texts(
            all,
            highlights.map(({ range }) => range),
          ),
          ranges,
        );
        assert.deepEqual(
          highlights.map(({ kind }) => kind),
          [3, 2, 2, 2],
        );
      }
    }
  });

  it('goes to the entry that introduces it', () => {
    for (const { start, end } of ranges) {
      const [definition, ...others] = definitions(agreement, start);
      assert.ok(definition);
      assert.deepEqual(others, []);
      assert.deepEqual(toOffsets(agreement, definition.origin), { start, end });
      assert.deepEqual(toOffsets(agreement, definition.selection), ranges[0]);
      const { start: from, end: to } = toOffsets(agreement, definition.target);
      assert.equal(agreement.text.slice(from, to), 'acme:\n    name: acme\n    people: { ann: { name: Ann } }');
    }
  });

  it('goes to every party that declares a competency, strong or weak', () => {
    const competency = marked(`strengths:
  competencies: { a: { <|data|>: Evidence }, b: { <|data|>: More } }
  workstreams: { w: { uses: [<|data|>] } }
honesty: { weak_competencies: { c: { <|data|>: { risk: Late } } } }
`);
    const [first, second, use, last] = competency.ranges;
    assert.ok(use);
    const found = definitions(competency.agreement, use.start).map(({ selection }) => selection);
    assert.deepEqual(texts(competency, found), [first, second, last]);
  });

  it('finds what meets a need, whichever kind it is of', () => {
    const needs = marked(`transparency:
  expectations: { a: { needs: { n: { what: N, met_by: <|w|> }, m: { what: M, met_by: c } } } }
strengths:
  workstreams: { <|w|>: { lead: b, uses: [x] } }
`);
    const found = references(needs.agreement, needs.offset, { includeDeclaration: true });
    assert.deepEqual(texts(needs, found), needs.ranges);
  });

  it('finds nothing where there is no id', () => {
    for (const text of ['title: a<|>cme', 'ti<|>tle: acme', '<|>', 'x-a: { <|>b: c }', '# <|>acme']) {
      const nothing = marked(text);
      assert.deepEqual(definitions(nothing.agreement, nothing.offset), []);
      assert.deepEqual(references(nothing.agreement, nothing.offset, { includeDeclaration: true }), []);
      assert.deepEqual(documentHighlights(nothing.agreement, nothing.offset), []);
    }
  });

  it('works in a file that has a mistake elsewhere', () => {
    const broken = marked(
      `title: a: b\nparties:\n  <|a|>: { name: A }\ngovernance: { sign_off: { <|a|>: { version: 1 } } }\n`,
    );
    const found = references(broken.agreement, broken.offset, { includeDeclaration: true });
    assert.deepEqual(texts(broken, found), broken.ranges);
  });
});
