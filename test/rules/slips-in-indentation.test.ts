import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { fixed } from '../support/fixes.ts';
import { readBase } from '../support/markers.ts';
import { change, said, slip, two } from './slip.ts';

const still = (key: string) =>
  `syntax/invalid-yaml: This line still belongs to \`${key}\`, but is not indented further than that. Indent it.`;
const value = (key: string) =>
  `syntax/invalid-yaml: This is the value of \`${key}\`, but it is not indented further than that. Indent it.`;
const mission = 'mission: Delivered is delivered';

describe('a text or a value that goes on where it is not indented is one slip', () => {
  for (const [name, written, after] of [
    ['at the margin', '\nby people who care\nand more', '\n        by people who care\n        and more'],
    ['between two levels', '\n    by people who care', '\n        by people who care'],
    ['below a blank line', '\n\nby people who care', '\n\n        by people who care'],
    ['in one word', '\nalways', '\n        always'],
  ] as const)
    it(`a sentence that goes on ${name}`, () =>
      slip(mission, mission + written, still('mission'), 'Indent it', mission + after));

  it('a sentence that goes on in the column of its key', () =>
    slip(
      'van-rijn: Keep the 12 retail contracts that',
      'van-rijn: Keep the 12 retail contracts\n  that',
      still('van-rijn'),
      'Indent it',
      'van-rijn: Keep the 12 retail contracts\n      that',
    ));

  it('a sentence with a colon, which has to be in quotes as well', () =>
    slip(
      mission,
      `${mission}\nby people: who care`,
      'syntax/invalid-yaml: This line still belongs to `mission`, but is not indented further than that, and has a colon. Indent it, and put the whole text in quotes.',
    ));

  for (const sign of ['>', '|', '>-']) {
    const block = (...lines: readonly string[]) => [`mission: ${sign}`, ...lines].join('\n');
    it(`a block text of which a line stands at the margin: ${sign}`, () => {
      slip(
        mission,
        block('        Delivered is delivered', 'by people who care', '        and more'),
        still('mission'),
        'Indent it',
        block('        Delivered is delivered', '        by people who care', '        and more'),
      );
      slip(
        mission,
        block('Delivered is delivered', 'by people who care'),
        value('mission'),
        'Indent it',
        block('        Delivered is delivered', '        by people who care'),
      );
    });
  }

  for (const [name, before, line, after] of [
    ['of which a line above looks like a key', ['Note: we care'], 'and more', 'and more'],
    ['of which a line above looks like an item', ['- we care'], 'and more', 'and more'],
    ['of which a line looks like an item, in the column of the key', ['- we care'], '      - and more', '- and more'],
  ] as const)
    it(`a block text ${name}`, () => {
      const block = (last: string) => ['mission: |', ...[...before].map((each) => `        ${each}`), last].join('\n');
      slip(mission, block(line), still('mission'), 'Indent it', block(`        ${after}`));
    });

  for (const [name, odd] of [
    ['a block text that keeps its blank lines', '>+\n          {}\n'],
    ['a block text with its indentation as a number', '|2\n          {}\n'],
  ] as const)
    it(`is told alike where the file has ${name}`, () => {
      const text = change(
        two,
        'van-rijn: Keep the 12 retail contracts that',
        `x-more: ${odd.replace('{}', 'More')}    van-rijn: Keep the 12 retail contracts that`,
      );
      slip(
        mission,
        `${mission}\nby people who care`,
        still('mission'),
        'Indent it',
        `${mission}\n        by people who care`,
        text,
      );
    });

  it('a sentence with a colon on its second line', () => {
    const nested =
      'syntax/invalid-yaml: A colon with a space behind it starts a value, but here is one already. Put the text in quotes.';
    for (const second of ['Note: by people', 'by people: who care', 'by these people:\n        all of us'])
      slip(mission, `${mission},\n        ${second}`, nested);
  });

  for (const lines of [
    ['Delivered #1', 'is delivered'],
    ['Delivered', 'and #1', 'is delivered'],
    ['Delivered', '#1', 'is delivered'],
  ])
    it(`a sentence with a comment inside: ${lines.join(', ')}`, () =>
      slip(
        mission,
        `mission: ${lines.join('\n        ')}`,
        'syntax/invalid-yaml: A text ends where a comment begins, and YAML takes `#1` for one. Put the whole text in quotes, or the comment above it.',
      ));

  it('a comment at the margin, inside a sentence, is told where it stands', () => {
    const text = change(two, mission, 'mission: Delivered\n# note\n        is delivered');
    const found = new AgreementDocument(text).problemsOf('invalid-yaml');
    assert.deepEqual(
      found.map(({ range }) => text.slice(range.start, range.end)),
      ['# note'],
    );
  });

  for (const sign of ['|', '>', '>-'])
    it(`a blank line that begins a text behind ${sign}, deeper than the lines below it`, () =>
      slip(
        mission,
        `mission: ${sign}\n          \n        Delivered is\n        delivered`,
        'syntax/invalid-yaml: This text begins with a blank line that is indented further than those below it. Take out its spaces.',
        'Take out the spaces',
        `mission: ${sign}\n\n        Delivered is\n        delivered`,
      ));

  for (const indent of ['', '    '])
    it(`a comment ${indent.length} columns deep, inside a block text`, () =>
      slip(
        mission,
        `mission: |\n        Delivered\n${indent}# note\n        is delivered`,
        'syntax/invalid-yaml: A comment to the left of its lines ends this text. Indent it as far as they are, or put it above the text.',
      ));

  for (const last of ['for', 'shared', '% of all parcels'])
    it(`a sentence of which "${last}" stands at the margin is no key that has lost its colon`, () =>
      slip(
        'added_value: Carriers get a reliable ETA a year sooner, at a third of the cost of building it alone',
        `added_value: Carriers get a reliable ETA\n${last}`,
        'syntax/invalid-yaml: This line still belongs to `added_value`, but is not indented further than that. Indent it.',
        'Indent it',
        `added_value: Carriers get a reliable ETA\n    ${last}`,
      ));

  for (const [name, lines, told] of [
    ['the first item', ['\t\t- eva', '        - hans'], 'This line is indented with a tab.'],
    ['all items', ['\t- eva', '\t- hans'], 'These 2 lines are indented with tabs.'],
  ] as const)
    it(`a list of which ${name} is indented with tabs: who else decides is not known`, () =>
      assert.deepEqual(said(change(two, 'decided_by: [eva, hans]', ['decided_by:', ...lines].join('\n'))), [
        `syntax/tab: ${told} Use spaces: how wide a tab is differs from editor to editor.`,
      ]));

  it('a sentence of which a line is indented with tabs', () =>
    slip(
      mission,
      `${mission},\n        by people\n\t\twho care`,
      'syntax/tab: This line is indented with a tab. Use spaces: how wide a tab is differs from editor to editor.',
    ));

  it('a key that is indented with no-break spaces goes on with nothing', () =>
    slip(
      `      ${mission}`,
      `      x-a: Some words\n\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0${mission}`,
      'syntax/invalid-yaml: Here stands a blank that YAML takes for a letter, such as a no-break space of a word processor. Put plain spaces there.',
      'Use plain spaces',
      `      x-a: Some words\n      ${mission}`,
    ));

  for (const indent of ['', '    ', '      '])
    it(`a value below its key, ${indent.length} columns deep`, () =>
      slip(
        mission,
        `mission:\n${indent}Delivered is delivered`,
        value('mission'),
        'Indent it',
        'mission:\n        Delivered is delivered',
      ));

  for (const indent of ['', '  ', '    '])
    it(`a list below its key, ${indent.length} columns deep`, () =>
      slip(
        'values: [reliability, family]',
        `values:\n${indent}- reliability\n${indent}- family`,
        value('values'),
        'Indent it',
        'values:\n        - reliability\n        - family',
      ));

  it('an item of a list', () =>
    slip(
      'values: [reliability, family]',
      'values:\n        - reliability\n        - family and\nfriends of ours',
      'syntax/invalid-yaml: This line still belongs to the item above it, but is not indented further than its hyphen. Indent it.',
      'Indent it',
      'values:\n        - reliability\n        - family and\n          friends of ours',
    ));

  it('between quotes and between brackets', () => {
    slip(
      mission,
      'mission: "Delivered is\ndelivered"',
      still('mission'),
      'Indent it',
      'mission: "Delivered is\n        delivered"',
    );
    slip(
      'real-trips: { what: Real trips and drivers to learn from,',
      'real-trips: { what: Real trips and\ndrivers to learn from,',
      still('real-trips'),
      'Indent it',
      'real-trips: { what: Real trips and\n          drivers to learn from,',
    );
  });

  it('two of them, beside another mistake', () => {
    const text = change(change(two, mission, `${mission}\nby people who care`), 'at a third of', 'at a third\nof');
    assert.deepEqual(said(text), [still('mission'), still('added_value')]);
    assert.deepEqual(said(change(text, '[project_lead, visionary]', '[project_lead, visionary')), [
      still('mission'),
      still('added_value'),
      'syntax/invalid-yaml: This `[` is never closed.',
    ]);
    const over = change(text, 'willing: 120000, able: 140000', 'willing: 140000, able: 120000');
    assert.deepEqual(
      said(over).map((told) => told.split(':')[0]),
      ['syntax/invalid-yaml', 'honesty/willing-exceeds-able', 'syntax/invalid-yaml'],
    );
  });

  it('is told alike with all line ends, and mended with those of the text', () => {
    const text = change(two, mission, `${mission}\nby people who care`);
    for (const eol of ['\r\n', '\r']) {
      const other = text.replaceAll('\n', eol);
      assert.deepEqual(said(other), [still('mission')]);
      assert.equal(
        fixed(other, 'syntax/invalid-yaml', 'Indent it'),
        change(two, mission, `${mission}\n        by people who care`).replaceAll('\n', eol),
      );
    }
  });

  it('a key that has lost its colon is no text that goes on', () => {
    const colon = 'syntax/invalid-yaml: This is no `key: value`. Is there a colon with a space behind it?';
    slip(`      ${mission}`, '      mission Delivered is delivered', colon);
    slip('      values: [reliability, family]', '      values [reliability, family]', colon);
    slip('\ngovernance:\n', '\ngovernance\n', colon);
    slip('title: Live', 'title: Live ETA\nowner Eva', colon, undefined, undefined, two);
  });

  it('wherever in an agreement a long text is broken off', () => {
    for (const base of ['two', 'three'] as const) {
      const lines = readBase(base).split('\n');
      const before = said(lines.join('\n'));
      lines.forEach((line, number) => {
        const [, indent = '', key = '', first = '', second = ''] =
          /^( +)([\w-]+): ([A-Z][^#{[:]*?) ([^#{[:]{15,}[^ #{[:])$/.exec(line) ?? [];
        if (second === '' || number % 2 === 0) return;
        for (const written of [`${first}\n${second}`, `>\n${indent}  ${first}\n${second}`, `\n${first} ${second}`]) {
          const text = lines.with(number, `${indent}${key}: ${written}`).join('\n');
          const told = said(text).filter((each) => !before.includes(each));
          assert.equal(told.length, 1, `${line}: ${told.join('; ')}`);
          assert.match(told[0] ?? '', new RegExp(`^syntax/invalid-yaml: .* \`${key}\`.*Indent it`));
        }
      });
    }
  });
});
