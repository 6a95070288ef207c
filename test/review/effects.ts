import assert from 'node:assert/strict';
import { brief, diffTexts, edited } from './support.ts';

/** A change, and what it does to the agreement. */
export interface Case {
  readonly what: string;
  readonly base?: string;
  readonly head: string;
  /** `effect kind path`, from base to head. */
  readonly expected: readonly string[];
}

const mirrored: Readonly<Record<string, string>> = {
  weakens: 'strengthens',
  strengthens: 'weakens',
  added: 'removed',
  removed: 'added',
};
const mirror = (line: string) =>
  line
    .split(' ')
    .map((word) => mirrored[word] ?? word)
    .join(' ');

/** Holds changes to what they are told to do, and their opposites to the opposite. */
export function haveTheseEffects(cases: readonly Case[]): void {
  for (const { what, base = edited(), head, expected } of cases) {
    it(what, () => {
      assert.deepEqual(brief(diffTexts(base, head).changes), expected);
    });
    it(`the opposite of: ${what}`, () => {
      // What moved to another party has its path in the head, which is another one seen from the other side.
      const back = expected
        .map(mirror)
        .map((line) => (what.includes('takes over') ? line.replace('.noordlicht.', '.van-rijn.') : line));
      assert.deepEqual(brief(diffTexts(head, base).changes), back);
    });
  }
}
