import { isId, knownMotives, verdicts } from 'partnership-agreements-schema';
import type { IsoDate } from '../agreement/date.ts';
import { asScalar, hole, type Insert } from '../agreement/edit.ts';
import { durations } from '../agreement/skeleton.ts';
import { slug } from '../agreement/slug.ts';
import { served } from '../explain/principles.ts';
import { type Message, message } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';

/** What somebody knows who begins an agreement. */
export interface Beginning {
  /** To be filled in where it is not known yet, as is a name. */
  readonly title?: string;
  /** Of all amounts; to be filled in where it is not known yet. */
  readonly currency?: string;
  /** The first and the last day; to be filled in where they are not known yet. */
  readonly effective?: IsoDate;
  readonly expires?: IsoDate;
  /** What the draft holds besides what every agreement does. */
  readonly sections?: Iterable<OptionalSection>;
  /** At least two. */
  readonly parties: readonly {
    /** An id of the format, no two alike; by itself it is made of the name. */
    readonly id?: string;
    /** The legal name. */
    readonly name?: string;
    /** Names of people: the visionary, the project lead, the process owner, and whoever else; empty for who is not known. */
    readonly people: readonly string[];
  }[];
}

/** What an agreement can do without, and is better with. */
export const optionalSections = ['commitments', 'workstreams', 'differences', 'safeguards'] as const;
export type OptionalSection = (typeof optionalSections)[number];

/** What a party is called in the draft, and its people. */
interface Side {
  readonly id: string;
  readonly name: string | undefined;
  /** At least three: those whose name is not known yet have a stop. */
  readonly people: readonly { readonly id: string; readonly name: string | undefined }[];
}

/**
 * A draft that holds what was told, and asks for the rest: whatever nobody has answered yet is a placeholder, and found
 * as one.
 *
 * @throws RangeError for fewer than two parties
 */
export function newAgreement(
  { title, parties, currency, effective, expires, sections = [] }: Beginning,
  tell: Translator,
): Insert {
  if (parties.length < 2) throw new RangeError('An agreement takes at least two parties');
  const sides = sidesOf(parties, tell);
  const wanted = new Set(sections);
  const ask = (text: Message) => hole(tell(text));
  const id = (text: Message) => tell(text);
  const each = (write: (side: Side, next: Side) => Insert): Insert =>
    sides.flatMap((side, index) => write(side, sides[(index + 1) % sides.length] ?? side));
  const also = (section: OptionalSection, write: () => Insert): Insert => (wanted.has(section) ? write() : []);
  const firstPeople = sides.map((side) => side.people[0]?.id ?? '').join(', ');
  const ratings = sides.flatMap(({ id: party }, index): Insert => [index === 0 ? '' : ', ', `${party}: `, hole()]);
  const priority = id(message('first-priority'));

  return [
    ...pieces`partnership: v1
title: ${title === undefined ? ask(message('What the agreement is called')) : asScalar(title)}
status: draft # draft | in-review | agreed | suspended | ended
version: 1
effective: ${effective ?? hole()}
expires: ${expires ?? hole()}
currency: ${currency ?? hole()}

parties:
`,
    ...each((side) => party(side, ask)),
    ...pieces`
priorities: # ${tell(message(served.priorities.title))}
  shared:
    ${priority}:
      what: ${ask(message('The result that you want together'))}
      importance: { ${ratings} } # ${tell(message('1 low .. 5 vital'))}
  business_plan:
`,
    ...each((side) => [
      `    ${side.id}: `,
      ask(message('What it means for the plan and the results of {party}', { party: called(side) })),
      '\n',
    ]),
    ...pieces`  stop_if:
    ${id(message('results-stay-out'))}:
      when: ${ask(message('The figure or the date at which you stop'))}
      decided_by: [${firstPeople}]

transparency: # ${tell(message(served.transparency.title))}
  expectations:
`,
    ...each(
      (side) => pieces`    ${side.id}:
      motives: [${hole(undefined, knownMotives)}]
      benefits: [${ask(message('What {party} gets out of it', { party: called(side) }))}]
      success:
        ${freeOf(id(message('success-of-{party}', { party: side.id })))}: { measure: ${ask(message('What is measured'))}, target: ${hole()}, by: ${hole()} }
`,
    ),
    '  culture:\n',
    ...each(
      (side) => pieces`    ${side.id}:
      mission: ${ask(message('What {party} is for', { party: called(side) }))}
      values: [${ask(message('What {party} holds dear', { party: called(side) }))}]
      ways_of_working: ${ask(message('How {party} takes decisions and works', { party: called(side) }))}
`,
    ),
    ...also(
      'differences',
      () => pieces`  differences:
    ${id(message('way-of-working'))}:
      topic: ${ask(message('Where you differ in how you work'))}
      verdict: ${hole(undefined, verdicts)} # none | bridged | open | unbridgeable
      approach: ${ask(message('How you bridge it'))}
      discussed_on: ${hole()}
`,
    ),
    ...pieces`
honesty: # ${tell(message(served.honesty.title))}
  ceilings: # ${tell(message('for the whole term: the most you are willing, and able, to put in'))}
`,
    ...each(
      (side) => pieces`    ${side.id}:
      budget: { willing: ${hole()}, able: ${hole()} }
      days: { willing: ${hole()}, able: ${hole()} }
`,
    ),
    '  deadlines:\n',
    ...each(
      (side) => pieces`    ${side.id}:
      ${freeOf(id(message('deadline-of-{party}', { party: side.id })))}: { what: ${ask(message('What happens on that day'))}, date: ${hole()} }
`,
    ),
    '  weak_competencies:\n',
    ...each(
      (side, next) => pieces`    ${side.id}:
      ${strengthOf(next, tell)}: { risk: ${ask(message('What can go wrong because of it'))}, covered_by: ${next.id} }
`,
    ),
    ...also('commitments', () => [
      '  commitments:\n',
      ...each(
        (side) => pieces`    ${side.id}:
      ${freeOf(id(message('result-of-{party}', { party: side.id })))}:
        what: ${ask(message('What {party} delivers', { party: called(side) }))}
        owner: ${side.people[1]?.id ?? ''}
        requires: [${strengthOf(side, tell)}]
        cost: ${hole()}
        days: ${hole()}
        due: ${hole()}
`,
      ),
    ]),
    ...pieces`
talents: # ${tell(message(served.talents.title))}
  triangle:
`,
    ...each(triangle),
    ...also(
      'safeguards',
      () => pieces`  safeguards:
    ${id(message('first-safeguard'))}:
      what: ${ask(message('What guards the quality'))}
      owner: ${sides[0]?.people[2]?.id ?? ''}
      communicated_on: ${hole()}
      live_on: ${hole()}
`,
    ),
    ...pieces`
strengths: # ${tell(message(served.strengths.title))}
  added_value: ${ask(message('What you can do together that none of you can do alone'))}
  competencies: # ${tell(message('competency: evidence'))}
`,
    ...each(
      (side) => pieces`    ${side.id}:
      ${strengthOf(side, tell)}: ${ask(message('What shows that {party} is good at it', { party: called(side) }))}
`,
    ),
    ...also('workstreams', () => [
      '  workstreams:\n',
      ...each(
        (side) => pieces`    ${freeOf(id(message('work-of-{party}', { party: side.id })))}:
      title: ${ask(message('What people call it'))}
      lead: ${side.id}
      uses: [${strengthOf(side, tell)}]
      supports: [${priority}]
`,
      ),
    ]),
    ...pieces`
governance:
  review: { every: ${hole(undefined, durations)}, next: ${hole()} }
`,
  ].filter((piece) => piece !== '');
}

