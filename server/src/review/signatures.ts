import type { IsoDate } from '../agreement/date.ts';
import { signedDigest } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { sound } from '../agreement/known.ts';
import { date, list, type Message, message } from '../l10n/message.ts';

/** How the signature of one party stands. */
export type SignatureState =
  /** It holds for this text. */
  | {
      readonly kind: 'holds';
      readonly party: string;
      readonly signers: readonly string[];
      readonly date: IsoDate | undefined;
    }
  /** It is of this version, but has no digest: nobody can tell whether the text is the one that was signed. */
  | { readonly kind: 'no-digest'; readonly party: string }
  | { readonly kind: 'missing'; readonly party: string }
  | { readonly kind: 'other-version'; readonly party: string; readonly signed: number; readonly version: number }
  /** What was signed was changed afterwards. */
  | { readonly kind: 'changed'; readonly party: string }
  /** The signature, or what it is a signature of, can't be read for certain. */
  | { readonly kind: 'unknown'; readonly party: string };

/** The signature of every party, in the order of the file. */
export function verifySignatures(agreement: AgreementDocument): readonly SignatureState[] {
  const { version } = agreement.data;
  const digest = signedDigest(agreement);
  return agreement.facts.parties.map(({ id: party }): SignatureState => {
    const path = ['governance', 'sign_off', party];
    if (agreement.state(path) === 'malformed') return { kind: 'unknown', party };
    const signature = agreement.data.governance?.sign_off?.[party];
    if (!signature) return { kind: 'missing', party };
    if (
      signature.version === undefined ||
      version === undefined ||
      agreement.state([...path, 'digest']) === 'malformed'
    )
      return { kind: 'unknown', party };
    if (signature.version !== version) return { kind: 'other-version', party, signed: signature.version, version };
    if (signature.digest === undefined) return { kind: 'no-digest', party };
    if (digest === undefined) return { kind: 'unknown', party };
    if (signature.digest !== digest) return { kind: 'changed', party };
    return { kind: 'holds', party, signers: sound(signature.signed_by), date: signature.date };
  });
}

/** A signature in words. */
export function tellSignature(state: SignatureState, { facts }: AgreementDocument): Message {
  const party = facts.partyName(state.party);
  switch (state.kind) {
    case 'holds': {
      const people = list(state.signers.map((person) => facts.personName(person)));
      return state.date === undefined
        ? message('{party}: signed by {people}, and the text is the one that was signed.', { party, people })
        : message('{party}: signed by {people} on {date}, and the text is the one that was signed.', {
            party,
            people,
            date: date(state.date),
          });
    }
    case 'no-digest':
      return message(
        '{party} signed this version, but without a digest: whether the text changed since cannot be told.',
        {
          party,
        },
      );
    case 'missing':
      return message('{party} has not signed.', { party });
    case 'other-version':
      return message('{party} signed version {signed}; this is version {version}.', {
        party,
        signed: state.signed,
        version: state.version,
      });
    case 'changed':
      return message('The text was changed after {party} signed it.', { party });
    case 'unknown':
      return message(
        '{party}: whether the signature holds cannot be told, for not all of it can be read for certain.',
        {
          party,
        },
      );
  }
}
