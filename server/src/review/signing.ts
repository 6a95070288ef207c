import { isLeftOut, signedDigest } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Signature } from '../agreement/facts.ts';
import type { Known } from '../agreement/known.ts';
import type { Change } from './change.ts';
import type { Comparison } from './compare.ts';

/** Whether what the parties sign is otherwise in the head, or may be: a place that can't be compared may hide anything. */
export function signedContentChanged(changes: readonly Change[], { incomparable }: Comparison): boolean {
  return [...changes, ...incomparable].some(({ path }) => !isLeftOut(path));
}

/** The parties, in the order of the head, whose signature is asked for or was given, and does not hold for the head. */
export function signAgain(
  base: AgreementDocument | undefined,
  head: AgreementDocument,
  toBase: (party: string) => string,
): readonly string[] {
  const { status, version } = head.data;
  const needed = status === 'agreed' || status === 'suspended';
  const signed = head.data.governance?.sign_off ?? {};
  const signedBefore = base?.data.governance?.sign_off ?? {};
  let digest: { readonly value: string | undefined } | undefined;
  const holds = (signature: Known<Signature>, before: Known<Signature> | undefined): boolean => {
    if (signature.version === undefined || signature.version !== version) return false;
    if (signature.digest === undefined) return before?.version === undefined || signature.version > before.version;
    digest ??= { value: signedDigest(head) };
    return signature.digest === digest.value;
  };
  return head.facts.parties
    .map(({ id }) => id)
    .filter((party) => {
      const now = signed[party];
      const before = signedBefore[toBase(party)];
      if (!needed && now === undefined && before === undefined) return false;
      const holdsOf = (person: string) => {
        const signature = now?.[person];
        return signature !== undefined && holds(signature, before?.[person]);
      };
      const signatories = head.data.governance?.signatories?.[party];
      return signatories === undefined
        ? !Object.keys(now ?? {}).some(holdsOf)
        : !signatories.every((person) => person !== undefined && holdsOf(person));
    });
}
