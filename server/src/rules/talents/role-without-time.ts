import { defineRule } from '../rule.ts';
import { roleNames } from './roles.ts';

/** Principle 4: a talent that gets no time does nothing. */
export const roleWithoutTime = defineRule({
  id: 'talents/role-without-time',
  severity: 'warning',
  messages: {
    none: '{person} is {role} of {party} for 0 days a month. When is it done?',
  },
  docs: {
    what: 'Each role has more than 0 days a month.',
    why: 'A role for which no time is set aside exists on paper only. It gets done in the evening, or not at all, and it is the process owner who is missed first.',
    bad: `talents:
  triangle:
    noordlicht:
      process_owner: { person: lin, days_per_month: 0 }
`,
    good: `talents:
  triangle:
    noordlicht:
      process_owner: { person: lin, days_per_month: 2 }
`,
    since: '1.0.0',
  },
  *check({ facts }) {
    for (const { party, path, role, value } of facts.roles) {
      if (value.days_per_month !== 0 || value.person === undefined) continue;
      yield {
        message: 'none',
        at: [...path, 'days_per_month'],
        args: { person: facts.personName(value.person), role: roleNames[role], party: facts.partyName(party) },
      };
    }
  },
});
