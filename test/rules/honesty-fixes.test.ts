import assert from 'node:assert/strict';
import { everyFixMends, fixed, titlesOf } from '../support/fixes.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');
const three = readBase('three');

/** The text with one stretch of it replaced; the stretch must be there. */
function change(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, () => to);
}

describe('fixes of the rules of honesty', () => {
  everyFixMends('honesty');

  it('bring what a party wants and what it can together, by figure', () => {
    const rule = 'honesty/willing-exceeds-able';
    const text = change(two, 'willing: 120000, able: 140000', 'willing: 140000, able: 120000');
    assert.deepEqual(titlesOf(text, rule), ['Lower `willing` to 120,000 EUR', 'Raise `able` to 140,000 EUR']);
    assert.equal(
      fixed(text, rule, 'Lower `willing` to 120,000 EUR'),
      change(two, 'willing: 120000, able: 140000', 'willing: 120000, able: 120000'),
    );
  });

  it('make room below a ceiling: in a commitment, or in the ceiling', () => {
    const rule = 'honesty/ceiling-exceeded';
    const text = change(two, 'willing: 120000, able: 140000', 'willing: 90000, able: 92000');
    const lower = 'Lower the cost of "ETA service in production for all own trucks" to 90,000 EUR';
    const raise = 'Raise the ceiling of Noordlicht Software B.V. to 95,000 EUR';
    assert.deepEqual(titlesOf(text, rule), [lower, raise]);
    assert.equal(fixed(text, rule, lower), change(text, 'cost: 95000', 'cost: 90000'));
    assert.equal(fixed(text, rule, raise), change(text, 'willing: 90000, able: 92000', 'willing: 95000, able: 95000'));
  });

  it('move the delivery or the deadline, by date', () => {
    const rule = 'honesty/deadline-before-delivery';
    const text = change(two, 'date: 2027-09-30, waits_for', 'date: 2027-07-31, waits_for');
    const due = 'Move the due date to 31 July 2027';
    const deadline = 'Move the deadline to 31 August 2027';
    assert.deepEqual(titlesOf(text, rule), [due, deadline]);
    assert.equal(fixed(text, rule, due), change(text, 'due: 2027-08-31', 'due: 2027-07-31'));
    assert.equal(fixed(text, rule, deadline), change(text, 'date: 2027-07-31', 'date: 2027-08-31'));
  });

  it('relieve who is overloaded: by name, or with more days', () => {
    const rule = 'honesty/person-overloaded';
    const text = change(
      change(two, 'person: mark, days_per_month: 5', 'person: mark, days_per_month: 8'),
      '      lin: { name: Lin Chen, days_per_month: 3 }\n',
      '      lin: { name: Lin Chen, days_per_month: 3 }\n      sam: { name: Sam Bos, days_per_month: 9 }\n',
    );
    const hand = 'Make Sam Bos project lead';
    const more = 'Give Mark Smit 8 days a month for this';
    assert.deepEqual(titlesOf(text, rule), [hand, more]);
    assert.equal(fixed(text, rule, hand), change(text, 'person: mark,', 'person: sam,'));
    assert.equal(
      fixed(text, rule, more),
      change(text, 'name: Mark Smit, days_per_month: 6', 'name: Mark Smit, days_per_month: 8'),
    );
  });

  it('add a ceiling, to be filled in', () => {
    const rule = 'honesty/ceiling-missing';
    const title = 'Add the ceiling, to fill in';
    const days = '      days: { willing: 200, able: 220 }\n';
    assert.equal(
      fixed(change(two, days, ''), rule, title),
      change(two, days, '      days:\n        willing: …\n        able: …\n'),
    );
    assert.equal(
      fixed(change(two, 'willing: 60000, able: 60000', 'willing: 60000'), rule, title),
      change(two, 'willing: 60000, able: 60000', 'willing: 60000, able: …'),
    );
    assert.equal(
      fixed(change(two, 'willing: 120000, able: 140000', 'able: 140000'), rule, title),
      change(two, 'willing: 120000, able: 140000', 'able: 140000, willing: …'),
    );
    const party =
      '    stad:\n      budget: { willing: 750000, able: 750000 }\n      days: { willing: 400, able: 450 }\n';
    assert.equal(
      fixed(change(three, party, ''), rule, title),
      change(
        three,
        party,
        '    stad:\n      budget:\n        willing: …\n        able: …\n      days:\n        willing: …\n        able: …\n',
      ),
    );
  });

  it('add a deadline, to a party or to all of them', () => {
    const rule = 'honesty/deadline-missing';
    const title = 'Add a deadline, to fill in';
    const skeleton = (indent: string) =>
      `${indent}name-it:\n${indent}  what: … What happens on that day\n${indent}  date: …\n`;
    const one = '      election: { what: Elections of the council, date: 2028-03-15 }\n';
    assert.equal(fixed(change(three, one, ''), rule, title), change(three, one, skeleton('      ')));
    const section = / {2}deadlines:\n[\s\S]*?(?= {2}cannot:)/.exec(two)?.[0] ?? '';
    const all = `  deadlines:\n    noordlicht:\n${skeleton('      ')}    van-rijn:\n${skeleton('      ')}`;
    assert.equal(fixed(change(two, section, ''), rule, title), change(two, section, all));
  });

  it('complete a commitment, where its keys belong', () => {
    const rule = 'honesty/commitment-incomplete';
    assert.equal(
      fixed(change(two, '        owner: mark\n', ''), rule, 'Name the owner'),
      change(two, 'owner: mark', 'owner: eva'),
    );
    assert.equal(
      fixed(change(two, '        due: 2027-08-31\n', ''), rule, 'Add the due date, to fill in'),
      change(two, 'due: 2027-08-31', 'due: …'),
    );
    assert.equal(
      fixed(change(two, '        due: 2027-08-15\n', ''), rule, 'Add the due date, to fill in'),
      change(two, 'due: 2027-08-15', 'due: …'),
    );
    const bare = change(two, '        cost: 52000\n        days: 60\n', '');
    assert.deepEqual(titlesOf(bare, rule), ['Add the days, to fill in', 'Add the cost, to fill in']);
    assert.equal(
      fixed(bare, rule, 'Add the cost, to fill in'),
      change(bare, '[driver-operations]\n        due', '[driver-operations]\n        cost: …\n        due'),
    );
  });

  it('let the strong one cover a weakness that a promise is built on', () => {
    const mitigated = change(two, ', covered_by: noordlicht }', ', mitigation: A course for two planners }');
    const before = change(mitigated, 'requires: [driver-operations]', 'requires: [data-engineering]');
    const rule = 'honesty/commitment-on-weakness';
    assert.deepEqual(titlesOf(before, rule), ['Let Noordlicht Software B.V. cover `data-engineering`']);
    assert.equal(
      fixed(before, rule, 'Let Noordlicht Software B.V. cover `data-engineering`'),
      change(before, 'incomplete, mitigation', 'incomplete, covered_by: noordlicht, mitigation'),
    );
  });

  it('declare a competency as strong, or as weak', () => {
    const before = change(two, 'requires: [driver-operations]', 'requires: [driver-operations, iot-hardware]');
    const rule = 'honesty/competency-undeclared';
    const strong = 'Add `iot-hardware` to the strengths of Van Rijn Logistiek B.V.';
    const weak = 'Add `iot-hardware` to the weaker competencies of Van Rijn Logistiek B.V.';
    assert.deepEqual(titlesOf(before, rule), [strong, weak]);
    assert.equal(
      fixed(before, rule, strong),
      change(
        before,
        '12 national retail contracts\n',
        '12 national retail contracts\n      iot-hardware: … What shows it\n',
      ),
    );
    assert.equal(
      fixed(before, rule, weak),
      change(
        before,
        'incomplete, covered_by: noordlicht }\n',
        'incomplete, covered_by: noordlicht }\n      iot-hardware:\n        risk: … What can go wrong\n        mitigation: … What you do about it\n',
      ),
    );
    const known = change(two, 'requires: [driver-operations]', 'requires: [driver-operations, arrival-prediction]');
    assert.match(
      fixed(known, rule, 'Add `arrival-prediction` to the weaker competencies of Van Rijn Logistiek B.V.'),
      /arrival-prediction:\n {8}risk: … What can go wrong\n {8}covered_by: noordlicht\n/,
    );
  });

  it('add a weaker competency, also in the place of an empty map', () => {
    const rule = 'honesty/weak-competency-undeclared';
    const title = 'Add a weaker competency, to fill in';
    const line = '      data-engineering: { risk: Trip data late or incomplete, covered_by: noordlicht }\n';
    const skeleton = '      name-it:\n        risk: … What can go wrong\n        mitigation: … What you do about it\n';
    assert.equal(fixed(change(two, line, ''), rule, title), change(two, line, skeleton));
    assert.equal(
      fixed(change(two, `    van-rijn:\n${line}`, '    van-rijn: {}\n'), rule, title),
      change(two, `\n${line}`, ' { name-it: { risk: … What can go wrong, mitigation: … What you do about it } }\n'),
    );
  });

  it('cover a weakness by who is strong in it, or by a plan', () => {
    const rule = 'honesty/weakness-uncovered';
    const cover = 'Let Noordlicht Software B.V. cover `data-engineering`';
    const before = change(two, ', covered_by: noordlicht }', ' }');
    assert.deepEqual(titlesOf(before, rule), [cover, 'Say what you do about it']);
    assert.equal(fixed(before, rule, cover), two);
    assert.equal(
      fixed(before, rule, 'Say what you do about it'),
      change(
        before,
        'Trip data late or incomplete }',
        'Trip data late or incomplete, mitigation: … What you do about it }',
      ),
    );
    const wrong = change(three, 'covered_by: havenwarmte', 'covered_by: stad');
    assert.equal(fixed(wrong, rule, 'Let Havenwarmte N.V. cover `heat-networks`'), three);
  });
});
