import assert from 'node:assert/strict';
import { signedDigest } from '../../server/src/agreement/digest.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { groupChanges, type ReviewedFile } from '../../server/src/review/review.ts';
import { brief, diffTexts, edited, english } from './support.ts';

interface Case {
  readonly what: string;
  readonly base?: string;
  readonly head: string;
  /** `effect kind path`, from base to head. */
  readonly expected: readonly string[];
}

const commitment = `      cab-units:
        what: 85 trucks fitted with a cab unit and all drivers trained
        owner: fatima
        workstream: rollout
        requires: [driver-operations]
        cost: 52000
        days: 60
        due: 2027-08-15
`;
const safeguards = `    complaints:
      { what: Driver complaints answered in 2 days, owner: joost, communicated_on: 2026-11-16, live_on: 2027-03-01 }
`;
const differences = `  differences:
    change-rhythm:
      topic: Two-weekly releases against a frozen peak season
      verdict: bridged # none | bridged | open | unbridgeable
      approach: No releases to drivers between 1 November and 6 January
      discussed_on: 2026-10-06
`;
const stop = `    priorities-apart:
      when: A shared priority differs by 2 or more points at two reviews in a row
      decided_by: [eva, hans]
`;
const secondStop = `    too-late:
      when: No truck has a cab unit on 2027-10-01
      decided_by: [eva, hans]
`;
const waiver = (until: string, at = '    at: talents.triangle.van-rijn\n') => `
waivers:
  small-team:
    rule: talents/role-doubled
${at}    because: Van Rijn has three people
    agreed_by: [eva, hans]
    until: ${until}
`;
const last = '    van-rijn: { hans: { date: 2026-11-20, version: 3 } }\n';
const approval = (because: string): readonly [string, string] => [
  'because: driver-operations }\n',
  `because: driver-operations }\n    privacy: { workstream: prediction, by: van-rijn, what: Use of trip data, because: ${because} }\n`,
];

const payments = (fields: string): readonly [string, string] => [
  '\ntalents: # 4',
  `  payments:
    licence: { what: Licence of the ETA service, from: van-rijn, to: noordlicht${fields} }

talents: # 4`,
];
const due = (fields: string): readonly [string, string] => ['due: 2027-08-31\n', `due: 2027-08-31\n${fields}`];
const dropped = `      portal:
        what: A portal for shippers
        owner: mark
        due: 2027-08-31
        state: dropped
`;
const openDifference = (fields: string): readonly [string, string] => [
  '      discussed_on',
  `${fields}      discussed_on`,
];
const stopping = (fields: string): readonly [string, string] => [stop, `${stop}${fields}`];
const digest = `sha256:${'0'.repeat(64)}`;
const twoSigned = `    van-rijn:
      hans:
        date: 2026-11-20
        version: 3
        digest: ${digest}
      fatima: { date: 2026-11-20, version: 3, digest: ${digest} }
`;
const oneSigned = twoSigned.replace(/ {6}fatima.*\n/, '');
/** Two signatures of van-rijn for the text of an agreement, which its signatures are no part of. */
const digestOf = (text: string) => String(signedDigest(new AgreementDocument(text)));
const signedFor = (text: string, version = 3) =>
  twoSigned.replaceAll(digest, digestOf(text)).replaceAll('version: 3', `version: ${version}`);
const raised = ['version: 3\neffective', 'version: 4\neffective'] as const;
const payment = '    licence: { what: The service, from: van-rijn, to: noordlicht, amount: 4000 }\n';
const signedWithout = (version: number) =>
  `    van-rijn: { hans: { date: 2026-11-2${version}, version: ${version} } }\n`;

