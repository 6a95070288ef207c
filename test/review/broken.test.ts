import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { diffAgreements } from '../../server/src/review/diff.ts';
import type { Incomparable } from '../../server/src/review/doubt.ts';
import { brief, diffTexts, edited, english, liveEta, today } from './support.ts';

/** As `side path: reason`. */
const briefly = (incomparable: readonly Incomparable[]) =>
  incomparable.map(({ side, path, reason }) => `${side} ${path.join('.')}: ${english(reason)}`);

describe('agreements with mistakes are compared as far as they can be read', () => {
  it('says what is malformed, and compares the rest', () => {
    const head = edited(
      ['cost: 95000', 'cost: 95k'],
      ['due: 2027-08-31', 'due: 2027-09-30'],
      ['owner: fatima', 'owner: nobody-we-know'],
    );
    const { changes, incomparable, signAgain } = diffTexts(liveEta, head);
    assert.deepEqual(brief(changes), ['weakens changed honesty.commitments.noordlicht.eta-service.due']);
    assert.deepEqual(briefly(incomparable), [
      'head honesty.commitments.noordlicht.eta-service.cost: “95k” in line 103 cannot be read for certain',
      'head honesty.commitments.van-rijn.cab-units.owner: “nobody-we-know” in line 109 stands for nothing that belongs there',
    ]);
    assert.deepEqual(signAgain, ['noordlicht', 'van-rijn']);
  });

  it('says nothing of a mistake that was there already', () => {
    const base = edited(['cost: 95000', 'cost: 95k']);
    const { changes, incomparable, signAgain } = diffTexts(base, base.replace('days: 90', 'days: 95'));
    assert.deepEqual(brief(changes), ['strengthens changed honesty.commitments.noordlicht.eta-service.days']);
    assert.deepEqual(incomparable, []);
    assert.deepEqual(signAgain, ['noordlicht', 'van-rijn']);
  });

  it('takes one mistake in place of another for something it cannot compare', () => {
    const { changes, incomparable } = diffTexts(
      edited(['cost: 95000', 'cost: 95k']),
      edited(['cost: 95000', 'cost: 96k']),
    );
    assert.deepEqual(changes, []);
    assert.deepEqual(briefly(incomparable), [
      'base honesty.commitments.noordlicht.eta-service.cost: “95k” in line 103 cannot be read for certain',
      'head honesty.commitments.noordlicht.eta-service.cost: “96k” in line 103 cannot be read for certain',
    ]);
  });

  it('does not take what a syntax error hides for removed', () => {
    const head = edited(['      days: { willing: 260, able: 300 }\n', '      days: { willing: 260, able: 300\n']);
    const { changes, incomparable } = diffTexts(liveEta, head);
    assert.deepEqual(
      changes.filter(({ kind }) => kind === 'removed').map(({ path }) => path.join('.')),
      [],
    );
    assert.notDeepEqual(incomparable, []);
  });

  it('compares what can be read in both, where each has mistakes of its own', () => {
    const base = edited(
      ['      days: { willing: 260, able: 300 }\n', '      days: { willing: 260, able: 300\n'],
      ['due: 2027-08-15', 'due: soon'],
    );
    const head = edited(
      ['cost: 95000', 'cost: 95k'],
      ['live_on: 2027-02-01', 'live_on: 2027-03-01'],
      ['status: agreed', 'status: agred'],
    );
    for (const [from, to, later] of [
      [base, head, 'weakens'],
      [head, base, 'strengthens'],
    ] as const) {
      const { changes, incomparable } = diffTexts(from, to);
      assert.deepEqual(brief(changes), [`${later} changed talents.safeguards.accuracy.live_on`]);
      const told = new Set(incomparable.map(({ path, side }) => `${path[0]} ${side}`));
      const [inBase, inHead] = from === base ? ['base', 'head'] : ['head', 'base'];
      for (const place of [`status ${inHead}`, `honesty ${inBase}`, `honesty ${inHead}`])
        assert.ok(told.has(place), `${place}: ${[...told].join()}`);
    }
  });

  it('compares nothing with a file that cannot be read at all', () => {
    for (const [text, reason] of [
      ['', 'the file is empty'],
      ['# later\n', 'the file is empty'],
      ['<<<<<<< ours\na: 1\n=======\nb: 1\n>>>>>>> theirs\n', 'an unresolved merge conflict begins in line 1'],
      ['partnership: v2\n', 'it is written in format “v2”, which this program does not know'],
      ['- a\n- b\n', 'it holds no agreement'],
      ['{}\n', 'it holds no agreement'],
      ['x-title: Live ETA\n', 'it holds no agreement'],
    ] as const) {
      const { changes, incomparable } = diffTexts(liveEta, text);
      assert.deepEqual(changes, []);
      assert.deepEqual(briefly(incomparable), [`head : ${reason}`]);
      assert.deepEqual(briefly(diffTexts(text, liveEta).incomparable), [`base : ${reason}`]);
    }
  });

  const lower = ['able: 140000', 'able: 130000'] as const;
  for (const { what, base = liveEta, head, in: told } of [
    {
      what: 'a bracket too many round what changed',
      head: edited(['honesty: #', 'honesty: ] #'], lower),
      in: ['head honesty'],
    },
    {
      what: 'a bracket too many on both sides',
      base: edited(['honesty: #', 'honesty: ] #']),
      head: edited(['honesty: #', 'honesty: ] #'], lower),
      in: ['base honesty', 'head honesty'],
    },
    {
      what: 'a line that a tab indents',
      head: edited(['        cost: 95000', '\tcost: 95000']),
      in: ['head honesty.commitments.noordlicht.eta-service.cost'],
    },
    {
      what: 'a line that stands elsewhere, where nothing can',
      head: edited(['        cost: 95000\n', ''], ['      cab-units:\n', '        cost: 95000\n      cab-units:\n']),
      in: ['head honesty.commitments.noordlicht.eta-service.cost'],
    },
    {
      what: 'a line that is indented less than those beside it',
      head: edited(['    carriers: { lead', '  carriers: { lead']),
      in: ['head strengths.workstreams.carriers'],
    },
    {
      what: 'a key that stands twice',
      head: edited(['able: 140000', 'able: 140000, able: 130000']),
      in: ['head honesty.ceilings.noordlicht.budget.able'],
    },
    {
      what: 'a key that stands twice on both sides, otherwise',
      base: edited(['able: 140000', 'able: 140000, able: 120000']),
      head: edited(['able: 140000', 'able: 140000, able: 130000']),
      in: ['base honesty.ceilings.noordlicht.budget.able', 'head honesty.ceilings.noordlicht.budget.able'],
    },
    {
      what: 'conflict markers',
      head: edited(['status: agreed', '<<<<<<< a\nstatus: agreed\n=======\nstatus: draft\n>>>>>>> b']),
      in: ['head '],
    },
    { what: 'another format', head: edited(['partnership: v1', 'partnership: v2'], lower), in: ['head '] },
    { what: 'an emptied agreement', head: '', in: ['head '] },
    {
      what: 'an anchor',
      head: edited(['mission: Delivered', 'mission: &a Delivered']),
      in: ['head transparency.culture.van-rijn.mission'],
    },
    { what: 'a second document', head: `${edited()}---\na: 1\n`, in: ['head '] },
    {
      what: 'a key with a slip of the pen, and another amount',
      head: edited(['able: 140000', 'abel: 130000']),
      in: ['head honesty.ceilings.noordlicht.budget.able'],
    },
    {
      what: 'an amount that cannot be read',
      head: edited(['able: 140000', 'able: 140.000']),
      in: ['head honesty.ceilings.noordlicht.budget.able'],
    },
  ]) {
    it(`is never “no change”: ${what}`, () => {
      const swapped: Readonly<Record<string, string>> = { base: 'head', head: 'base' };
      const places = (incomparable: readonly Incomparable[]) =>
        incomparable.map(({ side, path }) => [side, path.join('.')]);
      assert.deepEqual(
        places(diffTexts(base, head).incomparable).map((place) => place.join(' ')),
        told,
      );
      assert.deepEqual(
        places(diffTexts(head, base).incomparable)
          .map(([side = '', path]) => `${swapped[side]} ${path}`)
          .sort(),
        told.toSorted(),
      );
    });
  }

  it('says of an agreement that is gone where it cannot be read whether it had ended', () => {
    for (const [base, reason] of [
      [edited(['status: agreed', 'status: endde']), '“endde” in line 3 cannot be read for certain'],
      [edited(['status: agreed', 'status: ended\nstatus: agreed']), '“status” stands twice (line 4)'],
      [edited(['status: agreed #', '#']), 'it is not said'],
    ] as const) {
      const context = { today, baseFindings: [], headFindings: [] };
      const { changes, incomparable } = diffAgreements(new AgreementDocument(base), undefined, context);
      assert.deepEqual(
        changes.map(({ effect, message }) => `${effect} ${english(message)}`),
        ['weakens The agreement “Live ETA for regional distribution” is gone; whether it had ended cannot be read.'],
      );
      assert.deepEqual(briefly(incomparable), [`base status: ${reason}`]);
    }
  });

  it('compares lists with a malformed item as a whole', () => {
    const { changes, incomparable } = diffTexts(
      liveEta,
      edited(['[candour, craftsmanship]', '[[candour], craftsmanship, courage]']),
    );
    assert.deepEqual(changes, []);
    assert.deepEqual(briefly(incomparable), [
      'head transparency.culture.noordlicht.values: “[candour]” in line 62 cannot be read for certain',
    ]);
  });
});
