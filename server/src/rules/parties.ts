import type { Facts } from '../agreement/facts.ts';

/** The names of all parties, in the order of the file. */
export const partyNames = (facts: Facts): readonly string[] => facts.parties.map(({ id }) => facts.partyName(id));
