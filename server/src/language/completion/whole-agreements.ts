import { addDays, addMonths, type IsoDate } from '../../agreement/date.ts';
import { type Insert, lineEnd, namedStop, stop } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import type { CompletionContext } from './context.ts';
import type { Offer } from './item.ts';
import { around } from './keys.ts';
import type { KeySpot } from './spot.ts';

/** Whole agreements to begin with: all that is required, and all there is. */
export function wholeAgreements({ agreement, today }: CompletionContext, spot: KeySpot): readonly Offer[] {
  if (spot.column !== 0) return [];
  const eol = lineEnd(agreement.text);
  const offer = (label: string, detail: string, isFull: boolean): Offer => ({
    label,
    kind: 'skeleton',
    detail: message(detail),
    documentation: message('A draft between two parties, to be filled in. An id is filled in wherever it is used.'),
    insert: around(spot, fromTemplate(agreementTemplate(termFrom(today), isFull), eol)),
  });
  return [
    offer('partnership agreement', 'a whole agreement: what is required', false),
    offer('partnership agreement, in full', 'a whole agreement: all there is to say', true),
  ];
}

export interface Term {
  readonly effective: IsoDate;
  readonly expires: IsoDate;
  readonly halfway: IsoDate;
  readonly firstReview: IsoDate;
  readonly today: IsoDate;
}

/** A term of a year and a half from the first day of the month after next. */
export function termFrom(today: IsoDate): Term {
  const effective = `${addMonths(`${today.slice(0, 8)}01`, 2).slice(0, 8)}01`;
  return {
    effective,
    expires: addDays(addMonths(effective, 18), -1),
    halfway: addMonths(effective, 9),
    firstReview: addMonths(effective, 3),
    today,
  };
}

/** In a template `‹id›` is a stop that is filled in together with its namesakes, `«text»` a stop by itself. */
function fromTemplate(template: string, eol: string): Insert {
  return template
    .split(/(‹[^›]*›|«[^»]*»)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const inner = piece.slice(1, -1);
      if (piece.startsWith('‹')) return namedStop(inner, inner);
      return piece.startsWith('«') ? stop(inner) : piece.replaceAll('\n', eol);
    });
}

const sides = ['a', 'b'] as const;
type Side = (typeof sides)[number];
const otherSide = { a: 'b', b: 'a' } as const;
const ordinal = { a: 'first', b: 'second' } as const;

/** What stands under the id of each party. */
const eachParty = (entry: (side: Side) => string) => sides.map((side) => entry(side)).join('');

