import assert from 'node:assert/strict';
import { summarizePortfolio } from '../../server/src/index.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');
const texts = { 'a.partnership.yaml': sound, 'b.partnership.yaml': sound.replace(/^title: .*/m, 'title: Second') };

describe('The portfolio in the API', () => {
  it('is plain data, in which one agreement counts for the findings of another', async () => {
    const portfolio = await summarizePortfolio(texts, { today: '2026-11-24', language: 'nl', to: '2027-03-31' });
    assert.deepEqual(JSON.parse(JSON.stringify(portfolio)), { ...portfolio });
    assert.deepEqual([portfolio.language, portfolio.from, portfolio.to], ['nl', '2026-11-24', '2027-03-31']);
    assert.ok(portfolio.people.some(({ id, isOverloaded }) => id === 'mark' && isOverloaded));
    assert.ok(portfolio.agreements.every(({ errors }) => errors > 0));
    const alone = await summarizePortfolio({ 'a.partnership.yaml': sound }, { today: '2026-11-24', party: 'van-rijn' });
    assert.deepEqual([alone.party, alone.agreements[0]?.errors], ['Van Rijn Logistiek B.V.', 0]);
  });

  it('refuses what it cannot take, and says what it takes', async () => {
    const wrong = (value: unknown) => value as never;
    await assert.rejects(summarizePortfolio(wrong('x')), /^TypeError: texts takes an object/);
    await assert.rejects(summarizePortfolio({ a: wrong(3) }), /^TypeError: texts\["a"\] takes a string/);
    await assert.rejects(summarizePortfolio(texts, { from: '2027-13-01' }), /^TypeError: from takes a date/);
  });
});
