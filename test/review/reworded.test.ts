import assert from 'node:assert/strict';
import { commitment, last, safeguards, secondStop, stop, waiver } from './pieces.ts';
import { brief, diffTexts, edited } from './support.ts';

const what = 'what: 85 trucks fitted with a cab unit and all drivers trained';
/** The commitment of van-rijn under another id, with other words in it. */
const cabs = (...edits: readonly (readonly [from: string, to: string])[]) =>
  edited(['met_by: cab-units', 'met_by: cabs'], [commitment, reworded(commitment, ['cab-units:', 'cabs:'], ...edits)]);
const reworded = (text: string, ...edits: readonly (readonly [from: string, to: string])[]) =>
  edits.reduce((told, [from, to]) => {
    assert.ok(told.includes(from), from);
    return told.replace(from, to);
  }, text);

/** `effect kind path`, from the reference agreement or `base` to the head. */
const cases: readonly {
  readonly what: string;
  readonly base?: string;
  readonly head: string;
  readonly says: string[];
}[] = [
  {
    what: 'a commitment',
    head: cabs([what, 'what: 85 trucks fitted with a cab unit and all drivers well trained']),
    says: [
      'neutral renamed honesty.commitments.van-rijn.cabs',
      'unclear changed honesty.commitments.van-rijn.cabs.what',
    ],
  },
  {
    what: 'a commitment of which less is promised as well',
    head: cabs(
      [what, 'what: 40 trucks fitted with a cab unit and all drivers trained'],
      ['cost: 52000', 'cost: 30000'],
    ),
    says: [
      'neutral renamed honesty.commitments.van-rijn.cabs',
      'unclear changed honesty.commitments.van-rijn.cabs.what',
      'weakens changed honesty.commitments.van-rijn.cabs.cost',
    ],
  },
  {
    what: 'a safeguard',
    head: edited([
      safeguards,
      reworded(safeguards, ['complaints:', 'grievances:'], ['answered in 2 days', 'answered within 2 days']),
    ]),
    says: ['neutral renamed talents.safeguards.grievances', 'unclear changed talents.safeguards.grievances.what'],
  },
  {
    what: 'a success criterion',
    head: edited(['fewer-calls: { measure: Where-is-my-truck calls', 'calls: { measure: All where-is-my-truck calls']),
    says: [
      'neutral renamed transparency.expectations.van-rijn.success.calls',
      'unclear changed transparency.expectations.van-rijn.success.calls.measure',
    ],
  },
  {
    what: 'a need',
    head: edited([
      'real-trips: { what: Real trips and drivers to learn from, met_by: cab-units }',
      'trips: { what: Many real trips and drivers to learn from, met_by: cab-units }',
    ]),
    says: [
      'neutral renamed transparency.expectations.noordlicht.needs.trips',
      'unclear changed transparency.expectations.noordlicht.needs.trips.what',
    ],
  },
  {
    what: 'a stop criterion whose day is later',
    base: edited([stop, stop + secondStop]),
    head: edited([stop, stop + reworded(secondStop, ['too-late:', 'late:'], ['2027-10-01', '2027-12-01'])]),
    says: ['neutral renamed priorities.stop_if.late', 'weakens changed priorities.stop_if.late.when'],
  },
  {
    what: 'a waiver, which is known by its reason, and is prolonged',
    base: edited([last, last + waiver('2027-06-30')]),
    head: edited([last, last + waiver('2027-12-31').replace('small-team', 'few-people')]),
    says: ['neutral renamed waivers.few-people', 'weakens changed waivers.few-people.until'],
  },
];

const gone = (path: string, id: string, other: string) => [
  `strengthens added ${path}.${other}`,
  `weakens removed ${path}.${id}`,
];
const commitments = ['honesty.commitments.van-rijn', 'cab-units', 'cabs'] as const;

/** What is another thing, however much of it is the same. */
const others: typeof cases = [
  {
    what: 'quite another promise of the same owner on the same day',
    head: cabs([what, 'what: A depot for two hundred spare parts']),
    says: ['unclear changed transparency.expectations.noordlicht.needs.real-trips.met_by', ...gone(...commitments)],
  },
  {
    what: 'nearly the same words on another day',
    head: cabs([what, `${what} well`], ['due: 2027-08-15', 'due: 2027-11-15']),
    says: ['unclear changed transparency.expectations.noordlicht.needs.real-trips.met_by', ...gone(...commitments)],
  },
  {
    what: 'nearly the same words of another owner',
    head: cabs([what, `${what} well`], ['owner: fatima', 'owner: joost']),
    says: ['unclear changed transparency.expectations.noordlicht.needs.real-trips.met_by', ...gone(...commitments)],
  },
  {
    what: 'nearly the same words with all else otherwise',
    head: cabs(
      [what, `${what} well`],
      ['cost: 52000', 'cost: 5200'],
      ['days: 60', 'days: 6'],
      ['        workstream: rollout\n', ''],
    ),
    says: ['unclear changed transparency.expectations.noordlicht.needs.real-trips.met_by', ...gone(...commitments)],
  },
  {
    what: 'a person with a name that is nearly the same',
    base: edited(['      lin: {', '      bo: { name: Bo van der Vink, days_per_month: 1 }\n      lin: {']),
    head: edited(['      lin: {', '      co: { name: Co van der Vink, days_per_month: 1 }\n      lin: {']),
    says: ['neutral added parties.noordlicht.people.co', 'neutral removed parties.noordlicht.people.bo'],
  },
];

describe('what has another id and other words at once', () => {
  for (const { what: thing, base = edited(), head, says } of cases)
    it(`is one thing, where little of it is otherwise: ${thing}`, () => {
      assert.deepEqual(brief(diffTexts(base, head).changes), says);
      assert.equal(diffTexts(head, base).changes.length, says.length);
    });
  for (const { what: thing, base = edited(), head, says } of others)
    it(`is another thing: ${thing}`, () => {
      assert.deepEqual(brief(diffTexts(base, head).changes), says);
      assert.equal(diffTexts(head, base).changes.length, says.length);
    });
});
