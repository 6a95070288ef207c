import type { IsoDate } from './date.ts';
import { signedDigest } from './digest.ts';
import type { AgreementDocument } from './document.ts';
import { signaturesOf } from './signed.ts';

/** How one signature stands, or one that is not there. */
export type SignatureState =
  /** It holds for this text. */
  | {
      readonly kind: 'holds';
      readonly party: string;
      readonly person: string;
      readonly date: IsoDate | undefined;
    }
  /** It is of this version, but has no digest: nobody can tell whether the text is the one that was signed. */
  | { readonly kind: 'no-digest'; readonly party: string; readonly person: string }
  /** Nobody has signed for the party; or this person, who has to, has not. */
  | { readonly kind: 'missing'; readonly party: string; readonly person: string | undefined }
  | {
      readonly kind: 'other-version';
      readonly party: string;
      readonly person: string;
      readonly signed: number;
      readonly version: number;
    }
  /** What was signed was changed afterwards. */
  | { readonly kind: 'changed'; readonly party: string; readonly person: string }
  /** The signatures of a party, or what they are signatures of, can't be read for certain. */
  | { readonly kind: 'unknown'; readonly party: string };

/** The signatures that count of every party, and those that are missing, in the order of the file. */
export function verifySignatures(agreement: AgreementDocument): readonly SignatureState[] {
  const { version } = agreement.data;
  const digest = signedDigest(agreement);
  return signaturesOf(agreement).flatMap(({ party, given, otherVersion, missing, isComplete, isKnown }) => {
    if (!isKnown || version === undefined) return [{ kind: 'unknown', party }] as const;
    const states: SignatureState[] = given.map(({ id: person, path, value }): SignatureState => {
      if (agreement.state([...path, 'digest']) === 'malformed') return { kind: 'unknown', party };
      if (value.digest === undefined) return { kind: 'no-digest', party, person };
      if (digest === undefined) return { kind: 'unknown', party };
      if (value.digest !== digest) return { kind: 'changed', party, person };
      return { kind: 'holds', party, person, date: value.date };
    });
    for (const { id: person, value } of otherVersion)
      states.push({ kind: 'other-version', party, person, signed: value.version ?? 0, version });
    for (const person of missing)
      if (!otherVersion.some(({ id }) => id === person)) states.push({ kind: 'missing', party, person });
    if (!isComplete && states.length === 0) states.push({ kind: 'missing', party, person: undefined });
    return states;
  });
}
