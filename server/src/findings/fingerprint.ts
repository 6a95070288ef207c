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

/** In two halves of 32 bits: the prime is 2^40 + 0x1b3. */
function fnv1a(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let at = 0; at < text.length; at++) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
