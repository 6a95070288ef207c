import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { foldingRanges } from '../../server/src/language/folding.ts';
import { toOffsets } from '../../server/src/language/lines.ts';
import { documentLinks } from '../../server/src/language/links.ts';
import { selectionRanges } from '../../server/src/language/selection.ts';
import { readBase } from '../support/markers.ts';
import { marked } from './marked.ts';

const folds = (text: string) =>
  foldingRanges(new AgreementDocument(text)).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`,
  );

/** The texts that are selected one after the other, from small to large. */
function selections(source: string): string[] {
  const { agreement, offset } = marked(source);
  const texts: string[] = [];
  for (let range = selectionRanges(agreement, [offset])[0]; range; range = range.parent) {
    const { start, end } = toOffsets(agreement, range.range);
    texts.push(agreement.text.slice(start, end));
  }
  return texts;
}

const pieces = [
  'a:',
  '\n',
  '  ',
  '- ',
  'b: ',
  '{ ',
  ' }',
  '[',
  ']',
  ', ',
  '"x',
  "'",
  '#c\n',
  '|\n',
  'é',
  'parties:',
  '\r\n',
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.nat(readBase('two').length).map((at) => readBase('two').slice(0, at)),
);

describe('folding ranges', () => {
  it('folds maps and lists under their key, text of several lines and comments', () => {
    const text = `# one
# two

parties:
  a:
    name: A
    people:
      - x: 1
        y: 2
      - z
  b: { name: B,
    country: NL }

# lonely

added: |
  # no comment
  # text

last: 1
# the
# end
`;
    assert.deepEqual(folds(text), ['0-1 comment', '3-11', '4-9', '6-9', '7-8', '10-11', '15-17', '20-21 comment']);
  });

  it('leaves out the blank lines and comments behind a section', () => {
    assert.deepEqual(folds('a:\n  b: 1\n\n# next\nc: 2\n'), ['0-1']);
  });

  it('nests, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const open: { readonly endLine: number }[] = [];
        for (const range of foldingRanges(new AgreementDocument(text))) {
          assert.ok(range.startLine < range.endLine);
          while ((open.at(-1)?.endLine ?? Number.POSITIVE_INFINITY) < range.startLine) open.pop();
          const outer = open.at(-1);
          // A flow collection may close on the line on which the next one opens.
          if (outer && outer.endLine !== range.startLine) assert.ok(range.endLine <= outer.endLine);
          open.push(range);
        }
      }),
    );
  });
});

describe('selection ranges', () => {
  it('grows from the word to the whole agreement', () => {
    assert.deepEqual(selections('honesty:\n  cannot:\n    a: ["Phone sup<|>port", x] # c\n  x: 1\n\ntitle: T\n'), [
      'support',
      'Phone support',
      '"Phone support"',
      '["Phone support", x]',
      'a: ["Phone support", x]',
      'cannot:\n    a: ["Phone support", x]',
      'cannot:\n    a: ["Phone support", x] # c\n  x: 1',
      'honesty:\n  cannot:\n    a: ["Phone support", x] # c\n  x: 1',
      'honesty:\n  cannot:\n    a: ["Phone support", x] # c\n  x: 1\n\ntitle: T',
      'honesty:\n  cannot:\n    a: ["Phone support", x] # c\n  x: 1\n\ntitle: T\n',
    ]);
  });

  it('starts with the key on a key', () => {
    assert.deepEqual(selections('tit<|>le: One two\nversion: 1\n').slice(0, 2), ['title', 'title: One two']);
  });

  it('nests strictly, whatever the text and the offset', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const agreement = new AgreementDocument(text);
        const offset = at % (text.length + 1);
        const [first] = selectionRanges(agreement, [offset]);
        assert.ok(first);
        let inner = { start: offset, end: offset };
        for (let range: typeof first | undefined = first; range; range = range.parent) {
          const outer = toOffsets(agreement, range.range);
          assert.ok(outer.start <= inner.start && inner.end <= outer.end);
          inner = outer;
        }
      }),
    );
  });
});

describe('document links', () => {
  const links = (text: string) => documentLinks(new AgreementDocument(text)).map(({ target }) => target);

  it('links the legal contract where it is on the web', () => {
    const agreement = new AgreementDocument('legal_contract: "https://dms.example/a b"\n');
    assert.deepEqual(documentLinks(agreement), []);
    assert.deepEqual(documentLinks(new AgreementDocument('legal_contract: "https://dms.example/a"\n')), [
      {
        range: { start: { line: 0, character: 17 }, end: { line: 0, character: 38 } },
        target: 'https://dms.example/a',
      },
    ]);
    assert.deepEqual(links('legal_contract: HTTP://dms.example/a\n'), ['HTTP://dms.example/a']);
  });

  it('links nothing else', () => {
    for (const address of ['file:///etc/passwd', 'javascript:alert(1)', 'command:x', 'mailto:a@b.nl', 'https://', 'x'])
      assert.deepEqual(links(`legal_contract: ${address}\n`), [], address);
    assert.deepEqual(links('title: https://dms.example/a\n'), []);
  });
});
