import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import type { Finding } from '../../server/src/findings/finding.ts';
import { fixesOf } from '../../server/src/findings/fixes.ts';
import { reportFinding } from '../../server/src/findings/report.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { notation, readBase } from '../support/markers.ts';

const base = readBase('two');
const lines = base.split('\n');
const runs = { numRuns: 60 };

/** Checks a text, and holds what must hold of every text. */
function examine(text: string): readonly Finding[] {
  const agreement = new AgreementDocument(text);
  const findings = check(agreement, { today: '2026-11-24' });
  for (const { rule, text: told, range, related } of findings) {
    assert.notEqual(rule, 'internal/rule-failed', JSON.stringify(told.args));
    for (const { start, end } of [range, ...related.flatMap((place) => (place.kind === 'here' ? [place.range] : []))])
      assert.ok(0 <= start && start <= end && end <= text.length, `${rule}: ${start} to ${end} of ${text.length}`);
  }
  return findings;
}

const told = (text: string) => {
  const agreement = new AgreementDocument(text);
  return check(agreement, { today: '2026-11-24' }).map((finding) => notation(agreement, finding));
};

/** Pieces that YAML takes to be something. */
const piece = fc.constantFrom(
  ...[
    '\n',
    '\n  ',
    '\n    ',
    ' ',
    ': ',
    ':',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '#',
    ' #',
    '&a ',
    '*a',
    '!!str ',
  ],
  ...[
    '|',
    '>',
    '%YAML 1.2\n',
    '---',
    '...',
    '<<: ',
    '\t',
    '\r\n',
    '\r',
    '\ufeff',
    '\ufffd',
    '\u0000',
    '\ufdd1',
    '\ud83d',
    '🤝',
    'é',
  ],
  ...[
    'TBD',
    '120.000',
    '1-2-2027',
    '2027-01-01',
    'null',
    '~',
    'true',
    '.inf',
    '__proto__',
    'constructor',
    'x-a',
    'eva',
  ],
);
const word = fc.constantFrom(...new Set(base.match(/[\w-]+:?/g)));
const soup = fc
  .array(fc.oneof(piece, word, fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

/** An agreement to which a few things were done, line by line or character by character. */
type Change = (text: string) => string;
const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const byLine = (change: (all: string[], number: number) => void) =>
  at.map(
    (where): Change =>
      (text) => {
        const all = text.split('\n');
        change(all, Math.floor(where * all.length));
        return all.join('\n');
      },
  );
const change: fc.Arbitrary<Change> = fc.oneof(
  byLine((all, number) => all.splice(number, 1)),
  byLine((all, number) => all.splice(number, 0, lines[(number * 7) % lines.length] ?? '')),
  byLine((all, number) => all.splice(number, 2, ...all.slice(number, number + 2).reverse())),
  byLine((all, number) => all.splice(number, 1, `  ${all[number]}`)),
  byLine((all, number) => all.splice(number, 1, (all[number] ?? '').trimStart())),
  fc.tuple(at, piece).map(
    ([where, what]): Change =>
      (text) => {
        const offset = Math.floor(where * text.length);
        return text.slice(0, offset) + what + text.slice(offset);
      },
  ),
  fc.tuple(at, fc.nat(30)).map(
    ([where, length]): Change =>
      (text) => {
        const offset = Math.floor(where * text.length);
        return text.slice(0, offset) + text.slice(offset + length);
      },
  ),
);
const changed = fc
  .array(change, { minLength: 1, maxLength: 4 })
  .map((changes) => changes.reduce((text, apply) => apply(text), base));

describe('whatever the text, the check answers', () => {
  it('arbitrary texts', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void examine(text)),
      runs,
    ));
  it('a soup of what YAML takes to be something', () =>
    fc.assert(
      fc.property(soup, (text) => void examine(text)),
      { numRuns: 300 },
    ));
  it('an agreement to which something was done', () =>
    fc.assert(
      fc.property(changed, (text) => void examine(text)),
      runs,
    ));

  it('an agreement that is cut off anywhere', () => {
    for (let end = 0; end < base.length; end += 97) examine(base.slice(0, end));
  });
});

describe('line ends make no difference', () => {
  const sameWithCrlf = (text: string) => {
    const plain = text.replace(/\r\n?/g, '\n');
    assert.deepEqual(told(plain.replaceAll('\n', '\r\n')), told(plain));
  };
  it('in an agreement to which something was done', () => fc.assert(fc.property(changed, sameWithCrlf), runs));
  it('in a soup of what YAML takes to be something', () =>
    fc.assert(fc.property(soup, sameWithCrlf), { numRuns: 150 }));
  it('behind a byte-order mark', () => {
    assert.deepEqual(told(`\ufeff${base}`), []);
    assert.deepEqual(told(`\ufeff---\n${base}...\n`), []);
  });
});

