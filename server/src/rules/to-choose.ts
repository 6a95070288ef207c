import { isId } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Facts } from '../agreement/facts.ts';

/** The ids of a party's people that a fix may offer: what can be no id would be the next mistake. */
export const peopleToChoose = ({ people }: Facts, party: string): readonly string[] =>
  people
    .filter((person) => person.party === party)
    .map(({ id }) => id)
    .filter(isId);

/** The ids of the parties that a fix may offer. */
export const partiesToChoose = ({ declarations }: AgreementDocument): readonly string[] =>
  declarations.ids('party').filter(isId);
