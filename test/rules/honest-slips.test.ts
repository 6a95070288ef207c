import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { fixed, titlesOf } from '../support/fixes.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');
const english = createTranslator('en');

function change(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, () => to);
}
const said = (text: string) =>
  check(new AgreementDocument(text), { today: '2026-11-24' }).map((found) => `${found.rule}: ${english(found.text)}`);

/** A slip is told once; the fix with this title takes it back, or puts `after` there. */
function slip(from: string, to: string, told: string, title?: string, after = from): void {
  const text = change(two, from, to);
  assert.deepEqual(said(text), [told]);
  if (title === undefined) return;
  assert.equal(fixed(text, told.slice(0, told.indexOf(':')), title), change(two, from, after));
}

describe('slips of honest authors', () => {
  it('a name in the place of an id', () => {
    slip(
      'owner: mark',
      'owner: Mark Smit',
      'schema/value: `Mark Smit` is a name, and here belongs an id: `mark`.',
      'Replace it with `mark`',
    );
    slip(
      'covered_by: van-rijn',
      'covered_by: Van Rijn Logistiek B.V.',
      'schema/value: `Van Rijn Logistiek B.V.` is a name, and here belongs an id: `van-rijn`.',
      'Replace it with `van-rijn`',
    );
    slip(
      'owner: mark',
      'owner: mark-smit',
      'general/unknown-reference: Noordlicht Software B.V. has no person `mark-smit`. Did you mean `mark`?',
      'Replace it with `mark`',
    );
  });

  it('a name that two parties have: each may be meant', () => {
    const same = change(two, 'name: Van Rijn Logistiek B.V.', 'name: Noordlicht Software B.V.');
    const text = change(same, 'lead: van-rijn', 'lead: Noordlicht Software B.V.');
    assert.deepEqual(titlesOf(text, 'schema/value'), ['Replace it with `noordlicht`', 'Replace it with `van-rijn`']);
  });

  it('the name of a party where its entry stands', () => {
    slip(
      '    van-rijn:\n      mission:',
      '    Van Rijn Logistiek B.V.:\n      mission:',
      'schema/value: `Van Rijn Logistiek B.V.` cannot be an id: an id is in lower case, with hyphens between the words. Did you mean `van-rijn`?',
      'Rename it to `van-rijn`',
    );
  });

  it('the people of a party beside it', () => {
    const text = two.replace(/^ {4}people:\n(?: {6}.*\n)+/m, (people) => people.replace(/^ {2}/gm, ''));
    assert.notEqual(text, two);
    assert.deepEqual(said(text), [
      'schema/unknown-key: `people` is indented one level too little: it belongs under `noordlicht`.',
    ]);
    assert.equal(fixed(text, 'schema/unknown-key', 'Indent it one level further'), two);
  });

  it('a key that stands too far to the left, and what was below it does not', () => {
    for (const key of ['  deadlines:\n', '  competencies: '])
      assert.deepEqual(
        new Set(said(change(two, key, key.trimStart())).map((told) => told.slice(0, told.indexOf(':')))),
        new Set(['syntax/invalid-yaml']),
        key,
      );
  });

  it('a key of one section beside the sections, or in another', () => {
    const told = (key: string, section: string) =>
      `schema/unknown-key: The key \`${key}\` belongs under \`${section}\`, and stands somewhere else.`;
    const moved = (key: string, from: string, before: string, to: string) => {
      const lines = new RegExp(`^ {2}${key}:.*\\n(?: {3,}.*\\n)*`, 'm').exec(two.slice(two.indexOf(`\n${from}:`)))?.[0];
      assert.ok(lines, key);
      return change(
        change(two, lines, ''),
        before,
        `${to === '' ? lines.replace(/^ {2}/gm, '') : ''}${before}${to === '' ? '' : lines}`,
      );
    };
    const governance = 'governance:\n';
    for (const key of ['commitments', 'deadlines', 'ceilings', 'weak_competencies'])
      assert.deepEqual(said(moved(key, 'honesty', governance, '')), [told(key, 'honesty')], key);
    for (const key of ['workstreams', 'approvals', 'competencies'])
      assert.deepEqual(said(moved(key, 'strengths', governance, 'governance')), [told(key, 'strengths')], key);
    assert.deepEqual(said(moved('safeguards', 'talents', governance, 'governance')), [told('safeguards', 'talents')]);
  });

  it('a number with a comma in it, in a text between brackets', () => {
    const cut = (text: string) =>
      `Between brackets YAML ends a text at each comma, so it cuts \`${text}\` up. Put the text in quotes.`;
    const quoted = 'Put the text in quotes';
    const from = 'values: [reliability, family]';
    const to = (text: string) => `values: [reliability, ${text}, family]`;
    slip(from, to('2,000 homes'), `schema/type: ${cut('2,000 homes')}`, quoted, to('"2,000 homes"'));
    const text = 'some 2,000,000 homes';
    slip(from, to(text), `general/swallowed-text: ${cut(text)}`, quoted, to(`"${text}"`));
    for (const fine of ['room 12, 300 beds', '"2,000 homes"', 'in 2027,200 homes', 'on 12,30 homes'])
      assert.deepEqual(said(change(two, from, to(fine))), [], fine);
  });

  it('a number with a comma in it, where a text between braces begins', () => {
    const what = 'what: Two other regional carriers buy the joint service';
    const flow = (text: string) =>
      change(
        two,
        `      ${what}\n      importance: { noordlicht: 4, van-rijn: 3 }\n`,
        `      { what: ${text}, importance: { noordlicht: 4, van-rijn: 3 } }\n`,
      );
    const text = '6,000 carriers buy the joint service';
    assert.deepEqual(said(flow(text)), [
      'schema/unknown-key: Between brackets YAML ends a text at each comma, so it takes `000 carriers buy the joint service` for a key. Put the whole text in quotes.',
    ]);
    assert.equal(fixed(flow(text), 'schema/unknown-key', 'Put the text in quotes'), flow(`"${text}"`));
    assert.deepEqual(said(flow(`"${text}"`)), []);
  });

  it('a comma in the evidence of a competency, which stays declared', () => {
    const line = /^ {6}data-engineering: (.*)$/m.exec(two.slice(two.indexOf('\nstrengths:')))?.[0] ?? '';
    const [, from = ''] = /^ {4}noordlicht:\n((?: {6}.*\n)+)/m.exec(two.slice(two.indexOf('  competencies:'))) ?? [];
    assert.ok(line && from.includes('arrival-prediction'));
    const flow = (evidence: string) =>
      change(
        two,
        `    noordlicht:\n${from}`,
        `    noordlicht: { arrival-prediction: ${evidence}, data-engineering: 40 million messages }\n`,
      );
    assert.deepEqual(said(flow('1,200 buses')), [
      'schema/unknown-key: Between brackets YAML ends a text at each comma, so it takes `200 buses` for a key. Put the whole text in quotes.',
    ]);
    assert.equal(fixed(flow('1,200 buses'), 'schema/unknown-key', 'Put the text in quotes'), flow('"1,200 buses"'));
    assert.deepEqual(said(flow('"1,200 buses"')), []);
  });

  it('the unit that is counted anyway', () => {
    const told = (source: string, plain: string) =>
      `general/ambiguous-amount: \`${source}\` is not a plain number. Write it plainly, without separators, quotes or a unit: \`${plain}\`.`;
    for (const unit of ['days', 'person-days', 'dagen', 'mensdagen'])
      slip('days: 90', `days: 90 ${unit}`, told(`90 ${unit}`, '90'), 'Write 90');
    slip('cost: 95000', 'cost: 95000 euros', told('95000 euros', '95000'), 'Write 95000');
    assert.deepEqual(titlesOf(change(two, 'days: 90', 'days: 0.5 FTE'), 'general/ambiguous-amount'), []);
    assert.deepEqual(titlesOf(change(two, 'days: 90', 'days: 12 weeks'), 'general/ambiguous-amount'), []);
  });

  it('one thing where a list is meant', () => {
    slip(
      'decided_by: [eva, hans]',
      'decided_by: eva',
      'schema/type: Here belongs a list, such as `[a, b]`, not `eva`.',
      'Put it in a list',
      'decided_by: [eva]',
    );
    assert.equal(fixed(change(two, '[eva, hans]', 'eva and hans'), 'schema/type', 'Put it in a list'), two);
    assert.deepEqual(titlesOf(change(two, '[eva, hans]', 'eva and others'), 'schema/type'), []);
  });

  it('a Dutch word for a key or a choice', () => {
    slip(
      'effective: ',
      'ingangsdatum: ',
      'schema/unknown-key: The key `ingangsdatum` is not known here. Did you mean `effective`?',
      'Rename it to `effective`',
    );
    slip(
      'verdict: bridged',
      'verdict: overbrugd',
      'schema/value: `overbrugd` is not possible here. Did you mean `bridged`?',
      'Replace it with `bridged`',
    );
    slip(
      'because: driver-operations',
      'because: veiligheid',
      'general/unknown-reference: There is no competency or other reason `veiligheid`. Did you mean `safety`?',
      'Replace it with `safety`',
      'because: safety',
    );
  });

  it('an amount that ends as Dutch prices do, between brackets', () => {
    const inFlow = change(two, 'review: { every: 3 months', 'review: { x-cost: € 60.000,-, every: 3 months');
    assert.deepEqual(said(inFlow), [
      'syntax/invalid-yaml: This is no key. Between brackets YAML ends a value at each comma: write `60000` for `60.000,-`, and put a text in quotes.',
    ]);
  });

  it('a role that nobody has yet, beside a delivery that nothing guards: both are told', () => {
    const unguarded = change(two, /^ {2}safeguards:\n(?: {4}.*\n)+/m.exec(two)?.[0] ?? '', '');
    const told = said(unguarded);
    assert.deepEqual(
      told.map((each) => each.slice(0, each.indexOf(':'))),
      ['talents/safeguard-gap'],
    );
    const alone = change(unguarded, '      process_owner: { person: lin, days_per_month: 2 }\n', '');
    assert.deepEqual(
      new Set(said(alone)),
      new Set([...told, ...said(change(two, '      process_owner: { person: lin, days_per_month: 2 }\n', ''))]),
    );
  });
});
