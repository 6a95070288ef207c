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

describe('fixes of the rules of strengths', () => {
  everyFixMends('strengths');

  it('put the added value first', () => {
    const value = /^ {2}added_value: .*\n/m.exec(two)?.[0] ?? '';
    assert.equal(
      fixed(change(two, value, ''), 'strengths/added-value-missing', 'Add the added value, to fill in'),
      change(two, value, '  added_value: … What you can do together that none of you can do alone\n'),
    );
  });

  it('remove what is both from either, but never the last of a kind', () => {
    const evidence = '      data-engineering: 40 million position messages a day\n';
    const text = change(two, evidence, `${evidence}      driver-operations: Ten drivers # of our own\n`);
    const rule = 'strengths/strength-is-weakness';
    assert.deepEqual(titlesOf(text, rule), ['It is weak: remove it from the strengths']);
    assert.equal(fixed(text, rule, 'It is weak: remove it from the strengths'), two);
    const weak = '      driver-operations: { risk: Screens nobody can use while driving, covered_by: van-rijn }\n';
    const more = `${weak}      phone-support: { risk: Nobody answers at night, mitigation: A call centre }\n`;
    const title = 'It is strong: remove it from the weaknesses';
    assert.equal(fixed(change(text, weak, more), rule, title), change(change(text, weak, more), weak, ''));
  });

  it('let the strongest lead', () => {
    const text = change(two, 'prediction: { lead: noordlicht', 'prediction: { lead: van-rijn');
    assert.deepEqual(titlesOf(text, 'strengths/lead-not-strongest'), ['Let Noordlicht Software B.V. lead']);
    assert.equal(fixed(text, 'strengths/lead-not-strongest', 'Let Noordlicht Software B.V. lead'), two);
  });

  it('leave it to the stronger', () => {
    const rule = 'strengths/approval-by-weaker';
    const title = 'Leave it to them: remove the approval';
    const approval = /^ {4}cab-screens: .*\n/m.exec(two)?.[0] ?? '';
    const another =
      '    training: { workstream: rollout, by: noordlicht, what: Training, because: driver-operations }\n';
    assert.equal(fixed(change(two, approval, `${approval}${another}`), rule, title), two);
    const only = change(three, 'because: safety', 'because: heat-networks');
    assert.equal(fixed(only, rule, title), three.replace(/^ {2}approvals:\n.*\n/m, ''));
  });
});
