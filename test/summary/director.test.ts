import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/index.ts';
import type { ChapterId, Summary } from '../../server/src/summary/model.ts';
import { questions } from '../../server/src/summary/questions.ts';
import { summaryHtml } from '../../server/src/summary/render/html.ts';
import { summaryMarkdown } from '../../server/src/summary/render/markdown.ts';
import { readBase } from '../support/markers.ts';
import { summaryOf } from './summaries.ts';

const sound = readBase('two');
const suspended = sound.replace(
  'status: agreed',
  `status: suspended
suspended:
  since: 2027-05-10
  because: >
    The supplier of the cab units
    is bankrupt.
  decided_by: [eva, hans]
  resumes_when: Another supplier has delivered ten units
  until: 2027-09-01
#`,
);
const ended = sound.replace(
  'status: agreed',
  'status: ended\nended: { date: 2027-12-01, because: The market is gone, decided_by: [eva, hans] }\n#',
);
const paying = sound.replace(
  '\ntalents:',
  `  payments:
    licence: { what: Licence, from: van-rijn, to: noordlicht, amount: 500.50, due: 2027-01-31, every: 1 month, for: [eta-service] }
    parcels: { what: Parcels, from: noordlicht, to: van-rijn, basis: 4 EUR a delivered parcel }

talents:`,
);

/** A chapter as plain lines: `title / label: text (note)`. */
const told = ({ chapters }: Summary, id: ChapterId): readonly string[] =>
  (chapters.find((chapter) => chapter.id === id)?.cards ?? []).flatMap(({ title, rows }) =>
    rows.flatMap(({ label, lines }) =>
      lines.map(
        ({ text, note }) => `${[title, label].filter(Boolean).join(' / ')}: ${text}${note ? ` (${note})` : ''}`,
      ),
    ),
  );
const tellsOf = (text: string) => told(summaryOf(text), 'governance');
const rowsOf = ({ halt }: Summary) => halt?.rows.map(({ label, lines }) => [label, lines[0]?.text]);

