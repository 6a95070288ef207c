import assert from 'node:assert/strict';
import { allIdKinds, type IdKind } from 'partnership-agreements-schema';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { idsOf } from '../../server/src/language/ids.ts';
import { prepareRename, rename } from '../../server/src/language/rename.ts';
import { applyTextEdits } from './text-edits.ts';

/** Every place of every kind of id, as ‹kind›; the word itself stands everywhere else that text can stand. */
const template = `partnership: v1
title: same
parties:
  ‹party›:
    name: same # same
    people:
      ‹person›: { name: same, job: same, days_per_month: 6 }
      other: { name: same, days_per_month: 6, until: 2027-12-31, replaced_by: ‹person› }
  others:
    name: Others
    people: { somebody: { name: same, days_per_month: 6 } }
third_parties:
  ‹third-party›: { name: same, role: same }
  taken-third-party: { name: same }
priorities:
  shared:
    ‹priority›: { what: same, importance: { ‹party›: 4, others: 4 } }
    taken-priority: { what: same }
  business_plan: { ‹party›: same, others: "same" }
  stop_if:
    ‹stop-criterion›: { when: same, decided_by: [‹person›, somebody] }
    taken-stop-criterion: { when: same }
transparency:
  expectations:
    ‹party›:
      motives: [same]
      needs: { taken-need: { what: same }, ‹need›: { what: same, met_by: ‹commitment› }, a: { what: same, met_by: ‹workstream› }, b: { what: same, met_by: '‹competency›' } }
      benefits: [same]
      success: { taken-success-criterion: { measure: same }, ‹success-criterion›: { measure: same, target: same, by: 2028-06-30 } }
    others:
      needs: { same: { what: same, met_by: ‹commitment› } }
      success: { same: { measure: same, target: same, by: 2028-06-30 } }
  culture: { ‹party›: { mission: same, values: [same], ways_of_working: same } }
  differences:
    ‹difference›: { topic: same, verdict: bridged, approach: same }
    taken-difference: { topic: same }
honesty:
  ceilings: { ‹party›: { budget: { willing: 1, able: 1 } } }
  deadlines:
    ‹party›: { ‹deadline›: { what: same, date: 2028-06-30, waits_for: [‹commitment›] }, taken-deadline: { what: same } }
    others: { same: { what: same, date: 2028-06-30 } }
  cannot: { ‹party›: [same] }
  weak_competencies: { others: { ‹competency›: { risk: same, covered_by: ‹party›, mitigation: same } } }
  commitments:
    "‹party›":
      ‹commitment›: { what: same, owner: ‹person›, workstream: ‹workstream›, requires: [‹competency›] }
      taken-commitment: { what: same }
  payments:
    ‹payment›: { what: same, from: ‹party›, to: others, amount: 1, due: 2027-08-31 }
    taken-payment: { what: same }
talents:
  triangle:
    ‹party›:
      visionary: { person: ‹person›, days_per_month: 1 }
      project_lead: { person: other, days_per_month: 1, deputy: ‹person›, escalates_to: ‹person› }
  safeguards:
    ‹safeguard›: { what: same, owner: ‹person› }
    taken-safeguard: { what: same }
strengths:
  added_value: same
  competencies: { ‹party›: { ‹competency›: same, taken-competency: same } }
  workstreams:
    ‹workstream›: { title: same, lead: ‹party›, uses: [‹competency›], supports: [‹priority›] }
    taken-workstream: { title: same }
  approvals:
    ‹approval›: { workstream: ‹workstream›, by: ‹party›, what: same, because: ‹competency› }
    taken-approval: { what: same, by: ‹third-party› }
governance:
  exit: { notice: 3 months, wind_down: same }
  sign_off: { ‹party›: { ‹person›: { version: 1 } } }
waivers:
  taken-waiver: { because: same }
  ‹waiver›: { rule: general/placeholder, at: honesty.commitments.‹party›.‹commitment›.owner, because: same, agreed_by: [‹person›, somebody] }
  v1: { rule: general/placeholder, at: parties.‹party›.people.‹person›.name, because: same }
  v2: { rule: general/placeholder, at: priorities.shared.‹priority›.importance.‹party›, because: same }
  v3: { rule: general/placeholder, at: priorities.stop_if.‹stop-criterion›, because: same }
  v4: { rule: general/placeholder, at: transparency.expectations.‹party›.needs.‹need›, because: same }
  v5: { rule: general/placeholder, at: transparency.expectations.‹party›.success.‹success-criterion›.by, because: same }
  v6: { rule: general/placeholder, at: transparency.differences.‹difference›.topic, because: same }
  v7: { rule: general/placeholder, at: honesty.deadlines.‹party›.‹deadline›, because: same }
  v8: { rule: general/placeholder, at: honesty.weak_competencies.others.‹competency›, because: same }
  v9: { rule: general/placeholder, at: talents.safeguards.‹safeguard›.owner, because: same }
  va: { rule: general/placeholder, at: strengths.workstreams.‹workstream›.lead, because: same }
  vb: { rule: general/placeholder, at: strengths.approvals.‹approval›.by, because: same }
  vc: { rule: general/placeholder, at: waivers.‹waiver›.because, because: same }
  vd: { rule: general/placeholder, at: transparency.expectations.others.success.same, because: same }
  ve: { rule: general/placeholder, at: honesty.deadlines.others.same, because: same }
  vf: { rule: general/placeholder, at: third_parties.‹third-party›.name, because: same }
  vg: { rule: general/placeholder, at: honesty.payments.‹payment›.what, because: same }
x-same: { same: same }
`;
const kinds = allIdKinds;
/** A need can be met by any of these, so each has an id of its own; all others are called the same. */
const own: Partial<Record<IdKind, string>> = {
  competency: 'skill',
  workstream: 'stream',
  commitment: 'promise',
  'third-party': 'outsider',
};

