import assert from 'node:assert/strict';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { incomparableWords } from '../../server/src/review/doubt.ts';
import { commitment } from './pieces.ts';
import { brief, diffTexts, edited, english } from './support.ts';

const say = { en: english, nl: createTranslator('nl', dutch) };
const told = (base: string, head: string, language: keyof typeof say = 'en') => {
  const { changes, incomparable } = diffTexts(base, head);
  return [
    ...changes.map(({ effect, message }) => `${effect} ${say[language](message)}`),
    ...incomparable.map((one) => say[language](incomparableWords(one))),
  ];
};
const line = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
const penalty = edited(['  escalation:', '  penalty: 50000 EUR, which Van Rijn pays\n  escalation:']);
const counts = (before: string, after: string) => [
  `unclear What stood under “${before}”, and was not read, stands under “${after}” now: it counts from now on.`,
];

describe('a key that was not read, and is no longer there', () => {
  it('is gone with what stood there, which a reader has to judge', () => {
    assert.deepEqual(told(penalty, edited()), [
      'unclear “governance.penalty” is gone, a key that the format does not have; what stood there was not read: “50000 EUR, which Van Rijn pays”.',
    ]);
    assert.deepEqual(told(penalty, edited(), 'nl'), [
      'unclear “governance.penalty” is weg, een sleutel die de indeling niet kent; wat daar stond, werd niet gelezen: “50000 EUR, which Van Rijn pays”.',
    ]);
    const empty = edited(['  escalation:', '  penalty:\n  escalation:']);
    assert.deepEqual(told(empty, edited()), [
      'unclear “governance.penalty” is gone, a key that the format does not have.',
    ]);
    assert.deepEqual(diffTexts(penalty, edited()).signAgain, ['noordlicht', 'van-rijn']);
  });

  for (const [what, base, before, after] of [
    ['a slip of the pen', edited(['able: 140000', 'abel: 140000']), 'honesty.ceilings.noordlicht.budget.abel', 'able'],
    ['a section with a slip', edited(['  commitments:\n', '  comitments:\n']), 'honesty.comitments', 'commitments'],
    [
      'a party with a slip',
      edited(['    van-rijn:\n      budget', '    van-rjin:\n      budget']),
      'honesty.ceilings.van-rjin',
      'van-rijn',
    ],
    [
      'a key of one’s own that the format has another word for',
      edited(['approach: No releases', 'arrangement: No releases']),
      'transparency.differences.change-rhythm.arrangement',
      'approach',
    ],
  ] as const)
    it(`counts from now on, where the same words stand under the right one: ${what}`, () => {
      assert.deepEqual(told(base, edited()), counts(before, [...before.split('.').slice(0, -1), after].join('.')));
    });

  it('counts from now on where it stood in the wrong section', () => {
    const escalation = '  escalation: [project_lead, visionary]\n';
    const base = edited([escalation, ''], ['\ngovernance:', `\n${escalation.trimStart()}\ngovernance:`]);
    assert.deepEqual(told(base, edited()), counts('escalation', 'governance.escalation'));
  });

  it('hides nothing else that changed', () => {
    const slip = penalty.replace('able: 60000', 'abel: 60000');
    const head = edited(['willing: 120000', 'willing: 110000'], ['notice: 3 months', 'notice: 1 month']);
    assert.deepEqual(brief(diffTexts(slip, head).changes), [
      'unclear renamed honesty.ceilings.van-rijn.budget.able',
      'weakens changed honesty.ceilings.noordlicht.budget.willing',
      'unclear removed governance.penalty',
      'unclear changed governance.exit.notice',
    ]);
  });

  it('goes with the whole that it stood in', () => {
    const base = edited(
      [commitment, `${commitment}        prio: high\n`],
      ['met_by: cab-units', 'met_by: driver-operations'],
    );
    const head = edited(
      [commitment, ''],
      ['    van-rijn:\n\n', '\n'],
      ['met_by: cab-units', 'met_by: driver-operations'],
    );
    assert.deepEqual(told(base, head), [
      'weakens Van Rijn Logistiek B.V. no longer promises “85 trucks fitted with a cab unit and all drivers trained”.',
    ]);
  });
});

describe('a key that is not read leaves open what it says', () => {
  const slip = edited(['able: 140000', 'abel: 140000']);
  const budget = 'honesty.ceilings.noordlicht.budget';
  const inLine = line(slip, 'abel');

  it('where it comes, whatever it replaces', () => {
    assert.deepEqual(told(edited(), slip), [
      `${budget}.able (now: the format has no key “abel” there (line ${inLine}))`,
    ]);
    assert.deepEqual(told(edited(), edited(['able: 140000', 'abel: 40000'])), [
      `${budget}.able (now: the format has no key “abel” there (line ${inLine}))`,
    ]);
    const party = edited(['    van-rijn:\n      budget', '    van-rjin:\n      budget']);
    const at = line(party, 'van-rjin:\n      budget');
    assert.deepEqual(told(edited(), party), [
      `honesty.ceilings.van-rijn (now: there is no party “van-rjin” (line ${at}))`,
    ]);
    assert.match(told(edited(), party, 'nl')[0] ?? '', /er is geen partij “van-rjin” \(regel \d+\)/);
  });

  it('where it is put right with another amount, or is left out', () => {
    for (const head of [edited(['able: 140000', 'able: 130000']), edited([', able: 140000', ''])]) {
      const { changes, incomparable } = diffTexts(slip, head);
      assert.deepEqual([changes.length, incomparable.map(({ side }) => side)], [0, ['base']]);
    }
  });

  it('where something else came that it may have been', () => {
    const base = edited(['approach: No releases to drivers', 'arrangement: No releases at all to drivers']);
    const { incomparable } = diffTexts(base, edited());
    assert.deepEqual(
      incomparable.map(({ side, path }) => `${side} ${path.join('.')}`),
      ['base transparency.differences.change-rhythm.arrangement'],
    );
  });

  it('where another such key takes its place', () => {
    const { changes, incomparable } = diffTexts(penalty, penalty.replace('penalty:', 'fine:'));
    assert.deepEqual([changes.length, incomparable.length > 0], [0, true]);
  });
});
