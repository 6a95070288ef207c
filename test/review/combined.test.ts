import assert from 'node:assert/strict';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { haveTheseEffects } from './effects.ts';
import { commitment, due, payments } from './pieces.ts';
import { diffTexts, edited, english } from './support.ts';

const inDutch = createTranslator('nl', dutch);
const told = (base: string, head: string, say = english) =>
  diffTexts(base, head).changes.map(({ effect, message }) => `${effect} ${say(message)}`);

const takenOver = (replacement: string, by: string) =>
  edited(
    [commitment, ''],
    ['    van-rijn:\n\n', '\n'],
    ['due: 2027-08-31\n', `due: 2027-08-31\n${commitment.replace('fatima', 'mark').replace(replacement, by)}`],
  );
const eta = 'honesty.commitments.noordlicht.eta-service';
const cab = 'honesty.commitments.van-rijn.cab-units';
const fee = 'honesty.payments.licence';
const lead = 'talents.triangle.noordlicht.project_lead';
const state = (word: string) => edited(due(`        state: ${word}\n`));

describe('what several changes at once do to the agreement', () =>
  haveTheseEffects([
    {
      what: 'another owner, and fewer days',
      head: edited(['owner: fatima', 'owner: joost'], ['days: 60\n', 'days: 50\n']),
      expected: [`unclear changed ${cab}.owner`, `weakens changed ${cab}.days`],
    },
    {
      what: 'more willing, and less able',
      head: edited(['willing: 120000, able: 140000', 'willing: 125000, able: 130000']),
      expected: [
        'strengthens changed honesty.ceilings.noordlicht.budget.willing',
        'weakens changed honesty.ceilings.noordlicht.budget.able',
      ],
    },
    {
      what: 'a deadline later, and another one after it',
      head: edited(
        ['date: 2027-09-30', 'date: 2027-12-31'],
        ['  cannot:\n', '      audit: { what: The yearly audit, date: 2027-06-01 }\n  cannot:\n'],
      ),
      expected: [
        'unclear changed honesty.deadlines.van-rijn.tender-round.date',
        'unclear added honesty.deadlines.van-rijn.audit',
      ],
    },
    {
      what: 'a safeguard in other words, and later',
      head: edited(['answered in 2 days', 'answered within 5 days'], ['live_on: 2027-03-01', 'live_on: 2027-04-01']),
      expected: [
        'unclear changed talents.safeguards.complaints.what',
        'weakens changed talents.safeguards.complaints.live_on',
      ],
    },
    {
      what: 'a target in another unit, by a nearer day',
      head: edited(['150000 EUR a year, by: 2028-06-30', '150000 EUR a month, by: 2028-03-31']),
      expected: [
        'unclear changed transparency.expectations.noordlicht.success.licences.target',
        'strengthens changed transparency.expectations.noordlicht.success.licences.by',
      ],
    },
    {
      what: 'less at a time, and more often',
      base: edited(payments(', amount: 3000, due: 2027-03-01, every: 3 months')),
      head: edited(payments(', amount: 900, due: 2027-03-01, every: 1 month')),
      expected: [`weakens changed ${fee}.amount`, `strengthens changed ${fee}.every`],
    },
    {
      what: 'a commitment cut in two',
      head: edited([
        commitment,
        [commitment, commitment.replace('cab-units', 'cab-units-2').replace('2027-08-15', '2027-12-15')]
          .join('')
          .replaceAll('52000', '26000'),
      ]),
      expected: [`weakens changed ${cab}.cost`, 'strengthens added honesty.commitments.van-rijn.cab-units-2'],
    },
    {
      what: 'open instead of bridged, and a day on which it is settled',
      head: edited(
        ['verdict: bridged', 'verdict: open'],
        ['      discussed_on', '      settle_by: 2027-02-01\n      discussed_on'],
      ),
      expected: [
        'weakens changed transparency.differences.change-rhythm.verdict',
        'strengthens added transparency.differences.change-rhythm.settle_by',
      ],
    },
    {
      what: 'one who decides to stop is gone, and any of them can',
      head: edited(['decided_by: [eva, hans]', 'decided_by: [eva]\n      decide: any']),
      expected: [
        'weakens removed priorities.stop_if.priorities-apart.decided_by.1',
        'unclear added priorities.stop_if.priorities-apart.decide',
      ],
    },
    {
      what: 'a commitment that was delivered, and is not there after all',
      base: state('delivered'),
      head: state('planned'),
      expected: [`weakens changed ${eta}.state`],
    },
    {
      what: 'a commitment of which nothing says any more that it was delivered',
      base: state('delivered'),
      head: edited(),
      expected: [`weakens removed ${eta}.state`],
    },
    {
      what: 'work that began, and is only planned again',
      base: state('started'),
      head: state('planned'),
      expected: [`neutral changed ${eta}.state`],
    },
    {
      what: 'more money for a commitment that is dropped',
      base: state('planned'),
      head: edited(['cost: 95000', 'cost: 99000'], due('        state: dropped\n')),
      expected: [`unclear changed ${eta}.cost`, `weakens changed ${eta}.state`],
    },
    {
      what: 'an owner for a commitment that is dropped',
      base: edited(['        owner: mark\n', '']),
      head: state('dropped'),
      expected: [`unclear added ${eta}.owner`, `weakens added ${eta}.state`],
    },
    {
      what: 'no money for a commitment, which nothing said as well, and fewer days',
      base: edited(['cost: 95000', 'cost: 0']),
      head: edited(['        cost: 95000\n', ''], ['days: 90', 'days: 80']),
      expected: [`neutral removed ${eta}.cost`, `weakens changed ${eta}.days`],
    },
    {
      what: 'the first day of a payment that comes again from the first day of the term on',
      base: edited(payments(', amount: 500, every: 1 month')),
      head: edited(payments(', amount: 500, due: 2028-01-01, every: 1 month')),
      expected: [`unclear added ${fee}.due`],
    },
    {
      what: 'a payment the other way round, of less, later and less often',
      base: edited(payments(', amount: 5000, due: 2027-03-01, every: 1 month')),
      head: edited(payments(', amount: 4000, due: 2027-06-01, every: 3 months')).replace(
        'from: van-rijn, to: noordlicht',
        'from: noordlicht, to: van-rijn',
      ),
      expected: [
        `unclear changed ${fee}.from`,
        `unclear changed ${fee}.amount`,
        `unclear changed ${fee}.due`,
        `unclear changed ${fee}.every`,
      ],
    },
    {
      what: 'a deputy who becomes the lead, and the lead who becomes the deputy',
      head: edited(
        ['process_owner: { person: lin', 'process_owner: { person: eva'],
        ['person: mark, days_per_month: 5, deputy: lin', 'person: lin, days_per_month: 5, deputy: mark'],
      ),
      base: edited(['process_owner: { person: lin', 'process_owner: { person: eva']),
      expected: [`neutral changed ${lead}.person`],
    },
    {
      what: 'a deputy who becomes the lead besides another corner of the triangle',
      head: edited(['person: mark, days_per_month: 5, deputy: lin', 'person: lin, days_per_month: 5, deputy: mark']),
      expected: [`weakens changed ${lead}.person`, `unclear changed ${lead}.deputy`],
    },
    {
      what: 'a deputy who becomes the lead, with nobody to step in',
      base: edited(['process_owner: { person: lin', 'process_owner: { person: eva']),
      head: edited(
        ['process_owner: { person: lin', 'process_owner: { person: eva'],
        ['person: mark, days_per_month: 5, deputy: lin', 'person: lin, days_per_month: 5'],
      ),
      expected: [`unclear changed ${lead}.person`, `weakens removed ${lead}.deputy`],
    },
    {
      what: 'a cannot that stands there twice',
      head: edited([
        '[Round-the-clock phone support]',
        '[Round-the-clock phone support, Round-the-clock phone support]',
      ]),
      expected: ['neutral added honesty.cannot.noordlicht.1'],
    },
    {
      what: 'somebody named once more among those who decide, and somebody new',
      head: edited(['decided_by: [eva, hans]', 'decided_by: [eva, hans, hans, lin]']),
      expected: [
        'unclear added priorities.stop_if.priorities-apart.decided_by.3',
        'neutral added priorities.stop_if.priorities-apart.decided_by.2',
      ],
    },
    {
      what: 'somebody named twice who decides once, beside somebody new',
      base: edited(['decided_by: [eva, hans]', 'decided_by: [eva, hans, hans]']),
      head: edited(['decided_by: [eva, hans]', 'decided_by: [eva, hans, lin]']),
      expected: [
        'unclear added priorities.stop_if.priorities-apart.decided_by.2',
        'neutral removed priorities.stop_if.priorities-apart.decided_by.2',
      ],
    },
  ]));

