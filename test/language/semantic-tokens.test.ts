import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import {
  editsOfTokens,
  semanticTokens,
  semanticTokensLegend,
  type TokensEdit,
} from '../../server/src/language/semantic-tokens.ts';
import { readBase } from '../support/markers.ts';

function tokens(text: string, within?: { start: number; end: number }): string[] {
  const agreement = new AgreementDocument(text);
  const data = semanticTokens(agreement, within);
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const start = agreement.lines.offsetAt({ line, character });
    const modifiers = semanticTokensLegend.tokenModifiers.filter((_, index) => bits & (1 << index));
    found.push([text.slice(start, start + length), semanticTokensLegend.tokenTypes[type], ...modifiers].join(' '));
  }
  return found;
}

describe('semantic tokens', () => {
  it('tells ids, keys, dates, amounts and fixed values apart', () => {
    assert.deepEqual(
      tokens(`status: draft
effective: 2027-01-01
parties:
  "acme": { name: Acme, people: { ann: { name: Ann, days_per_month: 2 } } }
honesty:
  commitments:
    acme:
      eta: { what: ETA, owner: 'ann', requires: [driving], cost: 10, due: 2027-02-01 }
waivers:
  w: { rule: honesty/ceiling-missing, at: honesty.ceilings.acme }
x-acme: { acme: 2027-01-01 }
unknown: acme
`),
      [
        'status property',
        'draft enumMember',
        'effective property',
        '2027-01-01 number date',
        'parties property',
        'acme class declaration key',
        'name property',
        'people property',
        'ann variable declaration key',
        'name property',
        'days_per_month property',
        '2 number amount',
        'honesty property',
        'commitments property',
        'acme class key',
        'eta function declaration key',
        'what property',
        'owner property',
        'ann variable',
        'requires property',
        'driving type',
        'cost property',
        '10 number amount',
        'due property',
        '2027-02-01 number date',
        'waivers property',
        'w struct declaration key',
        'rule property',
        'honesty/ceiling-missing decorator',
        'at property',
        'acme class',
      ],
    );
  });

  it('takes a value for what is written, not for what should be', () => {
    const text = `version: "3"\neffective: soon\nhonesty: { ceilings: { a: { days: { willing: many, able: 12.5 } } } }\n`;
    assert.deepEqual(
      tokens(text).filter((token) => !/ (?:property|class)/.test(token)),
      ['12.5 number amount'],
    );
  });

  it('can be asked for a part', () => {
    const text = 'title: A\nversion: 1\nstatus: draft\n';
    assert.deepEqual(tokens(text, { start: 9, end: 20 }), ['version property', '1 number']);
  });

  it('never overlaps and never goes back, whatever the text', () => {
    const two = readBase('two');
    const text = fc.oneof(
      fc
        .tuple(fc.nat(two.length), fc.nat(30))
        .map(([start, length]) => two.slice(0, start) + two.slice(start + length)),
      fc.constantFrom(
        'a: &x\n  b: c\nd: *x\n',
        'title: "a\n  b"\n',
        'parties: { "a\\n": { name: x } }',
        'status: |\n  draft\n',
      ),
    );
    fc.assert(
      fc.property(text, (source) => {
        const data = semanticTokens(new AgreementDocument(source));
        assert.equal(data.length % 5, 0);
        for (let at = 5; at < data.length; at += 5) {
          const [lines = 0, characters = 0] = data.slice(at, at + 2);
          assert.ok(lines > 0 || (lines === 0 && characters >= (data[at - 3] ?? 0)), source);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('told as changes make of the older ones what they are now, whatever was edited', () => {
    const two = readBase('two');
    const piece = fc.constantFrom('', 'x', '\n', ': ', '2027-01-01', '  van-rijn: { name: A }\n', '{ a: 1 }', '"');
    const edit = fc.record({ at: fc.nat(two.length), gone: fc.nat(40), piece });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let [text, before] = [two, semanticTokens(new AgreementDocument(two))];
        for (const { at, gone, piece: put } of edits) {
          text = text.slice(0, at) + put + text.slice(at + gone);
          const now = semanticTokens(new AgreementDocument(text));
          assert.deepEqual(applied(before, editsOfTokens(before, now)), now);
          before = now;
        }
      }),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(fc.array(fc.nat(2), { maxLength: 8 }), fc.array(fc.nat(2), { maxLength: 8 }), (older, newer) => {
        assert.deepEqual(applied(older, editsOfTokens(older, newer)), newer);
        assert.deepEqual(editsOfTokens(newer, [...newer]), []);
      }),
    );
  });
});

/** As a client applies the edits of an answer. */
const applied = (older: readonly number[], edits: readonly TokensEdit[]): readonly number[] =>
  edits.reduce(
    (data, { start, deleteCount, data: put = [] }) => data.toSpliced(start, deleteCount, ...put),
    [...older],
  );