const cases: readonly Case[] = [
  ...(
    [
      ['lower', ', amount: 5000', ', amount: 4000', 'weakens changed', 'amount'],
      ['that goes', ', amount: 5000, basis: 4 EUR a parcel', ', basis: 4 EUR a parcel', 'unclear removed', 'amount'],
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
    what: 'who has to sign',
    base: edited(['  sign_off:', '  signatories:\n    van-rijn: [hans, fatima]\n  sign_off:']),
    head: edited(['  sign_off:', '  signatories:\n    van-rijn: [hans]\n  sign_off:']),
    expected: ['unclear removed governance.signatories.van-rijn.1'],
  },
  {
    what: 'a version that is raised and signed again without a digest',
    base: edited([last, signedWithout(3)]),
    head: edited([last, signedWithout(4)], ['version: 3\neffective', 'version: 4\neffective']),
    expected: [
      'unclear changed version',
      'unclear changed governance.sign_off.van-rijn.hans.date',
      'unclear changed governance.sign_off.van-rijn.hans.version',
    ],
  },
  {
    what: 'a signature that loses its digest',
    base: edited([last, last.replace('version: 3', `version: 3, digest: sha256:${'0'.repeat(64)}`)]),
    head: edited(),
    expected: ['weakens removed governance.sign_off.van-rijn.hans.digest'],
  },
  {
    what: 'one of two signatures that is taken back, or is given',
    base: edited([last, signedFor(edited())]),
    head: edited([last, signedFor(edited()).replace(/ {6}fatima.*\n/, '')]),
    expected: ['weakens removed governance.sign_off.van-rijn.fatima'],
  },
  {
    what: 'a signature of another text that is given',
    base: edited([last, oneSigned]),
    head: edited([last, twoSigned]),
    expected: ['unclear added governance.sign_off.van-rijn.fatima'],
  },
  {
    what: 'a signature whose digest becomes that of another text',
    base: edited([last, signedFor(edited())]),
    head: edited([last, signedFor(edited()).replace(digestOf(edited()), digest)]),
    expected: ['weakens changed governance.sign_off.van-rijn.hans.digest'],
  },
  {
    what: 'a version that is raised in the signatures as well, with the digests that were there',
    base: edited([last, signedFor(edited())]),
    head: edited([last, signedFor(edited(), 4)], raised),
    expected: [
      'neutral changed version',
      'weakens changed governance.sign_off.van-rijn.hans.version',
      'weakens changed governance.sign_off.van-rijn.fatima.version',
    ],
  },
  {
    what: 'a version and a digest that were both made another',
    base: edited([last, signedFor(edited())]),
    head: edited([last, signedFor(edited(raised), 4).replaceAll(digestOf(edited(raised)), digest)], raised),
    expected: [
      'neutral changed version',
      ...['hans', 'fatima'].flatMap((person) => [
        `neutral changed governance.sign_off.van-rijn.${person}.version`,
        `weakens changed governance.sign_off.van-rijn.${person}.digest`,
      ]),
    ],
  },
  {
    what: 'a version that is raised and signed again, with its digest',
    base: edited([last, signedFor(edited())]),
    head: edited([last, signedFor(edited(raised), 4)], raised),
    expected: [
      'neutral changed version',
      ...['hans', 'fatima'].flatMap((person) => [
        `neutral changed governance.sign_off.van-rijn.${person}.version`,
        `neutral changed governance.sign_off.van-rijn.${person}.digest`,
      ]),
    ],
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
    what: 'a signature of the version before, which counts no more',
    base: edited([last, twoSigned]),
    head: edited([last, oneSigned], ['version: 3\neffective', 'version: 4\neffective']),
    expected: ['neutral changed version', 'neutral removed governance.sign_off.van-rijn.fatima'],
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
  {
    what: 'a cannot that moved to the strengths, with evidence',
    base: edited(['[Round-the-clock phone support]', '[Round-the-clock phone support, Selling]']),
    head: edited(['a day\n    van-rijn', 'a day\n      selling: 20 customers in 2026\n    van-rijn']),
    expected: [
      'neutral removed honesty.cannot.noordlicht.1',
      'strengthens added strengths.competencies.noordlicht.selling',
    ],
  },
  {
    what: 'a budget ceiling lowered',
    head: edited(['able: 140000', 'able: 130000']),
    expected: ['weakens changed honesty.ceilings.noordlicht.budget.able'],
  },
  {
    what: 'a ceiling of days lowered',
    head: edited(['willing: 200,', 'willing: 180,']),
    expected: ['weakens changed honesty.ceilings.van-rijn.days.willing'],
  },
  {
    what: 'a ceiling that is no longer said',
    head: edited(['      budget: { willing: 60000, able: 60000 }\n', '']),
    expected: ['weakens removed honesty.ceilings.van-rijn.budget'],
  },
  {
    what: 'a commitment removed',
    head: edited([commitment, ''], ['    van-rijn:\n\n', '\n'], ['met_by: cab-units', 'met_by: driver-operations']),
    expected: [
      'unclear changed transparency.expectations.noordlicht.needs.real-trips.met_by',
      'weakens removed honesty.commitments.van-rijn.cab-units',
    ],
  },
  {
    what: 'a commitment later',
    head: edited(['due: 2027-08-31', 'due: 2027-09-15']),
    expected: ['weakens changed honesty.commitments.noordlicht.eta-service.due'],
  },
  {
    what: 'a commitment that a party puts more money into',
    head: edited(['cost: 95000', 'cost: 95000.50']),
    expected: ['strengthens changed honesty.commitments.noordlicht.eta-service.cost'],
  },
  {
    what: 'a commitment that a party puts more days into',
    head: edited(['days: 60\n', 'days: 61\n']),
    expected: ['strengthens changed honesty.commitments.van-rijn.cab-units.days'],
  },
  {
    what: 'a commitment left without owner',
    head: edited(['        owner: fatima\n', '']),
    expected: ['weakens removed honesty.commitments.van-rijn.cab-units.owner'],
  },
  {
    what: 'a commitment dropped',
    base: edited(['due: 2027-08-15', 'due: 2027-08-15\n        state: started']),
    head: edited(['due: 2027-08-15', 'due: 2027-08-15\n        state: dropped']),
    expected: ['weakens changed honesty.commitments.van-rijn.cab-units.state'],
  },
  {
    what: 'a safeguard removed',
    head: edited([safeguards, '']),
    expected: ['weakens removed talents.safeguards.complaints'],
  },
  {
    what: 'a safeguard later',
    head: edited(['live_on: 2027-02-01', 'live_on: 2027-03-01']),
    expected: ['weakens changed talents.safeguards.accuracy.live_on'],
  },
  {
    what: 'a success criterion removed',
    head: edited([
      'by: 2028-06-30 }\n',
      'by: 2028-06-30 }\n        customers: { measure: Carriers that buy it, target: 2, by: 2028-01-31 }\n',
    ]),
    expected: ['strengthens added transparency.expectations.noordlicht.success.customers'],
  },
  {
    what: 'a success criterion later',
    head: edited(['by: 2027-10-31', 'by: 2027-12-31']),
    expected: ['weakens changed transparency.expectations.van-rijn.success.fewer-calls.by'],
  },
  {
    what: 'a stop criterion removed',
    base: edited([stop, stop + secondStop]),
    head: edited(),
    expected: ['weakens removed priorities.stop_if.too-late'],
  },
  {
    what: 'a stop criterion later',
    base: edited([stop, stop + secondStop]),
    head: edited([stop, stop + secondStop.replace('2027-10-01', '2027-12-01')]),
    expected: ['weakens changed priorities.stop_if.too-late.when'],
  },
  {
    what: 'a stop criterion later, in written dates',
    base: edited([stop, stop + secondStop.replace('2027-10-01', '1 October 2027')]),
    head: edited([stop, stop + secondStop.replace('2027-10-01', '1 December 2027')]),
    expected: ['weakens changed priorities.stop_if.too-late.when'],
  },
  {
    what: 'a stop criterion that one party decides about no longer',
    head: edited(['decided_by: [eva, hans]', 'decided_by: [eva]']),
    expected: ['weakens removed priorities.stop_if.priorities-apart.decided_by.1'],
  },
  {
    what: 'a weak competency removed',
    base: edited(['covered_by: van-rijn }\n', 'covered_by: van-rijn }\n      selling: { risk: Few customers }\n']),
    head: edited(),
    expected: ['weakens removed honesty.weak_competencies.noordlicht.selling'],
  },
  {
    what: 'a weak competency that became a strength, with evidence',
    base: edited(['covered_by: van-rijn }\n', 'covered_by: van-rijn }\n      selling: { risk: Few customers }\n']),
    head: edited(['a day\n    van-rijn', 'a day\n      selling: 20 customers in 2026\n    van-rijn']),
    expected: [
      'neutral removed honesty.weak_competencies.noordlicht.selling',
      'neutral added strengths.competencies.noordlicht.selling',
    ],
  },
  {
    what: 'a cannot removed',
    head: edited(['noordlicht: [Round-the-clock phone support]', 'noordlicht: []']),
    expected: ['weakens removed honesty.cannot.noordlicht.0'],
  },
  {
    what: 'a verdict worse',
    head: edited(['verdict: bridged', 'verdict: open']),
    expected: ['weakens changed transparency.differences.change-rhythm.verdict'],
  },
  {
    what: 'a discussion removed',
    head: edited([differences, '']),
    expected: ['weakens removed transparency.differences.change-rhythm'],
  },
  {
    what: 'the day of a discussion removed',
    head: edited(['      discussed_on: 2026-10-06\n', '']),
    expected: ['weakens removed transparency.differences.change-rhythm.discussed_on'],
  },
  {
    what: 'a role unassigned',
    head: edited(['      process_owner: { person: joost, days_per_month: 2 }\n', '']),
    expected: ['weakens removed talents.triangle.van-rijn.process_owner'],
  },
  {
    what: 'a role with fewer days',
    head: edited(['person: mark, days_per_month: 5', 'person: mark, days_per_month: 4.5']),
    expected: ['weakens changed talents.triangle.noordlicht.project_lead.days_per_month'],
  },
  {
    what: 'a role newly doubled',
    head: edited(['process_owner: { person: joost', 'process_owner: { person: fatima']),
    expected: ['weakens changed talents.triangle.van-rijn.process_owner.person'],
  },
  {
    what: 'an importance gap wider',
    head: edited(['noordlicht: 4, van-rijn: 3', 'noordlicht: 4, van-rijn: 2']),
    expected: ['weakens changed priorities.shared.second-carrier.importance.van-rijn'],
  },
  {
    what: 'importance changed with the gap as it was',
    head: edited(['noordlicht: 4, van-rijn: 3', 'noordlicht: 4, van-rijn: 5']),
    expected: ['unclear changed priorities.shared.second-carrier.importance.van-rijn'],
  },
  {
    what: 'a lead moved to a party without the strength',
    head: edited(['carriers: { lead: van-rijn', 'carriers: { lead: noordlicht']),
    expected: ['weakens changed strengths.workstreams.carriers.lead'],
  },
  {
    what: 'an approval added',
    head: edited(approval('data-engineering')),
    expected: ['weakens added strengths.approvals.privacy'],
  },
  ...['legal', 'safety', 'budget', 'ethics', 'privacy'].map((because) => ({
    what: `an approval added for reasons of ${because}`,
    head: edited(approval(because)),
    expected: ['unclear added strengths.approvals.privacy'],
  })),
  {
    what: 'a review interval longer',
    head: edited(['every: 3 months', 'every: 15 weeks']),
    expected: ['unclear changed governance.review.every'],
  },
  {
    what: 'a notice longer',
    head: edited(['notice: 3 months', 'notice: 1 year']),
    expected: ['unclear changed governance.exit.notice'],
  },
  {
    what: 'a waiver added',
    head: edited([last, last + waiver('2027-06-30')]),
    expected: ['weakens added waivers.small-team'],
  },
  {
    what: 'a waiver extended',
    base: edited([last, last + waiver('2027-06-30')]),
    head: edited([last, last + waiver('2027-12-31')]),
    expected: ['weakens changed waivers.small-team.until'],
  },
  {
    what: 'a waiver that holds in more places',
    base: edited([last, last + waiver('2027-06-30')]),
    head: edited([last, last + waiver('2027-06-30', '    at: talents.triangle\n')]),
    expected: ['weakens changed waivers.small-team.at'],
  },
  {
    what: 'a waiver that holds everywhere',
    base: edited([last, last + waiver('2027-06-30')]),
    head: edited([last, last + waiver('2027-06-30', '')]),
    expected: ['weakens removed waivers.small-team.at'],
  },
  {
    what: 'confidentiality widened',
    head: edited(['confidentiality: parties-only', 'confidentiality: public']),
    expected: ['weakens changed confidentiality'],
  },
  {
    what: 'confidentiality widened to the parties',
    base: edited(['confidentiality: parties-only', 'confidentiality: restricted']),
    head: edited(),
    expected: ['weakens changed confidentiality'],
  },
  {
    what: 'a verdict still worse',
    base: edited(['verdict: bridged', 'verdict: open']),
    head: edited(['verdict: bridged', 'verdict: unbridgeable']),
    expected: ['weakens changed transparency.differences.change-rhythm.verdict'],
  },
  {
    what: 'a role that takes the last free corner of the triangle of somebody who has one',
    base: edited(['process_owner: { person: joost', 'process_owner: { person: fatima']),
    head: edited(['process_owner: { person: joost', 'process_owner: { person: hans']),
    expected: ['unclear changed talents.triangle.van-rijn.process_owner.person'],
  },
  {
    what: 'an approval for a reason of law that becomes control',
    base: edited(approval('legal')),
    head: edited(approval('data-engineering')),
    expected: ['unclear changed strengths.approvals.privacy.because'],
  },
  {
    what: 'status back from suspended',
    base: edited([
      'status: agreed',
      'status: suspended\nsuspended: { since: 2026-11-01, because: A strike, decided_by: [eva, hans], resumes_when: It ends }',
    ]),
    head: edited([
      'status: agreed',
      'status: in-review\nsuspended: { since: 2026-11-01, because: A strike, decided_by: [eva, hans], resumes_when: It ends }',
    ]),
    expected: ['weakens changed status'],
  },
  {
    what: 'status back to draft',
    head: edited(['status: agreed', 'status: draft']),
    expected: ['weakens changed status'],
  },
  {
    what: 'status back to in-review',
    head: edited(['status: agreed', 'status: in-review']),
    expected: ['weakens changed status'],
  },
  {
    what: 'texts with other words',
    head: edited(
      ['Delivered is delivered', 'On time is on time'],
      ['Weekly accuracy report', 'Monthly accuracy report'],
    ),
    expected: [
      'unclear changed transparency.culture.van-rijn.mission',
      'unclear changed talents.safeguards.accuracy.what',
    ],
  },
  {
    what: 'an item of a list with other words',
    head: edited(['Fewer calls from shippers', 'Many fewer calls from shippers']),
    expected: ['unclear changed transparency.expectations.van-rijn.benefits.0'],
  },
  {
    what: 'a commitment that another party takes over',
    head: edited(
      [commitment, ''],
      ['    van-rijn:\n\n', '\n'],
      ['due: 2027-08-31\n', `due: 2027-08-31\n${commitment.replace('fatima', 'mark')}`],
    ),
    expected: [
      'unclear changed honesty.commitments.noordlicht.cab-units',
      'unclear changed honesty.commitments.noordlicht.cab-units.owner',
    ],
  },
  {
    what: 'the next review',
    head: edited(['next: 2027-04-06', 'next: 2027-07-06']),
    expected: ['neutral changed governance.review.next'],
  },
  {
    what: 'a chain of escalation in another order',
    head: edited(['[project_lead, visionary]', '[visionary, project_lead]']),
    expected: ['unclear changed governance.escalation'],
  },
];

/** Texts and figures, and what they are told as. */
const told: readonly {
  readonly what: string;
  readonly base?: string;
  readonly head: string;
  readonly says: readonly string[];
}[] = [
  {
    what: 'figures in a text',
    head: edited(['what: 85 trucks', 'what: 40 trucks']),
    says: [
      'unclear What Van Rijn Logistiek B.V. promises: other figures, 40 instead of 85, in “40 trucks fitted with a cab unit and all drivers trained”.',
    ],
  },
  {
    what: 'figures before rewordings',
    head: edited(
      ['Delivered is delivered', 'On time is on time'],
      ['target: 40 a day (now 110)', 'target: 60 a day (now 120)'],
    ),
    says: [
      'unclear The target of “Where-is-my-truck calls” of Van Rijn Logistiek B.V.: other figures, 60 instead of 40 and 120 instead of 110, in “60 a day (now 120)”.',
      'unclear The mission of Van Rijn Logistiek B.V. is worded differently: “On time is on time” instead of “Delivered is delivered”.',
    ],
  },
  {
    what: 'a target that is a number',
    base: edited(['target: 150000 EUR a year', 'target: 150000']),
    head: edited(['target: 150000 EUR a year', 'target: 100000']),
    says: [
      'unclear The target of “Recurring licence revenue” of Noordlicht Software B.V.: other figures, 100000 instead of 150000, in 100000.',
    ],
  },
  {
    what: 'a number that is written as text',
    base: edited(['target: 150000 EUR a year', 'target: 150000']),
    head: edited(['target: 150000 EUR a year', 'target: "150000"']),
    says: [
      'neutral The target of “Recurring licence revenue” of Noordlicht Software B.V.: “150000” instead of 150000, which says the same.',
    ],
  },
  {
    what: 'a known motive for another, which is no rewording',
    head: edited(['motives: [market-access, reselling]', 'motives: [market-share, reselling]']),
    says: ['unclear The motives of Noordlicht Software B.V.: market share instead of market access.'],
  },
  {
    what: 'what a label says already',
    head: edited(['when: A shared priority', 'when: One shared priority']),
    says: [
      'unclear The stop criterion “One shared priority differs by 2 or more points at two reviews in a row” is worded differently: it was “A shared priority differs by 2 or more points at two reviews in a row”.',
    ],
  },
  {
    what: 'quotes',
    head: edited(['mission: Delivered is delivered', 'mission: "Delivered is delivered"']),
    says: [],
  },
  {
    what: 'blanks',
    head: edited(['mission: Delivered is delivered', 'mission: "Delivered  is delivered "']),
    says: [
      'neutral The mission of Van Rijn Logistiek B.V.: only the blanks differ, “Delivered␣␣is” instead of “Delivered␣is” and “delivered␣” instead of “delivered”, in “Delivered is delivered”.',
    ],
  },
  {
    what: 'characters that look the same',
    base: edited(['mission: Delivered', 'mission: D\u00e9livered']),
    head: edited(['mission: Delivered', 'mission: De\u0301liv\u200bered']),
    says: [
      'neutral The mission of Van Rijn Logistiek B.V.: other characters, which look the same, “De[U+0301]liv[U+200B]ered” instead of “Délivered”, in “De\u0301liv\u200bered is delivered”.',
    ],
  },
  {
    what: 'a sign and a month',
    base: edited(['target: 150000 EUR a year', 'target: -5']),
    head: edited(['target: 150000 EUR a year', 'target: 5'], ['between 1 November', 'between 1 December']),
    says: [
      'unclear The target of “Recurring licence revenue” of Noordlicht Software B.V.: other figures, 5 instead of -5, in 5.',
      'unclear How you bridge “Two-weekly releases against a frozen peak season”: other figures, 1 December instead of 1 November, in “No releases to drivers between 1 December and 6 January”.',
    ],
  },
  {
    what: 'who has to sign, where any one of the party could',
    head: edited(['  sign_off:', '  signatories:\n    van-rijn: [hans]\n  sign_off:']),
    says: [
      'unclear Who has to sign for Van Rijn Logistiek B.V.: Hans van Rijn instead of any one of the party, which holds where nothing is said.',
    ],
  },
  {
    what: 'that nobody is named any more for a reason to stop',
    base: edited(stopping('      concerns: [van-rijn]\n      decide: any\n')),
    head: edited(),
    says: [
      'unclear Whose reason to stop “A shared priority differs by 2 or more points at two reviews in a row” is: every party, which holds where nothing is said, instead of Van Rijn Logistiek B.V.',
      'unclear How many of them it takes to stop, by “A shared priority differs by 2 or more points at two reviews in a row”: all of them, together, which holds where nothing is said, instead of any one of them.',
    ],
  },
  {
    what: 'what held already while nothing was said',
    head: edited(stopping('      concerns: [noordlicht, van-rijn]\n      decide: together\n')),
    says: [
      'neutral Whose reason to stop “A shared priority differs by 2 or more points at two reviews in a row” is: Noordlicht Software B.V. and Van Rijn Logistiek B.V., as it was while nothing was said.',
      'neutral How many of them it takes to stop, by “A shared priority differs by 2 or more points at two reviews in a row”: all of them, together, as it was while nothing was said.',
    ],
  },
  {
    what: 'that what holds where nothing is said is no longer said',
    base: edited(stopping('      concerns: [noordlicht, van-rijn]\n      decide: together\n')),
    head: edited(),
    says: [
      'neutral Whose reason to stop “A shared priority differs by 2 or more points at two reviews in a row” is: no longer said, and still Noordlicht Software B.V. and Van Rijn Logistiek B.V.',
      'neutral How many of them it takes to stop, by “A shared priority differs by 2 or more points at two reviews in a row”: no longer said, and still all of them, together.',
    ],
  },
  {
    what: 'one fewer who has to sign, and one more',
    base: edited(['  sign_off:', '  signatories:\n    noordlicht: [eva, lin]\n    van-rijn: [hans]\n  sign_off:']),
    head: edited(['  sign_off:', '  signatories:\n    noordlicht: [eva]\n    van-rijn: [hans, joost]\n  sign_off:']),
    says: [
      'unclear Who has to sign for Noordlicht Software B.V.: no longer Lin Chen.',
      'unclear Who has to sign for Van Rijn Logistiek B.V.: now also Joost Bakker.',
    ],
  },
  {
    what: 'an approval by a third party',
    base: edited(['\npriorities: # 1', 'third_parties:\n  city: { name: City of Utrecht }\n\npriorities: # 1']),
    head: edited(
      ['\npriorities: # 1', 'third_parties:\n  city: { name: City of Utrecht }\n\npriorities: # 1'],
      ['by: van-rijn, what', 'by: city, what'],
    ),
    says: [
      'unclear Who gives the approval “Anything a driver sees”: City of Utrecht instead of Van Rijn Logistiek B.V.',
    ],
  },
  {
    what: 'another person under the same id',
    head: edited(['name: Fatima Aydin', 'name: Piet Jansen']),
    says: [
      'unclear Another person stands under the id fatima of Van Rijn Logistiek B.V.: “Piet Jansen” instead of “Fatima Aydin”, who takes over the commitment “85 trucks fitted with a cab unit and all drivers trained” and the role of project lead of Van Rijn Logistiek B.V. as well.',
    ],
  },
  {
    what: 'another person under the id of one who signed and decides',
    head: edited(['name: Hans van Rijn', 'name: Piet Jansen']),
    says: [
      'unclear Another person stands under the id hans of Van Rijn Logistiek B.V.: “Piet Jansen” instead of “Hans van Rijn”, who takes over a say in when you stop, the role of visionary of Van Rijn Logistiek B.V. and the signature for Van Rijn Logistiek B.V. as well.',
    ],
  },
  {
    what: 'another legal name',
    head: edited(['name: Van Rijn Logistiek B.V.', 'name: Van Rijn Holding B.V.']),
    says: [
      'unclear Another legal name stands under van-rijn: “Van Rijn Holding B.V.” instead of “Van Rijn Logistiek B.V.”. Is it still the same organisation?',
    ],
  },
  {
    what: 'a notice with both figures',
    head: edited(['notice: 3 months', 'notice: 1 year']),
    says: ['unclear The notice period: 1 year instead of 3 months.'],
  },
  {
    what: 'a review interval with both figures',
    head: edited(['every: 3 months', 'every: 1 year']),
    says: ['unclear You look at the agreement together every year; it was every 3 months.'],
  },
  {
    what: 'an end, with its day and its reason',
    head: edited([
      'status: agreed',
      'status: ended\nended: { date: 2026-11-20, because: The grant was refused, decided_by: [eva, hans] }',
    ]),
    says: [
      'unclear The agreement is ended, and was agreed.',
      'unclear It ended on 20 November 2026: “The grant was refused”.',
    ],
  },
  {
    what: 'a pause without a reason',
    head: edited(['status: agreed', 'status: suspended\nsuspended: { since: 2026-11-20 }']),
    says: [
      'weakens The agreement goes back: it is suspended, and was agreed.',
      'unclear It is suspended since 20 November 2026: “–”.',
    ],
  },
  {
    what: 'a person who goes, with what still names them',
    head: edited(['      lin: { name: Lin Chen, days_per_month: 3 }\n', '']),
    says: [
      'weakens Lin Chen of Noordlicht Software B.V. no longer takes part, and is still named for being deputy of the project lead of Noordlicht Software B.V., the role of process owner of Noordlicht Software B.V. and the safeguard “Weekly accuracy report”.',
    ],
  },
  {
    what: 'an empty map',
    head: edited([
      '  cannot:\n',
      '  commitments-are-below: {}\n  cannot:\n'.replace('commitments-are-below: {}', 'x-none: {}'),
    ]),
    says: [],
  },
];

const mirrored: Readonly<Record<string, string>> = {
  weakens: 'strengthens',
  strengthens: 'weakens',
  added: 'removed',
  removed: 'added',
};
const mirror = (line: string) =>
  line
    .split(' ')
    .map((word) => mirrored[word] ?? word)
    .join(' ');

describe('what a change is told as', () => {
  for (const { what, base = edited(), head, says } of told) {
    it(what, () => {
      const texts = [base, head].map((text) => new AgreementDocument(text));
      const diff = diffTexts(base, head);
      const file = { path: 'a', status: 'changed', base: texts[0], head: texts[1], diff } as const;
      const groups = groupChanges(file as ReviewedFile);
      const sorted = groups.flatMap(({ changes }) => changes);
      assert.deepEqual(
        sorted.map(({ effect, message }) => `${effect} ${english(message)}`),
        says,
      );
    });
  }
});

describe('what a change does to the agreement', () => {
  for (const { what, base = edited(), head, expected } of cases) {
    it(what, () => {
      assert.deepEqual(brief(diffTexts(base, head).changes), expected);
    });
    it(`the opposite of: ${what}`, () => {
      // What moved to another party has its path in the head, which is another one seen from the other side.
      const back = expected
        .map(mirror)
        .map((line) => (what.includes('takes over') ? line.replace('.noordlicht.', '.van-rijn.') : line));
      assert.deepEqual(brief(diffTexts(head, base).changes), back);
    });
  }
});
