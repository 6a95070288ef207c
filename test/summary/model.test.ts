import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { served } from '../../server/src/explain/principles.ts';
import { rules } from '../../server/src/rules/index.ts';
import { placeUnder } from '../../server/src/summary/cursor.ts';
import { questions } from '../../server/src/summary/questions.ts';
import { readBase } from '../support/markers.ts';
import { summaryOf } from './summaries.ts';

const sound = readBase('two');
/** As it is signed, with digests. */
const example = readFileSync(new URL('../../examples/live-eta.partnership.yaml', import.meta.url), 'utf8');

describe('The summary', () => {
  it('tells what it is, who signed and what comes next', () => {
    const { header } = summaryOf(example);
    assert.equal(header.title, 'Live ETA for regional distribution');
    assert.deepEqual(header.facts, ['Agreed', 'version 3', 'parties only']);
    assert.equal(header.term?.text, '1 January 2027 to 30 June 2028');
    assert.equal(header.term?.length, '18 months');
    assert.deepEqual(
      header.signatures.map(({ name, state, text }) => [name, state, text]),
      [
        ['Noordlicht Software B.V.', 'signed', 'Eva de Wit, 19 November 2026'],
        ['Van Rijn Logistiek B.V.', 'signed', 'Hans van Rijn, 20 November 2026'],
      ],
    );
    assert.deepEqual(
      header.next.map(({ what, away }) => `${what} ${away}`),
      [
        'Start of the term in 38 days',
        'Review in 133 days',
        '85 trucks fitted with a cab unit and all drivers trained in 264 days',
      ],
    );
    assert.equal(header.talk, 'Nothing to talk about');
  });

  it('says of a signature without a digest that it cannot tell of a change', () => {
    for (const signature of summaryOf(sound).header.signatures) {
      assert.equal(signature.state, 'signed');
      assert.match(signature.text, /; no digest: whether the text changed since cannot be told$/);
    }
  });

  it('shows who has not signed this version', () => {
    const older = sound.replace(
      '{ hans: { date: 2026-11-20, version: 3 } }',
      '{ hans: { date: 2026-01-20, version: 2 } }',
    );
    const [, vanRijn] = summaryOf(older).header.signatures;
    assert.equal(vanRijn?.state, 'older');
    assert.equal(vanRijn?.text, 'Hans van Rijn signed version 2, not this one');
  });

  it('shows of each signatory what is still to be done, whatever it is of others', () => {
    const signed = (list: string, signatures: string) =>
      sound
        .replace('  sign_off:\n', `  signatories: { noordlicht: [${list}] }\n  sign_off:\n`)
        .replace('noordlicht: { eva: { date: 2026-11-19, version: 3 } }', `noordlicht: ${signatures}`);
    const digest = `"sha256:${'a'.repeat(64)}"`;
    const text = signed(
      'eva, mark, lin',
      `{ eva: { date: 2026-11-19, version: 3, digest: ${digest} }, mark: { date: 2026-01-20, version: 2 } }`,
    );
    const [english] = summaryOf(text).header.signatures;
    assert.deepEqual(
      [english?.state, english?.text],
      [
        'older',
        'Eva de Wit, 19 November 2026; changed since Eva de Wit signed; Mark Smit signed version 2, not this one; not signed by Lin Chen',
      ],
    );
    const [dutch] = summaryOf(text, { language: 'nl' }).header.signatures;
    assert.equal(
      dutch?.text,
      'Eva de Wit, 19 november 2026; gewijzigd na de handtekening van Eva de Wit; versie 2 ondertekend door Mark Smit, niet deze; nog niet ondertekend door Lin Chen',
    );
  });

  it('marks a review as late that the check says is overdue', () => {
    const review = (text: string, today: string) =>
      summaryOf(text, { today }).timeline.events.find(({ kind }) => kind === 'review')?.state;
    assert.deepEqual([review(sound, '2027-04-06'), review(sound, '2027-04-07')], ['ahead', 'late']);
    const ended = sound.replace(/^status: .*/m, 'status: ended\nended: { date: 2027-03-01, because: Done }');
    assert.equal(review(ended, '2027-04-07'), 'past');
  });

  it('names who answers now for what comes again, and for what is late, once somebody has left', () => {
    const left = sound.replace(
      'mark: { name: Mark Smit,',
      'mark: { name: Mark Smit, until: 2027-09-15, replaced_by: lin,',
    );
    const owners = (text: string, today: string) => {
      const { timeline, chapters } = summaryOf(text, { today });
      const event = timeline.events.find(({ what }) => what.startsWith('ETA service'));
      const cards = chapters.find(({ id }) => id === 'promises')?.cards ?? [];
      const line = cards.flatMap(({ rows }) => rows.flatMap(({ lines }) => lines));
      return [event?.who, line.find(({ text: what }) => what.startsWith('ETA service'))?.note?.split(' · ')[0]];
    };
    const lin = ['Noordlicht Software B.V., Lin Chen', 'Lin Chen'];
    const mark = ['Noordlicht Software B.V., Mark Smit', 'Mark Smit'];
    const monthly = left.replace('due: 2027-08-31', 'due: 2027-08-31\n        every: 1 month');
    assert.deepEqual(owners(monthly, '2027-09-01'), lin, 'due next on 30 September');
    assert.deepEqual(owners(monthly, '2027-08-20'), mark);
    assert.deepEqual(owners(left, '2027-09-10'), mark, 'late, and still there');
    assert.deepEqual(owners(left, '2027-09-20'), lin, 'late');
    const done = left.replace('due: 2027-08-31', 'due: 2027-08-31\n        state: delivered');
    assert.deepEqual(owners(done, '2027-09-20'), mark, 'delivered');
  });

  it('says of a discussion that is still to come that it is to be, and of one today that it was', () => {
    const on = (day: string, language: 'en' | 'nl' = 'en') =>
      summaryOf(sound.replace('discussed_on: 2026-10-06', `discussed_on: ${day}`), { language }).differences.map(
        ({ discussed }) => discussed,
      );
    assert.deepEqual(on('2026-11-24'), ['talked about on 24 November 2026']);
    assert.deepEqual(on('2026-11-25'), ['to be talked about on 25 November 2026']);
    assert.deepEqual(on('2026-11-25', 'nl'), ['te bespreken op 25 november 2026']);
  });

  it('draws three corners for each party, empty and doubled ones as such', () => {
    const text = sound
      .replace('process_owner: { person: joost', 'process_owner: { person: fatima')
      .replace('      visionary: { person: eva, days_per_month: 1 }\n', '');
    const [noordlicht, vanRijn] = summaryOf(text).triangles;
    assert.deepEqual(
      noordlicht?.corners.map(({ state, name, days }) => [state, name, days]),
      [
        ['empty', 'Nobody yet', undefined],
        ['named', 'Mark Smit', '5 days a month'],
        ['named', 'Lin Chen', '2 days a month'],
      ],
    );
    assert.deepEqual(
      vanRijn?.corners.map(({ initials, doubled }) => [initials, doubled]),
      [
        ['HR', false],
        ['FA', true],
        ['FA', true],
      ],
    );
    assert.match(vanRijn?.text ?? '', /Process owner: Fatima Aydin, 2 days a month \(in more than one corner\)/);
  });

  it('calls a corner unknown, not empty, where it cannot be read', () => {
    const text = sound.replace(
      'visionary: { person: eva, days_per_month: 1 }',
      'visionary: { person: [eva], days_per_month: 1 }',
    );
    assert.equal(summaryOf(text).triangles[0]?.corners[0]?.state, 'unknown');
  });

  it('puts what is promised beside willing and able', () => {
    const text = sound.replace('budget: { willing: 120000, able: 140000 }', 'budget: { willing: 90000, able: 140000 }');
    const [money, days] = summaryOf(text).bars;
    assert.deepEqual(
      money?.rows.map(({ promised, willing, able, ceiling, state, verdict }) => [
        promised,
        willing,
        able,
        ceiling,
        state,
        verdict,
      ]),
      [
        [9_500_000, 9_000_000, 14_000_000, 9_000_000, 'over', '5,000 EUR too much'],
        [5_200_000, 6_000_000, 6_000_000, 6_000_000, 'within', '8,000 EUR left'],
      ],
    );
    assert.equal(money?.scale, 14_000_000);
    assert.deepEqual(
      days?.rows.map(({ promisedText, verdict }) => [promisedText, verdict]),
      [
        ['234 days', '26 days left'],
        ['186 days', '14 days left'],
      ],
    );
  });

  it('compares the ratings of each priority', () => {
    const text = sound.replace('{ noordlicht: 4, van-rijn: 3 }', '{ noordlicht: 5, van-rijn: 2 }');
    assert.deepEqual(
      summaryOf(text).priorities.map(({ gapText, wide, spread }) => [gapText, wide, spread]),
      [
        ['equally important', false, { low: 5, high: 5 }],
        ['3 points apart', true, { low: 2, high: 5 }],
      ],
    );
    const unsaid = summaryOf(sound.replace('{ noordlicht: 4, van-rijn: 3 }', '{ noordlicht: 4 }')).priorities[1];
    assert.equal(unsaid?.gapText, 'not yet to compare');
    assert.equal(unsaid?.ratings[1]?.text, 'not said');
  });

  it('sets out competencies by party: strong, weak, covered, undeclared', () => {
    const text = sound.replace('requires: [driver-operations]', 'requires: [driver-operations, iot-hardware]');
    const { rows } = summaryOf(text).matrix;
    const cells = Object.fromEntries(
      rows.map(({ competency, cells }) => [competency, cells.map(({ standing }) => standing)]),
    );
    assert.deepEqual(cells, {
      'arrival-prediction': ['strong', 'silent'],
      'data-engineering': ['strong', 'weak'],
      'driver-operations': ['weak', 'strong'],
      'retail-network': ['silent', 'strong'],
      'iot-hardware': ['silent', 'undeclared'],
    });
    const covered = rows.find(({ competency }) => competency === 'data-engineering')?.cells[1];
    assert.equal(covered?.coveredBy, 'covered by Noordlicht Software B.V.');
  });

  it('puts dates in order, and says what is late', () => {
    const { timeline } = summaryOf(sound, { today: '2027-09-01' });
    const dates = timeline.events.map(({ date }) => date);
    assert.deepEqual(dates, [...dates].sort());
    assert.deepEqual(
      timeline.events.filter(({ kind }) => kind === 'commitment').map(({ state }) => state),
      ['late', 'late'],
    );
    assert.ok(timeline.events.every(({ position }) => position >= 0 && position <= 1));
    assert.ok((timeline.span?.today ?? 0) > 0.4 && (timeline.span?.today ?? 1) < 0.5);
  });

  it('makes an agenda of the findings: by principle, as questions', () => {
    const text = sound
      .replace('budget: { willing: 120000, able: 140000 }', 'budget: { willing: 90000, able: 140000 }')
      .replace('{ noordlicht: 4, van-rijn: 3 }', '{ noordlicht: 5, van-rijn: 2 }');
    const { talk, header } = summaryOf(text);
    assert.deepEqual(
      talk.groups.map(({ title, topics }) => [title, topics.map(({ number, question }) => `${number} ${question}`)]),
      [
        ['1. Priorities in balance', ['1 Do we all want this enough to go on with it?']],
        [
          '3. Honesty about what you can and cannot do',
          ['2 Which promise do we make smaller, or which ceiling do we raise?'],
        ],
      ],
    );
    assert.equal(talk.intro, 'The agenda of the review of 6 April 2027.');
    assert.equal(header.talk, '2 things to talk about');
    const [fact] = talk.groups[1]?.topics[0]?.facts ?? [];
    assert.equal(fact?.severityText, 'to settle first');
    assert.match(fact?.text ?? '', /95,000 EUR/);
  });

  it('has a question of its own for every rule of the principles and of governance', () => {
    const asked = rules.filter(({ id }) => !/^(internal|syntax|schema|general)\//.test(id));
    assert.deepEqual(
      asked.filter(({ id }) => !questions[id]).map(({ id }) => id),
      [],
    );
    const known = new Set<string>(rules.map(({ id }) => id));
    assert.deepEqual(
      Object.keys(questions).filter((id) => !known.has(id)),
      [],
    );
    assert.ok(Object.keys(served).length > 5);
  });

  it('tells the view of one party, and keeps what is shared', () => {
    const summary = summaryOf(sound, { party: 'van-rijn' });
    assert.deepEqual(
      summary.triangles.map(({ party }) => party),
      ['van-rijn'],
    );
    assert.deepEqual(
      summary.success.map(({ party }) => party),
      ['van-rijn'],
    );
    assert.ok(summary.priorities.every(({ ratings }) => ratings.length === 2));
    assert.ok(summary.timeline.events.every(({ party }) => party === undefined || party === 'van-rijn'));
  });

  it('speaks Dutch', () => {
    const { header, bars } = summaryOf(sound, { language: 'nl' });
    assert.deepEqual(header.facts, ['Overeengekomen', 'versie 3', 'alleen voor de partijen']);
    assert.equal(bars[0]?.rows[0]?.verdict, '€ 25.000 over');
  });

  it('is plain data', () => {
    const summary = summaryOf(sound);
    assert.deepEqual(JSON.parse(JSON.stringify(summary)), summary);
  });

  it('is there for every piece of an agreement', () => {
    fc.assert(
      fc.property(fc.nat(sound.length), fc.nat(sound.length), fc.string({ maxLength: 8 }), (from, length, insert) => {
        const text = sound.slice(0, from) + insert + sound.slice(from + length);
        const { triangles, timeline } = summaryOf(text);
        assert.ok(triangles.every(({ corners }) => corners.length === 3));
        assert.ok(timeline.events.every(({ position }) => position >= 0 && position <= 1));
      }),
      { numRuns: 60 },
    );
    for (const text of ['', 'a', '- 1', 'partnership: v2', 'parties:\n  a:\n'])
      assert.equal(summaryOf(text).version, 1);
  });
});

describe('The place under the cursor', () => {
  it('is the innermost one that holds it', () => {
    const summary = summaryOf(sound);
    const line = sound.split('\n').findIndex((text) => text.includes('eta-service:')) + 1;
    assert.deepEqual(placeUnder(summary, { line, column: 9 })?.path, [
      'honesty',
      'commitments',
      'noordlicht',
      'eta-service',
    ]);
    const budget = sound.split('\n').findIndex((text) => text.includes('willing: 120000')) + 1;
    assert.deepEqual(placeUnder(summary, { line: budget, column: 12 })?.path, [
      'honesty',
      'ceilings',
      'noordlicht',
      'budget',
    ]);
    assert.equal(placeUnder(summary, { line: 1, column: 1 }), undefined);
  });
});
