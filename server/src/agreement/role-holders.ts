import { termFor } from './other-words.ts';
import type { Places } from './places.ts';
import { slug } from './slug.ts';
import { isScalar } from './tree/tree.ts';

const roles = ['visionary', 'project_lead', 'process_owner'];

/**
 * Who holds the role that a word means, in the place of a person: of one party where that is the one, else of each.
 * `PM` is whoever is the project lead.
 */
export function roleHolders(word: string, party: string | undefined, places: Places): readonly string[] {
  const role = roles.find((each) => slug(each) === slug(word)) ?? termFor(word, roles);
  if (role === undefined) return [];
  const triangle = ['talents', 'triangle'];
  const parties = party === undefined ? places.keys(triangle) : [party];
  const found = parties.flatMap((each) => {
    const person = places.node([...triangle, each, role, 'person']);
    return isScalar(person) && typeof person.value === 'string' ? [person.value] : [];
  });
  return [...new Set(found)];
}
