import type { Facts } from '../../agreement/facts.ts';
import { peopleToChoose } from '../to-choose.ts';

/** The people of a party, with its visionary, who is the first to ask when it comes to stopping, in front. */
export function deciders(facts: Facts, party: string): readonly string[] {
  const people = peopleToChoose(facts, party);
  const visionary = facts.roles.find((role) => role.party === party && role.role === 'visionary')?.value.person;
  return visionary !== undefined && people.includes(visionary)
    ? [visionary, ...people.filter((id) => id !== visionary)]
    : people;
}
