import { isId } from 'partnership-agreements-schema';
import { hundredths } from '../../agreement/amount.ts';
import { replaceValue } from '../../agreement/edit.ts';
import type { Facts } from '../../agreement/facts.ts';
import { samePath } from '../../agreement/path.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

/** Its own people, those without a role first; nobody becomes the deputy of him- or herself, or escalates to nobody else. */
const replace: FixMaker = (agreement, { path }) => {
  const { facts } = agreement;
  const [party, slot] = [String(path[2]), path.at(-1)];
  const role = facts.roles.find((each) => samePath(each.path, path.slice(0, -1)));
  const { person, deputy, escalates_to: to } = role?.value ?? {};
  const elsewhere = slot === 'person' ? [deputy, to] : [person];
  const busy = new Set(facts.roles.flatMap(({ value }) => [value.person, value.deputy]));
  const asked = slot === 'person' ? (role?.value.days_per_month ?? 0) : 0;
  const own = facts.people.filter(
    (each) =>
      each.party === party && !elsewhere.includes(each.id) && isId(each.id) && hasTimeFor(facts, each.id, asked),
  );
  return [...own.filter(({ id }) => !busy.has(id)), ...own.filter(({ id }) => busy.has(id))].flatMap(({ id }) => {
    const edit = replaceValue(agreement, path, [id]);
    const args = { person: facts.personName(id), party: facts.partyName(party) };
    return edit ? [{ title: message('Put {person} of {party} there', args), edits: [edit], safe: false }] : [];
  });
};

/** Whether somebody has so many days a month besides all roles: who has not would be overloaded next. */
function hasTimeFor({ people, roles }: Facts, id: string, days: number): boolean {
  const available = people.find((person) => person.id === id)?.value.days_per_month;
  if (available === undefined) return true;
  const taken = roles
    .filter(({ value }) => value.person === id)
    .map(({ value }) => hundredths(value.days_per_month ?? 0));
  return taken.reduce((sum, each) => sum + each, hundredths(days)) <= hundredths(available);
}

/** Principle 4: the triangle of talents is there "in every organisation". */
export const roleOutsider = defineRule({
  id: 'talents/role-outsider',
  severity: 'error',
  messages: {
    person: '{party} has {person} of {employer} in this role. Who of its own people takes it?',
    deputy: '{party} has {person} of {employer} as deputy in this role. Who of its own people steps in?',
  },
  docs: {
    what: 'Whoever has a role in the triangle of a party, or is a deputy in it, belongs to that party.',
    why: 'The triangle is needed in every organisation: an outsider cannot speak for the organisation, decide over its people or see what is not said outside. A borrowed role is an empty one that looks filled.',
    bad: `talents:
  triangle:
    van-rijn:
      visionary: { person: eva, days_per_month: 1 }
`,
    good: `talents:
  triangle:
    van-rijn:
      visionary: { person: hans, days_per_month: 1 }
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    for (const { party, path, value } of facts.roles) {
      // Round a syntax error the party may have people that cannot be seen.
      if (agreement.state(['parties', party, 'people', '']) !== 'absent') continue;
      for (const key of ['person', 'deputy'] as const) {
        const id = value[key];
        if (id === undefined) continue;
        const employers = agreement.declarations.get('person', id).map((declaration) => declaration.party);
        const [employer] = employers;
        if (employer === undefined || employers.includes(party)) continue;
        yield {
          message: key,
          at: [...path, key],
          args: {
            person: facts.personName(id),
            employer: facts.partyName(employer),
            party: facts.partyName(party),
          },
          data: { person: id },
        };
      }
    }
  },
  fixes: { person: replace, deputy: replace },
});
