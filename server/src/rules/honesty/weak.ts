import type { AgreementDocument } from '../../agreement/document.ts';
import type { PartyEntry, Weakness } from '../../agreement/facts.ts';
import { namesOf } from '../competency-names.ts';
import { isKnownInFull } from '../known-in-full.ts';

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
      if (isKnownInFull(agreement, ['honesty', 'weak_competencies', id])) this.#known.add(id);
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
