import assert from 'node:assert/strict';
import { titlesOf } from '../support/fixes.ts';
import { change, slip, two } from './slip.ts';

describe('somebody who is called by something else than an id', () => {
  const meant = (written: string, id: string) =>
    `schema/value: \`${written}\` cannot be an id: an id is in lower case, with hyphens between the words. Did you mean \`${id}\`?`;

  it('a party by its name without the end of it', () => {
    slip(
      'importance: { noordlicht: 5, van-rijn: 5 }',
      'importance: { Noordlicht Software: 5, van-rijn: 5 }',
      meant('Noordlicht Software', 'noordlicht'),
      'Rename it to `noordlicht`',
    );
    slip(
      '    vrl: Keep the 12',
      '    Van Rijn Logistiek: Keep the 12',
      meant('Van Rijn Logistiek', 'vrl'),
      'Rename it to `vrl`',
      undefined,
      two.replaceAll('van-rijn', 'vrl'),
    );
  });

  it('two parties whose names begin alike are not told apart by that', () => {
    const alike = change(two, 'name: Noordlicht Software B.V.', 'name: Van Rijn Logistiek Software B.V.');
    slip(
      'importance: { noordlicht: 5, van-rijn: 5 }',
      'importance: { noordlicht: 5, van-rijn: 5, Van Rijn Logistiek: 3 }',
      meant('Van Rijn Logistiek', 'van-rijn-logistiek'),
      undefined,
      undefined,
      alike,
    );
  });

  for (const role of ['PM', 'project_lead', 'Project lead'])
    it(`a person by their role: ${role}`, () =>
      slip(
        'owner: fatima',
        `owner: ${role}`,
        `schema/value: \`${role}\` is a role, and here belongs a person: \`fatima\`.`,
        'Replace it with `fatima`',
      ));

  it('a person by their role in the letters of an id', () =>
    slip(
      'owner: fatima',
      'owner: projectleider',
      'general/unknown-reference: Van Rijn Logistiek B.V. has no person `projectleider`. Did you mean `fatima`?',
      'Replace it with `fatima`',
    ));

  it('a role that somebody has at each party, in the place of a person', () => {
    const told = 'general/unknown-reference: `pm` is a role, and here belongs a person: `mark` and `fatima`.';
    slip(
      'decided_by: [eva, hans]',
      'decided_by: [pm, hans]',
      told,
      'Replace it with `mark`',
      'decided_by: [mark, hans]',
    );
    assert.ok(
      titlesOf(change(two, '[eva, hans]', '[pm, hans]'), 'general/unknown-reference').includes(
        'Replace it with `fatima`',
      ),
    );
  });

  it('a rule without its group, or with its words in another order', () => {
    for (const written of ['deadline-missing', 'missing-deadline', 'Deadline missing'])
      slip(
        'rule: honesty/deadline-missing',
        `rule: ${written}`,
        `schema/value: \`${written}\` is not the id of a rule. Did you mean \`honesty/deadline-missing\`?`,
        'Replace it with `honesty/deadline-missing`',
        undefined,
        change(
          two,
          '\ngovernance:\n',
          '\nwaivers:\n  none: { rule: honesty/deadline-missing, because: None, agreed_by: [eva, hans], until: 2027-06-30 }\n\ngovernance:\n',
        ),
      );
  });
});
