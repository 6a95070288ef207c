import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shapeAt } from 'partnership-agreements-schema';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits, replaceKey, replaceValue } from '../../server/src/agreement/edit.ts';
import { dotted, isWithin, type Path } from '../../server/src/agreement/path.ts';
import { isScalar, type Node } from '../../server/src/agreement/tree/tree.ts';
import { check } from '../../server/src/findings/check.ts';
import type { Finding } from '../../server/src/findings/finding.ts';
import { readBase } from '../support/markers.ts';

const changes: readonly (readonly [from: string, to: string])[] = [
  ['importance: { noordlicht: 5, van-rijn: 5 }', 'importance: { noordlicht: 5, van-rijn: 2 }'],
  ['when: A shared priority differs by 2 or more points at two reviews in a row', 'when: If it does not work'],
  ['decided_by: [eva, hans]', 'decided_by: [eva]'],
  ['motives: [market-access, reselling]', 'motives: [market-acces, reselling]'],
  ['met_by: cab-units', 'met_by: eta-service'],
  ['target: 150000 EUR a year', 'target: Happy customers'],
  ['by: 2027-10-31', 'by: 2026-10-31'],
  ['mission: Delivered is delivered', 'mission: Software people dare to rely on'],
  ['verdict: bridged', 'verdict: unbridgeable'],
  ['budget: { willing: 120000, able: 140000 }', 'budget: { willing: 90000, able: 140000 }'],
  ['days: { willing: 200, able: 220 }', 'days: { willing: 230, able: 220 }'],
  ['date: 2027-09-30', 'date: 2027-07-30'],
  [
    'driver-operations: { risk: Screens nobody can use while driving, covered_by: van-rijn }',
    'driver-operations: { risk: Screens nobody can use while driving }',
  ],
  [
    'data-engineering: { risk: Trip data late or incomplete, covered_by: noordlicht }',
    'data-engineering: { risk: Trip data late or incomplete, mitigation: A course }',
  ],
  ['requires: [driver-operations]', 'requires: [driver-operations, data-engineering, iot-hardware]'],
  ['what: ETA service in production for all own trucks', 'what: ETA service as soon as possible'],
  ['due: 2027-08-15', 'due: 2029-08-15'],
  ['visionary: { person: eva, days_per_month: 1 }', 'visionary: { person: mark, days_per_month: 4 }'],
  ['process_owner: { person: joost, days_per_month: 2 }', 'process_owner: { person: joost, days_per_month: 0 }'],
  ['deputy: joost, escalates_to: hans', 'deputy: eva'],
  ['live_on: 2027-03-01', 'live_on: 2026-03-01'],
  ['prediction: { lead: noordlicht', 'prediction: { lead: van-rijn'],
  ['workstream: prediction, by: van-rijn', 'workstream: rollout, by: noordlicht'],
  ['every: 3 months', 'every: 2 years'],
  ['eva: { date: 2026-11-19, version: 3 }', 'eva: { date: 2026-11-19, version: 2 }'],
  ['supports: [second-carrier]', 'supports: [reliable-eta]'],
  ['kvk: "90000001"', 'kvk: "9000001"'],
  [
    'hans: { name: Hans van Rijn, job: Director, days_per_month: 2 }',
    'hans: { name: Hans van Rijn, job: Director, days_per_month: 2, until: 2027-05-05 }',
  ],
];

/** The reference with a mistake of its own for most rules that hold a thing against another. */
const faulty = changes.reduce((text, [from, to]) => {
  assert.ok(text.includes(from), from);
  return text.replace(from, () => to);
}, readBase('two'));

const findingsOf = (text: string): readonly Finding[] => check(new AgreementDocument(text), { today: '2026-11-24' });
const named = ({ rule, path }: Finding) => `${rule} ${dotted(path)}`;

const base = new AgreementDocument(faulty);
const before = findingsOf(faulty);

/** The places of all values, but that of the version of the format: of another version nothing is known. */
function scalarsIn(node: Node | null | undefined, at: Path): readonly Path[] {
  if (!node) return [];
  if (node.kind === 'map') return node.pairs.flatMap(({ name, value }) => scalarsIn(value, [...at, name ?? '']));
  if (node.kind === 'list') return node.items.flatMap((item, index) => scalarsIn(item, [...at, index]));
  return isScalar(node) && at[0] !== 'partnership' ? [at] : [];
}
const places = scalarsIn(base.places.root, []);

