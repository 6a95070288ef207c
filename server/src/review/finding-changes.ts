import { isWithin, type Path } from '../agreement/path.ts';
import type { Finding } from '../findings/finding.ts';
import { fingerprint } from '../findings/fingerprint.ts';
import type { Incomparable } from './doubt.ts';
import type { Renames } from './renames.ts';

/** Findings that came with a change, and those that went with it. */
export interface FindingChanges {
  /** Places in the head. */
  readonly new: readonly Finding[];
  /** Places in the base. */
  readonly solved: readonly Finding[];
}

/**
 * Compares findings by their fingerprints, each as often as it is there; a renamed id makes no finding new, and what the
 * head leaves open makes none solved.
 */
export function compareFindings(
  base: readonly Finding[],
  head: readonly Finding[],
  renames: Renames,
  incomparable: readonly Incomparable[],
): FindingChanges {
  const open = incomparable.filter(({ side }) => side === 'head').map(({ path }) => path);
  const old = new Map<string, Finding[]>();
  for (const finding of base) {
    const mark = fingerprint(inIdsOfHead(finding, renames));
    const same = old.get(mark);
    if (same) same.push(finding);
    else old.set(mark, [finding]);
  }
  const found = old.size === 0 ? head : head.filter((finding) => old.get(fingerprint(finding))?.shift() === undefined);
  const left = new Set([...old.values()].flat());
  const isGone = (finding: Finding) => left.has(finding) && !couldStillBe(finding, renames, open);
  return { new: found, solved: base.filter(isGone) };
}

/** Rules about how a single place is written, whatever stands elsewhere. */
const ofOnePlace = /^(?:syntax\/|schema\/|general\/(?:ambiguous-amount|ambiguous-scalar|placeholder)$)/;

/** Rules are silent about what can't be read, and most read several places: where some are open, silence solves nothing. */
function couldStillBe({ rule, path }: Finding, renames: Renames, open: readonly Path[]): boolean {
  if (!ofOnePlace.test(rule)) return open.length > 0;
  const place = renames.headPath(path);
  return open.some((one) => isWithin(one, place) || isWithin(place, one));
}

function inIdsOfHead(finding: Finding, renames: Renames): Finding {
  if (renames.all.length === 0) return finding;
  const data = Object.entries(finding.data).map(([key, value]) => [
    key,
    typeof value === 'number'
      ? value
      : typeof value === 'string'
        ? renames.anyId(value)
        : value.map((id) => renames.anyId(id)),
  ]);
  return { ...finding, path: renames.headPath(finding.path), data: Object.fromEntries(data) as Finding['data'] };
}
