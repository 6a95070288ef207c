import assert from 'node:assert/strict';
import { claimsOf } from '../../server/src/agreement/claims.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { Ledger } from '../../server/src/workspace/ledger.ts';
import { readBase } from '../support/markers.ts';

const english = createTranslator('en');
const two = readBase('two');

interface Other {
  readonly status?: string;
  readonly effective?: string;
  readonly expires?: string;
  readonly registration?: string;
  readonly party?: string;
  readonly person?: string;
  readonly days?: string;
}

/** Another agreement in which Noordlicht's Mark is the visionary for some days a month. */
function other(differs: Other = {}): string {
  const { status = 'agreed', effective = '2027-01-01', expires = '2027-12-31', days = '3' } = differs;
  const { registration = '{ kvk: "90000001" }', party = 'noordlicht', person = 'mark' } = differs;
  return `partnership: v1
title: Another one
status: ${status}
effective: ${effective}
expires: ${expires}
parties:
  ${party}:
    name: Noordlicht
    registration: ${registration}
    people: { ${person}: { name: Mark, days_per_month: 6 } }
talents:
  triangle:
    ${party}:
      visionary: { person: ${person}, days_per_month: ${days} }
`;
}

function overloaded(text: string, others: readonly string[], today = '2026-11-24') {
  const ledger = new Ledger();
  for (const [index, each] of others.entries()) {
    const file = `other-${index + 1}.partnership.yaml`;
    ledger.setUnread(file, { file, root: '/', name: file }, each);
  }
  const agreement = new AgreementDocument(text);
  const findings = check(agreement, {
    today,
    others: ledger.othersOf({ key: 'this.partnership.yaml', root: '/', claims: claimsOf(agreement) }),
  });
  return findings.filter(({ rule }) => rule === 'honesty/person-overloaded');
}
const messages = (text: string, ...others: readonly string[]) =>
  overloaded(text, others).map((found) => english(found.text));