describe('what is told of several changes at once', () => {
  it('says of no party that it pays more or less than it did where another one paid', () => {
    const base = edited(payments(', amount: 5000, due: 2027-03-01'));
    const head = edited(payments(', amount: 4000, due: 2027-03-01')).replace(
      'from: van-rijn, to: noordlicht',
      'from: noordlicht, to: van-rijn',
    );
    assert.deepEqual(told(base, head), [
      'unclear Who pays “Licence of the ETA service” and who receives it changed places: now Noordlicht Software B.V. pays Van Rijn Logistiek B.V.',
      'unclear The amount of the payment “Licence of the ETA service”: 4,000 EUR instead of 5,000 EUR.',
    ]);
    assert.equal(
      told(base, head, inDutch)[1],
      'unclear Het bedrag van de betaling “Licence of the ETA service”: € 4.000 in plaats van € 5.000.'.replaceAll(
        '€ ',
        '€\u00a0',
      ),
    );
  });

  it('holds it against a payment that another party pays less to the same one', () => {
    const third = '  harbour:\n    name: Haven N.V.\n    people:\n      bo: { name: Bo Vink, days_per_month: 2 }\n';
    const base = edited(['\npriorities: # 1', `${third}\npriorities: # 1`], payments(', amount: 5000'));
    assert.deepEqual(
      told(base, base.replace('from: van-rijn', 'from: harbour').replace('amount: 5000', 'amount: 4000')),
      [
        'unclear Who pays “Licence of the ETA service”: Haven N.V. instead of Van Rijn Logistiek B.V.',
        'weakens The amount of the payment “Licence of the ETA service”: 4,000 EUR instead of 5,000 EUR.',
      ],
    );
    assert.deepEqual(
      told(base, base.replace('to: noordlicht', 'to: harbour').replace('amount: 5000', 'amount: 6000')),
      [
        'unclear Who receives “Licence of the ETA service”: Haven N.V. instead of Noordlicht Software B.V.',
        'unclear The amount of the payment “Licence of the ETA service”: 6,000 EUR instead of 5,000 EUR.',
      ],
    );
  });

  it('does not say that who takes something over puts less into it than it did', () => {
    const what = '“85 trucks fitted with a cab unit and all drivers trained”';
    assert.deepEqual(told(edited(), takenOver('cost: 52000', 'cost: 40000')), [
      `unclear Noordlicht Software B.V. takes over what Van Rijn Logistiek B.V. promised: ${what}.`,
      `unclear Who sees to ${what} of Noordlicht Software B.V.: Mark Smit instead of Fatima Aydin.`,
      `weakens The money for ${what}: 40,000 EUR instead of 52,000 EUR.`,
    ]);
  });

  it('knows a party that has another id and another name by its registration, or its people', () => {
    const head = edited()
      .replaceAll('van-rijn', 'vrl')
      .replaceAll('Van Rijn Logistiek B.V.', 'VRL Logistics B.V.')
      .replace('willing: 200,', 'willing: 150,');
    assert.deepEqual(told(edited(), head), [
      'neutral The party “VRL Logistics B.V.” has another id: “vrl” instead of “van-rijn”.',
      'unclear Another legal name stands under vrl: “VRL Logistics B.V.” instead of “Van Rijn Logistiek B.V.”. Is it still the same organisation?',
      'weakens The most days that VRL Logistics B.V. is willing to put in: 150 instead of 200.',
    ]);
    // Where neither is registered, its people tell.
    const [before, after] = [edited(), head].map((text) => text.replace('    registration: { kvk: "90000002" }\n', ''));
    assert.deepEqual(told(before ?? '', after ?? ''), told(edited(), head));
    const others = (after ?? '').replace('Hans van Rijn', 'Piet Vos');
    assert.ok(
      told(before ?? '', others).some((words) => words.includes('Van Rijn Logistiek B.V. is no longer a party.')),
    );
    // Another registration is another organisation.
    const other = head.replace('kvk: "90000002"', 'kvk: "90000003"');
    assert.ok(told(edited(), other).some((words) => words.includes('Van Rijn Logistiek B.V. is no longer a party.')));
  });

  it('says once that a deputy and who has the role changed places', () => {
    const base = edited(['process_owner: { person: lin', 'process_owner: { person: eva']);
    const head = base.replace(
      'person: mark, days_per_month: 5, deputy: lin',
      'person: lin, days_per_month: 5, deputy: mark',
    );
    assert.deepEqual(told(base, head), [
      'neutral The project lead of Noordlicht Software B.V. and the deputy changed places: now Lin Chen has the role, and Mark Smit is the deputy.',
    ]);
    assert.deepEqual(told(base, head, inDutch), [
      'neutral De projectleider van Noordlicht Software B.V. en de vervanger hebben van plaats gewisseld: nu heeft Lin Chen de rol, en is Mark Smit de vervanger.',
    ]);
  });

  it('says once what a stop criterion says', () => {
    const head = edited(['differs by 2 or more', 'differs by 3 or more']);
    assert.deepEqual(told(edited(), head), [
      'unclear The stop criterion “A shared priority differs by 3 or more points at two reviews in a row”: other figures, 3 instead of 2.',
    ]);
  });

  it('says of what stands in a list already that it stands there again', () => {
    const head = edited(['decided_by: [eva, hans]', 'decided_by: [eva, hans, hans]']);
    const label = 'Who decides to stop, by “A shared priority differs by 2 or more points at two reviews in a row”';
    assert.deepEqual(told(edited(), head), [
      `neutral ${label}: Hans van Rijn stands there once more, which says the same.`,
    ]);
    assert.deepEqual(told(head, edited()), [
      `neutral ${label}: Hans van Rijn stands there once less, which says the same.`,
    ]);
  });
});
