import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Shape, shapeAt, shapeOfAgreement } from 'partnership-agreements-schema';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits, type Edit } from '../../server/src/agreement/edit.ts';
import { insertMissing } from '../../server/src/agreement/insert-missing.ts';
import type { Path } from '../../server/src/agreement/path.ts';
import { placeholdersOf } from '../../server/src/agreement/progress.ts';
import { isScalar, type Node } from '../../server/src/agreement/tree/tree.ts';
import { check } from '../../server/src/findings/check.ts';
import type { Finding } from '../../server/src/findings/finding.ts';
import { fixesOf } from '../../server/src/findings/fixes.ts';
import { inLanguage } from '../../server/src/findings/in-language.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator, type Translator } from '../../server/src/l10n/translator.ts';
import { parseFixture, readBase } from '../support/markers.ts';

const today = '2026-11-24';
const languages = { en: createTranslator('en'), nl: createTranslator('nl', dutch) };

/** What nobody has to answer: what points to something that is there, and what a file says of itself. */
const given = new Set(['reference', 'digest']);

/** The places of texts, figures, dates and choices under a path. */
function answersUnder({ places }: AgreementDocument, path: Path): readonly Path[] {
  const walk = (node: Node | null | undefined, at: Path): readonly Path[] => {
    if (!node) return [];
    if (node.kind === 'map') return node.pairs.flatMap(({ name, value }) => walk(value, [...at, name ?? '']));
    if (node.kind === 'list') return node.items.flatMap((item, index) => walk(item, [...at, index]));
    const shape = shapeAt(at);
    return isScalar(node) && shape?.kind === 'scalar' && !given.has(shape.scalar) ? [at] : [];
  };
  return walk(places.node(path), path);
}

/** The text after an edit, in a language. */
const written = (agreement: AgreementDocument, edits: readonly Edit[], tell: Translator) =>
  new AgreementDocument(
    applyEdits(
      agreement.text,
      edits.map(({ range, insert }) => ({ range, insert: inLanguage(insert, tell) })),
    ),
  );

const dotted = (path: Path) => path.join('.');

/** Each key of the format once, where the path to it begins with what the example holds. */
function* placesOf(shape: Shape, path: Path, agreement: AgreementDocument): Iterable<Path> {
  if (shape.kind === 'object') {
    for (const field of shape.fields.values()) {
      const at = [...path, field.key];
      yield at;
      yield* placesOf(field.shape, at, agreement);
    }
  } else if (shape.kind === 'map') {
    const [first] = agreement.places.keys(path);
    if (first !== undefined) yield* placesOf(shape.value, [...path, first], agreement);
  }
}

describe('What the product writes to be filled in', () => {
  for (const [language, tell] of Object.entries(languages)) {
    it(`is a placeholder, text by text and figure by figure: what a key is to look like, in ${language}`, () => {
      const whole = new AgreementDocument(readBase('two'));
      let count = 0;
      for (const path of placesOf(shapeOfAgreement(), [], whole)) {
        const pair = whole.places.pair(path);
        // A key that is there is taken out first, with what is behind it on its lines.
        const range = pair && whole.entryRange(path);
        const text = range ? `${whole.text.slice(0, range.start)}x-gone: 1${whole.text.slice(range.end)}` : whole.text;
        const agreement = new AgreementDocument(text);
        const edit = insertMissing(agreement, path);
        if (!edit) continue;
        const filled = written(agreement, [edit], tell);
        const open = new Set(placeholdersOf(filled).map((placeholder) => dotted(placeholder.path)));
        for (const answer of answersUnder(filled, path)) {
          // The version of the format, and the version that somebody signs, are no questions.
          if (answer.at(-1) === 'partnership' || answer.at(-1) === 'version') continue;
          count++;
          assert.ok(
            open.has(dotted(answer)),
            `${dotted(answer)} in\n${applyEdits('', [{ ...edit, range: { start: 0, end: 0 } }])}`,
          );
        }
      }
      assert.ok(count > 150, String(count));
    });
  }

  const snippets: readonly (readonly [path: Path, answers: Readonly<Record<string, string>>])[] = [
    [['honesty', 'payments'], { what: 'Licence of the service', amount: '2500' }],
    [['third_parties'], { name: 'Harbour master' }],
    [['governance', 'signatories'], {}],
    [['transparency', 'differences'], { topic: 'Who decides', verdict: 'none' }],
    [['talents', 'safeguards'], { what: 'A weekly report' }],
  ];
  for (const [path, answers] of snippets) {
    it(`is asked for until ${dotted(path)} is clean, and nothing else is`, () => {
      const whole = readBase('two').replace(/\n {2}(differences|safeguards):\n(?: {4}.*\n)+/g, '\n');
      const before = new AgreementDocument(whole);
      const edit = insertMissing(before, path);
      assert.ok(edit);
      let { text } = written(before, [edit], languages.en);
      for (let count = 0; ; count++) {
        const open = check(new AgreementDocument(text), { today }).find(({ rule }) => rule === 'general/placeholder');
        if (!open) break;
        const answer = answers[String(open.path.at(-1))];
        assert.ok(answer !== undefined && count < 5, `${dotted(open.path)} in\n${text}`);
        text = text.slice(0, open.range.start) + answer + text.slice(open.range.end);
      }
      const named = ({ rule, path: at }: Finding) => `${rule} ${dotted(at)}`;
      const had = new Set(check(before, { today }).map(named));
      const left = check(new AgreementDocument(text), { today }).map(named);
      // What is said once all is filled in is a question of the rules about what was written.
      const asked = new Set(['talents/safeguard-gap', 'transparency/culture-not-discussed']);
      assert.deepEqual(
        left.filter((finding) => !had.has(finding) && !asked.has(finding.split(' ')[0] ?? '')),
        [],
      );
    });
  }

  it('is a placeholder in what each fix of each rule writes, in both languages', () => {
    const folder = fileURLToPath(new URL('../fixtures/rules/', import.meta.url));
    let count = 0;
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.yaml')) continue;
      const agreement = new AgreementDocument(parseFixture(readFileSync(folder + file, 'utf8')).text);
      const before = placeholdersOf(agreement).length;
      for (const finding of check(agreement, { today })) {
        for (const { edits, title } of fixesOf(agreement, finding)) {
          for (const tell of Object.values(languages)) {
            const asked = edits
              .flatMap(({ insert }) => inLanguage(insert, tell))
              .filter((piece) => typeof piece !== 'string')
              .filter(({ placeholder }) => /^["']?…/.test(placeholder));
            if (asked.length === 0) continue;
            count += asked.length;
            const open = placeholdersOf(written(agreement, edits, tell)).length - before;
            assert.ok(open >= asked.length, `${file}: ${tell(title)}`);
            for (const { placeholder, question = '' } of asked)
              if (tell === languages.nl && question in dutch) assert.ok(!placeholder.includes(question), placeholder);
          }
        }
      }
    }
    assert.ok(count > 400, String(count));
  });
});
