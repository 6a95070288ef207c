import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { fixesOf } from '../../server/src/findings/fixes.ts';
import { titlesOf } from '../support/fixes.ts';
import { change, english, said, slip, two } from './slip.ts';

describe('slips of people who write an agreement by hand', () => {
  const near = (written: string, meant: string) =>
    `schema/value: \`${written}\` is not possible here. Did you mean \`${meant}\`?`;
  for (const [from, words] of [
    ['status: agreed', ['signed', 'active', 'In force', 'definitief', 'ondertekend', 'van kracht']],
    ['verdict: bridged', ['solved', 'opgelost', 'uitgepraat']],
    ['confidentiality: parties-only', ['internal', 'intern']],
  ] as const)
    for (const word of words)
      it(`another word for what can be chosen: ${from}, ${word}`, () => {
        const [key = '', meant = ''] = from.split(': ');
        slip(from, `${key}: ${word}`, near(word, meant), `Replace it with \`${meant}\``);
      });

  for (const [word, meant] of [
    ['done', 'delivered'],
    ['in progress', 'started'],
    ['klaar', 'delivered'],
    ['nog niet begonnen', 'planned'],
    ['geannuleerd', 'dropped'],
  ] as const)
    it(`another word for how far a commitment is: ${word}`, () => {
      const text = change(two, 'due: 2027-08-31', `due: 2027-08-31\n        state: ${meant}`);
      slip(`state: ${meant}`, `state: ${word}`, near(word, meant), `Replace it with \`${meant}\``, undefined, text);
    });

  for (const [from, to] of [
    ['  stop_if:', '  stopt_als:'],
    ['      process_owner: { person: lin', '      procesbewaker: { person: lin'],
    ['deputy: lin', 'vervanger: lin'],
    ['owner: mark', 'responsible: mark'],
    ['because: driver-operations', 'reason: driver-operations'],
  ] as const)
    it(`another word for a key: ${to.trim()}`, () => {
      const [, meant] = /([a-z_]+):/.exec(from) ?? [];
      const [, written] = /([a-z_]+):/.exec(to) ?? [];
      const told = `schema/unknown-key: The key \`${written}\` is not known here. Did you mean \`${meant}\`?`;
      slip(from, to, told, `Rename it to \`${meant}\``);
    });

  it('how often something comes again in words of their own: it is not overdue', () => {
    const monthly = change(two, 'due: 2027-08-31', 'due: 2026-10-31\n        every: monthly').replace(
      'effective: 2027-01-01',
      'effective: 2026-10-01',
    );
    assert.deepEqual(
      said(monthly).filter((told) => !told.startsWith('honesty/ceiling')),
      ['schema/value: `monthly` is not a duration. Did you mean `1 month`?'],
    );
  });

  it('a status that nobody knows: what is left open on purpose is no mistake', () => {
    const open = change(two, 'verdict: bridged', 'verdict: open\n      settle_by: 2027-02-01');
    const left = 'transparency/difference-open: `change-rhythm` is left open, and is to be settled by 1 February 2027.';
    assert.deepEqual(said(open), [left]);
    assert.deepEqual(said(change(open, 'status: agreed', 'status: xyz')), [
      'schema/value: `xyz` is not possible here. Choose `draft`, `in-review`, `agreed`, `suspended` or `ended`.',
      left,
    ]);
  });

  it('a status in other words: what is over, paused or a draft is judged as that', () => {
    const overdue = change(two, 'next: 2027-04-06', 'next: 2026-04-06').replace('version: 3', 'version: 4');
    const over = 'ended: { date: 2026-11-01, because: We agreed to stop, decided_by: [eva, hans] }\n\nparties:';
    const ended = change(change(overdue, '\nparties:', over), 'status: agreed', 'status: closed');
    assert.deepEqual(said(ended), [near('closed', 'ended')]);
    const pause = '\nsuspended: { since: 2026-11-01, because: The peak season }\n\nparties:';
    const paused = change(
      change(change(two, 'next: 2027-04-06', 'next: 2026-04-06'), '\nparties:', pause),
      'status: agreed',
      'status: on hold',
    );
    assert.deepEqual(said(paused), [near('on hold', 'suspended')]);
    const draft = change(change(two, 'status: agreed', 'status: Draft'), '  added_value: ', '  x-idea: ');
    assert.deepEqual(
      check(new AgreementDocument(draft), { today: '2026-11-24' }).map(({ rule, severity }) => `${severity} ${rule}`),
      ['error schema/value', 'info strengths/added-value-missing'],
    );
  });

  it('who pays in the letters of a name: what is left is not known', () => {
    const payment = (from: string) =>
      change(
        two,
        'talents: #',
        `  payments:\n    fee: { what: Fee, from: ${from}, to: noordlicht, amount: 1000, due: 2027-03-01 }\n\ntalents: #`,
      ).replace('cost: 52000', 'cost: 57500');
    assert.deepEqual(
      said(payment('van-rijn')).map((told) => told.slice(0, 90)),
      ['honesty/ceiling-nearly-reached: Van Rijn Logistiek B.V. has promised 58,500 EUR of the 60,'],
    );
    assert.deepEqual(said(payment('Van Rijn Logistiek B.V.')), [
      'schema/value: `Van Rijn Logistiek B.V.` is a name, and here belongs an id: `van-rijn`.',
    ]);
  });

  it('a first name, a last name, or who works for a party', () => {
    slip(
      'owner: fatima',
      'owner: aydin',
      'general/unknown-reference: Van Rijn Logistiek B.V. has no person `aydin`. Did you mean `fatima`?',
      'Replace it with `fatima`',
    );
    slip(
      'prediction: { lead: noordlicht',
      'prediction: { lead: eva',
      'general/unknown-reference: `eva` is a person, but here belongs a party. Did you mean `noordlicht`?',
      'Replace it with `noordlicht`',
    );
    slip(
      'van-rijn: { hans: {',
      'van-rijn: { hanz: {',
      'general/unknown-reference: Van Rijn Logistiek B.V. has no person `hanz`. Did you mean `hans`?',
      'Replace it with `hans`',
    );
  });

  it('two people where one belongs', () =>
    slip(
      'owner: mark',
      'owner: [mark, lin]',
      'schema/type: Here belongs one person, not a list. Which one is it?',
      'Replace it with `mark`',
    ));

  it('a word or one value where keys belong', () => {
    slip(
      'visionary: { person: eva, days_per_month: 1 }',
      'visionary: eva',
      'schema/type: Here belong keys with a value each, such as `person: eva`, not `eva`.',
    );
    slip(
      'importance: { noordlicht: 5, van-rijn: 5 }',
      'importance: 5',
      'schema/type: Here belongs what each party says, under its id, not `5`.',
    );
    slip(
      'importance: { noordlicht: 5, van-rijn: 5 }',
      'importance: { noordlicht: high, van-rijn: 5 }',
      'schema/type: Here belongs a whole number from 1 to 5, not `high`.',
    );
    slip(
      '\nparties:',
      '\nended: nee\nparties:',
      'schema/type: `nee` is no answer. Where there is nothing to say, `ended` is left out.',
      'Remove it',
    );
  });

  it('a KvK number with something round it', () => {
    for (const written of ['‘90000001’', 'KvK 90000001', '9000 0001', '90.00.00.01'])
      slip(
        'kvk: "90000001"',
        `kvk: ${written}`,
        'general/invalid-registration: A KvK number has 8 digits and nothing else. Write it as `"90000001"`.',
        'Write "90000001"',
      );
  });

  it('a date that is read at last shows what a party has promised, and is offered all the same', () => {
    const over = change(two, 'willing: 260, able: 300', 'willing: 200, able: 300');
    for (const [written, rule, title] of [
      ['1 jan. 2027', 'general/ambiguous-scalar', 'Write 2027-01-01: 1 January 2027'],
      ['2028-30-06', 'schema/value', 'Replace it with `2028-06-30`'],
    ] as const) {
      const from = rule === 'schema/value' ? 'expires: 2028-06-30' : 'effective: 2027-01-01';
      const text = change(over, from, `${from.slice(0, from.indexOf(':'))}: ${written}`);
      const agreement = new AgreementDocument(text);
      const findings = check(agreement, { today: '2026-11-24' });
      assert.deepEqual(
        findings.flatMap((finding) => fixesOf(agreement, finding)).map((fix) => english(fix.title)),
        [title],
      );
    }
  });

  it('what keeps a place warm, in Dutch and in full', () => {
    for (const word of ['n.v.t.', '???', 'to be determined', 'Nog te bepalen'])
      slip(
        'what: ETA service in production for all own trucks',
        `what: ${word}`,
        `general/placeholder: "${word}" is not an answer yet. What will it be?`,
      );
  });

  it('day and month in the wrong order', () =>
    slip(
      'expires: 2028-06-30',
      'expires: 2028-30-06',
      'schema/value: `2028-30-06` is not a day that exists. The month goes before the day: did you mean `2028-06-30`?',
      'Replace it with `2028-06-30`',
    ));

  it('a duration without its unit', () => {
    const told = 'schema/type: `3` of what? Write the unit behind it, such as `3 months`.';
    slip('every: 3 months', 'every: 3', told, 'Replace it with `3 months`');
    slip('every: 3 months', 'every: 3', told, 'Replace it with `3 weeks`', 'every: 3 weeks');
  });

  it('the version of the format as a number', () => {
    for (const written of ['1', 'v1.0', 'V1', '"1.0"'])
      slip(
        'partnership: v1',
        `partnership: ${written}`,
        `schema/unsupported-version: The version of the format is written as \`v1\`, not as \`${written.replaceAll('"', '')}\`.`,
        'Replace it with `v1`',
      );
    assert.deepEqual(titlesOf(change(two, 'partnership: v1', 'partnership: v2'), 'schema/unsupported-version'), []);
  });

  it('a reason of an approval', () => {
    slip(
      'because: driver-operations',
      'because: Safety',
      'schema/value: `Safety` cannot be an id: an id is in lower case, with hyphens between the words. Did you mean `safety`?',
      'Replace it with `safety`',
      'because: safety',
    );
    slip(
      'because: driver-operations',
      'because: AVG',
      'schema/value: `AVG` cannot be an id: an id is in lower case, with hyphens between the words. Did you mean `privacy`?',
      'Replace it with `privacy`',
      'because: privacy',
    );
    slip(
      'because: driver-operations',
      'because: geld',
      'general/unknown-reference: There is no competency or other reason `geld`. Did you mean `budget`?',
      'Replace it with `budget`',
      'because: budget',
    );
    slip(
      'because: driver-operations',
      'because: habit',
      'general/unknown-reference: There is no competency `habit`. What can be a reason besides: `legal`, `safety`, `budget`, `ethics` and `privacy`.',
    );
  });

  it('a word for nothing', () => {
    for (const word of ['none', 'geen', 'n.v.t.'])
      slip(
        '    noordlicht: [Round-the-clock phone support]',
        `    noordlicht: ${word}`,
        `schema/type: \`${word}\` is a text. That there is nothing here is written as \`[]\`.`,
        'Replace it with `[]`',
        '    noordlicht: []',
      );
    slip(
      '    noordlicht:\n      grant-report: { what: Innovation grant accounted for, date: 2028-03-31 }',
      '    noordlicht: geen',
      'schema/type: `geen` is a text. That there is nothing here is written as `{}`.',
      'Replace it with `{}`',
      '    noordlicht: {}',
    );
  });

  it('one figure for what a party is willing and able to put in', () =>
    slip(
      'budget: { willing: 120000, able: 140000 }',
      'budget: 120000',
      'schema/type: Here belong `willing` and `able`, each with a value, not `120000`.',
      'Write `{ willing: 120000, able: 120000 }`',
      'budget: { willing: 120000, able: 120000 }',
    ));

  it('an amount in another currency', () => {
    const told = (written: string) =>
      `general/ambiguous-amount: \`${written}\` is in another currency than this agreement. How much is it in EUR? Write that as a plain number.`;
    for (const written of ['$ 95000', 'USD 95000', '95000 GBP'])
      slip('cost: 95000', `cost: ${written}`, told(written), 'Write 95000: it is EUR already');
    slip(
      'cost: 95000',
      'cost: 0,095 miljoen',
      'general/ambiguous-amount: `0,095 miljoen` is not a plain number. Write it plainly, without separators, quotes or a unit: `95000`.',
      'Write 95000',
    );
  });
});
