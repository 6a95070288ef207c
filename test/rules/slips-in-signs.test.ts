import assert from 'node:assert/strict';
import { applySafeFixes } from '../../server/src/language/fixes.ts';
import { titlesOf } from '../support/fixes.ts';
import { change, said, slip, two } from './slip.ts';

describe('slips in the signs of YAML, made by people who write an agreement by hand', () => {
  it('a list with stars', () =>
    slip(
      'values: [reliability, family]',
      'values:\n        * reliability',
      'syntax/invalid-yaml: YAML takes a star for a sign of its own. An item of a list begins with a hyphen and a space.',
    ));

  it('an anchor that nobody refers to, and a directive', () => {
    slip(
      '    noordlicht:\n      budget:',
      '    noordlicht: &ours\n      budget:',
      'syntax/not-plain: An agreement has no anchors (`&ours`). Say it in words, where it belongs.',
      'Remove the anchor',
    );
    slip(
      'mark: { name: Mark Smit',
      'mark: &mark { name: Mark Smit',
      'syntax/not-plain: An agreement has no anchors (`&mark`). Say it in words, where it belongs.',
      'Remove the anchor',
    );
    slip(
      'partnership: v1',
      '%YAML 1.2\n---\npartnership: v1',
      'syntax/not-plain: An agreement has no directives (`%YAML 1.2`). This line can go.',
      'Remove this line',
      '---\npartnership: v1',
    );
  });

  it('an anchor that somebody refers to stays, until its alias is written out', () => {
    const text = change(
      change(two, 'mission: Delivered is delivered', 'mission: *mission'),
      'mission: Software people',
      'mission: &mission Software people',
    );
    assert.deepEqual(titlesOf(text, 'syntax/not-plain'), []);
    const mended = applySafeFixes(text, { today: '2026-11-24' }).text;
    assert.ok(!/[&*]mission/.test(mended), mended);
    assert.equal(mended.match(/mission: Software people/g)?.length, 2);
  });

  it('signs that YAML takes for something else', () => {
    slip(
      'mission: Delivered is delivered',
      'mission: -',
      'syntax/invalid-yaml: A hyphen behind a colon is no answer: YAML takes it for the first item of a list. Leave it out, or say what belongs here.',
    );
    slip(
      '{ name: Fatima Aydin, days_per_month: 5 }',
      '{ name: Fatima Aydin\n          days_per_month: 5 }',
      'syntax/invalid-yaml: Between brackets a comma stands behind each entry. Is one missing at the end of this line?',
    );
    slip(
      'mission: Delivered is delivered',
      'mission: >\n      Delivered is delivered',
      'syntax/invalid-yaml: This is the value of `mission`, but it is not indented further than that. Indent it.',
      'Indent it',
      'mission: >\n        Delivered is delivered',
    );
    const quoted = change(two, '      hans: { name: Hans', '      “hans”: { name: Hans');
    assert.deepEqual(said(quoted), [
      'schema/value: `“hans”` cannot be an id: an id is in lower case, with hyphens between the words. Did you mean `hans`?',
    ]);
  });

  for (const sign of ['-', '–', '— ', '• ', '· '])
    it(`a list with other signs than YAML asks for: "${sign}"`, () => {
      const list = (before: string) => `decided_by:\n        ${before}eva\n        ${before}hans`;
      slip(
        'decided_by: [eva, hans]',
        list(sign),
        'schema/type: An item of a list begins with a hyphen and a space, such as `- eva`.',
        'Write it as a list',
        list('- '),
      );
    });

  it('a hyphen before one of several keys', () =>
    slip(
      '      hans: { name: Hans',
      '      - hans: { name: Hans',
      'syntax/invalid-yaml: A hyphen begins an item of a list, and the lines round this one are none. Can the hyphen go?',
      'Leave out the hyphen',
    ));

  it('a block text without its bar', () => {
    const text = change(
      two,
      'van-rijn: Keep the 12 retail contracts that come up for renewal in 2028',
      'van-rijn:\n      Keep the 12 retail contracts.\n      By 2028: all of them',
    );
    assert.deepEqual(said(text), [
      'syntax/invalid-yaml: This is no `key: value`. Is there a colon with a space behind it?',
    ]);
  });

  it('a tab where the lines beside it are six columns deep', () =>
    slip(
      '      approach: No releases',
      '\tapproach: No releases',
      'syntax/tab: This line is indented with a tab. Use spaces: how wide a tab is differs from editor to editor.',
      'Use spaces',
    ));

  describe('blanks of a word processor', () => {
    const told =
      'syntax/invalid-yaml: Here stands a blank that YAML takes for a letter, such as a no-break space of a word processor. Put plain spaces there.';
    for (const blank of ['\u00a0', '\u202f', '\u2003'])
      it(`in the indentation and behind a colon: U+${blank.charCodeAt(0).toString(16)}`, () => {
        slip('    van-rijn:\n      budget:', `${blank.repeat(4)}van-rijn:\n      budget:`, told, 'Use plain spaces');
        slip('        cost: 95000', `      ${blank.repeat(2)}cost: 95000`, told, 'Use plain spaces');
        slip('cost: 95000', `cost:${blank}95000`, told, 'Use plain spaces');
        slip(
          '        cost: 95000\n        days: 90',
          `${blank.repeat(8)}cost: 95000\n${blank.repeat(8)}days: 90`,
          told,
          'Use plain spaces',
        );
      });

    it('behind the colon of a key between braces', () =>
      slip(
        '{ every: 3 months',
        '{ every:\u00a03 months',
        'schema/unknown-key: To YAML all of `every:\u00a03 months` is one key: it asks for a colon with a plain space behind it. Did you mean `every`?',
        'Put a space behind the colon',
      ));

    it('are letters like any other in a text', () => {
      assert.deepEqual(
        said(change(two, 'Delivered is delivered', '|\n        Delivered\n        \u00a0\u00a0is delivered')),
        [],
      );
      assert.deepEqual(said(change(two, 'Delivered is delivered', 'Delivered\u00a0is delivered')), []);
    });
  });
});
