import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { entryOf } from '../../server/src/portfolio/entry-of.ts';
import { calendarIcs } from '../../server/src/portfolio/render/ics.ts';
import { readBase } from '../support/markers.ts';
import { portfolio } from './entries.ts';

const sound = readBase('two');
const year = { from: '2027-01-01', to: '2027-12-31' };

describe('The view of somebody', () => {
  it('tells what a person does under whatever name a file has, and nothing of a namesake', () => {
    const other = sound
      .replace(/^title: .*/m, 'title: Second')
      .replace('mark: { name: Mark Smit,', 'mark: { name: M. Smit,')
      .replace('fatima: { name: Fatima Aydin,', 'fatima: { name: Mark Smit,');
    const { calendar } = portfolio(
      { 'a.partnership.yaml': sound, 'b.partnership.yaml': other },
      { person: 'mark', ...year },
    );
    assert.deepEqual(
      calendar.map(({ title, kind, person }) => [title, kind, person]),
      [
        ['Live ETA for regional distribution', 'commitment', 'Mark Smit'],
        ['Second', 'commitment', 'M. Smit'],
      ],
    );
  });

  it('knows who has no role by name, and is theirs as well', () => {
    const helped = sound.replace(
      'mark: { name: Mark Smit,',
      'ida: { name: Ida Bos, days_per_month: 1 }\n      mark: { name: Mark Smit,',
    );
    const text = helped.replace('owner: mark', 'owner: ida');
    const { title, calendar } = portfolio({ 'a.partnership.yaml': text }, { person: 'ida', ...year });
    assert.deepEqual(
      [title, calendar.map(({ kind, person }) => [kind, person])],
      ['Agreements of Ida Bos', [['commitment', 'Ida Bos']]],
    );
    const unknown = sound.replace('effective: 2027-01-01', 'effective: TBD');
    assert.ok(portfolio({ 'a.partnership.yaml': unknown }, year).calendar.some(({ person }) => person === 'Mark Smit'));
  });

  it('tells what a person has to do where no role asks for days', () => {
    const draft = sound.replace(/^status: .*/m, 'status: draft');
    const { title, calendar } = portfolio({ 'a.partnership.yaml': draft }, { person: 'mark', ...year });
    assert.equal(title, 'Agreements of Mark Smit');
    assert.deepEqual(
      calendar.map(({ what }) => what),
      ['ETA service in production for all own trucks'],
    );
  });

  it('of a party is not that of somebody else by the same id', () => {
    const { agreements, people } = portfolio(
      { 'a.partnership.yaml': sound },
      { party: 'van-rijn', person: 'mark', ...year },
    );
    assert.deepEqual([agreements, people], [[], []]);
  });

  it('leaves out what two others pay each other', () => {
    const three = readBase('three');
    const parties = [...three.matchAll(/^ {2}([a-z-]+):\n {4}name:/gm)].map(([, id]) => id ?? '');
    const [first = '', second = '', third = ''] = parties;
    const paid = three.replace(
      /^honesty:.*\n/m,
      (line) =>
        `${line}  payments:\n    rent: { what: Rent, from: ${first}, to: ${second}, amount: 10, due: 2027-06-01 }\n`,
    );
    const kinds = (party: string) =>
      portfolio({ 'a.partnership.yaml': paid }, { party, from: '2026-01-01', to: '2030-12-31' })
        .calendar.filter(({ what }) => what === 'Rent')
        .map(({ kind }) => kind);
    assert.deepEqual([kinds(first), kinds(second), kinds(third)], [['payment'], ['payment'], []]);
  });

  it('does not call a party alone that has company in agreements of others', () => {
    const elsewhere = sound
      .replace(/^title: .*/m, 'title: Elsewhere')
      .replaceAll('noordlicht', 'zuiderlicht')
      .replace('Noordlicht Software B.V.', 'Zuiderlicht B.V.')
      .replace('90000001', '90000003')
      .replaceAll('van-rijn', 'kuiper')
      .replace('Van Rijn Logistiek B.V.', 'Kuiper B.V.')
      .replace('90000002', '90000004');
    const texts = {
      'a.partnership.yaml': sound,
      'b.partnership.yaml': sound.replace(/^title: .*/m, 'title: Second'),
      'c.partnership.yaml': elsewhere,
    };
    const alone = (party?: string) => portfolio(texts, { party }).supports.filter(({ isAlone }) => isAlone).length;
    assert.deepEqual([alone(), alone('noordlicht')], [0, 0]);
  });
});

