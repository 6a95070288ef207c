import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { readBase } from '../support/markers.ts';
import { portfolio } from './entries.ts';

const sound = readBase('two');
const minimal = readFileSync(new URL('../../examples/minimal.partnership.yaml', import.meta.url), 'utf8');
const second = sound.replace(/^title: .*/m, 'title: Second');

describe('The portfolio', () => {
  it('adds up what several agreements ask of one person, and tells the months in which it is too much', () => {
    const { people, months, notices } = portfolio({ 'a.partnership.yaml': sound, 'b.partnership.yaml': second });
    const mark = people.find(({ id }) => id === 'mark');
    assert.ok(mark);
    assert.equal(mark.available, 600);
    assert.deepEqual(mark.cells.map(({ asked, state }) => [asked, state]).slice(0, 3), [
      [0, 'none'],
      [0, 'none'],
      [1000, 'over'],
    ]);
    assert.deepEqual(
      months.slice(0, 3).map(({ id }) => id),
      ['2026-11', '2026-12', '2027-01'],
    );
    assert.deepEqual(
      mark.agreements.map(({ title, days }) => [title, days]),
      [
        ['Live ETA for regional distribution', 500],
        ['Second', 500],
      ],
    );
    assert.ok(notices.some(({ kind, text }) => kind === 'overloaded' && text.startsWith('Mark Smit')));
  });

  it('does not count a draft, nor a copy twice', () => {
    const draft = second.replace('status: agreed', 'status: draft');
    const { people, accounts, agreements, notices } = portfolio({
      'a.partnership.yaml': sound,
      'draft.partnership.yaml': draft,
      'a copy.partnership.yaml': sound,
    });
    assert.equal(people.find(({ id }) => id === 'mark')?.isOverloaded, false);
    const money = accounts.find(({ party, resource }) => party === 'Noordlicht Software B.V.' && resource === 'budget');
    assert.deepEqual([money?.agreements, money?.promised, money?.ceiling], [1, 9_500_000, 12_000_000]);
    assert.equal(agreements.find(({ at }) => at.file === 'a copy.partnership.yaml')?.copyOf, 'a.partnership.yaml');
    assert.ok(notices.some(({ kind }) => kind === 'copy'));
  });

  it('never adds up currencies', () => {
    const pounds = second.replace('currency: EUR', 'currency: GBP');
    const { accounts } = portfolio({ 'a.partnership.yaml': sound, 'b.partnership.yaml': pounds });
    assert.deepEqual(
      accounts
        .filter(({ resource, partyId }) => resource === 'budget' && partyId === 'van-rijn')
        .map(({ currency, promisedText }) => [currency, promisedText]),
      [
        ['EUR', '52,000 EUR'],
        ['GBP', '52,000 GBP'],
      ],
    );
  });

  it('knows a party by its registration, whatever its id, and says what could not be matched', () => {
    const renamed = second
      .replaceAll('van-rijn', 'vr')
      .replace(/kvk: "(\d+)" \}\n {4}people:\n {6}eva/, 'kvk: "$1" }\n    people:\n      eva');
    const together = portfolio({ 'a.partnership.yaml': sound, 'b.partnership.yaml': renamed });
    assert.equal(together.people.filter(({ id }) => id === 'fatima').length, 1);
    const unregistered = second.replaceAll(/\n {4}registration: .*/g, '');
    const apart = portfolio({ 'a.partnership.yaml': sound, 'b.partnership.yaml': unregistered });
    assert.equal(apart.people.filter(({ id }) => id === 'fatima').length, 2);
    assert.equal(apart.notices.filter(({ kind }) => kind === 'unmatched').length, 2);
  });

  it('repeats what comes again, and leaves out what is done, rests or has ended', () => {
    const { calendar } = portfolio({ 'a.partnership.yaml': sound }, { from: '2027-01-01', to: '2027-12-31' });
    assert.deepEqual(
      calendar.filter(({ kind }) => kind === 'review').map(({ date }) => date),
      ['2027-04-06', '2027-07-06', '2027-10-06'],
    );
    const delivered = sound.replace('due: 2027-08-31', 'due: 2027-08-31\n        state: delivered');
    const done = portfolio({ 'a.partnership.yaml': delivered }, { from: '2027-01-01', to: '2027-12-31' });
    assert.equal(done.calendar.filter(({ kind }) => kind === 'commitment').length, 1);
    const ended = sound.replace(/^status: .*/m, 'status: ended\nended: { date: 2026-11-01, because: Done }');
    assert.deepEqual(portfolio({ 'a.partnership.yaml': ended }).calendar, []);
  });

  it('tells what is late, however long ago', () => {
    const late = portfolio({ 'a.partnership.yaml': sound }, { today: '2027-09-10' });
    assert.deepEqual(
      late.calendar.filter(({ state }) => state === 'late').map(({ date, kind }) => [date, kind]),
      [
        ['2027-04-06', 'review'],
        ['2027-08-15', 'commitment'],
        ['2027-08-31', 'commitment'],
      ],
    );
  });

  it('tells who is the only support of several agreements', () => {
    const { supports, notices } = portfolio({ 'a.partnership.yaml': sound, 'b.partnership.yaml': second });
    const alone = supports.filter(({ isAlone }) => isAlone).map(({ competency, party }) => [competency, party]);
    assert.deepEqual(alone, [
      ['data-engineering', 'Noordlicht Software B.V.'],
      ['driver-operations', 'Van Rijn Logistiek B.V.'],
    ]);
    assert.equal(notices.filter(({ kind }) => kind === 'alone').length, 2);
  });

  it('is the view of one party, or of one person', () => {
    const texts = { 'a.partnership.yaml': sound, 'b.partnership.yaml': second };
    const party = portfolio(texts, { party: 'van-rijn', from: '2027-01-01', to: '2027-12-31' });
    assert.equal(party.title, 'Agreements of Van Rijn Logistiek B.V.');
    assert.ok(party.people.every(({ party: of }) => of === 'Van Rijn Logistiek B.V.'));
    assert.ok(party.accounts.every(({ partyId }) => partyId === 'van-rijn'));
    const person = portfolio(texts, { person: 'mark', from: '2027-01-01', to: '2027-12-31' });
    assert.deepEqual(
      person.people.map(({ id }) => id),
      ['mark'],
    );
    assert.deepEqual(
      person.calendar.map(({ kind, person: who }) => [kind, who]),
      [
        ['commitment', 'Mark Smit'],
        ['commitment', 'Mark Smit'],
      ],
    );
  });

  it('is there for files that are broken, and says so', () => {
    const { agreements, notices } = portfolio({
      'a.partnership.yaml': sound,
      'broken.partnership.yaml': second.replace('honesty:', 'honesty: ]'),
      'empty.partnership.yaml': '',
      'v9.partnership.yaml': 'partnership: v9\n',
    });
    assert.equal(agreements.length, 4);
    assert.deepEqual(
      notices.filter(({ kind }) => kind === 'broken').map(({ at }) => at?.file),
      ['broken.partnership.yaml', 'empty.partnership.yaml', 'v9.partnership.yaml'],
    );
  });

  it('tells nothing of money where none is put in', () => {
    const { accounts } = portfolio({ 'a.partnership.yaml': minimal });
    assert.deepEqual([...new Set(accounts.map(({ resource }) => resource))], ['days']);
  });

  it('writes numbers as the reader does', () => {
    const texts = { 'a.partnership.yaml': minimal };
    const cells = (options: Parameters<typeof portfolio>[1]) =>
      portfolio(texts, options).people.flatMap((row) => row.cells.map(({ askedText }) => askedText));
    assert.ok(cells({}).includes('0.5'));
    assert.ok(cells({ translate: createTranslator('nl', dutch) }).includes('0,5'));
  });

  it('speaks Dutch', () => {
    const { title, words, facts } = portfolio(
      { 'a.partnership.yaml': sound },
      { translate: createTranslator('nl', dutch) },
    );
    assert.deepEqual([title, words.calendar, facts[0]], ['Alle overeenkomsten', 'Agenda', '1 overeenkomst']);
  });
});

