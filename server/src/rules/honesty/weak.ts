import type { AgreementDocument } from '../../agreement/document.ts';
import type { PartyEntry, Weakness } from '../../agreement/facts.ts';

/** Who calls itself weaker in what. */
export class Weak {
  readonly #byParty = new Map<string, Map<string, PartyEntry<Weakness>>>();
  readonly #known = new Set<string>();

  constructor(agreement: AgreementDocument) {
    const { parties, weaknesses } = agreement.facts;
    for (const weakness of weaknesses) {
      const own = this.#byParty.get(weakness.party);
      if (own) own.set(weakness.id, weakness);
      else this.#byParty.set(weakness.party, new Map([[weakness.id, weakness]]));
    }
    const badKeys = new Set(
      agreement
        .problemsOf('value')
        .filter(({ part, path }) => part === 'key' && path[0] === 'honesty' && path[1] === 'weak_competencies')
        .map(({ path }) => path[2]),
    );
    for (const { id } of parties) {
      const path = ['honesty', 'weak_competencies', id];
      // Round a syntax error there may be weaknesses that cannot be seen, and a key that is no id may stand for one.
      if (agreement.state(path) === 'sound' && agreement.state([...path, '']) === 'absent' && !badKeys.has(id))
        this.#known.add(id);
    }
  }

  of(party: string, competency: string): PartyEntry<Weakness> | undefined {
    return this.#byParty.get(party)?.get(competency);
  }

  /** Whether all that a party calls weak is known. */
  isKnown(party: string): boolean {
    return this.#known.has(party);
  }
}
