import assert from 'node:assert/strict';
import { brief, diffTexts, edited, liveEta } from './support.ts';

describe('agreements with mistakes are compared as far as they can be read', () => {
  it('says what is malformed, and compares the rest', () => {
    const head = edited(
      ['cost: 95000', 'cost: 95k'],
      ['due: 2027-08-31', 'due: 2027-09-30'],
      ['owner: fatima', 'owner: nobody-we-know'],
    );
    const { changes, notCompared, signAgain } = diffTexts(liveEta, head);
    assert.deepEqual(brief(changes), ['weakens changed honesty.commitments.noordlicht.eta-service.due']);
    assert.deepEqual(notCompared, [
      { path: ['honesty', 'commitments', 'noordlicht', 'eta-service', 'cost'], in: 'head' },
      { path: ['honesty', 'commitments', 'van-rijn', 'cab-units', 'owner'], in: 'head' },
    ]);
    assert.deepEqual(signAgain, ['noordlicht', 'van-rijn']);
  });

  it('says nothing of a mistake that was there already', () => {
    const base = edited(['cost: 95000', 'cost: 95k']);
    const { changes, notCompared, signAgain } = diffTexts(base, base.replace('days: 90', 'days: 95'));
    assert.deepEqual(brief(changes), ['weakens changed honesty.commitments.noordlicht.eta-service.days']);
    assert.deepEqual(notCompared, []);
    assert.deepEqual(signAgain, ['noordlicht', 'van-rijn']);
  });

  it('takes one mistake in place of another for something it cannot compare', () => {
    const { changes, notCompared } = diffTexts(
      edited(['cost: 95000', 'cost: 95k']),
      edited(['cost: 95000', 'cost: 96k']),
    );
    assert.deepEqual(changes, []);
    assert.deepEqual(notCompared, [
      { path: ['honesty', 'commitments', 'noordlicht', 'eta-service', 'cost'], in: 'both' },
    ]);
  });

  it('does not take what a syntax error hides for removed', () => {
    const head = edited(['      days: { willing: 260, able: 300 }\n', '      days: { willing: 260, able: 300\n']);
    const { changes, notCompared } = diffTexts(liveEta, head);
    assert.deepEqual(
      changes.filter(({ kind }) => kind === 'removed').map(({ path }) => path.join('.')),
      [],
    );
    assert.notDeepEqual(notCompared, []);
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
      const { changes, notCompared } = diffTexts(from, to);
      assert.deepEqual(brief(changes), [`${later} changed talents.safeguards.accuracy.live_on`]);
      const told = new Set(notCompared.map(({ path, in: where }) => `${path[0]} ${where}`));
      const [inBase, inHead] = from === base ? ['base', 'head'] : ['head', 'base'];
      for (const place of [`status ${inHead}`, `honesty ${inBase}`, `honesty ${inHead}`])
        assert.ok(told.has(place), `${place}: ${[...told].join()}`);
    }
  });

  it('compares nothing with a file that cannot be read at all', () => {
    for (const text of ['', '<<<<<<< ours\na: 1\n=======\nb: 1\n>>>>>>> theirs\n', 'partnership: v2\n', '- a\n- b\n']) {
      const { changes, notCompared } = diffTexts(liveEta, text);
      assert.deepEqual(changes, []);
      assert.deepEqual(notCompared, [{ path: [], in: 'head' }]);
      assert.deepEqual(diffTexts(text, liveEta).notCompared, [{ path: [], in: 'base' }]);
    }
  });

  it('compares lists with a malformed item as a whole', () => {
    const { changes, notCompared } = diffTexts(
      liveEta,
      edited(['[candour, craftsmanship]', '[TBD, craftsmanship, courage]']),
    );
    assert.deepEqual(changes, []);
    assert.deepEqual(notCompared, [{ path: ['transparency', 'culture', 'noordlicht', 'values'], in: 'head' }]);
  });
});
