import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AgreementDocument } from './document.ts';
import type { Path } from './path.ts';
import { leavesOpen } from './problem.ts';

/** What lives on after signing, so that no party has to sign again for it. `*` is any key. */
const livesOn: readonly Path[] = [
  ['status'],
  ['ended'],
  ['suspended'],
  ['governance', 'sign_off'],
  ['governance', 'review', 'next'],
  ['honesty', 'commitments', '*', '*', 'state'],
  ['talents', 'safeguards', '*', 'communicated_on'],
  ['talents', 'safeguards', '*', 'live_on'],
  ['transparency', 'differences', '*', 'discussed_on'],
];

/** Whether a place is left out of what a party signs. What is below such a place is left out with it. */
export const isLeftOut = (path: Path): boolean =>
  livesOn.some(
    (pattern) =>
      pattern.length <= path.length &&
      pattern.every((step, index) => (step === '*' ? true : step === String(path[index]))),
  );

/**
 * What a party signs: the data of an agreement without what lives on after signing. Comments, the order of keys and
 * the layout are no part of it. Undefined where any of it cannot be read for certain, and where nothing is there to sign.
 */
export function signedContent(agreement: AgreementDocument): unknown {
  if (!agreement.readable || agreement.problems.some(({ kind }) => leavesOpen.has(kind))) return undefined;
  if (agreement.malformedPlaces.some((path) => !isLeftOut(path))) return undefined;
  const content = without(agreement.data, []);
  return isEmpty(content) ? undefined : content;
}

/**
 * The digest that a sign-off holds: `sha256:` and 64 hex digits over the signed content as canonical JSON (RFC 8785).
 * Undefined where the signed content cannot be read for certain, and where there is none.
 */
export function signedDigest(agreement: AgreementDocument): string | undefined {
  let known = digests.get(agreement);
  if (!known) {
    const content = signedContent(agreement);
    known = {
      digest: content === undefined ? undefined : `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(content))))}`,
    };
    digests.set(agreement, known);
  }
  return known.digest;
}

/** Each is asked for by every signature. */
const digests = new WeakMap<AgreementDocument, { readonly digest: string | undefined }>();

const isEmpty = (content: unknown): boolean =>
  content === undefined || content === null || (typeof content === 'object' && Object.keys(content).length === 0);

/** Drops what is left out; a map that then holds nothing more goes as well. */
function without(value: unknown, path: Path): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  const kept = entries.flatMap(([key, inner]): [string, unknown][] => {
    const at = [...path, key];
    const rest = isLeftOut(at) ? undefined : without(inner, at);
    return rest === undefined ? [] : [[key, rest]];
  });
  return kept.length === 0 && entries.length > 0 ? undefined : Object.fromEntries(kept);
}

/**
 * RFC 8785: keys sorted by UTF-16 code units, no white space; strings and numbers are written as JavaScript writes them,
 * which is what that standard prescribes. Takes plain data with finite numbers.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  const map = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(map).sort())
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(map[key])}`;
  return `{${text}}`;
}
