import assert from 'node:assert/strict';
import { stop } from './pieces.ts';
import { brief, diffTexts, edited, english, liveEta } from './support.ts';

const changes = (base: string, head: string) => brief(diffTexts(base, head).changes);

/** Gives two things the id of the other, wherever it stands. */
const exchanged = (text: string, one: string, other: string) =>
  text.replace(new RegExp(`\\b(?:${one}|${other})(?![\\w-])`, 'g'), (id) => (id === one ? other : one));

const stopping = (...criteria: readonly (readonly [id: string, when: string])[]) =>
  edited([stop, criteria.map(([id, when]) => `    ${id}: { when: ${when}, decided_by: [eva, hans] }\n`).join('')]);
const [late, dear, wrong] = [
  'No cab unit on 2027-10-01',
  'Costs above 200000 EUR',
  'Fewer than half of arrivals right',
];

describe('ids that went to others are renames', () => {
  it('of two people, with all that they do', () => {
    const head = exchanged(liveEta, 'fatima', 'joost');
    assert.deepEqual(changes(liveEta, head), [
      'neutral renamed parties.van-rijn.people.joost',
      'neutral renamed parties.van-rijn.people.fatima',
    ]);
    assert.deepEqual(
      diffTexts(liveEta, head).changes.map(({ message }) => english(message)),
      [
        'The person “Fatima Aydin” has another id: “joost” instead of “fatima”.',
        'The person “Joost Bakker” has another id: “fatima” instead of “joost”.',
      ],
    );
  });

  it('with what else changed', () => {
    const head = exchanged(liveEta, 'fatima', 'joost').replace(
      'Fatima Aydin, days_per_month: 5',
      'Fatima Aydin, days_per_month: 4',
    );
    assert.deepEqual(changes(liveEta, head).slice(2), ['weakens changed parties.van-rijn.people.joost.days_per_month']);
    assert.deepEqual(changes(head, liveEta).slice(2), [
      'strengthens changed parties.van-rijn.people.fatima.days_per_month',
    ]);
  });

  it('of two priorities', () => {
    assert.deepEqual(changes(liveEta, exchanged(liveEta, 'reliable-eta', 'second-carrier')), [
      'neutral renamed priorities.shared.second-carrier',
      'neutral renamed priorities.shared.reliable-eta',
    ]);
  });

  it('of numbered ones, of which each is one further', () => {
    const base = stopping(['stop-1', late], ['stop-2', dear]);
    const head = stopping(['stop-1', wrong], ['stop-2', late], ['stop-3', dear]);
    assert.deepEqual(changes(base, head), [
      'neutral renamed priorities.stop_if.stop-2',
      'neutral renamed priorities.stop_if.stop-3',
      'strengthens added priorities.stop_if.stop-1',
    ]);
    assert.deepEqual(changes(head, base), [
      'neutral renamed priorities.stop_if.stop-1',
      'neutral renamed priorities.stop_if.stop-2',
      'weakens removed priorities.stop_if.stop-1',
    ]);
  });
});

describe('an id that went to somebody else', () => {
  it('whose own is still named is told for both', () => {
    const head = liveEta.replaceAll(/\bmark\b(?!et)/g, 'mark-smit').replace('fatima: { name', 'mark: { name');
    assert.deepEqual(changes(liveEta, head), [
      'neutral renamed parties.noordlicht.people.mark-smit',
      'neutral added parties.van-rijn.people.mark',
      'weakens removed parties.van-rijn.people.fatima',
    ]);
  });

  it('at another party leaves to that one what names it still', () => {
    const head = liveEta
      .replace('mark: { name: Mark Smit', 'fatima: { name: Mark Smit')
      .replace('fatima: { name: Fatima', 'mark: { name: Fatima');
    const removed = (base: string, now: string) =>
      diffTexts(base, now)
        .changes.filter(({ kind }) => kind === 'removed')
        .map(({ effect, message }) => `${effect} ${english(message)}`);
    assert.deepEqual(removed(liveEta, head), [
      'weakens Mark Smit of Noordlicht Software B.V. no longer takes part, and is still named for the commitment “ETA service in production for all own trucks” and the role of project lead of Noordlicht Software B.V.',
      'weakens Fatima Aydin of Van Rijn Logistiek B.V. no longer takes part, and is still named for the commitment “85 trucks fitted with a cab unit and all drivers trained” and the role of project lead of Van Rijn Logistiek B.V.',
    ]);
    assert.equal(removed(head, liveEta).filter((one) => one.startsWith('weakens')).length, 2);
  });

  it('is told at a place of a waiver, which is written as before', () => {
    const portal =
      'due: 2027-08-31\n      portal: { what: Screens for shippers, owner: lin, cost: 10, due: 2027-09-30 }\n';
    const base = `${edited(['due: 2027-08-31\n', portal])}
waivers:
  late: { rule: honesty/over-ceiling, at: honesty.commitments.noordlicht.portal, because: x, agreed_by: [eva, hans], until: 2027-06-01 }
`;
    const head = exchanged(base, 'portal', 'eta-service').replace('noordlicht.eta-service', 'noordlicht.portal');
    assert.deepEqual(
      diffTexts(base, head)
        .changes.slice(2)
        .map(({ message }) => english(message)),
      ['Where the waiver “late” holds: still honesty.commitments.noordlicht.portal, where something else stands now.'],
    );
  });
});

describe('where more stayed with the ids, no id changed', () => {
  it('two people who take over all that the other did', () => {
    const head = edited(
      ['Fatima Aydin, days_per_month: 5', 'Joost Bakker, days_per_month: 3'],
      ['joost: { name: Joost Bakker, days_per_month: 3', 'joost: { name: Fatima Aydin, days_per_month: 5'],
    );
    assert.deepEqual(changes(liveEta, head), [
      'unclear changed parties.van-rijn.people.fatima.name',
      'weakens changed parties.van-rijn.people.fatima.days_per_month',
      'unclear changed parties.van-rijn.people.joost.name',
      'strengthens changed parties.van-rijn.people.joost.days_per_month',
    ]);
  });
});
