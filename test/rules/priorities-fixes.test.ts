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

describe('fixes of the rules of priorities', () => {
  everyFixMends('priorities');

  it('let one party come closer to the other, by name and figure', () => {
    const rule = 'priorities/imbalance';
    const text = change(two, 'noordlicht: 4, van-rijn: 3', 'noordlicht: 5, van-rijn: 2');
    const down = 'Make it 3 of 5 to Noordlicht Software B.V.';
    const up = 'Make it 4 of 5 to Van Rijn Logistiek B.V.';
    assert.deepEqual(titlesOf(text, rule), [down, up]);
    assert.equal(fixed(text, rule, up), change(two, 'noordlicht: 4, van-rijn: 3', 'noordlicht: 5, van-rijn: 4'));
  });

  it('put a shared priority first, under the ids that workstreams support already', () => {
    const shared = / {2}shared:\n[\s\S]*?(?= {2}business_plan:)/.exec(two)?.[0] ?? '';
    const skeleton = (id: string) =>
      `    ${id}:\n      what: … What we want together\n      importance:\n        noordlicht: …\n        van-rijn: …\n`;
    const rule = 'priorities/no-shared-priority';
    assert.equal(
      fixed(change(two, shared, ''), rule, 'Add a shared priority, to fill in'),
      change(two, shared, `  shared:\n${skeleton('reliable-eta')}${skeleton('second-carrier')}`),
    );
    const unsupported = two.replace(/, supports: \[[a-z-]+\]/g, '');
    assert.equal(
      fixed(change(unsupported, shared, '  shared: # what first?\n'), rule, 'Add a shared priority, to fill in'),
      change(unsupported, shared, `  shared: # what first?\n${skeleton('first-priority')}`),
    );
  });

  it('add the rating of a party in flow and in block style', () => {
    const flow = change(two, '{ noordlicht: 4, van-rijn: 3 }', '{ noordlicht: 4 }');
    assert.equal(
      fixed(flow, 'priorities/not-rated', 'Add the importance, to fill in'),
      change(flow, '{ noordlicht: 4 }', '{ noordlicht: 4, van-rijn: … }'),
    );
    const block = change(two, ' { noordlicht: 4, van-rijn: 3 }', '\n        van-rijn: 3 # for now');
    assert.equal(
      fixed(block, 'priorities/not-rated', 'Add the importance, to fill in'),
      change(block, '        van-rijn: 3 # for now', '        noordlicht: …\n        van-rijn: 3 # for now'),
    );
    const none = change(two, '      importance: { noordlicht: 4, van-rijn: 3 }\n', '');
    assert.equal(
      fixed(none, 'priorities/not-rated', 'Add the importance, to fill in'),
      change(
        none,
        'buy the joint service\n',
        'buy the joint service\n      importance:\n        noordlicht: …\n        van-rijn: …\n',
      ),
    );
  });

  it('let a workstream support a priority, in the list it has or in a new one', () => {
    const before = change(two, ', supports: [second-carrier]', '');
    const rule = 'priorities/unsupported';
    assert.deepEqual(titlesOf(before, rule), [
      'Let `prediction` support `second-carrier`',
      'Let `rollout` support `second-carrier`',
      'Let `carriers` support `second-carrier`',
    ]);
    assert.equal(fixed(before, rule, 'Let `carriers` support `second-carrier`'), two);
    assert.equal(
      fixed(before, rule, 'Let `rollout` support `second-carrier`'),
      change(
        before,
        '[driver-operations], supports: [reliable-eta]',
        '[driver-operations], supports: [reliable-eta, second-carrier]',
      ),
    );
  });

  it('add the business plan of a party behind that of the one before it', () => {
    const line = '    van-rijn: Keep the 12 retail contracts that come up for renewal in 2028\n';
    const before = change(two, line, '');
    assert.equal(
      fixed(before, 'priorities/business-plan-missing', 'Add the business plan, to fill in'),
      change(two, line, '    van-rijn: … What it means for our planning and results\n'),
    );
  });

  it('add a stop criterion, with the visionary of each party to decide', () => {
    const stop = / {2}stop_if:\n[\s\S]*?(?=\ntransparency:)/.exec(three)?.[0] ?? '';
    const before = change(three, stop, '');
    assert.equal(
      fixed(before, 'priorities/no-stop-criterion', 'Add a stop criterion, to fill in'),
      change(
        three,
        stop,
        `  stop_if:
    priorities-apart:
      when: … The figure or the date at which we stop
      decided_by: [ruben, carla, frank]
`,
      ),
    );
  });

  it('add a person of the party that has no say: one choice each, the visionary first', () => {
    const before = change(two, 'decided_by: [eva, hans]', 'decided_by: [eva]');
    const rule = 'priorities/stop-criterion-one-sided';
    assert.deepEqual(titlesOf(before, rule), [
      'Let Hans van Rijn of Van Rijn Logistiek B.V. decide too',
      'Let Fatima Aydin of Van Rijn Logistiek B.V. decide too',
      'Let Joost Bakker of Van Rijn Logistiek B.V. decide too',
    ]);
    assert.equal(fixed(before, rule, 'Let Hans van Rijn of Van Rijn Logistiek B.V. decide too'), two);
  });

  it('add somebody of every party that has no say at once, in block style too', () => {
    const before = change(three, ' [ruben, carla, frank]', '\n        - carla # of the tenants');
    assert.equal(
      fixed(
        before,
        'priorities/stop-criterion-one-sided',
        'Let somebody of Havenwarmte N.V. and Gemeente Kaapstad aan Zee decide too',
      ),
      change(before, '- carla # of the tenants', '- carla # of the tenants\n        - ruben\n        - frank'),
    );
  });
});
