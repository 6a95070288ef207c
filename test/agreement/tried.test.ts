import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { tried } from '../../server/src/agreement/tried.ts';
import { check } from '../../server/src/findings/check.ts';
import { fixesOf } from '../../server/src/findings/fixes.ts';
import { largeAgreement } from '../support/large.ts';

const edit = { range: { start: 0, end: 0 }, insert: ['# first\n'] };

describe('what fixes are tried on', () => {
  it('is read as often as a text of that length may be: a short one hundreds of times, a long one a few', () => {
    const countOf = (text: string) => {
      const agreement = new AgreementDocument(text);
      let count = 0;
      while (count < 1000 && tried(agreement, [edit])) count++;
      return count;
    };
    assert.equal(countOf('title: A\n'), 1000);
    const long = largeAgreement(15_000);
    assert.equal(countOf(long), Math.floor(1_000_000 / long.length) + 1);
  });

  it('leaves a fix for each of many dates in a long text, though not all of them are tried', () => {
    const text = largeAgreement(15_000).replace(/due: (\d{4})-(\d\d)-(\d\d)/g, 'due: $1/$2/$3');
    const agreement = new AgreementDocument(text);
    const dates = check(agreement, { today: '2026-11-24' }).filter(({ rule }) => rule === 'general/ambiguous-scalar');
    assert.ok(dates.length > 500);
    for (const finding of dates) assert.equal(fixesOf(agreement, finding).length, 1);
  });
});

describe('what ends the lines of a text', () => {
  for (const [text, end] of [
    ['', '\n'],
    ['a', '\n'],
    ['a\nb', '\n'],
    ['a\rb', '\r'],
    ['a\rb\nc', '\n'],
    ['a\nb\r\nc', '\r\n'],
  ] as const)
    it(JSON.stringify(text), () => assert.equal(new AgreementDocument(text).lines.lineEnd, end));
});
