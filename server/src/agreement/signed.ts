import type { AgreementDocument } from './document.ts';
import type { PartyEntry, Signature } from './facts.ts';
import { sound } from './known.ts';

/** What a party has signed of this version of an agreement, and what is still to be signed for it. */
export interface PartySignatures {
  readonly party: string;
  /** The signatures that count: those of this version, of the signatories where the party names them. */
  readonly given: readonly PartyEntry<Signature>[];
  /** Its signatures of another version, of those who have not signed this one and have to. */
  readonly otherVersion: readonly PartyEntry<Signature>[];
  /** The signatories who have not signed this version; empty where the party names none. */
  readonly missing: readonly string[];
  /** Whether this version is signed for the party: by all its signatories, or by any one where it names none. */
  readonly isComplete: boolean;
  /** Whether all of it is known: false where a signature, a signatory or the version is not sound. */
  readonly isKnown: boolean;
}

/**
 * Who has to sign for a party, together; undefined where any one of it will do. A list that names nobody says no more than
 * one that is not there. What cannot be read is undefined in its place.
 */
export function signatoriesOf({ data }: AgreementDocument, party: string): readonly (string | undefined)[] | undefined {
  const list = data.governance?.signatories?.[party];
  return list === undefined || list.length === 0 ? undefined : list;
}

/** How far each party has signed this version, in the order of the file. Digests are looked at elsewhere. */
export function signaturesOf(agreement: AgreementDocument): readonly PartySignatures[] {
  const { facts, data } = agreement;
  return facts.parties.map(({ id: party }): PartySignatures => {
    const signed = facts.signatures.filter((signature) => signature.party === party);
    const list = signatoriesOf(agreement, party);
    const signatories = list === undefined ? undefined : [...new Set(sound(list))];
    const counts = (person: string) => signatories === undefined || signatories.includes(person);
    const given = signed.filter(({ id, value }) => value.version === data.version && counts(id));
    const missing = (signatories ?? []).filter((person) => !given.some(({ id }) => id === person));
    const isComplete = signatories === undefined ? given.length > 0 : missing.length === 0;
    const otherVersion = signed.filter(
      ({ id, value }) =>
        value.version !== undefined &&
        value.version !== data.version &&
        (signatories === undefined ? given.length === 0 : missing.includes(id)),
    );
    const isKnown =
      data.version !== undefined &&
      agreement.state(['governance', 'sign_off', party]) !== 'malformed' &&
      agreement.state(['governance', 'signatories', party]) !== 'malformed' &&
      (list === undefined || !list.includes(undefined)) &&
      signed.every(({ path, value }) => value.version !== undefined && agreement.state(path) === 'sound');
    return { party, given, otherVersion, missing, isComplete, isKnown };
  });
}
