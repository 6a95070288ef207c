import { isLeftOut, signedDigest } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Signature } from '../agreement/facts.ts';
import type { Known } from '../agreement/known.ts';
import { signatoriesOf } from '../agreement/signed.ts';
import type { Change } from './change.ts';
import type { Comparison } from './compare.ts';

/** Whether what the parties sign is otherwise in the head, or may be: a place that can't be compared may hide anything. */
export function signedContentChanged(changes: readonly Change[], { incomparable }: Comparison): boolean {
  return [...changes, ...incomparable].some(({ path }) => !isLeftOut(path));
}

/** What a party or a person of the head is called in the base. */
export type InBase = (kind: 'party' | 'person', id: string) => string;

/** The parties, in the order of the head, whose signature is asked for or was given, and does not hold for the head. */
export function signAgain(
  base: AgreementDocument | undefined,
  head: AgreementDocument,
  inBase: InBase,
): readonly string[] {
  const { status, version } = head.data;
  const needed = status === 'agreed' || status === 'suspended';
  const signed = head.data.governance?.sign_off ?? {};
  const signedBefore = base?.data.governance?.sign_off ?? {};
  const holds = (signature: Known<Signature>, before: Known<Signature> | undefined): boolean => {
    if (signature.version === undefined || signature.version !== version) return false;
    if (signature.digest === undefined) return before?.version === undefined || signature.version > before.version;
    return signature.digest === signedDigest(head);
  };
  return head.facts.parties
    .map(({ id }) => id)
    .filter((party) => {
      const now = signed[party];
      const before = signedBefore[inBase('party', party)];
      if (!needed && now === undefined && before === undefined) return false;
      const holdsOf = (person: string) => {
        const signature = now?.[person];
        return signature !== undefined && holds(signature, before?.[inBase('person', person)]);
      };
      const signatories = signatoriesOf(head, party);
      return signatories === undefined
        ? !Object.keys(now ?? {}).some(holdsOf)
        : !signatories.every((person) => person !== undefined && holdsOf(person));
    });
}

/**
 * The parties, in the order of the head, whose signature counted in the base and no longer does, or is asked only now, though
 * what they sign is the same: one that was taken back, or an agreement that becomes agreed while it is not signed.
 */
export function signaturesMissing(base: AgreementDocument, head: AgreementDocument, inBase: InBase): readonly string[] {
  const [hadToBe, hasToBe] = [base, head].map(({ data }) => data.status === 'agreed' || data.status === 'suspended');
  const isAsked = ({ data }: AgreementDocument, party: string) => data.governance?.sign_off?.[party] !== undefined;
  return head.facts.parties
    .map(({ id }) => id)
    .filter((party) => {
      const before = inBase('party', party);
      if (isSigned(head, party)) return false;
      // A signature for an older version counted for nothing, and nobody asked for more: now it is asked.
      if (hasToBe && !hadToBe) return true;
      const [wasAsked, isNow] = [hadToBe || isAsked(base, before), hasToBe || isAsked(head, party)];
      return (wasAsked || isNow) && (!wasAsked || isSigned(base, before));
    });
}

/** Whether all who have to sign for a party, or any one of it where nobody is named, signed this version of this text. */
function isSigned(agreement: AgreementDocument, party: string): boolean {
  const { version, governance } = agreement.data;
  const given = governance?.sign_off?.[party] ?? {};
  const isOfThis = (person: string) => {
    const signature = given[person];
    if (signature?.version === undefined || signature.version !== version) return false;
    return signature.digest === undefined || signature.digest === signedDigest(agreement);
  };
  const signatories = signatoriesOf(agreement, party);
  return signatories === undefined
    ? Object.keys(given).some(isOfThis)
    : signatories.every((person) => person !== undefined && isOfThis(person));
}
