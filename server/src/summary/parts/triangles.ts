import { type Role, roles } from 'partnership-agreements-schema';
import { hundredths } from '../../agreement/amount.ts';
import { stintsOf } from '../../agreement/people.ts';
import { date, type Message, message } from '../../l10n/message.ts';
import type { Corner, Triangle } from '../model.ts';
import type { Telling } from '../telling.ts';

export const cornerNames: Readonly<Record<Role, Message>> = {
  visionary: message('Visionary'),
  project_lead: message('Project lead'),
  process_owner: message('Process owner'),
};

/** One triangle for each organisation. */
export const trianglesOf = (telling: Telling): readonly Triangle[] =>
  telling.parties.map(({ party, name }) => {
    const assigned = telling.agreement.facts.roles.filter((entry) => entry.party === party);
    const count = new Map<string, number>();
    for (const { value } of assigned) {
      const person = value.person === undefined ? undefined : telling.standsOn(value.person);
      if (person !== undefined) count.set(person, (count.get(person) ?? 0) + 1);
    }
    const corners = roles.map((role) => cornerOf(telling, party, role, count));
    return {
      party,
      name,
      corners,
      text: corners.map((corner) => tell(telling, corner)).join('; '),
      at: telling.place(['talents', 'triangle', party]),
    };
  });

function cornerOf(telling: Telling, party: string, role: Role, count: ReadonlyMap<string, number>): Corner {
  const { agreement } = telling;
  const path = ['talents', 'triangle', party, role];
  const value = agreement.facts.roles.find((entry) => entry.party === party && entry.role === role)?.value;
  const named = value?.person;
  const at = telling.place(path);
  const roleName = telling.say(cornerNames[role]);
  const without = (state: Corner['state'], name: string): Corner => ({
    role,
    roleName,
    state,
    name,
    initials: '?',
    doubled: false,
    at,
  });
  if (named === undefined) {
    if (telling.isOpen([...path, 'person'])) return without('open', telling.toFillIn);
    return agreement.state([...path, 'person']) === 'absent'
      ? without('empty', telling.say(message('Nobody yet')))
      : without('unknown', telling.say(message('Cannot be read')));
  }
  const person = telling.standsOn(named);
  if (person === undefined)
    return without('empty', telling.say(message('{person} has left', { person: telling.personName(named) })));
  const of = agreement.facts.person(person);
  if (of && telling.isOpen([...of.path, 'name'])) return { ...without('open', telling.toFillIn), person };
  const name = telling.personName(person);
  const perMonth = value?.days_per_month;
  const deputy = value?.deputy === undefined ? undefined : telling.standsOn(value.deputy);
  const escalates = value?.escalates_to === undefined ? undefined : telling.standsOn(value.escalates_to);
  const next = stintsOf(agreement, named).find(({ from }) => from !== undefined && from > telling.day);
  return {
    role,
    roleName,
    state: 'named',
    person,
    name,
    initials: initialsOf(name),
    doubled: (count.get(person) ?? 0) > 1,
    at,
    ...telling.openIn(path, 'days_per_month'),
    ...(perMonth === undefined
      ? telling.isOpen([...path, 'days_per_month'])
        ? { days: telling.say(message('days a month still to be filled in')) }
        : {}
      : { days: telling.say(message('{days} a month', { days: telling.days(hundredths(perMonth)) })) }),
    ...(deputy === undefined
      ? {}
      : { deputy: telling.say(message('deputy: {person}', { person: telling.personName(deputy) })) }),
    ...(escalates === undefined
      ? {}
      : { escalates: telling.say(message('escalates to {person}', { person: telling.personName(escalates) })) }),
    ...(next?.from === undefined || next.from > (agreement.data.expires ?? next.from)
      ? {}
      : {
          follows: telling.say(
            message('from {date}: {person}', { date: date(next.from), person: telling.personName(next.person) }),
          ),
        }),
  };
}

function tell(telling: Telling, { roleName, name, days, doubled }: Corner): string {
  const who = days === undefined ? `${roleName}: ${name}` : `${roleName}: ${name}, ${days}`;
  return doubled ? `${who} (${telling.say(message('in more than one corner'))})` : who;
}

/** The first letters of the first and the last word of a name. */
function initialsOf(name: string): string {
  const words = name.split(' ').filter((word) => /\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => /\p{L}/u.exec(word ?? '')?.[0] ?? '',
  );
  return letters.join('').toUpperCase() || '·';
}