describe('The summary for a director', () => {
  it('says since when it rests, why, who decided, and when it goes on', () => {
    const summary = summaryOf(suspended, { today: '2027-06-01' });
    assert.equal(summary.halt?.title, 'Suspended');
    assert.deepEqual(rowsOf(summary), [
      ['Since', '10 May 2027'],
      ['Because', 'The supplier of the cab units is bankrupt.'],
      ['Decided by', 'Eva de Wit and Hans van Rijn'],
      ['Resumes when', 'Another supplier has delivered ten units'],
      ['Until', '1 September 2027'],
    ]);
  });

  it('says when it ended, why, and who decided', () => {
    assert.deepEqual(rowsOf(summaryOf(ended, { today: '2028-01-01' })), [
      ['On', '1 December 2027'],
      ['Because', 'The market is gone'],
      ['Decided by', 'Eva de Wit and Hans van Rijn'],
    ]);
  });

  it('counts nothing down, and calls nothing late, where it rests or has ended', () => {
    for (const text of [suspended, ended])
      for (const today of ['2027-06-01', '2027-09-10', '2028-02-01']) {
        const { header, timeline, talk } = summaryOf(text, { today });
        assert.deepEqual(header.next, []);
        assert.deepEqual(
          timeline.events.filter(({ state }) => state === 'late'),
          [],
        );
        assert.ok(!talk.intro.includes('review'));
      }
    assert.ok(summaryOf(ended, { today: '2027-06-01' }).timeline.events.every(({ state }) => state === 'past'));
  });

  it('says why each party wants this, what it needs, and who meets that', () => {
    const summary = summaryOf(sound);
    assert.deepEqual(told(summary, 'motives').slice(0, 5), [
      'Noordlicht Software B.V. / Motives: market access',
      'Noordlicht Software B.V. / Motives: reselling',
      'Noordlicht Software B.V. / Benefits: A reference in logistics',
      'Noordlicht Software B.V. / Benefits: Recurring licence revenue',
      'Noordlicht Software B.V. / Needs: Real trips and drivers to learn from (met by Van Rijn Logistiek B.V.: 85 trucks fitted with a cab unit and all drivers trained)',
    ]);
    assert.deepEqual(told(summary, 'plans'), [
      'Noordlicht Software B.V.: Logistics becomes our second sector, 15% of 2028 revenue',
      'Van Rijn Logistiek B.V.: Keep the 12 retail contracts that come up for renewal in 2028',
    ]);
  });

  it('says what each party promises, what it takes, and what it cannot', () => {
    assert.deepEqual(told(summaryOf(sound), 'promises'), [
      'Noordlicht Software B.V. / Commitments: ETA service in production for all own trucks (Mark Smit · by 31 August 2027 · 95,000 EUR · 90 days)',
      'Noordlicht Software B.V. / Cannot: Round-the-clock phone support',
      'Van Rijn Logistiek B.V. / Commitments: 85 trucks fitted with a cab unit and all drivers trained (Fatima Aydin · by 15 August 2027 · 52,000 EUR · 60 days)',
      'Van Rijn Logistiek B.V. / Cannot: Deliver vehicle data from subcontractors before 2028',
    ]);
  });

  it('says who pays whom, how often, and what it comes to', () => {
    assert.deepEqual(told(summaryOf(paying), 'payments'), [
      ': Licence (Van Rijn Logistiek B.V. to Noordlicht Software B.V. · 500.50 EUR · every month · from 31 January 2027 on · 18 times, 9,009 EUR in all)',
      ': Parcels (Noordlicht Software B.V. to Van Rijn Logistiek B.V. · 4 EUR a delivered parcel)',
    ]);
    const [licenceInDutch = ''] = told(summaryOf(paying, { language: 'nl' }), 'payments');
    assert.match(licenceInDutch, /\(Van Rijn Logistiek B\.V\. aan Noordlicht Software B\.V\. ·/);
    const [licence] = summaryOf(paying, { language: 'nl', today: '2027-03-01' }).timeline.events.filter(
      ({ kind }) => kind === 'payment',
    );
    assert.equal(licence?.dateText, '31 maart 2027, eens per maand');
  });

  it('puts payments with a day on the time line, and none that is paid as it comes', () => {
    const { timeline } = summaryOf(paying);
    assert.deepEqual(
      timeline.events.filter(({ kind }) => kind === 'payment').map(({ what }) => what),
      ['Licence'],
    );
  });

  it('names who has to sign in the same words before and after they did', () => {
    const named = sound.replace('  sign_off:', '  signatories: { noordlicht: [eva, mark] }\n  sign_off:');
    const told = 'Noordlicht Software B.V.: Eva de Wit and Mark Smit';
    for (const text of [named, named.replace('status: agreed', 'status: in-review')])
      assert.ok(tellsOf(text).includes(`Signatories: ${told}`), tellsOf(text).join('\n'));
  });

  it('says how it is kept alive and left, who approves what, and where the contract is', () => {
    const summary = summaryOf(sound);
    assert.deepEqual(told(summary, 'governance'), [
      'Review: every 3 months, next on 6 April 2027',
      'Escalation: Project lead, then Visionary',
      'Notice: 3 months',
      "Winding down: Service runs on until each customer's contract year ends",
      'Legal contract: https://dms.example/contracts/2026-014',
    ]);
    assert.deepEqual(told(summary, 'approvals'), [
      ': Anything a driver sees (approved by Van Rijn Logistiek B.V. · because of its strength: driver operations · prediction)',
    ]);
    assert.match(summaryMarkdown(summary), /deputy: Lin Chen, escalates to Eva de Wit/);
  });

  it('says what is accepted, why, by whom and until when', () => {
    const waived = `${sound}waivers:
  pilot: { rule: honesty/ceiling-exceeded, because: The grant comes in March, agreed_by: [eva, hans], until: 2027-03-31 }
`;
    assert.deepEqual(told(summaryOf(waived), 'waivers'), [
      ': The grant comes in March (agreed by Eva de Wit and Hans van Rijn · until 31 March 2027 · honesty/ceiling-exceeded)',
    ]);
  });

  it('raises no alarm that a check does not', () => {
    const apart = sound.replace('{ noordlicht: 4, van-rijn: 3 }', '{ noordlicht: 5, van-rijn: 2 }');
    assert.deepEqual(
      summaryOf(apart).priorities.map(({ wide }) => wide),
      [false, true],
    );
    const accepted = `${apart}waivers:
  pilot: { rule: priorities/imbalance, because: We talk in March, agreed_by: [eva, hans], until: 2027-03-31 }
`;
    assert.deepEqual(
      summaryOf(accepted).priorities.map(({ wide }) => wide),
      [false, false],
    );
    // What a workstream uses may be brought by whoever is strong in it.
    const used = sound.replace('uses: [driver-operations]', 'uses: [driver-operations, arrival-prediction]');
    const standings = summaryOf(used).matrix.rows.flatMap(({ cells }) => cells.map(({ standing }) => standing));
    assert.ok(!standings.includes('undeclared'));
    const over = ended.replace('willing: 120000', 'willing: 1000');
    assert.deepEqual(
      summaryOf(over).bars[0]?.rows.map(({ state }) => state),
      ['within', 'within'],
    );
  });

  it('calls priorities apart as loudly as a check does', () => {
    const apart = (van: number) =>
      summaryOf(sound.replace('{ noordlicht: 4, van-rijn: 3 }', `{ noordlicht: 4, van-rijn: ${van} }`)).priorities.map(
        ({ wide, mild }) => [wide, mild],
      );
    assert.deepEqual(
      [apart(3)[1], apart(2)[1], apart(1)[1]],
      [
        [false, undefined],
        [true, true],
        [true, undefined],
      ],
    );
  });

  it('says nothing of money where there is none', () => {
    const free = sound.replace(/^ +cost: \d+\n/gm, '').replace(/budget: \{[^}]*\}/g, 'budget: { willing: 0, able: 0 }');
    const summary = summaryOf(free);
    assert.deepEqual(
      summary.bars.map(({ resource }) => resource),
      ['days'],
    );
    assert.ok(!summaryMarkdown(summary).includes('Money'));
  });

  it('says whose view it is', () => {
    const summary = summaryOf(sound, { party: 'van-rijn' });
    assert.equal(summary.header.view, 'The view of Van Rijn Logistiek B.V.');
    assert.ok(summaryMarkdown(summary).includes('**The view of Van Rijn Logistiek B.V.**'));
    assert.ok(summaryHtml(summary).includes('The view of Van Rijn Logistiek B.V.'));
    assert.equal(summaryOf(sound).header.view, undefined);
  });

  it('tells months and days as people do', () => {
    const odd = sound.replace('expires: 2028-06-30', 'expires: 2028-04-17');
    assert.equal(summaryOf(odd).header.term?.length, '15 months and 17 days');
    assert.equal(summaryOf(odd, { language: 'nl' }).header.term?.length, '15 maanden en 17 dagen');
    const half = sound.replace('eva, days_per_month: 1', 'eva, days_per_month: 0.5');
    assert.equal(summaryOf(half, { language: 'nl' }).triangles[0]?.corners[0]?.days, '0,5 dag per maand');
  });

  it('leaves no stray stops and blanks of folded text', () => {
    const folded = sound
      .replace(
        'when: A shared priority differs by 2 or more points at two reviews in a row',
        'when: >\n        A shared priority differs by 2 or more points\n        at two reviews in a row.\n',
      )
      .replace('measure: Recurring licence revenue, target: 150000 EUR a year', 'measure: "Revenue. ", target: "5 %."');
    const summary = summaryOf(folded);
    const markdown = summaryMarkdown(summary);
    assert.ok(markdown.includes('- A shared priority differs by 2 or more points at two reviews in a row (decided'));
    assert.ok(markdown.includes('- 5 %: Revenue, by 30 June 2028'));
    for (const page of [markdown, summaryHtml(summary).replace(/<style>[\s\S]*<\/style>/, '')])
      assert.deepEqual(page.replaceAll('B.V.', 'BV').match(/.{9}(?:\.\.|\s[.,;]|\.[,;:])./g), null);
  });

  it('puts who follows in the place of who has left', () => {
    const left = sound
      .replace('mark: { name: Mark Smit,', 'mark: { name: Mark Smit, until: 2027-03-31, replaced_by: lin,')
      .replace('process_owner: { person: lin', 'process_owner: { person: eva');
    const lead = (today: string) => summaryOf(left, { today }).triangles[0]?.corners[1];
    assert.equal(lead('2027-03-31')?.name, 'Mark Smit');
    assert.equal(lead('2027-03-31')?.follows, 'from 1 April 2027: Lin Chen');
    assert.equal(lead('2027-04-01')?.name, 'Lin Chen');
    const gone = sound.replace('mark: { name: Mark Smit,', 'mark: { name: Mark Smit, until: 2027-03-31,');
    assert.equal(summaryOf(gone, { today: '2027-04-01' }).triangles[0]?.corners[1]?.name, 'Mark Smit has left');
  });

  it('shows what is still to be filled in as such, and adds up no figures that nobody gave', () => {
    const draft = sound
      .replace('name: Eva de Wit', 'name: TBD')
      .replace('project_lead: { person: mark', 'project_lead: { person: TBD')
      .replace('mission: Delivered is delivered', 'mission: TBD')
      .replace('[Round-the-clock phone support]', '[TBD]')
      .replace('budget: { willing: 120000, able: 140000 }', 'budget: { willing: TBD, able: TBD }')
      .replace('cost: 95000', 'cost: TBD');
    const summary = summaryOf(draft);
    assert.deepEqual(
      summary.triangles[0]?.corners.map(({ state, name }) => [state, name]),
      [
        ['open', 'Still to be filled in'],
        ['open', 'Still to be filled in'],
        ['named', 'Lin Chen'],
      ],
    );
    const [money] = summary.bars[0]?.rows ?? [];
    assert.deepEqual(
      [money?.promisedText, money?.state, money?.verdict],
      ['not said', 'unsaid', 'no ceiling for money'],
    );
    const html = summaryHtml(summary);
    assert.ok(html.includes('<span class="to-fill">Still to be filled in</span>'));
    assert.ok(!/>TBD</.test(html));
  });

  it('has a question of its own for every rule of the principles and of governance, for any number of parties', () => {
    const own = rules.map(({ id }) => questions[id]?.text).filter((text) => text !== undefined);
    assert.equal(new Set(own).size, own.length);
    assert.deepEqual(
      own.filter((text) => /\b(?:both of us|we both|neither)\b/.test(text)),
      [],
    );
  });
});