describe('people in several agreements', () => {
  it('are overloaded by all of them together, with every place named', () => {
    const [finding, ...rest] = overloaded(two, [other()]);
    assert.ok(finding);
    assert.deepEqual(rest, []);
    assert.equal(
      english(finding.text),
      'In January 2027, Mark Smit of Noordlicht Software B.V. is asked for 5 + 3 days a month in 2 agreements, and has 6. What can go, or who can take over?',
    );
    assert.equal(two.slice(finding.range.start, finding.range.end), '6');
    assert.deepEqual(
      finding.related.map((related) => [
        related.kind === 'elsewhere' ? related.file : 'here',
        related.path.join('.'),
        english(related.text),
      ]),
      [
        ['here', 'talents.triangle.noordlicht.project_lead.days_per_month', '5 a month as project lead'],
        [
          'other-1.partnership.yaml',
          'talents.triangle.noordlicht.visionary.days_per_month',
          '3 a month as visionary in "Another one"',
        ],
      ],
    );
    const elsewhere = finding.related[1];
    assert.ok(elsewhere?.kind === 'elsewhere');
    const [line, start, , end] = elsewhere.lines;
    assert.equal(other().split('\n')[line]?.slice(start, end), '3');
  });

  it('may have just as much as they are asked for', () => assert.deepEqual(messages(two, other({ days: '1' })), []));

  it('count where another agreement is in review or agreed, and nowhere else', () => {
    assert.equal(messages(two, other({ status: 'in-review' })).length, 1);
    for (const status of ['draft', 'suspended', 'ended'])
      assert.deepEqual(messages(two, other({ status })), [], status);
  });

  it('count in this agreement whatever its status, but not while it is suspended', () => {
    const as = (status: string) => messages(two.replace('status: agreed', `status: ${status}`), other()).length;
    assert.deepEqual(['draft', 'in-review', 'suspended', 'ended'].map(as), [1, 1, 0, 0]);
  });

  it('are the same where their party has the same registration, whatever its id', () => {
    assert.equal(messages(two, other({ party: 'north' })).length, 1);
    assert.deepEqual(messages(two, other({ registration: '{ kvk: "90000009" }' })), []);
    assert.deepEqual(messages(two, other({ registration: '' })), []);
    assert.equal(messages(two.replaceAll(/ {4}registration: .*\n/g, ''), other({ registration: '' })).length, 1);
    assert.deepEqual(messages(two, other({ person: 'marc' })), []);
  });

  it('count only while both agreements run', () => {
    assert.deepEqual(messages(two, other({ effective: '2026-01-01', expires: '2026-12-31' })), []);
    assert.deepEqual(messages(two, other({ effective: '2028-07-01', expires: '2028-12-31' })), []);
    assert.match(messages(two, other({ effective: '2028-06-01', expires: '2028-12-31' }))[0] ?? '', /^In June 2028, /);
  });

  it('are judged by their worst month', () => {
    const one = other({ days: '1', expires: '2027-06-30' });
    const next = other({ days: '1', effective: '2027-07-01' });
    assert.deepEqual(messages(two, one, next), []);
    const overlapping = other({ days: '1', effective: '2027-06-01' });
    assert.match(messages(two, one, overlapping)[0] ?? '', /^In June 2027, .* 5 \+ 2 days a month in 3 agreements/);
    assert.match(
      messages(two, other({ days: '2' }), other({ days: '4', effective: '2027-03-01' }))[0] ?? '',
      /^In March 2027, .* 5 \+ 6 /,
    );
  });

  it('are not counted twice when one agreement follows another halfway a month', () =>
    assert.deepEqual(
      messages(two, other({ days: '1', expires: '2027-06-14' }), other({ days: '1', effective: '2027-06-15' })),
      [],
    ));

  it('are judged by this agreement alone where its term is not known', () =>
    assert.deepEqual(messages(two.replace('expires: 2028-06-30', 'expires: TBD'), other()), []));

  it('are not judged where it is not known what they have', () =>
    assert.deepEqual(
      messages(two.replace('name: Mark Smit, days_per_month: 6', 'name: Mark Smit, days_per_month: six'), other()),
      [],
    ));

  it('are overloaded in one agreement alone by two roles', () => {
    const text = two.replace('person: lin, days_per_month: 2', 'person: mark, days_per_month: 2');
    assert.deepEqual(messages(text), [
      'Mark Smit of Noordlicht Software B.V. is asked for 7 days a month, and has 6. What can go, or who can take over?',
    ]);
  });

  it('are not told of months that are over', () => {
    const busy = other({ effective: '2027-01-01', expires: '2027-03-31' });
    assert.equal(overloaded(two, [busy], '2027-03-31').length, 1);
    assert.deepEqual(overloaded(two, [busy], '2027-04-01'), []);
    const later = other({ effective: '2027-01-01', expires: '2027-12-31' });
    assert.match(english(overloaded(two, [later], '2027-05-20')[0]?.text ?? { text: '', args: {} }), /^In May 2027, /);
    const alone = two.replace('person: lin, days_per_month: 2', 'person: mark, days_per_month: 2');
    assert.equal(overloaded(alone, [], '2028-06-30').length, 1);
    assert.deepEqual(overloaded(alone, [], '2028-07-01'), []);
  });

  it('are told with the first ten places, and how many more', () => {
    const found = overloaded(
      two,
      Array.from({ length: 500 }, () => other({ days: '3' })),
    );
    assert.equal(found.length, 1);
    const related = found[0]?.related ?? [];
    assert.equal(related.length, 11);
    assert.equal(related.filter(({ kind }) => kind === 'elsewhere').length, 9);
    assert.equal(english(related.at(-1)?.text ?? { text: '', args: {} }), 'and 491 more');
  });

  it('cost time in proportion to their number', function () {
    this.timeout(20_000);
    const others = Array.from({ length: 400 }, () => other({ days: '0.01' }));
    assert.match(messages(two, ...others)[0] ?? '', / 5 \+ 4 days a month in 401 agreements/);
  });
});
