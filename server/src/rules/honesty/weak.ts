import type { AgreementDocument } from '../../agreement/document.ts';
import type { PartyEntry, Weakness } from '../../agreement/facts.ts';
import { namesOf } from '../competency-names.ts';

/** Who calls itself weaker in what. */
export class Weak {
  readonly #byParty = new Map<string, Map<string, PartyEntry<Weakness>>>();
  readonly #known = new Set<string>();

  constructor(agreement: AgreementDocument) {
    const { parties, weaknesses } = agreement.facts;
    for (const weakness of weaknesses) {
      const own = this.#byParty.get(weakness.party) ?? new Map<string, PartyEntry<Weakness>>();
      this.#byParty.set(weakness.party, own);
      for (const id of namesOf(agreement, weakness.id)) own.set(id, weakness);
    }
    for (const { id } of parties) {
      const path = ['honesty', 'weak_competencies', id];
      // Round a syntax error there may be weaknesses that cannot be seen.
      if (agreement.state(path) === 'sound' && agreement.state([...path, '']) === 'absent') this.#known.add(id);
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
