import { haveTheseEffects } from './effects.ts';
import { dropped, due, openDifference, payment, payments, stopping } from './pieces.ts';
import { edited } from './support.ts';

describe('what a change of a promise, a payment or a person does to the agreement', () =>
  haveTheseEffects([
    ...(
      [
        ['lower', ', amount: 5000', ', amount: 4000', 'weakens changed', 'amount'],
        ['that goes', ', amount: 5000, basis: 4 EUR a parcel', ', basis: 4 EUR a parcel', 'unclear removed', 'amount'],
        ['that gets its first day', ', amount: 5000', ', amount: 5000, due: 2027-08-31', 'unclear added', 'due'],
        ['later', ', amount: 5000, due: 2027-08-31', ', amount: 5000, due: 2027-09-30', 'weakens changed', 'due'],
        [
          'less often',
          ', amount: 5000, due: 2027-08-31, every: 1 month',
          ', amount: 5000, due: 2027-08-31, every: 3 months',
          'weakens changed',
          'every',
        ],
        [
          'only once',
          ', amount: 5000, due: 2027-08-31, every: 1 month',
          ', amount: 5000, due: 2027-08-31',
          'weakens removed',
          'every',
        ],
        ['counted otherwise', ', basis: 4 EUR a parcel', ', basis: 3 EUR a parcel', 'unclear changed', 'basis'],
      ] as const
    ).map(([how, before, after, effect, field]) => ({
      what: `a payment ${how}`,
      base: edited(payments(before)),
      head: edited(payments(after)),
      expected: [`${effect} honesty.payments.licence.${field}`],
    })),
    {
      what: 'a payment removed',
      base: edited(payments(', amount: 5000')),
      head: edited(),
      expected: ['weakens removed honesty.payments.licence'],
    },
    {
      what: 'a commitment less often',
      base: edited(due('        every: 1 month\n')),
      head: edited(due('        every: 2 months\n')),
      expected: ['weakens changed honesty.commitments.noordlicht.eta-service.every'],
    },
    {
      what: 'a commitment that no longer comes again',
      base: edited(due('        every: 1 month\n')),
      head: edited(),
      expected: ['weakens removed honesty.commitments.noordlicht.eta-service.every'],
    },
    {
      what: 'less money for a commitment',
      head: edited(['cost: 95000', 'cost: 90000']),
      expected: ['weakens changed honesty.commitments.noordlicht.eta-service.cost'],
    },
    {
      what: 'money for a commitment that is no longer said',
      head: edited(['        cost: 95000\n', '']),
      expected: ['weakens removed honesty.commitments.noordlicht.eta-service.cost'],
    },
    {
      what: 'a difference that is settled later',
      base: edited(openDifference('      settle_by: 2027-02-01\n')),
      head: edited(openDifference('      settle_by: 2027-03-01\n')),
      expected: ['weakens changed transparency.differences.change-rhythm.settle_by'],
    },
    {
      what: 'a difference that has no day any more',
      base: edited(openDifference('      settle_by: 2027-02-01\n')),
      head: edited(),
      expected: ['weakens removed transparency.differences.change-rhythm.settle_by'],
    },
    {
      what: 'any one of them can stop',
      head: edited(stopping('      decide: any\n')),
      expected: ['unclear added priorities.stop_if.priorities-apart.decide'],
    },
    {
      what: 'that all of them stop together, which nothing said as well',
      head: edited(stopping('      decide: together\n')),
      expected: ['neutral added priorities.stop_if.priorities-apart.decide'],
    },
    {
      what: 'a reason to stop that is one party’s from now on',
      head: edited(stopping('      concerns: [van-rijn]\n')),
      expected: ['unclear added priorities.stop_if.priorities-apart.concerns'],
    },
    {
      what: 'every party named, which nobody named meant as well',
      head: edited(stopping('      concerns: [noordlicht, van-rijn]\n')),
      expected: ['neutral added priorities.stop_if.priorities-apart.concerns'],
    },
    {
      what: 'a commitment that was dropped already',
      base: edited(),
      head: edited(due(dropped)),
      expected: ['neutral added honesty.commitments.noordlicht.portal'],
    },
    ...(
      [
        ['a later day', 'due: 2027-08-31', 'due: 2028-08-31', 'changed', 'due'],
        ['less money', 'state: dropped', 'cost: 500\n        state: dropped', 'added', 'cost'],
        ['no owner', 'owner: mark', '', 'removed', 'owner'],
      ] as const
    ).map(([how, before, after, kind, field]) => ({
      what: `${how} for a commitment that is dropped on both sides`,
      base: edited(due(dropped)),
      head: edited(due(dropped.replace(before, after))),
      expected: [`neutral ${kind} honesty.commitments.noordlicht.portal.${field}`],
    })),
    {
      what: 'a commitment that was dropped, and is promised again for a later day',
      base: edited(due(dropped)),
      head: edited(due(dropped.replace('due: 2027-08-31', 'due: 2028-02-29').replace('dropped', 'planned'))),
      expected: [
        'unclear changed honesty.commitments.noordlicht.portal.due',
        'strengthens changed honesty.commitments.noordlicht.portal.state',
      ],
    },
    ...[
      ['every: 12 months', 'every: 1 year', 'neutral'],
      ['every: 2 weeks', 'every: 14 days', 'neutral'],
      ['every: 4 weeks', 'every: 1 month', 'weakens'],
    ].map(([before, after, effect]) => ({
      what: `a commitment ${after} instead of ${before}`,
      base: edited(due(`        ${before}\n`)),
      head: edited(due(`        ${after}\n`)),
      expected: [`${effect} changed honesty.commitments.noordlicht.eta-service.every`],
    })),
    {
      what: 'a notice that is the same in other words',
      base: edited(['notice: 3 months', 'notice: 1 year']),
      head: edited(['notice: 3 months', 'notice: 12 months']),
      expected: ['neutral changed governance.exit.notice'],
    },
    {
      what: 'whose reason to stop it is',
      base: edited(stopping('      concerns: [noordlicht, van-rijn]\n')),
      head: edited(stopping('      concerns: [noordlicht]\n')),
      expected: ['unclear removed priorities.stop_if.priorities-apart.concerns.1'],
    },
    {
      what: 'a third party that has no say any more',
      base: edited(['\npriorities: # 1', 'third_parties:\n  city: { name: City of Utrecht }\n\npriorities: # 1']),
      head: edited(),
      expected: ['unclear removed third_parties.city'],
    },
    {
      what: 'more of another currency, which may be worth less',
      base: edited(),
      head: edited(
        ['currency: EUR', 'currency: JPY'],
        ['willing: 120000', 'willing: 130000'],
        ['cost: 52000', 'cost: 50000'],
      ),
      expected: [
        'unclear changed currency',
        'unclear changed honesty.ceilings.noordlicht.budget.willing',
        'unclear changed honesty.commitments.van-rijn.cab-units.cost',
      ],
    },
    {
      what: 'nothing in whatever currency',
      base: edited(),
      head: edited(['currency: EUR', 'currency: JPY'], ['cost: 52000', 'cost: 0']),
      expected: ['unclear changed currency', 'weakens changed honesty.commitments.van-rijn.cab-units.cost'],
    },
    {
      what: 'a person who goes, and is still named',
      head: edited(['      lin: { name: Lin Chen, days_per_month: 3 }\n', '']),
      expected: ['weakens removed parties.noordlicht.people.lin'],
    },
    {
      what: 'a person whom nobody names',
      base: edited(['      lin: {', '      bo: { name: Bo Vink }\n      lin: {']),
      head: edited(),
      expected: ['neutral removed parties.noordlicht.people.bo'],
    },
    {
      what: 'the days of a person that are no longer said',
      head: edited(['Mark Smit, days_per_month: 6', 'Mark Smit']),
      expected: ['weakens removed parties.noordlicht.people.mark.days_per_month'],
    },
    {
      what: 'the sides of a payment changed for each other',
      base: edited(['\ntalents:', `\n  payments:\n${payment}talents:`]),
      head: edited([
        '\ntalents:',
        `\n  payments:\n${payment.replace('from: van-rijn, to: noordlicht', 'from: noordlicht, to: van-rijn')}talents:`,
      ]),
      expected: ['unclear changed honesty.payments.licence.from'],
    },
  ]));