const idOf = (kind: string): string => own[kind as IdKind] ?? 'same';
const written = (renamed?: IdKind, newId = ''): string =>
  template.replace(/‹([a-z-]+)›/g, (_, kind: string) => (kind === renamed ? newId : idOf(kind)));

/** Where each place of a kind begins in the text. */
function placesOf(kind: IdKind): readonly number[] {
  const places: number[] = [];
  let shift = 0;
  for (const { 0: token, 1: of = '', index } of template.matchAll(/‹([a-z-]+)›/g)) {
    if (of === kind) places.push(index + shift);
    shift += idOf(of).length - token.length;
  }
  return places;
}

const tell = createTranslator('en');
const refusal = (text: string, offset: number, newId: string): string => {
  const result = rename(new AgreementDocument(text), offset, newId);
  return 'refused' in result ? tell(result.refused) : 'renamed';
};

describe('rename of every kind of id', () => {
  const text = written();
  const agreement = new AgreementDocument(text);

  for (const kind of kinds) {
    it(`${kind}: from each of its places to all of them, waiver paths included, and no word more`, () => {
      const places = placesOf(kind);
      assert.ok(places.length >= 2, 'is declared, and named in a waiver');
      for (const offset of places) {
        const prepared = prepareRename(agreement, offset);
        assert.ok('placeholder' in prepared && prepared.placeholder === idOf(kind), `at ${offset}`);
        const result = rename(agreement, offset, 'brand-new');
        assert.ok('edits' in result, 'refused' in result ? tell(result.refused) : '');
        assert.equal(applyTextEdits(text, result.edits), written(kind, 'brand-new'));
      }
    });

    it(`${kind}: refuses an id that is taken, and what is none`, () => {
      const [offset = 0] = placesOf(kind);

      for (const no of ['', 'Two words', 'x-y', '9a', 'a--b', 'no', 'null', 'é'])
        assert.notEqual(refusal(text, offset, no), 'renamed', no);
      const taken = { party: 'others', person: 'other' }[kind as string] ?? `taken-${kind}`;
      assert.ok(text.includes(`${taken}:`), taken);
      assert.match(refusal(text, offset, taken), /is taken/);
    });
  }

  it('refuses everything that is no id, whatever it says', () => {
    const places = new Set(kinds.flatMap((kind) => [...placesOf(kind)]));
    let seen = 0;
    for (const { index } of text.matchAll(/(?<![\w-])(same|skill|stream|promise)(?![\w-])/g)) {
      if (places.has(index)) continue;
      const at = idsOf(agreement).at(index);
      // Ids of the other party that are called the same are ids of their own.
      if (at) {
        assert.ok(
          ['need', 'success-criterion', 'deadline'].includes(at.of.kind) && at.of.scope === 'others',
          `${index}`,
        );
        continue;
      }
      seen++;
      assert.match(refusal(text, index, 'other-word'), /not an id/);
    }
    assert.ok(seen > 50, String(seen));
  });
});
