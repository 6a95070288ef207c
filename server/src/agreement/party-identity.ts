import type { AgreementDocument } from './document.ts';

/** What tells whether two files mean the same party. */
export interface PartyIdentity {
  readonly party: string;
  /** Its sound registrations, as `scheme:number`. */
  readonly registrations: readonly string[];
  /** Whether the file gives it a registration, sound or not. */
  readonly isRegistered: boolean;
}

export function partyIdentity(agreement: AgreementDocument, party: string): PartyIdentity {
  const registration = agreement.facts.party(party)?.value.registration ?? {};
  return {
    party,
    registrations: Object.entries(registration).map(([scheme, number]) => `${scheme}:${String(number)}`),
    isRegistered: agreement.places.keys(['parties', party, 'registration']).length > 0,
  };
}

/**
 * What a party is known by in other files: its registrations or, where the file gives none, its id. Two files mean the
 * same party when they share one of these.
 */
export const marksOf = ({ party, registrations, isRegistered }: PartyIdentity): readonly string[] =>
  isRegistered ? registrations.map((registration) => `#${registration}`) : [party];
