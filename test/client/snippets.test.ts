import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { readBase } from '../support/markers.ts';
import { expand } from './snippet.ts';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const folder = fileURLToPath(new URL('../../client/snippets', import.meta.url));
const snippets: ReadonlyMap<string, Snippet> = new Map(
  readdirSync(folder).flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, Snippet>),
  ),
);

const TODAY = '2027-01-04';
const expanded = (name: string): string => {
  const snippet = snippets.get(name);
  assert.ok(snippet, `There is no snippet '${name}'`);
  return expand(snippet.body.join('\n'), { CURRENT_YEAR: '2027', CURRENT_MONTH: '01', CURRENT_DATE: '04' });
};

/** What a text in a file is found to be, as `rule path`. */
const findingsOf = (text: string): readonly string[] =>
  check(new AgreementDocument(text), { today: TODAY }).map(({ rule, path: at }) => `${rule} ${at.join('.')}`);

/**
 * Where a snippet is typed in an agreement: the line above it and its indentation; and what its tab stops deserve to hear as
 * long as nobody has filled them in: that nobody is called so, and what a new party still has to say. No more than that.
 */
const places: Readonly<
  Record<string, { readonly below: string; readonly indent: number; readonly findings?: readonly string[] }>
> = {
  Party: {
    below: 'parties:',
    indent: 2,
    findings: [
      'priorities/not-rated priorities.shared.reliable-eta.importance.new-party',
      'priorities/not-rated priorities.shared.second-carrier.importance.new-party',
      'priorities/business-plan-missing priorities.business_plan.new-party',
      'priorities/stop-criterion-one-sided priorities.stop_if.priorities-apart.decided_by',
      'general/party-missing transparency.expectations.new-party',
      'general/party-missing transparency.culture.new-party',
      'honesty/ceiling-missing honesty.ceilings.new-party',
      'honesty/deadline-missing honesty.deadlines.new-party',
      'honesty/weak-competency-undeclared honesty.weak_competencies.new-party',
      'talents/role-unassigned talents.triangle.new-party',
      'general/party-missing strengths.competencies.new-party',
      'governance/sign-off-incomplete governance.sign_off.new-party',
    ],
  },
  Person: { below: '    people:', indent: 6 },
  'Shared priority': {
    below: '  shared:',
    indent: 4,
    findings: [
      'priorities/unsupported priorities.shared.new-priority',
      'priorities/not-rated priorities.shared.new-priority.importance.noordlicht',
      'priorities/not-rated priorities.shared.new-priority.importance.van-rijn',
      'general/party-missing priorities.shared.new-priority.importance.first-party',
      'general/party-missing priorities.shared.new-priority.importance.second-party',
    ],
  },
  'Stop criterion': {
    below: '  stop_if:',
    indent: 4,
    findings: [
      'general/unknown-reference priorities.stop_if.new-stop-criterion.decided_by.0',
      'general/unknown-reference priorities.stop_if.new-stop-criterion.decided_by.1',
    ],
  },
  'Success criterion': { below: '      success:', indent: 8 },
  Need: {
    below: '      needs:',
    indent: 8,
    findings: ['general/unknown-reference transparency.expectations.noordlicht.needs.new-need.met_by'],
  },
  'Culture difference': { below: '  differences:', indent: 4 },
  'Ceilings of a party': {
    below: '  ceilings: # for the whole term: the most we are willing, and able, to put in',
    indent: 4,
    findings: ['general/party-missing honesty.ceilings.party'],
  },
  Commitment: {
    below: '  commitments:\n    noordlicht:',
    indent: 6,
    findings: ['general/unknown-reference honesty.commitments.noordlicht.new-commitment.owner'],
  },
  'Weaker competency': {
    below: '  weak_competencies:\n    noordlicht:',
    indent: 6,
    findings: ['general/unknown-reference honesty.weak_competencies.noordlicht.new-competency.covered_by'],
  },
  'Triangle of a party': {
    below: '  triangle:',
    indent: 4,
    findings: [
      'general/party-missing talents.triangle.party',
      'general/unknown-reference talents.triangle.party.project_lead.escalates_to',
    ],
  },
  Safeguard: {
    below: '  safeguards:',
    indent: 4,
    findings: ['general/unknown-reference talents.safeguards.new-safeguard.owner'],
  },
  Workstream: {
    below: '  workstreams:',
    indent: 4,
    findings: [
      'general/unknown-reference strengths.workstreams.new-workstream.lead',
      'general/unknown-reference strengths.workstreams.new-workstream.uses.0',
      'general/unknown-reference strengths.workstreams.new-workstream.supports.0',
    ],
  },
  Approval: {
    below: '  approvals:',
    indent: 4,
    findings: [
      'general/unknown-reference strengths.approvals.new-approval.workstream',
      'general/unknown-reference strengths.approvals.new-approval.by',
    ],
  },
  'Sign-off': { below: '  sign_off:', indent: 4, findings: ['general/party-missing governance.sign_off.party'] },
  Waiver: {
    below: 'waivers:',
    indent: 2,
    findings: [
      'general/unknown-reference waivers.new-waiver.agreed_by.0',
      'general/unknown-reference waivers.new-waiver.agreed_by.1',
    ],
  },
};

