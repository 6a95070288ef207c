import { isLeftOut, signedDigest } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Signature } from '../agreement/facts.ts';
import type { Known } from '../agreement/known.ts';
import type { Finding } from '../findings/finding.ts';
import { versionRule } from '../findings/version-rule.ts';
import { message } from '../l10n/message.ts';
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

/**
 * An agreed file whose signed content changed asks for a higher version: else nobody can tell what was signed. The
 * finding has a rule of its own, since no check of one file can make it.
 */
export function versionNotRaised(base: AgreementDocument, head: AgreementDocument): Finding | undefined {
  const { status, version: before } = base.data;
  const { version: after } = head.data;
  if (status !== 'agreed' && status !== 'suspended') return undefined;
  if (before === undefined || after === undefined || after > before) return undefined;
  return {
    rule: versionRule.id,
    message: 'same',
    text:
      after === before
        ? message('What was signed has changed, and this is still version {version}. Make it version {next}.', {
            version: before,
            next: before + 1,
          })
        : message(
            'What was signed has changed, and the version went back from {before} to {version}. Make it version {next}.',
            {
              before,
              version: after,
              next: before + 1,
            },
          ),
    severity: versionRule.severity,
    path: ['version'],
    range: head.rangeOf(['version']),
    related: [],
    data: {},
  };
}
