import { AgreementDocument } from '../agreement/document.ts';
import { verifySignatures } from '../agreement/signature-state.ts';

/** Whose signature it is: a person, or anybody of a party. Ids. */
export type Signer = { readonly kind: 'person' | 'party'; readonly id: string };

/** Who an id means in an agreement: a party, or a person. */
export function signerOf(agreement: AgreementDocument, id: string): Signer | undefined {
  if (agreement.facts.party(id)) return { kind: 'party', id };
  return agreement.facts.person(id) ? { kind: 'person', id } : undefined;
}

/** How a text stands with a signer: signed by digest, by version alone (and which), or not. */
type Standing = { readonly kind: 'digest' } | { readonly kind: 'version'; readonly version: number | undefined };

/**
 * The last of some texts (the newest first, read one by one) on which the signature of somebody held: by its digest, else
 * by its version. Where no digest tells which of several texts of one version was signed, and the `current` text is of that
 * version still, it is the first of them: nothing that came later is passed over.
 */
export function lastSigned<T extends { readonly text: string }>(
  versions: Iterable<T>,
  signer: Signer,
  current: number | undefined,
): T | undefined {
  let found: T | undefined;
  let held: number | undefined;
  let agreement: AgreementDocument | undefined;
  for (const version of versions) {
    agreement = agreement?.rewritten(version.text) ?? new AgreementDocument(version.text);
    const standing = standingOf(agreement, signer);
    if (found) {
      if (standing?.kind !== 'version' || standing.version !== held) return found;
      found = version;
      continue;
    }
    if (!standing) continue;
    if (standing.kind === 'digest' || standing.version !== current) return version;
    found = version;
    held = standing.version;
  }
  return found;
}

function standingOf(agreement: AgreementDocument, { kind, id }: Signer): Standing | undefined {
  const states = verifySignatures(agreement).filter((state) =>
    kind === 'party' ? state.party === id : 'person' in state && state.person === id,
  );
  if (states.some((state) => state.kind === 'holds')) return { kind: 'digest' };
  return states.some((state) => state.kind === 'no-digest')
    ? { kind: 'version', version: agreement.data.version }
    : undefined;
}
