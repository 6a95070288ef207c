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

describe('fixes of the rules of talents', () => {
  everyFixMends('talents');

  it('assign a role, to somebody without one first', () => {
    const owner = '      process_owner: { person: tariq, days_per_month: 2 }\n';
    assert.equal(
      fixed(change(three, owner, ''), 'talents/role-unassigned', 'Assign it, to fill in'),
      change(three, owner, '      process_owner:\n        person: tariq\n        days_per_month: …\n'),
    );
  });

  it('give a project lead the visionary to escalate to', () => {
    const lead = '      project_lead: { person: fatima, days_per_month: 4, deputy: joost, escalates_to: hans }\n';
    assert.equal(
      fixed(change(two, lead, '      project_lead: # who?\n'), 'talents/role-unassigned', 'Assign it, to fill in'),
      change(
        two,
        lead,
        '      project_lead: # who?\n        person: fatima\n        days_per_month: …\n        escalates_to: hans\n',
      ),
    );
  });

  it('assign a person to a role that has none', () => {
    const visionary = 'visionary: { person: hans, days_per_month: 1 }';
    assert.equal(
      fixed(
        change(two, visionary, 'visionary: { person:, days_per_month: 1 }'),
        'talents/role-unassigned',
        'Assign it, to fill in',
      ),
      two,
    );
  });

  it('replace an outsider by nobody who has no time for it', () => {
    const text = two
      .replace('visionary: { person: hans, days_per_month: 1 }', 'visionary: { person: eva, days_per_month: 2.5 }')
      .replace('visionary: { person: eva, days_per_month: 1 }', 'visionary: { person: eva, days_per_month: 0 }');
    // Hans has 2 days a month, Fatima 5 and 4 of them taken, Joost 3 and 2 of them taken.
    assert.deepEqual(titlesOf(text, 'talents/role-outsider'), []);
  });

  it('replace an outsider by somebody of the party', () => {
    const text = change(two, 'visionary: { person: hans,', 'visionary: { person: eva,');
    assert.deepEqual(titlesOf(text, 'talents/role-outsider'), [
      'Put Hans van Rijn of Van Rijn Logistiek B.V. there',
      'Put Fatima Aydin of Van Rijn Logistiek B.V. there',
      'Put Joost Bakker of Van Rijn Logistiek B.V. there',
    ]);
    assert.equal(fixed(text, 'talents/role-outsider', 'Put Hans van Rijn of Van Rijn Logistiek B.V. there'), two);
  });

  it('escalate to the visionary', () => {
    const title = 'Escalate to the visionary, Hans van Rijn';
    for (const instead of ['', ', escalates_to:', ', escalates_to: fatima'])
      assert.equal(
        fixed(change(two, ', escalates_to: hans', instead), 'talents/lead-cannot-escalate', title),
        two,
        instead,
      );
  });

  it('give a doubled role to somebody who has none', () => {
    const text = change(
      two,
      'process_owner: { person: joost, days_per_month: 2 }',
      'process_owner: { person: fatima, days_per_month: 1 }',
    );
    assert.deepEqual(titlesOf(text, 'talents/role-doubled'), ['Make Joost Bakker process owner']);
    const lead = 'project_lead: { person: fatima, days_per_month: 4, deputy: joost, escalates_to: hans }';
    const short = change(text, lead, lead.replace('days_per_month: 4', 'days_per_month: 3'));
    assert.equal(
      fixed(short, 'talents/role-doubled', 'Make Joost Bakker project lead'),
      change(short, 'person: fatima, days_per_month: 3, deputy: joost,', 'person: joost, days_per_month: 3,'),
    );
  });

  it('never make somebody his or her own deputy, or a visionary of whom there is one already', () => {
    const text = change(two, 'project_lead: { person: fatima,', 'project_lead: { person: eva,');
    assert.deepEqual(titlesOf(text, 'talents/role-outsider'), ['Put Fatima Aydin of Van Rijn Logistiek B.V. there']);
    const deputy = change(two, 'deputy: joost', 'deputy: lin');
    assert.deepEqual(titlesOf(deputy, 'talents/role-outsider'), [
      'Put Hans van Rijn of Van Rijn Logistiek B.V. there',
      'Put Joost Bakker of Van Rijn Logistiek B.V. there',
    ]);
  });
});
