import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Account, budgetsOf, isExceeded, leftOf, type Resource } from '../../server/src/agreement/budget.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { dotted } from '../../server/src/agreement/path.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');

/** The text with stretches of it replaced; each must be there. */
function change(text: string, ...pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((changed, [from, to]) => {
    assert.ok(changed.includes(from), from);
    return changed.replace(from, () => to);
  }, text);
}

function accountIn(text: string, party: string, resource: Resource): Account {
  const budget = budgetsOf(new AgreementDocument(text)).get(party);
  assert.ok(budget, party);
  return budget[resource];
}

describe('what a party has promised', () => {
  it('in money is the cost of its commitments', () => {
    const { promised, complete, shares, willing, able, ceiling } = accountIn(two, 'noordlicht', 'budget');
    assert.deepEqual(
      { promised, complete, willing, able },
      { promised: 9_500_000, complete: true, willing: 12_000_000, able: 14_000_000 },
    );
    assert.deepEqual(shares, [
      {
        kind: 'commitment',
        commitment: 'eta-service',
        path: ['honesty', 'commitments', 'noordlicht', 'eta-service', 'cost'],
        times: 1,
        each: 9_500_000,
        amount: 9_500_000,
      },
    ]);
    assert.deepEqual(ceiling, {
      amount: 12_000_000,
      path: ['honesty', 'ceilings', 'noordlicht', 'budget', 'willing'],
      exact: true,
    });
  });

  it('in days is those of its commitments, and those of its roles for the term', () => {
    const { promised, complete, shares, ceiling } = accountIn(two, 'noordlicht', 'days');
    assert.equal(promised, 23_400);
    assert.equal(complete, true);
    assert.deepEqual(
      shares.map((share) => [
        dotted(share.path),
        share.amount,
        share.kind === 'role' ? share.person : share.kind === 'payment' ? share.payment : share.commitment,
      ]),
      [
        ['honesty.commitments.noordlicht.eta-service.days', 9_000, 'eta-service'],
        ['talents.triangle.noordlicht.visionary.days_per_month', 1_800, 'eva'],
        ['talents.triangle.noordlicht.project_lead.days_per_month', 9_000, 'mark'],
        ['talents.triangle.noordlicht.process_owner.days_per_month', 3_600, 'lin'],
      ],
    );
    assert.equal(ceiling?.amount, 26_000);
  });

  it('leaves out what is dropped', () => {
    const text = change(two, ['        cost: 52000\n', '        cost: 52000\n        state: dropped\n']);
    assert.equal(accountIn(text, 'van-rijn', 'budget').promised, 0);
    assert.equal(accountIn(text, 'van-rijn', 'days').promised, 7 * 1_800);
  });

  it('is exact where binary fractions are not', () => {
    const work = Array.from(
      { length: 10 },
      (_, n) => `      part-${n}: { what: Part ${n}, owner: fatima, cost: 0.1, days: 0.01, due: 2027-08-15 }\n`,
    );
    const text = change(two, ['    van-rijn:\n      cab-units:', `    van-rijn:\n${work.join('')}      cab-units:`]);
    assert.equal(accountIn(text, 'van-rijn', 'budget').promised, 5_200_100);
    assert.equal(accountIn(text, 'van-rijn', 'days').promised, 18_610);
  });

  it('rounds the days of roles once, not role by role', () => {
    // Each role takes 0.33 × 18.5 = 6.105 days; together they are 18.315, which is 18.32.
    const text = change(
      two,
      ['expires: 2028-06-30', 'expires: 2028-07-16'],
      ['visionary: { person: eva, days_per_month: 1 }', 'visionary: { person: eva, days_per_month: 0.33 }'],
      ['person: mark, days_per_month: 5', 'person: mark, days_per_month: 0.33'],
      ['person: lin, days_per_month: 2', 'person: lin, days_per_month: 0.33'],
      ['        days: 90\n', ''],
    );
    const { promised, shares } = accountIn(text, 'noordlicht', 'days');
    assert.deepEqual(shares[0]?.kind === 'role' && shares[0].months, { whole: 18, days: 16, of: 31 });
    assert.equal(promised, Math.round(3 * 33 * (18 + 16 / 31)));
  });

  it('adds up whatever is written, to the cent', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1, maxLength: 20 }), (cents) => {
        const work = cents.map(
          (amount, n) =>
            `      part-${n}: { what: Part, owner: fatima, cost: ${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}, due: 2027-08-15 }\n`,
        );
        const text = change(two, [
          '    van-rijn:\n      cab-units:',
          `    van-rijn:\n${work.join('')}      cab-units:`,
        ]);
        const sum = cents.reduce((total, amount) => total + amount, 0);
        assert.equal(accountIn(text, 'van-rijn', 'budget').promised, 5_200_000 + sum);
      }),
      { numRuns: 25 },
    ));

  it('is known in full only when nothing that could count is malformed or missing', () => {
    const incomplete = (party: string, resource: Resource, ...pairs: readonly (readonly [string, string])[]) =>
      assert.equal(accountIn(change(two, ...pairs), party, resource).complete, false, JSON.stringify(pairs));
    incomplete('noordlicht', 'budget', ['cost: 95000', 'cost: 95.000']);
    incomplete('noordlicht', 'budget', ['cost: 95000', 'cost: TBD']);
    incomplete('noordlicht', 'budget', ['cost: 95000', 'cost: 95000\n        state: nearly']);
    incomplete('noordlicht', 'days', ['days: 90', 'days: 3 weeks']);
    incomplete('noordlicht', 'days', ['person: lin, days_per_month: 2', 'person: lin, days_per_month: a few']);
    incomplete('noordlicht', 'days', ['      process_owner: { person: lin, days_per_month: 2 }\n', '']);
    incomplete('noordlicht', 'days', ['expires: 2028-06-30', 'expires: 2028-06-31']);
    incomplete('van-rijn', 'days', ['    van-rijn:\n      cab-units:', '    van-rjin:\n      cab-units:']);
    assert.equal(accountIn(change(two, ['cost: 95000', 'cost: 95.000']), 'noordlicht', 'days').complete, true);
  });

  it('is nothing, and known, where nothing is promised', () => {
    const text = two.replace(/ {2}commitments:\n[\s\S]*?(?=\ntalents:)/, '');
    const { promised, complete, shares } = accountIn(text, 'van-rijn', 'budget');
    assert.deepEqual({ promised, complete, shares }, { promised: 0, complete: true, shares: [] });
  });

  it('counts what is known of a commitment that is not sound', () => {
    const text = change(two, ['owner: mark', 'owner: nobody-we-know'], ['due: 2027-08-31', 'due: soon']);
    assert.equal(accountIn(text, 'noordlicht', 'budget').promised, 9_500_000);
  });

  it('is exact to the end: a ceiling holds or not by the fraction, and what is shown agrees with that', () => {
    const text = (willing: string) =>
      change(
        two,
        ['effective: 2027-01-01', 'effective: 2027-09-01'],
        ['expires: 2028-06-30', 'expires: 2029-07-20'],
        ['person: mark, days_per_month: 5', 'person: mark, days_per_month: 5'],
        ['person: eva, days_per_month: 1', 'person: eva, days_per_month: 0'],
        ['person: lin, days_per_month: 2', 'person: lin, days_per_month: 0'],
        ['days: 90', 'days: 38.5'],
        ['{ willing: 260, able: 300 }', `{ willing: ${willing}, able: 300 }`],
      );
    // 22 + 20/31 months of 5 days, and 38.5: 151.7258…
    const fits = accountIn(text('151.73'), 'noordlicht', 'days');
    assert.deepEqual([isExceeded(fits), fits.promised, leftOf(fits)], [false, 15_172, 1]);
    const short = accountIn(text('151.72'), 'noordlicht', 'days');
    assert.deepEqual([isExceeded(short), short.promised, leftOf(short)], [true, 15_173, -1]);
  });

  it('counts what comes again as often as it is due within the term', () => {
    const text = (due: string, every: string) =>
      change(two, ['cost: 95000', `cost: 100\n        every: ${every}`], ['due: 2027-08-31', `due: ${due}`]);
    const times = (due: string, every: string) => {
      const [share] = accountIn(text(due, every), 'noordlicht', 'budget').shares;
      assert.equal(share?.amount, 10_000 * (share?.kind === 'commitment' ? share.times : 0));
      return share?.kind === 'commitment' ? share.times : undefined;
    };
    assert.equal(times('2027-01-31', '1 month'), 18);
    assert.equal(times('2028-06-30', '1 month'), 1);
    assert.equal(times('2028-07-01', '1 month'), 0);
    assert.equal(times('2026-12-31', '1 month'), 18);
    assert.equal(times('2027-03-31', '3 months'), 6);
    assert.equal(times('2027-01-01', '1 week'), 79);
  });

  it('counts the payments that it makes, and tells what it receives', () => {
    const payments = (lines: string) => change(two, ['  commitments:\n', `  payments:\n${lines}  commitments:\n`]);
    const licence =
      '    licence: { what: Licence, from: van-rijn, to: noordlicht, amount: 1250.50, due: 2027-02-28, every: 1 month }\n';
    const text = payments(
      `${licence}    parcels: { what: Parcels, from: van-rijn, to: noordlicht, basis: 4 EUR a parcel }\n`,
    );
    const payer = accountIn(text, 'van-rijn', 'budget');
    assert.equal(payer.promised, 5_200_000 + 17 * 125_050);
    assert.deepEqual(payer.shares.at(-1), {
      kind: 'payment',
      payment: 'licence',
      to: 'noordlicht',
      path: ['honesty', 'payments', 'licence', 'amount'],
      times: 17,
      each: 125_050,
      amount: 17 * 125_050,
    });
    const payee = accountIn(text, 'noordlicht', 'budget');
    assert.deepEqual([payee.promised, payee.received], [9_500_000, 17 * 125_050]);
    assert.equal(accountIn(payments(licence.replace('1250.50', '1k')), 'van-rijn', 'budget').complete, false);
  });

  it('is added up once for a document', () => {
    const agreement = new AgreementDocument(two);
    assert.equal(budgetsOf(agreement), budgetsOf(agreement));
  });

  it('stands for each party, in the order of the file, also in a file with nothing else in it', () => {
    const text = 'partnership: v1\nparties:\n  zed: { name: Zed }\n  abel: { name: Abel }\n';
    assert.deepEqual([...budgetsOf(new AgreementDocument(text)).keys()], ['zed', 'abel']);
    assert.equal(budgetsOf(new AgreementDocument('')).size, 0);
  });
});

