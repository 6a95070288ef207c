import assert from 'node:assert/strict';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { excerpts } from '../../server/src/review/excerpt.ts';
import { diffTexts, edited, english } from './support.ts';

const clause =
  'The service runs on until the contract year of each customer ends, and whoever parts hands over data, keys and people who know how it works, within 20 working days, at no cost, with one joint letter to customers that both have agreed on, and does approach their customers in the year after';

describe('two long texts beside each other', () => {
  it('are told by what differs, wherever that stands', () => {
    assert.deepEqual(excerpts(clause, clause.replace('does approach', 'does not approach')), [
      'The service runs … on, and does approach their customers …',
      'The service runs … on, and does not approach their customers …',
    ]);
    assert.deepEqual(
      excerpts(clause, clause.replace('each customer', 'the customer').replace('at no cost', 'at cost')),
      [
        'The service runs … contract year of each customer ends, and … working days, at no cost, with one …',
        'The service runs … contract year of the customer ends, and … working days, at cost, with one …',
      ],
    );
    assert.deepEqual(excerpts(clause, `${clause}, and never again`), [
      'The service runs … in the year after',
      'The service runs … in the year after, and never again',
    ]);
  });

  it('are told whole where they are short, and by their beginning where they say the same', () => {
    assert.deepEqual(excerpts('At  no cost', 'At cost'), ['At no cost', 'At cost']);
    const [before, after] = excerpts(clause, clause.replace(' at no ', '  at no '));
    assert.equal(before, after);
    assert.match(before, /^The service runs on until .*…$/);
  });

  it('differ as they are told, also where one word takes all the room', () => {
    const address = (end: string) => `https://dms.example/${'a'.repeat(300)}/${end}`;
    assert.deepEqual(excerpts(address('one'), address('two')), ['…one', '…two']);
    const words = (last: string) => `${'x '.repeat(999)}${last}`;
    for (const [one, two] of [
      [words('one'), words('two')],
      [`a ${words('one')} b`, `c ${words('two')} d`],
      ['p '.repeat(900), 'q '.repeat(900)],
    ] as const) {
      const [before, after] = excerpts(one, two);
      assert.notEqual(before, after);
      assert.ok(before.length <= 241 && after.length <= 241);
    }
  });

  it('are no place for a known word, which has a name of its own', () => {
    const own = edited(['motives: [market-access, reselling]', 'motives: [Neighbours who meet, reselling]']);
    const nl = createTranslator('nl', dutch);
    const told = (base: string, head: string) => diffTexts(base, head).changes.map(({ message }) => nl(message));
    const label = 'De motieven van Noordlicht Software B.V.';
    assert.deepEqual(told(own, edited()), [`${label}: markttoegang in plaats van “Neighbours who meet”.`]);
    assert.deepEqual(told(edited(), own), [`${label}: “Neighbours who meet” in plaats van markttoegang.`]);
  });

  it('show the reviewer the word that was put in', () => {
    const text = (words: string) =>
      edited(["wind_down: Service runs on until each customer's contract year ends", `wind_down: "${words}"`]);
    const { changes } = diffTexts(text(clause), text(clause.replace('does approach', 'does not approach')));
    assert.deepEqual(
      changes.map(({ effect, message, after }) => [effect, english(message), after]),
      [
        [
          'unclear',
          'What happens to running work and customers when you part is worded differently: “The service runs … on, and does not approach their customers …” instead of “The service runs … on, and does approach their customers …”.',
          clause.replace('does approach', 'does not approach'),
        ],
      ],
    );
  });
});
