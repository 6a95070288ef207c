import type { AgreementDocument } from '../../agreement/document.ts';
import { namesOf } from '../competency-names.ts';
import { isKnownInFull } from '../known-in-full.ts';

/** Who is strong in what. Evidence that is malformed does not make a strength unknown: its key is there. */
export class Strong {
  readonly #byParty = new Map<string, ReadonlySet<string>>();
  readonly #byCompetency = new Map<string, string[]>();

  constructor(agreement: AgreementDocument) {
    const { parties, strengths } = agreement.facts;
    const found = new Map<string, Set<string>>();
    for (const { id: written, party } of strengths) {
      for (const id of namesOf(agreement, written)) {
        const own = found.get(party);
        if (own) own.add(id);
        else found.set(party, new Set([id]));
        const holders = this.#byCompetency.get(id);
        if (!holders) this.#byCompetency.set(id, [party]);
        else if (!holders.includes(party)) holders.push(party);
      }
    }
    for (const { id } of parties) {
      const own = found.get(id);
      if (own && isKnownInFull(agreement, ['strengths', 'competencies', id])) this.#byParty.set(id, own);
    }
  }

  /** What a party is strong in; undefined where it is not known in full. */
  of(party: string): ReadonlySet<string> | undefined {
    return this.#byParty.get(party);
  }

  /** The parties that are known to be strong in a competency, in the order of the file. */
  holders(competency: string): readonly string[] {
    return this.#byCompetency.get(competency) ?? [];
  }
}
