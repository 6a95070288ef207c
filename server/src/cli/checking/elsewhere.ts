import type { Load, PartyIdentity } from '../../agreement/load.ts';
import type { Asks } from './share.ts';

/** What all agreements ask of people, found by person and party. */
export class Loads {
  /** By person and what their party is known by; in the order of the files. */
  readonly #byPerson = new Map<string, { readonly nth: number; readonly load: Load }[]>();

  constructor(loads: readonly Load[]) {
    const inOrder = [...loads].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
    for (const [nth, load] of inOrder.entries()) {
      for (const mark of marksOf(load)) {
        const key = `${load.person}\0${mark}`;
        const known = this.#byPerson.get(key);
        if (known) known.push({ nth, load });
        else this.#byPerson.set(key, [{ nth, load }]);
      }
    }
  }

  /** What the other files under the same root ask of the people of one file. */
  elsewhere(file: string, { people, parties }: Asks, isMember: (file: string) => boolean): readonly Load[] {
    const found = new Map<number, Load>();
    for (const mark of new Set(parties.flatMap(marksOf))) {
      for (const person of people) {
        for (const { nth, load } of this.#byPerson.get(`${person}\0${mark}`) ?? [])
          if (load.file !== file && isMember(load.file)) found.set(nth, load);
      }
    }
    return [...found].sort(([a], [b]) => a - b).map(([, load]) => load);
  }
}

/** Two parties are the same when they share one of these: a registration or, where there is none, the id. */
const marksOf = ({ party, registrations, isRegistered }: PartyIdentity): readonly string[] =>
  isRegistered ? registrations.map((registration) => `#${registration}`) : [party];