function agreementTemplate(term: Term, isFull: boolean): string {
  const full = (text: string) => (isFull ? text : '');
  return `partnership: v1
title: «Title of the agreement»
status: draft
version: 1
effective: «${term.effective}»
expires: «${term.expires}»
currency: «EUR»
${full(`confidentiality: «parties-only»
legal_contract: «https://example.org/contract» # this file is not the contract; it points to it
`)}
parties:
${eachParty((side) => party(side, full))}
priorities: # 1. Priorities in balance
  shared:
    ‹priority›:
      what: «The result that you want together»
      importance: { ‹party-a›: «4», ‹party-b›: «4» } # 1 low .. 5 vital
  business_plan:
${eachParty((side) => `    ‹party-${side}›: «What it means for the plan and the results of the ${ordinal[side]} party»\n`)}  stop_if:
    ‹stop-criterion›:
      when: «Fewer than 2 of 5 results are there at a review»
      decided_by: [‹person-a1›, ‹person-b1›]

transparency: # 2. Transparency of needs, expectations and culture
  expectations:
${eachParty((side) => expectations(side, term, full))}  culture:
${eachParty(culture)}${full(`  differences:
    ‹difference›:
      topic: «Where you differ in how you work»
      verdict: bridged # none | bridged | open | unbridgeable
      approach: «How you bridge it»
      discussed_on: «${term.today}»
`)}
honesty: # 3. Honesty about what you can and cannot do
  ceilings: # for the whole term: the most you are willing, and able, to put in
${eachParty(ceilings)}  deadlines:
${eachParty((side) => `    ‹party-${side}›:\n      ‹deadline-${side}›: { what: «What happens on that day», date: «${term.expires}» }\n`)}${full(`  cannot:
${eachParty((side) => `    ‹party-${side}›: [«What the ${ordinal[side]} party cannot do»]\n`)}`)}  weak_competencies:
${eachParty((side) => `    ‹party-${side}›:\n      ‹competency-${otherSide[side]}›: { risk: «What can go wrong because of it», covered_by: ‹party-${otherSide[side]}› }\n`)}${full(`  commitments:
${eachParty((side) => commitment(side, term))}`)}
talents: # 4. The triangle of talents, in every organisation
  triangle:
${eachParty(triangle)}${full(`  safeguards:
    ‹safeguard›:
      what: «What guards the quality»
      owner: ‹person-a3›
      communicated_on: «${term.today}»
      live_on: «${term.effective}»
`)}
strengths: # 5. Cobbler, stick to your last
  added_value: «What you can do together that none of you can do alone»
  competencies: # competency: evidence
${eachParty((side) => `    ‹party-${side}›:\n      ‹competency-${side}›: «What shows that the ${ordinal[side]} party is good at it»\n`)}${full(`  workstreams:
${eachParty((side) => `    ‹workstream-${side}›: { title: «What people call it», lead: ‹party-${side}›, uses: [‹competency-${side}›], supports: [‹priority›] }\n`)}  approvals:
    ‹approval›: { workstream: ‹workstream-a›, by: ‹party-b›, what: «What the second party has to say yes to», because: ‹competency-b› }
`)}
governance:
  review: { every: «3 months», next: «${term.firstReview}» }
${full(`  escalation: [project_lead, visionary]
  exit: { notice: «3 months», wind_down: «What happens to running work and to customers» }
`)}`;
}

type Full = (text: string) => string;

const party = (side: Side, full: Full) => `  ‹party-${side}›:
    name: «Legal name of the ${ordinal[side]} party»
${full(`    registration: { kvk: "«00000000»" }
    country: «NL»
`)}    people:
${[1, 2, 3].map((number) => `      ‹person-${side}${number}›: { name: «Full name», ${full('job: «Job», ')}days_per_month: «6» }\n`).join('')}`;

const expectations = (side: Side, term: Term, full: Full) => `    ‹party-${side}›:
      motives: [«${side === 'a' ? 'market-access' : 'time-to-market'}»]
${full(`      needs:
        ‹need-${side}›: { what: «What the ${ordinal[side]} party needs», met_by: ‹commitment-${otherSide[side]}› }
`)}      benefits: [«What the ${ordinal[side]} party gets out of it»]
      success:
        ‹success-${side}›: { measure: «What is measured», target: «100», by: «${term.expires}» }
`;

const culture = (side: Side) => `    ‹party-${side}›:
      mission: «What the ${ordinal[side]} party is for»
      values: [«What it holds dear»]
      ways_of_working: «How the ${ordinal[side]} party takes decisions and works»
`;

const ceilings = (side: Side) => `    ‹party-${side}›:
      budget: { willing: «10000», able: «10000» }
      days: { willing: «200», able: «200» }
`;

const commitment = (side: Side, term: Term) => `    ‹party-${side}›:
      ‹commitment-${side}›:
        what: «The result that the ${ordinal[side]} party promises»
        owner: ‹person-${side}2›
        workstream: ‹workstream-${side}›
        requires: [‹competency-${side}›]
        cost: «5000»
        days: «40»
        due: «${term.halfway}»
        state: planned # planned | started | delivered | dropped
`;

const triangle = (side: Side) => `    ‹party-${side}›:
      visionary: { person: ‹person-${side}1›, days_per_month: «1» }
      project_lead: { person: ‹person-${side}2›, days_per_month: «4», escalates_to: ‹person-${side}1› }
      process_owner: { person: ‹person-${side}3›, days_per_month: «2» }
`;
