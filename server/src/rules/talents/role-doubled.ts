import { firstDay, type IsoDate } from '../../agreement/date.ts';
import type { AgreementDocument } from '../../agreement/document.ts';
import { removeEntry, replaceValue } from '../../agreement/edit.ts';
import type { PartyEntry, Person, RoleEntry } from '../../agreement/facts.ts';
import { dayInTerm, standsIn } from '../../agreement/people.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type Fix, type FixMaker, type Severity } from '../rule.ts';
import { count } from '../threshold.ts';
import { roleNames } from './roles.ts';

/** What there is to ask about two roles in one hand. */
const pairs: readonly { readonly roles: readonly string[]; readonly message: 'hands' | 'guard' | 'pull' }[] = [
  { roles: ['project_lead', 'process_owner'], message: 'guard' },
  { roles: ['visionary', 'project_lead'], message: 'pull' },
  { roles: ['visionary', 'process_owner'], message: 'hands' },
];

/** Gives one of the roles to somebody of the party who has none, and has the days for it. */
const handOver: FixMaker = (agreement, { path, data }) => {
  const { facts } = agreement;
  const party = String(path[2]);
  const held = facts.roles.filter(({ party: of, value }) => of === party && value.person === data.person);
  const busy = new Set(facts.roles.map(({ value }) => value.person));
  const free = facts.people.filter((person) => person.party === party && !busy.has(person.id));
  // What stands last was most likely added to the rest.
  return [...held].reverse().flatMap((role) => free.flatMap((person) => handOverTo(agreement, role, person) ?? []));
};

/** The edit that gives a role to somebody else; undefined for who has too few days, or is escalated to in it. */
export function handOverTo(
  agreement: AgreementDocument,
  { path, role, value }: RoleEntry,
  person: PartyEntry<Person>,
): Fix | undefined {
  const { days_per_month: asked = 0, deputy, escalates_to: to } = value;
  if ((person.value.days_per_month ?? 0) < asked || to === person.id) return undefined;
  const edits = [
    replaceValue(agreement, [...path, 'person'], [person.id]),
    ...(deputy === person.id ? [removeEntry(agreement, [...path, 'deputy'])] : []),
  ].filter((edit) => edit !== undefined);
  const args = { person: agreement.facts.personName(person.id), role: roleNames[role] };
  return { title: message('Make {person} {role}', args), edits, safe: false };
}

/** Principle 4: a triangle has three corners, for they need different talents, and keep each other sharp. */
export const roleDoubled = defineRule({
  id: 'talents/role-doubled',
  severity: 'warning',
  options: {
    /** A party that names fewer people than this is small: it is judged one step milder. */
    small: count(4, 0),
  },
  messages: {
    guard: '{person} leads the project and owns the process at {party}: who guards quality when dates slip?',
    pull: '{person} is the visionary and leads the project at {party}: who says so when the plan asks too much?',
    alone:
      '{person} is the visionary and leads the project at {party}, and has nobody else to escalate to. Who helps when it gets stuck?',
    hands: '{person} is the visionary and owns the process at {party}: who holds the visionary to what was agreed?',
    all: '{person} has all three roles at {party}: who sees what one person overlooks?',
  },
  docs: {
    what: 'One person has one role in the triangle of a party.',
    why: 'The three roles need different talents, and keep each other sharp: the visionary pulls, the project lead pushes, the process owner guards. In one hand, the one that is most urgent wins. A small party, which names fewer than four people, often has no choice: there it is a thing to know, not a fault.',
    bad: `talents:
  triangle:
    noordlicht:
      process_owner: { person: mark, days_per_month: 1 }
`,
    good: `talents:
  triangle:
    noordlicht:
      process_owner: { person: lin, days_per_month: 2 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts, status, today, options }) {
    const day = dayInTerm(agreement, status === 'suspended' ? firstDay : today);
    for (const { party, person, roles } of handsOf(agreement, day)) {
      const last = roles.at(-1);
      if (last === undefined) continue;
      const size = facts.people.filter((each) => each.party === party).length;
      // Round a syntax error there may be people that cannot be seen; such a party is not judged harder for it.
      const small = size < options.small;
      const pair = pairs.find((both) => roles.every(({ role }) => both.roles.includes(role)));
      // Who came to have them by following somebody did so overnight.
      const follows = roles.some(({ value }) => value.person !== person);
      const severity: Severity = pair ? (small ? 'info' : 'warning') : small || follows ? 'warning' : 'error';
      const isAlone = pair?.message === 'pull' && escalatesToNobody(agreement, roles, person, day);
      yield {
        message: isAlone ? 'alone' : (pair?.message ?? 'all'),
        at: [...last.path, 'person'],
        severity,
        args: { person: facts.personName(person), party: facts.partyName(party) },
        related: (last.value.person === person ? roles.slice(0, -1) : roles).map(({ role, path }) => ({
          at: [...path, 'person'],
          text: message('{person} is {role} here', { person: facts.personName(person), role: roleNames[role] }),
        })),
        data: { person, roles: roles.map(({ role }) => role).sort() },
      };
    }
  },
  fixes: { guard: handOver, pull: handOver, alone: handOver, hands: handOver, all: handOver },
});

/** Who has several roles at a party on a day. */
function* handsOf(
  agreement: AgreementDocument,
  day: IsoDate,
): Iterable<{ readonly party: string; readonly person: string; readonly roles: readonly RoleEntry[] }> {
  const { facts } = agreement;
  const byParty = new Map<string, Map<string, RoleEntry[]>>();
  for (const role of facts.roles) {
    const { party } = role;
    const person = role.value.person && standsIn(agreement, role.value.person, day);
    // An outsider is reported for that; the roles are not really taken.
    if (!person || !agreement.declarations.get('person', person).some((of) => of.party === party)) continue;
    const people = byParty.get(party) ?? new Map<string, RoleEntry[]>();
    byParty.set(party, people);
    people.set(person, [...(people.get(person) ?? []), role]);
  }
  for (const [party, people] of byParty)
    for (const [person, roles] of people) if (roles.length > 1) yield { party, person, roles };
}

/** Whether a project lead among these roles has nobody but him- or herself to escalate to. */
function escalatesToNobody(
  agreement: AgreementDocument,
  roles: readonly RoleEntry[],
  person: string,
  day: IsoDate,
): boolean {
  const lead = roles.find(({ role }) => role === 'project_lead');
  const to = lead?.value.escalates_to;
  if (lead === undefined) return false;
  return to === undefined ? agreement.isAbsent(...lead.path, 'escalates_to') : standsIn(agreement, to, day) === person;
}
