import { dotted } from '../agreement/path.ts';
import type { Finding } from './finding.ts';

/**
 * What a finding is known by from one version of a file to the next: its rule, its place and what it is about, never
 * line numbers or wording. 16 hex digits (FNV-1a, 64 bits), which is for telling apart, not for security.
 */
export function fingerprint(finding: Pick<Finding, 'rule' | 'message' | 'path' | 'data'>): string {
  const data = Object.entries(finding.data).sort(([a], [b]) => (a < b ? -1 : 1));
  return fnv1a(JSON.stringify([finding.rule, finding.message, dotted(finding.path), data]));
}

function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash ^= BigInt(text.charCodeAt(at));
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}
