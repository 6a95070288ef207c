import assert from 'node:assert/strict';
import fc from 'fast-check';
import type * as lsp from 'vscode-languageserver-protocol';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { toOffsets } from '../../server/src/language/lines.ts';
import { documentSymbols, findSymbols, symbolsOf } from '../../server/src/language/symbols.ts';
import { largeAgreement } from '../support/large.ts';
import { readBase } from '../support/markers.ts';

const tell = createTranslator('en');

function outline(text: string, translator = tell): string[] {
  const line = (symbol: lsp.DocumentSymbol, depth: number): string[] => [
    `${'  '.repeat(depth)}${symbol.name}${symbol.detail ? ` | ${symbol.detail}` : ''}`,
    ...(symbol.children ?? []).flatMap((child) => line(child, depth + 1)),
  ];
  return documentSymbols(new AgreementDocument(text), translator).flatMap((symbol) => line(symbol, 0));
}

describe('document symbols', () => {
  it('names fields by title, parties and people by name, and the rest by id', () => {
    assert.deepEqual(
      outline(`title: Live ETA
parties:
  acme:
    name: Acme B.V.
    people:
      ann: { name: Ann Smit, job: Director }
      bob:
priorities:
  shared:
    on-time: { what: Trucks on time, importance: { acme: 5 } }
strengths:
  competencies:
    acme: { driving: 140 drivers }
x-notes: { a: b }
unknown: c
`),
      [
        'Title | Live ETA',
        'Parties',
        '  Acme B.V. | acme',
        '    Legal name | Acme B.V.',
        '    People',
        '      Ann Smit | ann',
        '        Name | Ann Smit',
        '        Job | Director',
        '      bob',
        '1. Priorities in balance',
        '  Shared priorities',
        '    on-time | Trucks on time',
        '      What | Trucks on time',
        '      Importance',
        '        Acme B.V. | 5',
        '5. Cobbler, stick to your last',
        '  Strong competencies',
        '    Acme B.V. | acme',
        '      driving | 140 drivers',
        'x-notes',
        '  a | b',
        'unknown | c',
      ],
    );
  });

  it('ends with the entries in a long agreement', () => {
    const text = largeAgreement(1500);
    const whole = documentSymbols(new AgreementDocument(largeAgreement(150)), tell);
    const all = (symbols: readonly lsp.DocumentSymbol[]): readonly lsp.DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);
    assert.ok(all(whole).some(({ name }) => name === 'What'));
    const named = all(documentSymbols(new AgreementDocument(text), tell));
    assert.ok(named.every(({ name }) => name !== 'What'));
    const agreement = new AgreementDocument(text);
    const names = new Set(named.map(({ name }) => name));
    for (const { id } of agreement.facts.commitments) assert.ok(names.has(id), id);
    for (const { party, id } of agreement.facts.people) assert.ok(names.has(agreement.facts.personName(id)), party);
  });

  it('speaks Dutch', () => {
    assert.equal(outline('priorities:\n  shared:\n', createTranslator('nl', dutch))[1], '  Gezamenlijke prioriteiten');
  });

  it('shows text of a file in one line, without control characters', () => {
    assert.deepEqual(outline('parties:\n  a: { name: "A\\u202e\\u0007\\nB" }\n').slice(1, 2), ['  A B | a']);
  });

  it('nests, with the selection inside, whatever the text', () => {
    const two = readBase('two');
    const text = fc.oneof(
      fc
        .tuple(fc.nat(two.length), fc.nat(30))
        .map(([start, length]) => two.slice(0, start) + two.slice(start + length)),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('? [a]\n: b\n', '"": a\n', ': a\n', '{ a, b: }', 'a: &x { b: *x }', '- a: 1\n- b\n'),
    );
    fc.assert(
      fc.property(text, (source) => {
        const agreement = new AgreementDocument(source);
        const visit = (symbols: readonly lsp.DocumentSymbol[], from: number, to: number): void => {
          for (const { name, range, selectionRange, children } of symbols) {
            assert.notEqual(name, '');
            const outer = toOffsets(agreement, range);
            const inner = toOffsets(agreement, selectionRange);
            assert.ok(from <= outer.start && outer.end <= to, source);
            assert.ok(outer.start <= inner.start && inner.end <= outer.end);
            visit(children ?? [], outer.start, outer.end);
          }
        };
        visit(documentSymbols(agreement, tell), 0, source.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('workspace symbols', () => {
  const symbols = symbolsOf(new AgreementDocument(readBase('two')));
  const found = (query: string) => findSymbols(symbols, query).map(({ name }) => name);

  it('finds by name and by id, whatever the case', () => {
    assert.deepEqual(found('EVA DE'), ['Eva de Wit']);
    assert.deepEqual(found('etaserv'), ['eta-service']);
    assert.deepEqual(found('van-rijn'), ['Van Rijn Logistiek B.V.']);
    assert.deepEqual(found('no such thing'), []);
  });

  it('finds the agreement by its title, and everything for no query', () => {
    assert.deepEqual(found('live eta'), ['Live ETA for regional distribution']);
    assert.equal(found('').length, symbols.length);
  });

  it('says of which party and agreement it is', () => {
    const [eva] = findSymbols(symbols, 'eva de wit');
    assert.equal(eva?.container, 'Noordlicht Software B.V. · Live ETA for regional distribution');
    const [commitment] = findSymbols(symbols, 'cab-units');
    assert.equal(commitment?.container, 'Van Rijn Logistiek B.V. · Live ETA for regional distribution');
    const [workstream] = findSymbols(symbols, 'carriers');
    assert.equal(workstream?.container, 'Live ETA for regional distribution');
  });
});
