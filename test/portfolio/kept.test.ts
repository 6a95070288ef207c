import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { changed, changesOf } from '../../server/src/portfolio/changes.ts';
import { choicesOf } from '../../server/src/portfolio/choices.ts';
import { Kept } from '../../server/src/portfolio/kept.ts';
import { portfolioOf } from '../../server/src/portfolio/portfolio.ts';
import { readBase } from '../support/markers.ts';
import { entry, today } from './entries.ts';

const sound = readBase('two');
const translate = createTranslator('en');
/** As it comes to a client. */
const overWire = <T>(value: T): T => JSON.parse(JSON.stringify(value));
/** What may become of an agreement, one edit or another. */
const edits: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^title: .*$/m, 'title: Another name'),
  (text) => text.replace('status: agreed', 'status: draft'),
  (text) => text.replace('status: agreed', 'status: ended'),
  (text) => text.replace(/"\d{8,}"/, '"12345678"'),
  (text) => text.replace(/name: Mark Smit/, 'name: Marc Smit'),
  (text) => text.replace(/willing: .*/, 'willing: 12'),
  (text) => text.replace(/^effective: .*$/m, 'effective: 2028-01-01'),
  (text) => text.replace(/^honesty:/m, 'honesty: x'),
  (text) => `# Above\n${text}`,
  (text) => text.replace(/^title: .*$/m, 'title: a'),
  (text) => text.replace('currency: EUR', 'currency: USD'),
  (text) => text.replace('name: Van Rijn Logistiek B.V.', 'name: Noordlicht Software B.V.'),
  (text) => text.replace('covered_by: van-rijn', 'covered_by: noordlicht'),
  (text) => text.replace(/^ *driver-operations: 60 .*\n/m, ''),
  (text) => text.replace('date: 2027-09-30', 'date: 2027-03-31'),
  () => '',
];
const narrowed = fc.constantFrom({}, {}, { party: 'noordlicht' }, { person: 'mark' }, { status: 'agreed' });

describe('A portfolio that is kept', () => {
  it('is the one that is made afresh, whatever was edited, added or taken away', () => {
    const edited = fc.record({ file: fc.nat(4), edit: fc.nat(edits.length), isGone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(edited, { maxLength: 6 }), narrowed, (steps, narrow) => {
        const texts = new Map(['a', 'b', 'c'].map((name) => [name, sound.replace(/^title: .*$/m, `title: ${name}`)]));
        const kept = new Kept();
        const made = () => {
          const entries = [...texts].map(([file, text]) => entry(`${file}.partnership.yaml`, text));
          const options = { today, translate, ...narrow };
          const now = portfolioOf(entries, options, kept);
          assert.deepEqual(now, portfolioOf(entries, options));
          assert.deepEqual(choicesOf(entries, translate, kept), choicesOf(entries, translate));
          return now;
        };
        let before = made();
        for (const { file, edit, isGone } of steps) {
          const name = 'abcde'[file] ?? 'a';
          if (isGone) texts.delete(name);
          else texts.set(name, edits[edit]?.(texts.get(name) ?? sound) ?? sound);
          const now = made();
          const changes = changesOf(before, now);
          assert.deepEqual(overWire(changed(before, overWire(changes))), overWire(now));
          before = now;
        }
      }),
      { numRuns: 15 },
    );
  });

  it('keeps every row that says the same', () => {
    const [a, b] = [
      entry('a.partnership.yaml', sound),
      entry('b.partnership.yaml', sound.replace('title: ', 'title: B ')),
    ];
    const kept = new Kept();
    const before = portfolioOf([a, b], { today, translate }, kept);
    const later = entry('b.partnership.yaml', sound.replace('title: ', 'title: C '));
    const { lists } = changesOf(before, portfolioOf([a, later], { today, translate }, kept));
    assert.deepEqual(lists.agreements, [
      { from: 0, count: 1 },
      { from: 1, patches: [{ at: [['title', { is: later.title }]] }] },
    ]);
    const again = changesOf(before, before);
    for (const [name, stretches] of Object.entries(again.lists)) assert.ok(stretches.length <= 1, name);
  });

  it('keeps what is told of organisations and people that are called the same', () => {
    const registered = (file: string, number: string) =>
      entry(
        `${file}.partnership.yaml`,
        sound.replaceAll('"900000', `"90${number}00`).replace('title: ', `title: ${file} `),
      );
    const alike = ['11', '22'].flatMap((number) =>
      ['a', 'b', 'c'].map((file) => registered(`${file}-${number}`, number)),
    );
    const kept = new Kept();
    const made = () => portfolioOf(alike, { today, translate }, kept);
    const before = made().notices;
    const alone = before.filter(({ kind }) => kind === 'alone').map(({ text }) => text);
    assert.ok(new Set(alone).size < alone.length, 'two are told the same');
    for (const [index, notice] of made().notices.entries()) assert.equal(notice, before[index]);
  });
});
