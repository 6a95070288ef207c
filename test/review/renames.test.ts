import assert from 'node:assert/strict';
import { brief, diffTexts, edited, english, liveEta } from './support.ts';

const renamed = (head: string, base = liveEta) => brief(diffTexts(base, head).changes);

describe('what is no change of what was agreed', () => {
  it('comments, layout, line ends and extension keys', () => {
    const head = `# A note\n${liveEta}`
      .replace('registration: { kvk: "90000001" }', 'registration:\n      kvk: "90000001" # from the register')
      .replace('confidentiality: parties-only', 'confidentiality: "parties-only"\nx-owner: somebody')
      .replaceAll('\n', '\r\n');
    const diff = diffTexts(liveEta, head);
    assert.deepEqual(brief(diff.changes), []);
    assert.deepEqual(diff.signAgain, []);
  });

  it('sections, entries and keys in another order', () => {
    const [head = '', ...sections] = liveEta.split(/\n\n(?=\w)/);
    const shuffled = [head, ...sections.reverse()]
      .join('\n\n')
      .replace('{ willing: 120000, able: 140000 }', '{ able: 140000, willing: 120000 }');
    const diff = diffTexts(liveEta, shuffled);
    assert.deepEqual(brief(diff.changes), []);
    assert.deepEqual(diff.signAgain, []);
  });

  it('a list in another order, which is told, for it asks for a new signature', () => {
    const diff = diffTexts(liveEta, edited(['[candour, craftsmanship]', '[craftsmanship, candour]']));
    assert.deepEqual(brief(diff.changes), ['neutral changed transparency.culture.noordlicht.values']);
    assert.deepEqual(diff.signAgain, ['noordlicht', 'van-rijn']);
  });
});

describe('another id for the same thing is one rename', () => {
  it('of a party, wherever it stands', () => {
    assert.deepEqual(renamed(liveEta.replaceAll('van-rijn', 'rijn')), ['neutral renamed parties.rijn']);
  });

  it('of a person, with all roles and commitments', () => {
    const head = liveEta.replaceAll('fatima', 'fa');
    assert.deepEqual(renamed(head), ['neutral renamed parties.van-rijn.people.fa']);
    const [change] = diffTexts(liveEta, head).changes;
    assert.ok(change);
    assert.equal(english(change.message), 'The person “Fatima Aydin” has another id: “fa” instead of “fatima”.');
    assert.deepEqual([change.before, change.after], ['fatima', 'fa']);
    assert.equal(liveEta.slice(change.baseRange?.start, change.baseRange?.end), 'fatima');
    assert.equal(head.slice(change.headRange?.start, change.headRange?.end), 'fa');
  });

  it('of a competency that is strong here and weak there', () => {
    assert.deepEqual(renamed(liveEta.replaceAll('data-engineering', 'data-work')), [
      'neutral renamed honesty.weak_competencies.van-rijn.data-work',
    ]);
  });

  it('of a priority, a commitment, a workstream and a need', () => {
    assert.deepEqual(renamed(liveEta.replaceAll('reliable-eta', 'good-eta')), [
      'neutral renamed priorities.shared.good-eta',
    ]);
    assert.deepEqual(renamed(liveEta.replaceAll('cab-units', 'cabs')), [
      'neutral renamed honesty.commitments.van-rijn.cabs',
    ]);
    assert.deepEqual(renamed(liveEta.replaceAll('rollout', 'roll-out')), [
      'neutral renamed strengths.workstreams.roll-out',
    ]);
    assert.deepEqual(renamed(liveEta.replaceAll('real-trips', 'trips')), [
      'neutral renamed transparency.expectations.noordlicht.needs.trips',
    ]);
  });

  it('of whatever else has an id', () => {
    const waiver =
      '\nwaivers:\n  late-start:\n    rule: honesty/due-dates-pile-up\n    because: We know\n    agreed_by: [eva, hans]\n    until: 2027-06-30\n';
    const places = {
      'priorities.stop_if': 'priorities-apart',
      'transparency.expectations.van-rijn.success': 'fewer-calls',
      'transparency.differences': 'change-rhythm',
      'honesty.deadlines.noordlicht': 'grant-report',
      'talents.safeguards': 'complaints',
      'strengths.approvals': 'cab-screens',
      waivers: 'late-start',
    };
    for (const [place, id] of Object.entries(places)) {
      const [base, head] = [liveEta + waiver, (liveEta + waiver).replaceAll(`${id}:`, 'called-otherwise:')];
      assert.deepEqual(renamed(head, base), [`neutral renamed ${place}.called-otherwise`]);
      assert.deepEqual(renamed(base, head), [`neutral renamed ${place}.${id}`]);
    }
  });

  it('of a party, its person and its commitment at once', () => {
    const head = liveEta.replaceAll('van-rijn', 'rijn').replaceAll('fatima', 'fa').replaceAll('cab-units', 'cabs');
    assert.deepEqual(renamed(head), [
      'neutral renamed parties.rijn',
      'neutral renamed parties.rijn.people.fa',
      'neutral renamed honesty.commitments.rijn.cabs',
    ]);
  });

  it('with a new date as well: a rename, and the date', () => {
    const head = liveEta.replaceAll('cab-units', 'cabs').replace('due: 2027-08-15', 'due: 2027-08-20');
    assert.deepEqual(renamed(head), [
      'neutral renamed honesty.commitments.van-rijn.cabs',
      'weakens changed honesty.commitments.van-rijn.cabs.due',
    ]);
  });

  it('and the place of a waiver follows', () => {
    const waiver =
      '\nwaivers:\n  w:\n    rule: honesty/due-dates-pile-up\n    at: honesty.commitments.van-rijn.cab-units\n    because: We know\n    agreed_by: [eva, hans]\n    until: 2027-06-30\n';
    assert.deepEqual(renamed((liveEta + waiver).replaceAll('cab-units', 'cabs'), liveEta + waiver), [
      'neutral renamed honesty.commitments.van-rijn.cabs',
    ]);
  });

  it('of a commitment whose id a competency has too', () => {
    const base = liveEta.replaceAll('retail-network', 'cab-units');
    const head = base
      .replace('cab-units: 12 national', 'shops: 12 national')
      .replace('uses: [cab-units]', 'uses: [shops]');
    assert.deepEqual(renamed(head, base), ['neutral renamed strengths.competencies.van-rijn.shops']);
    assert.deepEqual(renamed(base, head), ['neutral renamed strengths.competencies.van-rijn.cab-units']);
  });

  it('unless half of the places do not follow', () => {
    const head = liveEta.replace('  van-rijn:\n    name', '  rijn:\n    name');
    const kinds = diffTexts(liveEta, head).changes.map(({ kind }) => kind);
    assert.ok(!kinds.includes('renamed'), kinds.join());
    assert.deepEqual(brief(diffTexts(liveEta, head).changes).slice(0, 2), [
      'unclear added parties.rijn',
      'unclear removed parties.van-rijn',
    ]);
  });

  it('but something else under another id is not', () => {
    assert.deepEqual(
      renamed(edited(['real-trips: { what: Real trips and drivers to learn from', 'money: { what: A loan'])),
      [
        'unclear added transparency.expectations.noordlicht.needs.money',
        'unclear removed transparency.expectations.noordlicht.needs.real-trips',
      ],
    );
  });
});
