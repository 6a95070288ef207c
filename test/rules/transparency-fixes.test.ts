import assert from 'node:assert/strict';
import { everyFixMends, fixed, titlesOf } from '../support/fixes.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');

/** The text with one stretch of it replaced; the stretch must be there. */
function change(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, () => to);
}

describe('fixes of the rules of transparency', () => {
  everyFixMends('transparency');

  it('add a motive in front', () => {
    const line = '      motives: [missing-expertise, time-to-market]\n';
    const before = change(two, line, '');
    assert.equal(
      fixed(before, 'transparency/motive-missing', 'Add a motive, to choose'),
      change(two, line, '      motives: […]\n'),
    );
  });

  it('write a known motive as it is known', () => {
    const before = change(two, '[market-access, reselling]', '[market-acces, reselling]');
    assert.equal(fixed(before, 'transparency/motive-unfamiliar', 'Write `market-access`'), two);
  });

  it('name what is missing among the strengths of the others', () => {
    const before = change(
      two,
      'risk: Trip data late or incomplete, covered_by: noordlicht',
      'risk: Trip data late or incomplete, mitigation: Two data engineers are hired by June 2027',
    );
    const rule = 'transparency/expertise-gap-unnamed';
    assert.deepEqual(titlesOf(before, rule), [
      'Name `arrival-prediction` as weaker, covered by Noordlicht Software B.V.',
      'Let Noordlicht Software B.V. cover `data-engineering`',
    ]);
    assert.equal(
      fixed(before, rule, 'Let Noordlicht Software B.V. cover `data-engineering`'),
      change(before, 'late or incomplete, mitigation', 'late or incomplete, covered_by: noordlicht, mitigation'),
    );
    assert.equal(
      fixed(before, rule, 'Name `arrival-prediction` as weaker, covered by Noordlicht Software B.V.'),
      change(
        before,
        'by June 2027 }\n',
        `by June 2027 }
      arrival-prediction:
        risk: … What can go wrong because of it
        covered_by: noordlicht
`,
      ),
    );
  });

  it('pick a commitment of another party for a need', () => {
    const before = change(two, ', met_by: cab-units', '');
    const rule = 'transparency/need-unmet';
    assert.deepEqual(titlesOf(before, rule), ['Met by `cab-units` of Van Rijn Logistiek B.V.']);
    assert.equal(fixed(before, rule, 'Met by `cab-units` of Van Rijn Logistiek B.V.'), two);
    const own = change(two, 'met_by: cab-units', 'met_by: eta-service');
    assert.equal(fixed(own, rule, 'Met by `cab-units` of Van Rijn Logistiek B.V.'), two);
  });

  it('add a success criterion, to be filled in', () => {
    const success = / {6}success:\n {8}fewer-calls:.*\n/.exec(two)?.[0] ?? '';
    const before = change(two, success, '');
    assert.equal(
      fixed(before, 'transparency/success-missing', 'Add a success criterion, to fill in'),
      change(
        two,
        success,
        `      success:
        first-result:
          measure: … What we measure
          target: …
          by: …
`,
      ),
    );
  });

  it('add what is missing of a culture in its place', () => {
    const culture = 'transparency/culture-missing';
    const mission = '      mission: Delivered is delivered\n';
    const values = '      values: [reliability, family]\n';
    const ways = '      ways_of_working: The director decides; changes only outside the peak season\n';
    for (const [line, filled] of [
      [mission, '      mission: … What we are for\n'],
      [values, '      values: [… What we hold dear]\n'],
      [ways, '      ways_of_working: … How we decide and how we work\n'],
    ] as const)
      assert.equal(fixed(change(two, line, ''), culture, 'Add it, to fill in'), change(two, line, filled));
  });

  it('say when a difference was discussed, or add one', () => {
    const day = '      discussed_on: 2026-10-06\n';
    const before = change(two, day, '');
    const rule = 'transparency/culture-not-discussed';
    assert.deepEqual(titlesOf(before, rule), [
      'Say when you discussed `change-rhythm`',
      'Add a culture difference, to fill in',
    ]);
    assert.equal(
      fixed(before, rule, 'Say when you discussed `change-rhythm`'),
      change(two, day, '      discussed_on: …\n'),
    );
    const whole = / {2}differences:\n[\s\S]*?(?=\nhonesty:)/.exec(two)?.[0] ?? '';
    const without = change(two, whole, '');
    assert.equal(
      fixed(without, rule, 'Add a culture difference, to fill in'),
      change(
        two,
        whole,
        `  differences:
    what-differs:
      topic: … Where we differ in how we work
      verdict: …
      approach: … How we bridge it
      discussed_on: …
`,
      ),
    );
  });

  it('add a difference that was not discussed on the day of signing', () => {
    const before = change(two, 'discussed_on: 2026-10-06', 'discussed_on: 2027-01-01').replace(
      /date: 2026-11-(19|20), version/g,
      'date: 2027-01-01, version',
    );
    const after = fixed(before, 'transparency/culture-not-discussed', 'Add a culture difference, to fill in');
    assert.ok(after.includes('discussed_on: …'));
  });

  it('add the approach of a difference that is bridged', () => {
    const line = '      approach: No releases to drivers between 1 November and 6 January\n';
    const before = change(two, line, '');
    assert.equal(
      fixed(before, 'transparency/difference-open', 'Add the approach, to fill in'),
      change(two, line, '      approach: … How we bridge it\n'),
    );
  });

  it('put an approach in the place of one that says there is none', () => {
    const line = '      approach: No releases to drivers between 1 November and 6 January\n';
    assert.equal(
      fixed(
        change(two, line, '      approach: None yet\n'),
        'transparency/difference-open',
        'Add the approach, to fill in',
      ),
      change(two, line, '      approach: … How we bridge it\n'),
    );
  });
});
