import { hundredths } from '../../agreement/amount.ts';
import type { AgreementDocument } from '../../agreement/document.ts';
import {
  isSameParty,
  type Load,
  ownRoles,
  partyIdentity,
  peakOf,
  type RoleLoad,
  sumOfDays,
} from '../../agreement/load.ts';
import { termOf } from '../../agreement/term.ts';
import { days, message } from '../../l10n/message.ts';
import { defineRule, type RelatedReport } from '../rule.ts';
import { roleNames } from '../talents/roles.ts';
import { tellMonth } from './month.ts';

function rolesByPerson(agreement: AgreementDocument): ReadonlyMap<string, readonly RoleLoad[]> {
  const byPerson = new Map<string, RoleLoad[]>();
  for (const load of ownRoles(agreement)) {
    const loads = byPerson.get(load.person);
    if (loads) loads.push(load);
    else byPerson.set(load.person, [load]);
  }
  return byPerson;
}

const tellHere = ({ role, path, days: asked }: RoleLoad): RelatedReport => ({
  at: path,
  text: message('{days} a month as {role}', { days: days(asked), role: roleNames[role] }),
});

const tellElsewhere = ({ role, path, days: asked, title, file, range, lines }: Load): RelatedReport => ({
  at: path,
  elsewhere: { file, range, lines },
  text: message('{days} a month as {role} in "{title}"', { days: days(asked), role: roleNames[role], title }),
});

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
    why: 'The same few people are wanted everywhere, and each agreement alone looks fine. An overloaded colleague breaks promises on behalf of everybody. Deputies do not count; other agreements count when they are in review or agreed, for as long as they run.',
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
  *check({ agreement, facts, status, others }) {
    if (status === 'suspended') return;
    const term = termOf(agreement);
    for (const [id, roles] of rolesByPerson(agreement)) {
      const person = facts.person(id);
      if (person?.value.days_per_month === undefined) continue;
      const available = hundredths(person.value.days_per_month);
      const identity = partyIdentity(agreement, person.party);
      const elsewhere = others.loadsOf(id).filter((load) => isSameParty(load, identity));
      const peak = term && peakOf(elsewhere, term);
      const here = sumOfDays(roles);
      const there = sumOfDays(peak?.loads ?? []);
      if (here + there <= available) continue;
      const args = { person: facts.personName(id), party: facts.partyName(person.party), available: days(available) };
      const at = [...person.path, 'days_per_month'];
      const places = roles.map(tellHere);
      if (!peak || there === 0) yield { message: 'here', at, args: { ...args, asked: days(here) }, related: places };
      else {
        yield {
          message: 'elsewhere',
          at,
          args: {
            ...args,
            month: tellMonth(peak.day),
            here: days(here),
            elsewhere: days(there),
            count: new Set(peak.loads.map(({ file }) => file)).size + 1,
          },
          related: [...places, ...peak.loads.map(tellElsewhere)],
        };
      }
    }
  },
});
