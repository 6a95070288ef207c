import { canonicalJson, isLeftOut, signedDigest } from './digest.ts';
import type { AgreementDocument } from './document.ts';
import { isWithin, type Path } from './path.ts';

/**
 * Whether what the parties sign is otherwise in another text of an agreement. Where one of them can't be read in full, the
 * rest decides: what is sound in both.
 */
export function changesWhatIsSigned(base: AgreementDocument, head: AgreementDocument): boolean {
  const [before, after] = [signedDigest(base), signedDigest(head)];
  if (before !== undefined && after !== undefined) return before !== after;
  const unknown = [...base.malformedPlaces, ...head.malformedPlaces];
  const known = ({ data }: AgreementDocument) => canonicalJson(knownPart(data, [], unknown) ?? {});
  return known(base) !== known(head);
}

function knownPart(value: unknown, path: Path, unknown: readonly Path[]): unknown {
  if (isLeftOut(path) || unknown.some((place) => isWithin(path, place))) return undefined;
  if (value === null || typeof value !== 'object') return value;
  // One item that can't be read leaves open what the list says.
  if (Array.isArray(value)) return value.includes(undefined) ? undefined : value;
  const kept = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const part = knownPart(inner, [...path, key], unknown);
    return part === undefined ? [] : [[key, part]];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
