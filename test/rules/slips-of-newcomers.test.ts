import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { fixed, titlesOf } from '../support/fixes.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');
const three = readBase('three');
const english = createTranslator('en');

function change(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, () => to);
}
/** What is said of a text, with the line of each finding. */
const said = (text: string) =>
  check(new AgreementDocument(text), { today: '2026-11-24' }).map(
    ({ rule, text: told, range }) => `${text.slice(0, range.start).split('\n').length} ${rule}: ${english(told)}`,
  );
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('slips of people who fill in an agreement after an example', () => {
  describe('a block that was copied, and kept its id, is told where it stands twice, and not where it is missed', () => {
    const twice = (key: string) => `syntax/duplicate-key: \`${key}\` stands here twice. Which of the two holds?`;
    for (const [what, from, to, key] of [
      ['a party', '  van-rijn:\n    name: Van', '  noordlicht:\n    name: Van', 'noordlicht'],
      ['a person', '      lin: { name: Lin', '      mark: { name: Lin', 'mark'],
      ['what a party promises', '    van-rijn:\n      cab-units:', '    noordlicht:\n      cab-units:', 'noordlicht'],
      ['a shared priority', '    second-carrier:\n', '    reliable-eta:\n', 'reliable-eta'],
      ['a workstream', '    rollout: {', '    prediction: {', 'prediction'],
      ['a strength', '      data-engineering: 40', '      arrival-prediction: 40', 'arrival-prediction'],
    ] as const)
      it(what, () => {
        const text = change(two, from, to);
        const told = said(text).filter((each) => !/ (?:honesty|strengths)\//.test(each));
        assert.deepEqual(told, [`${lineOf(two, from)} ${twice(key)}`]);
      });

    it('one person at each of two parties: neither is offered for the one who is missed', () => {
      const text = change(two, '      hans: { name: Hans', '      mark: { name: Hans');
      assert.deepEqual(said(text), [
        `${lineOf(two, 'hans: { name')} general/duplicate-id: The id \`mark\` stands for two people, so nobody can tell who is meant. Give one of them another.`,
      ]);
    });

    it('a slip beside it is told all the same, and so is who is missed in another section', () => {
      const person = change(two, '      lin: { name: Lin', '      mark: { name: Lin');
      const near = change(person, 'owner: fatima', 'owner: fatma');
      assert.ok(said(near).some((each) => each.includes('`fatma`. Did you mean `fatima`?')));
      const workstream = change(person, '        workstream: rollout', '        workstream: customs');
      assert.ok(said(workstream).some((each) => each.includes('There is no workstream `customs`.')));
    });
  });

  it('a name in the place of an id that others refer to is renamed to that id, and never offered where they do', () => {
    const from = '      eva: { name: Eva de Wit';
    const text = change(two, from, '      Eva de Wit: { name: Eva de Wit');
    assert.deepEqual(said(text), [
      `${lineOf(two, from)} schema/value: \`Eva de Wit\` cannot be an id: an id is in lower case, with hyphens between the words. Did you mean \`eva\`?`,
    ]);
    assert.equal(fixed(text, 'schema/value', 'Rename it to `eva`'), two);
  });

  describe('a day with something behind it', () => {
    const from = 'next: 2027-04-06';
    const put = (written: string) => change(two, from, `next: "${written}"`);
    for (const written of ['2027-04-06 - 2027-04-30', '2027-04-06 t/m 30 april', '2027-04-06 or later'])
      it(`is not that day where it is another day or a text: ${written}`, () => {
        assert.deepEqual(said(put(written)), [
          `${lineOf(two, from)} schema/value: \`${written}\` is not a date. Which day is meant? Write it as year, month and day: \`2027-06-30\`.`,
        ]);
        assert.deepEqual(titlesOf(put(written), 'schema/value'), []);
      });
    for (const written of ['2027-04-06T12:00:00Z', '2027-04-06 09:30', '2027-04-06 (dinsdag)'])
      it(`is that day where it is a time or a weekday: ${written}`, () =>
        assert.deepEqual(titlesOf(put(written), 'general/ambiguous-scalar'), ['Write 2027-04-06: 6 April 2027']));
  });

  describe('a list whose items are no items to YAML', () => {
    const from = 'values: [reliability, family]';
    const list = (...lines: readonly string[]) => change(two, from, `values:\n        ${lines.join('\n        ')}`);
    it('is numbered', () => {
      for (const [one, other] of [
        ['1. reliability', '2. family'],
        ['1) reliability', '2) family'],
      ] as const)
        assert.equal(fixed(list(one, other), 'schema/type', 'Write it as a list'), list('- reliability', '- family'));
    });
    it('has lost the hyphen of the first', () =>
      assert.equal(
        fixed(list('reliability', '- family'), 'schema/type', 'Write it as a list'),
        list('- reliability', '- family'),
      ));
    it('has no sign at all: whether it is one item or two is left to its author', () =>
      assert.deepEqual(titlesOf(list('reliability', 'family'), 'schema/type'), []));
  });

  describe('another word for a key', () => {
    for (const [text, from, to] of [
      [two, 'project_lead: { person: mark', 'PM: { person: mark'],
      [two, 'visionary: { person: hans', 'sponsor: { person: hans'],
      [two, 'visionary: { person: hans', 'opdrachtgever: { person: hans'],
      [three, 'budget: { willing: 750000', 'budget: { want: 750000'],
      [three, 'talents:\n', 'rollen:\n'],
      [three, 'wietse: { name: Wietse Bron, days_per_month', 'wietse: { name: Wietse Bron, days'],
    ] as const)
      it(to.trim(), () => {
        const slipped = change(text, from, to);
        assert.deepEqual(
          said(slipped).map((each) => each.replace(/:.*/s, '')),
          [`${lineOf(text, from)} schema/unknown-key`],
        );
        const [title = ''] = titlesOf(slipped, 'schema/unknown-key');
        assert.equal(fixed(slipped, 'schema/unknown-key', title), text);
      });
  });

  describe('a sign of YAML at the beginning of a text is told where it stands', () => {
    for (const [written, sign] of [
      ['> 95% on time', '>'],
      ['>95% on time', '>'],
      ['| 95% on time', '|'],
      ['& on time', '&'],
      ['* on time', '*'],
    ] as const)
      it(written, () => {
        const text = change(two, 'mission: Delivered is delivered', `mission: ${written}`);
        const findings = check(new AgreementDocument(text), { today: '2026-11-24' });
        assert.deepEqual(
          findings.map(({ range, text: told }) => [text.slice(range.start, range.end), english(told)]),
          [[sign, 'A text cannot begin with this character. Put the text in quotes.']],
        );
      });
    it('a star that begins an item goes on to be told as that', () => {
      const text = change(two, 'values: [reliability, family]', 'values:\n        * reliability');
      assert.ok(said(text)[0]?.includes('An item of a list begins with a hyphen and a space.'));
    });
  });

  it('a comma too many, and a bracket in a text, between brackets', () => {
    for (const [to, told] of [
      ['values: [reliability,, family]', 'Here is a comma too many: between two commas stands nothing.'],
      [
        'values: [reliability [always], family]',
        'Between brackets a `[` cannot stand in a text that has no quotes. Put the text in quotes.',
      ],
    ] as const) {
      const from = 'values: [reliability, family]';
      assert.deepEqual(said(change(two, from, to)), [`${lineOf(two, from)} syntax/invalid-yaml: ${told}`]);
    }
  });

  describe('several ids in the place of one', () => {
    const from = 'decided_by: [eva, hans]';
    const told = (written: string) =>
      `${lineOf(two, from)} schema/value: \`${written}\` is one item to YAML. Make each an item of its own: \`eva\` and \`hans\`.`;
    for (const written of [
      'eva hans',
      'eva and hans',
      'eva en hans',
      'eva & hans',
      'eva; hans',
      'eva / hans',
      'Eva de Wit and Hans van Rijn',
    ])
      it(`as an item of a list: ${written}`, () => {
        const flow = change(two, from, `decided_by: [${written}]`);
        assert.deepEqual(said(flow), [told(written)]);
        assert.equal(fixed(flow, 'schema/value', 'Make each an item of its own'), two);
        const [block, mended] = [`- ${written}`, '- eva\n        - hans'].map((items) =>
          change(two, from, `decided_by:\n        ${items}`),
        );
        assert.equal(fixed(block ?? '', 'schema/value', 'Make each an item of its own'), mended);
      });
    it('in the place of the list', () => {
      for (const written of ['eva and hans', 'eva & hans', 'Eva de Wit en Hans van Rijn'])
        assert.equal(fixed(change(two, from, `decided_by: ${written}`), 'schema/type', 'Put it in a list'), two);
    });
    it('where one belongs: any of them who works there', () => {
      const text = change(two, 'owner: mark', 'owner: mark and hans');
      assert.deepEqual(said(text), [
        `${lineOf(two, 'owner: mark')} schema/value: Here belongs one, and \`mark and hans\` names several: \`mark\` and \`hans\`. Which one is it?`,
      ]);
      assert.deepEqual(titlesOf(text, 'schema/value'), ['Replace it with `mark`']);
    });
    it('of which one is known to nobody: what is meant is not known either', () =>
      assert.deepEqual(titlesOf(change(two, from, 'decided_by: [eva and the board]'), 'schema/value'), []));
  });

  it('a line of hyphens between two sections: nothing below it is missing', () => {
    for (const before of ['talents: #', 'governance:']) {
      const text = change(two, `\n${before}`, `\n---\n# Next\n\n${before}`);
      assert.deepEqual(said(text), [
        `${lineOf(two, `\n${before}`) + 1} syntax/not-plain: To YAML a line of three hyphens ends the agreement, and nothing below it is read. Can the line go?`,
      ]);
      assert.equal(fixed(text, 'syntax/not-plain', 'Remove this line'), change(text, '---\n', ''));
    }
    const other = said(`${two}---\n${two}`);
    assert.ok(other[0]?.includes('What follows here is a second document'), other[0]);
  });
});
