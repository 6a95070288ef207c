import { hundredths } from '../../agreement/amount.ts';
import { type Ask, sumOfDays } from '../../agreement/claims.ts';
import { replaceValue } from '../../agreement/edit.ts';
import { type AskElsewhere, peakOf } from '../../agreement/others.ts';
import { days, message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker, type PlacedRelated } from '../rule.ts';
import { handOverTo } from '../talents/role-doubled.ts';
import { roleNames } from '../talents/roles.ts';
import { monthOf, tellMonth } from './month.ts';
import { amountText } from './promised.ts';

/** How many places are told; of more, only their number. */
const told = 10;

const tellHere = ({ role, path, range, days: asked }: Ask): PlacedRelated => ({
  at: path,
  range,
  text: message('{days} a month as {role}', { days: days(asked), role: roleNames[role] }),
});

/** Every agreement that asks for the same person tells the same first ones. */
const toldElsewhere = new WeakMap<AskElsewhere, PlacedRelated>();

function tellElsewhere(ask: AskElsewhere): PlacedRelated {
  const known = toldElsewhere.get(ask);
  if (known) return known;
  const { role, path, days: asked, title, file, lines } = ask;
  const text = message('{days} a month as {role} in "{title}"', { days: days(asked), role: roleNames[role], title });
  const related: PlacedRelated = { at: path, elsewhere: { file, lines }, text };
  toldElsewhere.set(ask, related);
  return related;
}

/** Somebody of the same party who has no role yet, and has the days, takes one over; or there are more days. */
const relieve: FixMaker = (agreement, { path }) => {
  const { facts } = agreement;
  const [, party = '', , id = ''] = path.map(String);
  const held = facts.roles.filter(({ value }) => value.person === id);
  const daysOf = (role: (typeof held)[number]) => hundredths(role.value.days_per_month ?? 0);
  const asked = held.reduce((sum, role) => sum + daysOf(role), 0);
  const available = hundredths(facts.person(id)?.value.days_per_month ?? 0);
  const busy = new Set(facts.roles.map(({ value }) => value.person));
  const free = facts.people.filter((person) => person.party === party && !busy.has(person.id));
  const handed = held
    .filter((role) => role.party === party && asked - daysOf(role) <= available)
    .flatMap((role): readonly Fix[] => free.flatMap((person) => handOverTo(agreement, role, person) ?? []));
  const edit =
    asked > available
      ? replaceValue(agreement, [...path.slice(0, 4), 'days_per_month'], [amountText(asked)])
      : undefined;
  const args = { person: facts.personName(id), days: days(asked) };
  return edit
    ? [...handed, { title: message('Give {person} {days} days a month for this', args), edits: [edit], safe: false }]
    : handed;
};

/** Principle 3: "no overloaded colleagues". */
export const personOverloaded = defineRule({
  id: 'honesty/person-overloaded',
  severity: 'error',
  messages: {
    here: '{person} of {party} is asked for {asked} days a month, and has {available}. What can go, or who can take over?',
    elsewhere:
      'In {month}, {person} of {party} is asked for {here} + {elsewhere} days a month in {count} agreements, and has {available}. What can go, or who can take over?',
  },
  docs: {
    what: 'The days a month that the roles of this and all other agreements ask of a person stay within what that person has.',
    why: 'The same few people are wanted everywhere, and each agreement alone looks fine. An overloaded colleague breaks promises on behalf of everybody. Deputies do not count; other agreements count when they are in review or agreed, for as long as they run. A month that is over is not told any more.',
    bad: `talents:
  triangle:
    noordlicht:
      project_lead: { person: mark, days_per_month: 8, deputy: lin, escalates_to: eva }
`,
    good: `talents:
  triangle:
    noordlicht:
      project_lead: { person: mark, days_per_month: 5, deputy: lin, escalates_to: eva }
`,
    since: '1.0.0',
  },
  *checkAcross({ claims, others, today }) {
    const { term } = claims;
    if (claims.status === 'suspended') return;
    for (const { id, name, party, partyName, available, path: at, range, asks } of claims.people) {
      if (available === undefined) continue;
      const identity = claims.parties.find((each) => each.party === party);
      const elsewhere = identity && others.askedOf(id, identity);
      // Nobody can change a month that is over.
      const peak = term && elsewhere && peakOf(asks, elsewhere, term, `${monthOf(today)}-01`);
      if (term && !peak) continue;
      const here = peak?.here ?? sumOfDays(asks);
      const there = peak?.elsewhere ?? 0;
      if (here + there <= available) continue;
      const args = { person: name, party: partyName, available: days(available) };
      const places = (peak?.asks ?? asks).map(tellHere);
      if (!peak || !elsewhere || there === 0) {
        yield { message: 'here', at, range, args: { ...args, asked: days(here) }, related: places };
        continue;
      }
      const running = elsewhere.running(peak.day, Math.max(0, told - places.length));
      const shown = [...places, ...running.first.map(tellElsewhere)];
      const more = places.length + running.asks - shown.length;
      yield {
        message: 'elsewhere',
        at,
        range,
        args: {
          ...args,
          month: tellMonth(peak.day),
          here: days(here),
          elsewhere: days(there),
          count: running.files + 1,
        },
        related: more > 0 ? [...shown, { at, range, text: message('and {count} more', { count: more }) }] : shown,
      };
    }
  },
  *mayFindAcross({ people }) {
    for (const { available, path: at, range, asks } of people) {
      if (available === undefined) continue;
      if (sumOfDays(asks) > available) yield { message: 'here', at, range };
      yield { message: 'elsewhere', at, range };
    }
  },
  fixes: { here: relieve, elsewhere: relieve },
});
