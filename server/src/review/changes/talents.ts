import { type Role, roles } from 'partnership-agreements-schema';
import { roleNames } from '../../rules/talents/roles.ts';
import type { ChangeCheck, Place } from '../check.ts';
import { moreIsStronger, soonerIsStronger } from '../orders.ts';

/** Whether the person of a role has another corner of the triangle of that party too. */
function isDoubled({ agreement, path }: Place): boolean {
  const triangle = agreement.data.talents?.triangle?.[String(path[2])];
  const person = triangle?.[path[3] as Role]?.person;
  return person !== undefined && roles.filter((role) => triangle?.[role]?.person === person).length > 1;
}

/** Who has a role and who steps in for them, changed for each other: the same two people answer for it. */
export const swappedWithDeputy = (role: Role): ChangeCheck => ({
  at: `talents.triangle.*.${role}.person`,
  label: 'The {role} of {party}',
  otherwise: 'neutral',
  args: () => ({ role: roleNames[role] }),
  changed: 'The {role} of {party} and the deputy changed places: now {after} has the role, and {before} is the deputy.',
});

const checksOf = (role: Role): readonly ChangeCheck[] => {
  const at = `talents.triangle.*.${role}`;
  const args = () => ({ role: roleNames[role] });
  return [
    {
      at,
      label: 'The {role} of {party}',
      // Filled by somebody who has another corner already: a gain and a loss.
      presence: (place) => (isDoubled(place) ? 'unclear' : 'strength'),
      args,
      added: '{party} has a {role}.',
      removed: '{party} has no {role} any more.',
    },
    {
      at: `${at}.person`,
      label: 'The {role} of {party}',
      strength: (place) => (isDoubled(place) ? 0 : 1),
      presence: 'strength',
      args,
      changed: {
        weakens: 'The {role} of {party}: {after} instead of {before}, besides another corner of the triangle.',
        strengthens: 'The {role} of {party}: {after} instead of {before}; the role is no longer doubled.',
      },
    },
    {
      at: `${at}.days_per_month`,
      label: 'The days a month for the {role} of {party}',
      strength: moreIsStronger,
      presence: 'strength',
      args,
    },
    { at: `${at}.deputy`, label: 'The deputy of the {role} of {party}', presence: 'strength', args },
    {
      at: `${at}.escalates_to`,
      label: 'To whom the {role} of {party} turns when it gets stuck',
      presence: 'strength',
      args,
    },
  ];
};

/** Principle 4: the triangle of talents in every organisation, and what guards the quality. */
export const talentsChecks: readonly ChangeCheck[] = [
  ...roles.flatMap(checksOf),
  { at: 'talents.safeguards.*', label: 'The safeguard “{entry}”', presence: 'strength' },
  { at: 'talents.safeguards.*.what', label: 'The safeguard “{entry}”' },
  { at: 'talents.safeguards.*.owner', label: 'Who sees to the safeguard “{entry}”', presence: 'strength' },
  {
    at: 'talents.safeguards.*.communicated_on',
    label: 'The day on which people hear about the safeguard “{entry}”',
    strength: soonerIsStronger,
    presence: 'strength',
  },
  {
    at: 'talents.safeguards.*.live_on',
    label: 'The day from which the safeguard “{entry}” works',
    strength: soonerIsStronger,
    presence: 'strength',
  },
];
