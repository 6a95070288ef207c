import { readBase } from '../support/markers.ts';
import { haveTheseEffects } from './effects.ts';
import { approval, commitment, differences, last, safeguards, secondStop, stop, waiver } from './pieces.ts';
import { edited } from './support.ts';

/** What three parties find important, where one of them is not concerned at first. */
const three = readBase('three');
const ofTwo = three.replace(
  'importance: { havenwarmte: 3, woonhuis: 4, stad: 4 }',
  'concerns: [havenwarmte, woonhuis]\n      importance: { havenwarmte: 3, woonhuis: 4 }',
);
const ofThree = (stad: number) => three.replace('woonhuis: 4, stad: 4 }', `woonhuis: 4, stad: ${stad} }`);

describe('what a change does to the agreement', () =>
  haveTheseEffects([
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
      what: 'an importance of one more party, as far apart as they were',
      base: ofTwo,
      head: ofThree(4),
      expected: [
        'unclear removed priorities.shared.fair-price.concerns',
        'strengthens added priorities.shared.fair-price.importance.stad',
      ],
    },
    {
      what: 'an importance of one more party, by which they are further apart',
      base: ofTwo,
      head: ofThree(1),
      expected: [
        'unclear removed priorities.shared.fair-price.concerns',
        'unclear added priorities.shared.fair-price.importance.stad',
      ],
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
  ]));