describe('no key means anything to JavaScript', () => {
  for (const name of [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'prototype',
    'then',
    'length',
  ]) {
    it(`${name}, as a key that is not known here`, () => {
      assert.deepEqual(told(`${base}\n${name}: { a: 1 }\n`).length, 1);
      const inside = base.replace(
        'registration: { kvk: "90000001" }',
        `registration: { kvk: "90000001" }\n    ${name}: { a: 1 }`,
      );
      assert.deepEqual(told(inside).length, 1);
    });
    it(`${name}, as an id`, () => {
      for (const id of [
        'eva',
        'noordlicht',
        'eta-service',
        'arrival-prediction',
        'prediction',
        'reliable-eta',
        'change-rhythm',
      ])
        examine(base.replaceAll(id, name));
    });
    it(`${name}, as a reference`, () => {
      const found = told(base.replace('owner: mark', `owner: ${name}`).replace('person: eva', `person: ${name}`));
      assert.ok(
        found.every((finding) => /general\/unknown-reference|schema\/value/.test(finding)),
        found.join('; '),
      );
      assert.ok(found.length >= 1);
    });
  }
});

describe('no file makes anybody wait', () => {
  const refused = (text: string) => {
    const found = told(text);
    assert.equal(found.length, 1, found.join('; '));
    assert.match(found[0] ?? '', /error syntax\/too-large$/);
  };

  it('more than 1 MiB is refused', () => {
    refused(`title: ${'x'.repeat(1_048_577)}`);
    refused(`# ${'€'.repeat(349_526)}\n${base}`);
  });
  it('1 MiB is read', () => assert.deepEqual(told(`${base}# ${'x'.repeat(1_048_576 - base.length - 2)}`), []));
  it('more than 100 levels are refused', () => {
    refused('['.repeat(100_000));
    refused(`a: ${'{ b: '.repeat(100_000)}`);
    refused(Array.from({ length: 200 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'));
    refused(`${'- '.repeat(200)}a`);
    refused(`a:\n${'  - - - - '.repeat(60)}b`);
  });
  it('brackets in a text or a comment are no levels', () => {
    const brackets = '['.repeat(500);
    assert.deepEqual(told(base.replace('title: Live ETA', `title: Live ${brackets}`)), []);
    assert.deepEqual(told(`${base}# ${brackets}\n`), []);
    assert.deepEqual(told(base.replace(/title: .*/, `title: "${brackets}"`)), []);
  });

  const keys = (count: number, line: (number: number) => string) =>
    Array.from({ length: count }, (_, number) => line(number)).join('\n');
  /** Files that are large, and right, wrong or odd all over. */
  const large: Readonly<Record<string, (count: number) => string>> = {
    'a flat map': (count) => keys(count, (number) => `key-${number}: ${number}`),
    'a map below x-': (count) => `${base}\nx-notes:\n${keys(count, (number) => `  k${number}: 1`)}`,
    'the same key': (count) => keys(count, () => 'partnership: v1'),
    'a mistake on each line': (count) => keys(count, (number) => `key-${number}: [`),
    'no colon on any line': (count) => keys(count, (number) => `key ${number}`),
    'one quote at the top': (count) => `title: "${keys(count, (number) => `key-${number}: ${number}`)}`,
    'a staircase of wrong indents': (count) => keys(count, (number) => `${' '.repeat(number % 7)}k${number}: 1`),
    'one list': (count) => `x-list: [${keys(count, String).replaceAll('\n', ', ')}]`,
    'unknown people': (count) =>
      `${base}x-end: 1\n`.replace(
        'decided_by: [eva, hans]',
        `decided_by: [${keys(count, (number) => `p${number}`).replaceAll('\n', ', ')}]`,
      ),
    quotes: (count) => `a: ${"'".repeat(count)}`,
    'question marks': (count) => keys(count, () => 'a: ?'),
    'conflict markers': (count) => keys(count, () => '<<<<<<< HEAD'),
  };
  it('the fixes of many findings go through the problems once', () => {
    const agreement = new AgreementDocument((large['unknown people'] ?? String)(200));
    const findings = check(agreement, { today: '2026-11-24' });
    const all = agreement.problemsOf.bind(agreement);
    let asked = 0;
    agreement.problemsOf = (kind) => {
      // Whether there are any of other kinds is known at once: only what is many takes long to go through.
      const found = all(kind);
      if (found.length > 0) asked++;
      return found;
    };
    const fixes = findings.flatMap((finding) => fixesOf(agreement, finding));
    assert.ok(fixes.length >= 200, `${fixes.length} fixes`);
    assert.equal(asked, 1);
  });

  for (const [name, make] of Object.entries(large)) {
    it(`${name}, 5,000 times, is read, checked and reported`, () => {
      const text = make(5_000);
      const agreement = new AgreementDocument(text);
      const english = createTranslator('en');
      for (const finding of examine(text)) reportFinding('a.partnership.yaml', agreement, finding, english);
    });
  }
});
