import assert from 'node:assert/strict';
import { claimsOf } from '../../server/src/agreement/claims.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { standsIn, stintsOf } from '../../server/src/agreement/people.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');
const withPeople = (mark: string, eva = '', lin = '') =>
  new AgreementDocument(
    two
      .replace('days_per_month: 6 }', `days_per_month: 6${mark} }`)
      .replace('job: Founder, days_per_month: 2 }', `job: Founder, days_per_month: 2${eva} }`)
      .replace('Lin Chen, days_per_month: 3 }', `Lin Chen, days_per_month: 3${lin} }`),
  );

describe('who has left', () => {
  it('is followed from the day after on, one after the other', () => {
    const agreement = withPeople(', until: 2027-06-30, replaced_by: lin', '', ', until: 2027-12-31, replaced_by: eva');
    assert.deepEqual(stintsOf(agreement, 'mark'), [
      { person: 'mark', from: undefined, until: '2027-06-30' },
      { person: 'lin', from: '2027-07-01', until: '2027-12-31' },
      { person: 'eva', from: '2028-01-01', until: undefined },
    ]);
    assert.equal(standsIn(agreement, 'mark', '2027-06-30'), 'mark');
    assert.equal(standsIn(agreement, 'mark', '2027-07-01'), 'lin');
    assert.equal(standsIn(agreement, 'mark', '9999-12-31'), 'eva');
  });

  it('leaves nobody where nobody follows, where the follower is not known, and where it goes round', () => {
    for (const mark of [
      ', until: 2027-06-30',
      ', until: 2027-06-30, replaced_by: zoe',
      ', until: 2027-06-30, replaced_by: mark',
    ])
      assert.equal(standsIn(withPeople(mark), 'mark', '2027-07-01'), undefined, mark);
    const round = withPeople(', until: 2027-06-30, replaced_by: lin', '', ', until: 2027-12-31, replaced_by: mark');
    assert.equal(standsIn(round, 'mark', '2027-07-01'), 'lin');
    assert.equal(standsIn(round, 'mark', '2028-01-01'), undefined);
  });

  it('is asked no time any more, and who follows is', () => {
    const asks = (agreement: AgreementDocument) =>
      claimsOf(agreement).people.flatMap(({ id, asks }) =>
        asks.map(({ role, from, until }) => [id, role, from, until]),
      );
    assert.deepEqual(asks(withPeople(', until: 2027-06-30, replaced_by: lin')).slice(1, 4), [
      ['mark', 'project_lead', '2027-01-01', '2027-06-30'],
      ['lin', 'project_lead', '2027-07-01', '2028-06-30'],
      ['lin', 'process_owner', '2027-01-01', '2028-06-30'],
    ]);
    const gone = asks(withPeople(', until: 2026-12-31, replaced_by: lin'));
    assert.ok(!gone.some(([id]) => id === 'mark'));
  });
});