/** Snippets that are a part of an agreement each, in its order. */
const parts = ['Parties', 'Priorities in balance', 'Transparency', 'Honesty', 'Talents', 'Strengths', 'Governance'];

const sound = readBase('two');

/** An agreement with a snippet put in below a line. */
function withSnippet(name: string): string {
  const place = places[name];
  assert.ok(place);
  const base = place.below === 'waivers:' ? `${sound}\nwaivers:\n` : sound;
  const at = base.indexOf(`${place.below}\n`);
  assert.ok(at >= 0, place.below);
  const indented = expanded(name)
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(place.indent) + line))
    .join('\n');
  const cut = at + place.below.length + 1;
  return base.slice(0, cut) + indented + base.slice(cut);
}

describe('Snippets', () => {
  for (const name of ['Whole agreement, minimal', 'Whole agreement, full']) {
    it(`${name}: is a draft without findings`, () => {
      assert.deepEqual(findingsOf(expanded(name)), []);
    });
  }

  for (const name of Object.keys(places)) {
    it(`${name}: is valid in its place, but for what its tab stops ask`, () => {
      assert.deepEqual(findingsOf(withSnippet(name)), places[name]?.findings ?? []);
    });
  }

  it('of all parts make an agreement without findings, for their tab stops fit', () => {
    const head = 'partnership: v1\ntitle: New\nstatus: draft\nversion: 1\neffective: 2027-02-01\nexpires: 2027-12-31\n';
    assert.deepEqual(findingsOf(`${head}currency: EUR\n${parts.map(expanded).join('')}`), []);
  });

  it('are all tested here', () => {
    const tested = ['Whole agreement, minimal', 'Whole agreement, full', ...parts, ...Object.keys(places)];
    assert.deepEqual([...snippets.keys()].sort(), tested.sort());
  });

  it('are described in English and in Dutch, and are typed by words of their own', () => {
    const words = [...snippets.values()].flatMap(({ prefix }) => prefix);
    assert.deepEqual(words, [...new Set(words)]);
    for (const [name, { description }] of snippets) assert.match(description, /^\S.* \/ \S/, name);
  });

  it('of whole agreements begin next year, whatever year it is', () => {
    const body = snippets.get('Whole agreement, minimal')?.body.join('\n') ?? '';
    for (const year of [2026, 2029, 2030, 2088, 2089]) {
      const variables = { CURRENT_YEAR: String(year), CURRENT_MONTH: '01', CURRENT_DATE: '04' };
      assert.match(expand(body, variables), new RegExp(`^effective: ${year + 1}-01-01$`, 'm'));
    }
  });
});
