import { addDays, addMonths, type IsoDate } from '../../agreement/date.ts';
import { type Insert, lineEnd, namedStop, stop } from '../../agreement/edit.ts';
import { message } from '../../l10n/message.ts';
import type { CompletionContext } from './context.ts';
import type { Offer } from './item.ts';
import { around } from './keys.ts';
import type { KeySpot } from './spot.ts';

/** A whole agreement to begin with: what is required. Completion offers the rest where it belongs. */
export function wholeAgreement({ agreement, today }: CompletionContext, spot: KeySpot): readonly Offer[] {
  if (spot.column !== 0) return [];
  return [
    {
      label: 'partnership agreement',
      kind: 'skeleton',
      detail: message('a whole agreement, to fill in'),
      documentation: message('A draft between two parties, to be filled in. An id is filled in wherever it is used.'),
      insert: around(spot, fromTemplate(agreementTemplate(termFrom(today)), lineEnd(agreement.text))),
    },
  ];
}

export interface Term {
  readonly effective: IsoDate;
  readonly expires: IsoDate;
  readonly firstReview: IsoDate;
}

/** A term of a year and a half from the first day of the month after next. */
export function termFrom(today: IsoDate): Term {
  const effective = `${addMonths(`${today.slice(0, 8)}01`, 2).slice(0, 8)}01`;
  return {
    effective,
    expires: addDays(addMonths(effective, 18), -1),
    firstReview: addMonths(effective, 3),
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

function agreementTemplate(term: Term): string {
  return `partnership: v1
title: «Title of the agreement»
status: draft
version: 1
effective: «${term.effective}»
expires: «${term.expires}»
currency: «EUR»

parties:
${eachParty(party)}
priorities: # 1. Priorities in balance
  shared:
    ‹priority›:
      what: «The result that you want together»
      importance: { ‹party-a›: «», ‹party-b›: «» } # 1 low .. 5 vital
  business_plan:
${eachParty((side) => `    ‹party-${side}›: «What it means for the plan and the results of the ${ordinal[side]} party»\n`)}  stop_if:
    ‹stop-criterion›:
      when: «Fewer than 2 of 5 results are there at a review»
      decided_by: [‹person-a1›, ‹person-b1›]

transparency: # 2. Transparency of needs, expectations and culture
  expectations:
${eachParty((side) => expectations(side, term))}  culture:
${eachParty(culture)}
honesty: # 3. Honesty about what you can and cannot do
  ceilings: # for the whole term: the most you are willing, and able, to put in
${eachParty(ceilings)}  deadlines:
${eachParty((side) => `    ‹party-${side}›:\n      ‹deadline-${side}›: { what: «What happens on that day», date: «${term.expires}» }\n`)}  weak_competencies:
${eachParty((side) => `    ‹party-${side}›:\n      ‹competency-${otherSide[side]}›: { risk: «What can go wrong because of it», covered_by: ‹party-${otherSide[side]}› }\n`)}
talents: # 4. The triangle of talents, in every organisation
  triangle:
${eachParty(triangle)}
strengths: # 5. Cobbler, stick to your last
  added_value: «What you can do together that none of you can do alone»
  competencies: # competency: evidence
${eachParty((side) => `    ‹party-${side}›:\n      ‹competency-${side}›: «What shows that the ${ordinal[side]} party is good at it»\n`)}
governance:
  review: { every: «3 months», next: «${term.firstReview}» }
`;
}

const party = (side: Side) => `  ‹party-${side}›:
    name: «Legal name of the ${ordinal[side]} party»
    people:
${[1, 2, 3].map((number) => `      ‹person-${side}${number}›: { name: «Full name», days_per_month: «6» }\n`).join('')}`;

const expectations = (side: Side, term: Term) => `    ‹party-${side}›:
      motives: [«${side === 'a' ? 'market-access' : 'time-to-market'}»]
      benefits: [«What the ${ordinal[side]} party gets out of it»]
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

const triangle = (side: Side) => `    ‹party-${side}›:
      visionary: { person: ‹person-${side}1›, days_per_month: «1» }
      project_lead: { person: ‹person-${side}2›, days_per_month: «4», escalates_to: ‹person-${side}1› }
      process_owner: { person: ‹person-${side}3›, days_per_month: «2» }
`;