describe('the ceiling of a party', () => {
  const ceilingOf = (budget: string) =>
    accountIn(change(two, ['{ willing: 120000, able: 140000 }', budget]), 'noordlicht', 'budget').ceiling;

  it('is the lower of willing and able, and willing where they are the same', () => {
    assert.deepEqual(ceilingOf('{ willing: 140000, able: 120000.50 }'), {
      amount: 12_000_050,
      path: ['honesty', 'ceilings', 'noordlicht', 'budget', 'able'],
      exact: true,
    });
    assert.equal(ceilingOf('{ willing: 100, able: 100 }')?.path.at(-1), 'willing');
  });

  it('is at most the one of the two that is known', () => {
    const ceiling = {
      amount: 12_000_000,
      path: ['honesty', 'ceilings', 'noordlicht', 'budget', 'willing'],
      exact: false,
    };
    assert.deepEqual(ceilingOf('{ willing: 120000 }'), ceiling);
    assert.deepEqual(ceilingOf('{ willing: 120000, able: 140k }'), ceiling);
    assert.equal(ceilingOf('{ able: 140000 }')?.amount, 14_000_000);
  });

  it('is not known where neither is', () => {
    assert.equal(ceilingOf('{ willing: 120.000, able: ? }'), undefined);
    assert.equal(ceilingOf('unlimited'), undefined);
  });

  it('is passed by a cent, and not by exactly what it is', () => {
    const exceeded = (willing: string) =>
      isExceeded(
        accountIn(
          change(two, ['{ willing: 120000, able: 140000 }', `{ willing: ${willing}, able: 140000 }`]),
          'noordlicht',
          'budget',
        ),
      );
    assert.equal(exceeded('95000'), false);
    assert.equal(exceeded('94999.99'), true);
    assert.equal(exceeded('0'), true);
  });
});
