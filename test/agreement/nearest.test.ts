import assert from 'node:assert/strict';
import { nearest } from '../../server/src/agreement/nearest.ts';

describe('a suggestion', () => {
  const near: readonly (readonly [word: string, meant: string])[] = [
    ['marc', 'mark'],
    ['mrak', 'mark'],
    ['van_rijn', 'van-rijn'],
    ['VanRijn', 'van-rijn'],
    ['van-rjin', 'van-rijn'],
    ['comitments', 'commitments'],
    ['bussiness_plan', 'business_plan'],
    ['third_party', 'third_parties'],
    ['universities', 'university'],
  ];
  for (const [word, meant] of near)
    it(`is ${meant} for ${word}`, () => assert.equal(nearest(word, ['zuid', meant, 'eva', 'governance']), meant));

  const far: readonly (readonly [word: string, other: string])[] = [
    ['eva', 'ada'],
    ['lin', 'joost'],
    ['nl', 'be'],
    ['mark', 'marija'],
    ['budget', 'target'],
    ['hanneke', 'henk'],
    ['reviewed', 'reseller'],
    ['finance', 'freelance'],
  ];
  for (const [word, other] of far)
    it(`is never ${other} for ${word}`, () => assert.equal(nearest(word, [other]), undefined));
});
