import type { Asks } from './share.ts';

/** What gives away that a text may be about the same people: their ids, and how their parties are known. */
export interface Words {
  readonly people: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
}

const word = /[A-Za-z0-9_-]+/g;

export function wordsOf(all: readonly Asks[]): Words {
  const people = new Set<string>();
  const parties = new Set<string>();
  for (const asks of all) {
    for (const person of asks.people) people.add(person);
    for (const { party, registrations } of asks.parties)
      for (const name of [party, ...registrations.map((number) => number.slice(number.indexOf(':') + 1))])
        for (const [part] of name.matchAll(word)) parties.add(part);
  }
  return { people, parties };
}

/** Whether a text names some of the people and some of the parties. */
export function wordsIn(text: string, { people, parties }: Words): boolean {
  let person = false;
  let party = false;
  for (const [part] of text.matchAll(word)) {
    person ||= people.has(part);
    party ||= parties.has(part);
    if (person && party) return true;
  }
  return false;
}
