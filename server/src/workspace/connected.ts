import type { Claims } from '../agreement/claims.ts';
import { marksOf } from '../agreement/party-identity.ts';

/**
 * Those agreements of which another one of them may hear: they ask for a person of a party that another one asks for as well,
 * or are the same agreement as another one. Which root they belong to is not looked at, so there may be too many.
 */
export function connected(all: readonly Claims[]): ReadonlySet<Claims> {
  const names = all.map(namesOf);
  const counts = new Map<string, number>();
  for (const some of names) for (const name of some) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set(all.filter((_, index) => [...(names[index] ?? [])].some((name) => (counts.get(name) ?? 0) > 1)));
}

/** What an agreement has in common with those that it is connected with. */
function namesOf({ parties, people, sameness }: Claims): ReadonlySet<string> {
  const marks = new Map(parties.map((party) => [party.party, marksOf(party)]));
  const names = new Set(people.flatMap(({ id, party }) => (marks.get(party) ?? []).map((mark) => `${id}\0${mark}`)));
  if (sameness !== undefined) names.add(sameness);
  return names;
}