describe('Every number of a portfolio', () => {
  const texts = { 'a.partnership.yaml': sound, 'b.partnership.yaml': sound.replace(/^title: .*$/m, 'title: Second') };
  const lineIn = (file: string, line: number) => (texts[file as keyof typeof texts] ?? '').split('\n')[line - 1] ?? '';

  it('leads to what it is made of', () => {
    const { people, accounts, agreements, supports } = portfolio(texts);
    const mark = people.find(({ id }) => id === 'mark');
    const asked = mark?.cells.find(({ of }) => of.length === 2)?.of.map((index) => mark.asks[index]);
    assert.deepEqual(
      asked?.map((ask) => [ask?.title, ask && /days_per_month: \d/.test(lineIn(ask.file, ask.line))]),
      [
        ['Live ETA for regional distribution', true],
        ['Second', true],
      ],
    );
    assert.ok(mark && lineIn(mark.availableAt.file, mark.availableAt.line).includes('mark:'));
    const money = accounts.find(({ partyId, resource }) => partyId === 'van-rijn' && resource === 'budget');
    assert.equal(money?.parts.length, 2);
    for (const part of money?.parts ?? []) {
      assert.match(lineIn(part.file, part.line), /(willing|able):/);
      assert.ok(part.promisedLines.length > 0);
      for (const line of part.promisedLines) assert.match(lineIn(part.file, line), /(cost|amount):/);
    }
    for (const { at, lines, next, principles } of agreements) {
      assert.match(lineIn(at.file, lines.status), /^status:/);
      assert.match(lineIn(at.file, lines.term), /^effective:/);
      assert.ok(next && next.line > 1);
      assert.ok(principles.every(({ lines: found }) => found.length > 0));
    }
    for (const { carries, carriedIn, competency } of supports) {
      assert.equal(carriedIn.length, carries);
      for (const { file, line } of carriedIn) assert.ok(lineIn(file, line).includes(competency));
    }
  });

  it('is the number of the places that it leads to', () => {
    const { agreements } = portfolio({ 'a.partnership.yaml': sound.replace(/^status: .*$/m, 'status: agred') });
    const [row] = agreements;
    const places = row?.principles.flatMap(({ lines }) => lines) ?? [];
    assert.ok(places.length > 0);
    assert.equal(places.length, (row?.errors ?? 0) + (row?.warnings ?? 0) + (row?.infos ?? 0));
  });
});