function party({ id, name, people }: Side, ask: (text: Message) => Insert[number]): Insert {
  return [
    ...pieces`  ${id}:
    name: ${name === undefined ? ask(message('Legal name')) : asScalar(name)}
    people:
`,
    ...people.flatMap(
      (
        person,
      ) => pieces`      ${person.id}: { name: ${person.name === undefined ? ask(message('Full name')) : asScalar(person.name)}, days_per_month: ${hole()} }
`,
    ),
  ];
}

function triangle({ id, people: [visionary, lead, owner] }: Side): Insert {
  return pieces`    ${id}:
      visionary: { person: ${visionary?.id ?? ''}, days_per_month: ${hole()} }
      project_lead: { person: ${lead?.id ?? ''}, days_per_month: ${hole()}, escalates_to: ${visionary?.id ?? ''} }
      process_owner: { person: ${owner?.id ?? ''}, days_per_month: ${hole()} }
`;
}

/** How a party is spoken of. */
const called = ({ id, name }: Side): string => name ?? id;

/** The competency of a party, until it has a better name. */
const strengthOf = ({ id }: Side, tell: Translator): string =>
  freeOf(tell(message('strength-of-{party}', { party: id })));

/** An id is at most 63 characters long. */
const freeOf = (id: string): string => id.slice(0, 63).replace(/-+$/, '');

/** How many people a triangle takes. */
const corners = 3;

function sidesOf(parties: Beginning['parties'], tell: Translator): readonly Side[] {
  const ids = partyIds(parties);
  const personIds = new Set<string>();
  return parties.map(({ name, people }, index) => {
    const id = ids[index] ?? '';
    const unknown = tell(message('person-of-{party}', { party: id })).slice(0, 60);
    const named = people.map((person) => ({
      id: idFor(person === '' ? [] : [person], unknown, personIds),
      name: person === '' ? undefined : person,
    }));
    const unnamed = Array.from({ length: Math.max(0, corners - named.length) }, () => ({
      id: idFor([], unknown, personIds),
      name: undefined,
    }));
    return { id, name, people: [...named, ...unnamed] };
  });
}

/** The ids that parties have in the draft. */
export function partyIds(parties: readonly { readonly id?: string; readonly name?: string }[]): readonly string[] {
  const taken = new Set(parties.flatMap(({ id }) => id ?? []));
  return parties.map(
    ({ id, name }, index) =>
      id ?? idFor(name === undefined ? [] : [withoutLegalForm(name)], `party-${index + 1}`, taken),
  );
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
