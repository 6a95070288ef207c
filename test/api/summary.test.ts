import assert from 'node:assert/strict';
import { summarize } from '../../server/src/index.ts';
import { readBase } from '../support/markers.ts';

describe('The summary in the API', () => {
  it('is plain data, for the day, the language and the party that are asked for', async () => {
    const summary = await summarize(readBase('two'), {
      today: '2027-09-01',
      language: 'nl',
      party: 'van-rijn',
    });
    assert.equal(summary.today, '2027-09-01');
    assert.equal(summary.language, 'nl');
    assert.deepEqual(
      summary.bars.map(({ rows }) => rows.map(({ party }) => party)),
      [['van-rijn'], ['van-rijn']],
    );
    assert.deepEqual(summary.talk.groups.flatMap(({ topics }) => topics.map(({ rule }) => rule)).sort(), [
      'governance/review-overdue',
      'honesty/commitment-overdue',
    ]);
  });
});
