import { isId } from 'partnership-agreements-schema';
import type { IsoDate } from '../agreement/date.ts';
import { asScalar, type Insert, stop } from '../agreement/edit.ts';
import { slug } from '../agreement/slug.ts';
import { served } from '../explain/principles.ts';
import { type Message, message } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import { termFrom } from './completion/whole-agreement.ts';

/** What somebody knows who begins an agreement. */
export interface Beginning {
  readonly title: string;
  /** Of all amounts; EUR by itself. */
  readonly currency?: string;
  /** At least two. */
  readonly parties: readonly {
    /** An id of the format, no two alike; by itself it is made of the name. */
    readonly id?: string;
    /** The legal name. */
    readonly name: string;
    /** Names of people: the visionary, the project lead, the process owner, and whoever else. */
    readonly people: readonly string[];
  }[];
}

/** What a party is called in the draft, and its people. */
interface Side {
  readonly id: string;
  readonly name: string;
  /** At least three: those whose name is not known yet have a stop. */
  readonly people: readonly { readonly id: string; readonly name: string | undefined }[];
}

/**
 * A draft that holds what was told, and stops for the rest. As it stands it has no finding, so that the first one the
 * authors see is about what they wrote themselves.
 *
 * @param today the day from which the term is proposed
 * @throws RangeError for fewer than two parties
 */
export function newAgreement(
  { title, parties, currency = 'EUR' }: Beginning,
  today: IsoDate,
  tell: Translator,
): Insert {
  if (parties.length < 2) throw new RangeError('An agreement takes at least two parties');
  const sides = sidesOf(parties);
  const term = termFrom(today);
  const ask = (text: Message) => stop(asScalar(tell(text)));
  const each = (write: (side: Side, next: Side) => Insert): Insert =>
    sides.flatMap((side, index) => write(side, sides[(index + 1) % sides.length] ?? side));
  const firstPeople = sides.map((side) => side.people[0]?.id ?? '').join(', ');
  const ratings = sides.flatMap(({ id }, index): Insert => [index === 0 ? '' : ', ', `${id}: `, stop('')]);

  return [
    ...pieces`partnership: v1
title: ${asScalar(title)}
status: draft # draft | in-review | agreed | suspended | ended
version: 1
effective: ${stop(term.effective)}
expires: ${stop(term.expires)}
currency: ${stop(currency)}

parties:
`,
    ...each((side) => party(side, ask)),
    ...pieces`
priorities: # ${tell(message(served.priorities.title))}
  shared:
    ${stop('first-priority')}:
      what: ${ask(message('The result that you want together'))}
      importance: { ${ratings} } # ${tell(message('1 low .. 5 vital'))}
  business_plan:
`,
    ...each(({ id, name }) => [
      `    ${id}: `,
      ask(message('What it means for the plan and the results of {party}', { party: name })),
      '\n',
    ]),
    ...pieces`  stop_if:
    ${stop('results-stay-out')}:
      when: ${ask(message('Fewer than 2 of 5 results are there at a review'))}
      decided_by: [${firstPeople}]

transparency: # ${tell(message(served.transparency.title))}
  expectations:
`,
    ...each(
      ({ id, name }) => pieces`    ${id}:
      motives: [${stop('market-access', ['market-access', 'missing-expertise', 'reselling', 'time-to-market', 'market-share'])}]
      benefits: [${ask(message('What {party} gets out of it', { party: name }))}]
      success:
        ${stop(freeOf(`success-of-${id}`))}: { measure: ${ask(message('What is measured'))}, target: ${stop('100')}, by: ${stop(term.expires)} }
`,
    ),
    '  culture:\n',
    ...each(
      ({ id, name }) => pieces`    ${id}:
      mission: ${ask(message('What {party} is for', { party: name }))}
      values: [${ask(message('What {party} holds dear', { party: name }))}]
      ways_of_working: ${ask(message('How {party} takes decisions and works', { party: name }))}
`,
    ),
    ...pieces`
honesty: # ${tell(message(served.honesty.title))}
  ceilings: # ${tell(message('for the whole term: the most you are willing, and able, to put in'))}
`,
    ...each(
      ({ id }) => pieces`    ${id}:
      budget: { willing: ${stop('10000')}, able: ${stop('10000')} }
      days: { willing: ${stop('200')}, able: ${stop('200')} }
`,
    ),
    '  deadlines:\n',
    ...each(
      ({ id }) => pieces`    ${id}:
      ${stop(freeOf(`deadline-of-${id}`))}: { what: ${ask(message('What happens on that day'))}, date: ${stop(term.expires)} }
`,
    ),
    '  weak_competencies:\n',
    ...each(
      ({ id }, next) => pieces`    ${id}:
      ${strengthOf(next)}: { risk: ${ask(message('What can go wrong because of it'))}, covered_by: ${next.id} }
`,
    ),
    ...pieces`
talents: # ${tell(message(served.talents.title))}
  triangle:
`,
    ...each(triangle),
    ...pieces`
strengths: # ${tell(message(served.strengths.title))}
  added_value: ${ask(message('What you can do together that none of you can do alone'))}
  competencies: # ${tell(message('competency: evidence'))}
`,
    ...each(
      (side) => pieces`    ${side.id}:
      ${strengthOf(side)}: ${ask(message('What shows that {party} is good at it', { party: side.name }))}
`,
    ),
    ...pieces`
governance:
  review: { every: ${stop('3 months')}, next: ${stop(term.firstReview)} }
`,
  ].filter((piece) => piece !== '');
}