describe('The calendar of a portfolio', () => {
  const left = sound.replace(
    'mark: { name: Mark Smit,',
    'mark: { name: Mark Smit, until: 2027-09-15, replaced_by: lin,',
  );
  const who = (text: string, today: string, person?: string) =>
    portfolio({ 'a.partnership.yaml': text }, { today, from: '2027-08-01', to: '2027-10-31', person })
      .calendar.filter(({ kind, party }) => kind === 'commitment' && party === 'Noordlicht Software B.V.')
      .map(({ date, person: name }) => [date, name]);

  it('names who stands there each time that something comes again', () => {
    const monthly = left.replace('due: 2027-08-31', 'due: 2027-08-31\n        every: 1 month');
    assert.deepEqual(who(monthly, '2027-08-01'), [
      ['2027-08-31', 'Mark Smit'],
      ['2027-09-30', 'Lin Chen'],
      ['2027-10-31', 'Lin Chen'],
    ]);
    assert.deepEqual(who(monthly, '2027-08-01', 'lin'), [
      ['2027-09-30', 'Lin Chen'],
      ['2027-10-31', 'Lin Chen'],
    ]);
  });

  it('names all who stand there in the one event of what comes again', () => {
    const text = left.replace('due: 2027-08-31', 'due: 2027-08-31\n        every: 1 month');
    const shown = portfolio({ 'a.partnership.yaml': text }, { today: '2027-08-01' });
    const ics = calendarIcs(shown.calendar, { name: 'All', language: 'en', today: '2027-08-01' }).replaceAll(
      '\r\n ',
      '',
    );
    assert.match(ics, /Noordlicht Software B\.V\.\\nMark Smit\\nLin Chen\\n95/);
  });

  it('calls nothing late that the check does not', () => {
    const late = (text: string) => {
      const { calendar } = portfolio({ 'a.partnership.yaml': text }, { today: '2028-05-01' });
      return calendar.filter(({ state, kind }) => state === 'late' && kind === 'commitment').map(({ date }) => date);
    };
    assert.deepEqual(late(sound), ['2027-08-15', '2027-08-31']);
    const yearly = sound.replace('due: 2027-08-31', 'due: 2027-08-31\n        every: 1 year');
    assert.deepEqual(late(yearly), ['2027-08-15'], 'due once within the term');
    assert.deepEqual(late(yearly.replace('1 year', 'now and then')), ['2027-08-15']);
    assert.deepEqual(late(sound.replace('due: 2027-08-31', 'due: 2027-08-31\n        state: done')), ['2027-08-15']);
  });

  it('asks for what is late who stands there now', () => {
    assert.deepEqual(who(left, '2027-09-10'), [['2027-08-31', 'Mark Smit']]);
    assert.deepEqual(who(left, '2027-09-20'), [['2027-08-31', 'Lin Chen']]);
  });
});

describe('A person of a portfolio', () => {
  it('has a role in each agreement that a month is made of, also where the days told of begin within that month', () => {
    const ended = sound.replace(/^title: .*/m, 'title: Second').replace('expires: 2028-06-30', 'expires: 2027-12-10');
    const { people } = portfolio({ 'a.partnership.yaml': sound, 'b.partnership.yaml': ended }, { today: '2027-12-15' });
    const mark = people.find(({ id }) => id === 'mark');
    assert.equal(mark?.cells[0]?.asked, 1000);
    assert.equal(mark?.agreements.length, 2);
  });
});

describe('An account of a portfolio', () => {
  it('tells no more as left than there can be where not all that is promised can be read', () => {
    const open = sound.replace('cost: 95000', 'cost: TBD');
    const money = portfolio({ 'a.partnership.yaml': open }).accounts.find(
      ({ partyId, resource }) => partyId === 'noordlicht' && resource === 'budget',
    );
    const told = (one: typeof money | NonNullable<typeof money>['parts'][number]) => [
      one?.promisedText,
      one?.leftText,
      one?.complete,
    ];
    assert.deepEqual(told(money), ['at least 0 EUR', 'at most 120,000 EUR left', false]);
    assert.deepEqual(told(money?.parts[0]), ['at least 0 EUR', 'at most 120,000 EUR left', false]);
  });
});

describe('The signatures of a portfolio', () => {
  it('are not told to hold where the text was changed, whatever rules are on', () => {
    const digest = `"sha256:${'a'.repeat(64)}"`;
    const stale = sound.replace('2026-11-19, version: 3 }', `2026-11-19, version: 3, digest: ${digest} }`);
    for (const text of [stale, stale.replace(/^status: .*/m, 'status: draft')]) {
      const { parties } = entryOf('a.partnership.yaml', new AgreementDocument(text), []);
      assert.deepEqual(
        parties.map(({ id, hasSigned }) => [id, hasSigned]),
        [
          ['noordlicht', false],
          ['van-rijn', true],
        ],
      );
    }
  });
});