/** What a rule holds against each other besides the places that its finding names: without one of them nobody knows. */
const heldAgainst: Readonly<Record<string, RegExp>> = {
  'honesty/person-overloaded': /^talents\.triangle\.noordlicht\.\w+\.person$/,
  'honesty/ceiling-exceeded': /^(effective|expires)$/,
  'honesty/commitment-outside-term': /^effective$/,
  'honesty/competency-undeclared': /\.(workstream|lead)$/,
  'priorities/unsupported': /\.supports\.\d+$/,
  'strengths/approval-by-weaker': /\.(lead|workstream|because)$/,
  'strengths/lead-not-strongest': /\.uses\.\d+$/,
  'talents/lead-cannot-escalate': /^talents\.triangle\.van-rijn\.project_lead\.person$/,
  'talents/person-leaves': /^expires$/,
  'talents/role-without-time': /^talents\.triangle\.van-rijn\.process_owner\.person$/,
  'talents/safeguard-gap': /\.live_on$/,
  'transparency/success-unmeasurable': /^effective$/,
  'governance/sign-off-incomplete': /^(status|version)$/,
};

const meets = (a: Path, b: Path) => isWithin(a, b) || isWithin(b, a);
const readsFrom = (finding: Finding, place: Path): boolean =>
  meets(finding.path, place) ||
  finding.related.some(({ path }) => meets(path, place)) ||
  heldAgainst[finding.rule]?.test(dotted(place)) === true;

const wrongs = [
  'TBD',
  '120.000',
  '1-2-2027',
  'end of October',
  'Halden_Medical',
  '""',
  '[a, b]',
  '{ a: 1 }',
  '010',
  '-1',
];

describe('one mistake never hides another', () => {
  it('whatever stands in the place of a value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...wrongs), (place, wrong) => {
        const range = base.places.valueRange(place);
        assert.ok(range);
        const after = new Set(findingsOf(faulty.slice(0, range.start) + wrong + faulty.slice(range.end)).map(named));
        const hidden = before.filter((finding) => !readsFrom(finding, place) && !after.has(named(finding)));
        assert.deepEqual(hidden.map(named), [], `${dotted(place)}: ${wrong}`);
      }),
      { numRuns: 400 },
    );
  });

  it('what stands under an id that is none is checked like everything else', () => {
    const { declarations, references } = base;
    for (const { kind, id } of declarations.all) {
      // Of an id that stands for two things, not every use is a use of this one.
      if (new Set(declarations.all.filter((each) => each.id === id).map((each) => each.kind)).size > 1) continue;
      const odd = id.replace(
        /(^|-)(.)/g,
        (_match, hyphen: string, letter: string) => `${hyphen && '_'}${letter.toUpperCase()}`,
      );
      const isKey = (path: Path) => path.at(-1) === id;
      const keys = [
        ...declarations.get(kind, id).map(({ path }) => path),
        ...references
          .filter((each) => each.id === id && isKey(each.path) && each.part === 'key')
          .map(({ path }) => path),
        ...(kind === 'party' ? keysNamed(id) : []),
      ];
      const unique = [...new Map(keys.map((path) => [dotted(path), path])).values()];
      const text = applyEdits(
        faulty,
        [
          ...unique.map((path) => replaceKey(base, path, odd)),
          ...references
            .filter((each) => each.id === id && each.part === 'value')
            .map(({ path }) => replaceValue(base, path, [odd])),
        ].filter((edit) => edit !== undefined),
      );
      const renamed = (finding: Finding) =>
        `${finding.rule} ${finding.path.map((step) => (step === id ? odd : step)).join('.')}`;
      const after = findingsOf(text).map(named);
      const own = after.filter((name) => name.startsWith('schema/value '));
      assert.equal(own.length, 1, `${odd}: ${own.join(', ')}`);
      assert.deepEqual(after.filter((name) => !own.includes(name)).sort(), before.map(renamed).sort(), odd);
    }
  });

  it('an entry about which nothing is said yet has a key that can be none all the same, however empty it is', () => {
    const deadline = /grant-report: \{.*\}/;
    for (const entry of ['', ' {}', ' { what: }', ' { what: ~, date: }']) {
      const text = readBase('two').replace(deadline, `Grant Report:${entry}`);
      assert.deepEqual(
        findingsOf(text)
          .filter(({ path }) => path.at(-1) === 'Grant Report')
          .map(({ rule }) => rule)
          .sort(),
        ['schema/required', 'schema/value'],
        entry,
      );
    }
  });
});

/** The places of the keys that are called so. */
function keysNamed(name: string): readonly Path[] {
  const walk = (node: Node | null | undefined, at: Path): readonly Path[] => {
    if (node?.kind !== 'map') return [];
    return node.pairs.flatMap((pair) => {
      const path = [...at, pair.name ?? ''];
      const isParty = pair.name === name && shapeAt(path) !== undefined;
      return [...(isParty ? [path] : []), ...walk(pair.value, path)];
    });
  };
  return walk(base.places.root, []);
}