function party({ id, name, people }: Side, ask: (text: Message) => Insert[number]): Insert {
  return [
    ...pieces`  ${id}:
    name: ${asScalar(name)}
    people:
`,
    ...people.flatMap(
      (
        person,
      ) => pieces`      ${person.id}: { name: ${person.name === undefined ? ask(message('Full name')) : asScalar(person.name)}, days_per_month: ${stop('6')} }
`,
    ),
  ];
}

function triangle({ id, people: [visionary, lead, owner] }: Side): Insert {
  return pieces`    ${id}:
      visionary: { person: ${visionary?.id ?? ''}, days_per_month: ${stop('1')} }
      project_lead: { person: ${lead?.id ?? ''}, days_per_month: ${stop('4')}, escalates_to: ${visionary?.id ?? ''} }
      process_owner: { person: ${owner?.id ?? ''}, days_per_month: ${stop('2')} }
`;
}

/** The competency of a party, until it has a better name. */
const strengthOf = ({ id }: Side): string => freeOf(`strength-of-${id}`);

/** An id is at most 63 characters long. */
const freeOf = (id: string): string => id.slice(0, 63).replace(/-+$/, '');

/** How many people a triangle takes. */
const corners = 3;

function sidesOf(parties: Beginning['parties']): readonly Side[] {
  const ids = partyIds(parties);
  const personIds = new Set<string>();
  return parties.map(({ name, people }, index) => {
    const id = ids[index] ?? '';
    const named = people.map((person) => ({
      id: idFor([person.split(/\s+/)[0] ?? '', person], `person-of-${id}`.slice(0, 60), personIds),
      name: person,
    }));
    const unnamed = Array.from({ length: Math.max(0, corners - named.length) }, () => ({
      id: idFor([], `person-of-${id}`.slice(0, 60), personIds),
      name: undefined,
    }));
    return { id, name, people: [...named, ...unnamed] };
  });
}

/** The ids that parties have in the draft. */
export function partyIds(parties: readonly { readonly id?: string; readonly name: string }[]): readonly string[] {
  const taken = new Set(parties.flatMap(({ id }) => id ?? []));
  return parties.map(({ id, name }, index) => id ?? idFor([withoutLegalForm(name)], `party-${index + 1}`, taken));
}

/** The first of some names that makes an id which is not taken, else a numbered fallback. Takes it. */
function idFor(names: readonly string[], fallback: string, taken: Set<string>): string {
  const free = names.map(slug).find((id) => isId(id) && !taken.has(id));
  const base = freeOf(slug(names.at(-1) ?? '')).slice(0, 60);
  // With a number behind it, `x` would begin as an extension key does.
  const stem = isId(base) && isId(`${base}-2`) ? base : fallback;
  let id = free ?? stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  taken.add(id);
  return id;
}

/** How a company is called by those who work with it. */
const withoutLegalForm = (name: string): string =>
  name.replace(/[\s,]+(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|gmbh|ag|ltd\.?|inc\.?|s\.?a\.?|u\.?a\.?)$/i, '');

/** A template of pieces: literal text stays, and what is put in may be a stop, a text or several pieces. */
function pieces(strings: TemplateStringsArray, ...values: readonly (Insert[number] | Insert)[]): Insert {
  return strings.flatMap((text, index): Insert => {
    const value = values[index];
    if (value === undefined) return [text];
    return [text, ...(Array.isArray(value) ? (value as Insert) : [value as Insert[number]])];
  });
}
