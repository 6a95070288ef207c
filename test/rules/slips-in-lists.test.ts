import assert from 'node:assert/strict';
import { fixed } from '../support/fixes.ts';
import { change, said, slip, two } from './slip.ts';

const noHyphen =
  'syntax/invalid-yaml: An item of a list begins with a hyphen and a space, as the line above does. Write them before this one.';
const noSpace = 'syntax/invalid-yaml: In a list a space stands behind each hyphen. Here it is missing.';
const star =
  'syntax/invalid-yaml: YAML takes a star for a sign of its own. An item of a list begins with a hyphen and a space.';

const inline = 'values: [reliability, family]';
const list = (...items: readonly string[]) => ['values:', ...items.map((item) => `        ${item}`)].join('\n');

describe('an item of a list without its sign is one slip', () => {
  for (const [name, told, written, after] of [
    ['no hyphen', noHyphen, ['- reliability', 'family'], ['- reliability', '- family']],
    ['no hyphen, in the middle', noHyphen, ['- trust', 'we care', '- family'], ['- trust', '- we care', '- family']],
    ['no hyphen, more than once', noHyphen, ['- trust', 'care', 'family'], ['- trust', '- care', '- family']],
    ['no space', noSpace, ['- reliability', '-family'], ['- reliability', '- family']],
    ['no space, more than once', noSpace, ['- trust', '-care', '-family'], ['- trust', '- care', '- family']],
    ['a star', star, ['* reliability', '* family'], ['- reliability', '- family']],
    ['a star below a hyphen', star, ['- reliability', '* family'], ['- reliability', '- family']],
  ] as const)
    it(name, () => slip(inline, list(...written), told, 'Write it as a list', list(...after)));

  for (const [sign, ...items] of [
    ['•', '• reliability', '• family'],
    ['–', '– reliability', '– family'],
    ['1.', '1. reliability', '2. family'],
    ['1)', '1) reliability', '2) family'],
  ])
    it(`${sign} in the place of each hyphen, in the column of the key`, () =>
      slip(
        inline,
        ['values:', ...items.map((item) => `      ${item}`)].join('\n'),
        `syntax/invalid-yaml: An item of a list begins with a hyphen and a space, not with \`${sign}\`.`,
        'Write it as a list',
        'values:\n      - reliability\n      - family',
      ));

  it('no hyphen before a text in quotes, in the column of the key', () =>
    slip(
      inline,
      "values:\n      - reliability\n      'family: ours'",
      noHyphen,
      'Write it as a list',
      "values:\n      - reliability\n      - 'family: ours'",
    ));

  for (const next of ['- family', '-family', '- family: ours'])
    it(`no space behind the first hyphen, in the column of the key, above ${next}`, () => {
      const items = (first: string, second: string) => `values:\n      ${first}\n      ${second}`;
      const quoted = next.replace('family: ours', '"family: ours"');
      const after = items('- reliability', quoted.replace('-family', '- family'));
      slip(inline, items('-reliability', quoted), noSpace, 'Write it as a list', after);
    });

  it('a block text in a list of which lines stand in the column of its hyphen', () =>
    slip(
      inline,
      list('- trust', '- |', '  We care:', 'always', 'and more'),
      'syntax/invalid-yaml: This line still belongs to the item above it, but is not indented further than its hyphen. Indent it.',
      'Indent it',
      list('- trust', '- |', '  We care:', '  always', '  and more'),
    ));

  for (const [name, written, after] of [
    ['one', ['  - trust', ' - family', '  - care'], ['  - trust', '  - family', '  - care']],
    ['all that follow', ['    - trust', '  - family', '  - care'], ['    - trust', '    - family', '    - care']],
    ['the last, in the column of the key', ['  - trust', '- care'], ['  - trust', '  - care']],
  ] as const)
    it(`an item that stands further to the left than those above it: ${name}`, () => {
      const items = (lines: readonly string[]) => ['values:', ...lines.map((line) => `      ${line}`)].join('\n');
      slip(
        inline,
        items(written),
        'syntax/invalid-yaml: This item does not stand in the column of those above it. Indent it as they are.',
        'Indent it',
        items(after),
      );
    });

  it('of people, of whom one stands further to the left than their key', () =>
    slip(
      'decided_by: [eva, hans]',
      'decided_by:\n      - eva\n     - hans\n      decide: any',
      'syntax/invalid-yaml: This item does not stand in the column of those above it. Indent it as they are.',
      'Indent it',
      'decided_by:\n      - eva\n      - hans\n      decide: any',
    ));

  it('an item that a comment or a colon cuts off', () => {
    slip(
      inline,
      list('- trust', '- reliability # 2027', '  in all'),
      'syntax/invalid-yaml: A text ends where a comment begins, and YAML takes `# 2027` for one. Put the whole text in quotes, or the comment above it.',
    );
    slip(
      inline,
      list('- trust', '- reliability', '  Note: in all'),
      'syntax/invalid-yaml: A colon with a space behind it starts a value, but here is one already. Put the text in quotes.',
    );
  });

  it('of people, whose ids are known all the same', () =>
    slip(
      'decided_by: [eva, hans]',
      'decided_by:\n        - eva\n        hans',
      noHyphen,
      'Write it as a list',
      'decided_by:\n        - eva\n        - hans',
    ));

  it('is told alike with all line ends, and mended with those of the text', () => {
    for (const [written, told] of [
      [list('- reliability', 'family'), noHyphen],
      [list('* reliability', '* family'), star],
    ] as const)
      for (const eol of ['\r\n', '\r']) {
        const other = change(two, inline, written).replaceAll('\n', eol);
        assert.deepEqual(said(other), [told]);
        assert.equal(
          fixed(other, 'syntax/invalid-yaml', 'Write it as a list'),
          change(two, inline, list('- reliability', '- family')).replaceAll('\n', eol),
        );
      }
  });

  it('a key below a list in its own column is no item', () =>
    slip(
      inline,
      'values:\n      - reliability\n      - family\n      ways',
      'syntax/invalid-yaml: This is no `key: value`. Is there a colon with a space behind it?',
    ));
});

describe('a key among ids that belongs further out', () => {
  const top = 'schema/unknown-key: The key `currency` belongs at the very left, above `parties`, and stands in it.';

  it('a key of the file among the parties makes no party', () => {
    const without = change(two, 'currency: EUR\n', '');
    slip(
      'parties:\n',
      'parties:\n  currency: EUR\n',
      top,
      'Put it above `parties`',
      'currency: EUR\nparties:\n',
      without,
    );
    assert.deepEqual(said(change(two, 'parties:\n', 'parties:\n  currency: EUR\n')), [top]);
  });

  it('a key of a party among its people makes no person', () =>
    slip(
      '    people:\n      eva',
      '    people:\n      country: NL\n      eva',
      'schema/unknown-key: The key `country` belongs under `noordlicht`, and stands somewhere else.',
    ));

  it('the name of a person whose id is lost is not the name of the party', () =>
    assert.deepEqual(said(change(two, '    people:\n      eva', '    people:\n      name: Eva\n      eva')), [
      'schema/type: Here belong keys with a value each, such as `name: Eva`, not `Eva`.',
    ]));
});
