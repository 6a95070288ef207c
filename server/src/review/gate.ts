import { countEffects, type Review } from './review.ts';

/** What a comparison can fail on. `weakening` includes `removal` and `incomparable`: nobody knows that those do not weaken. */
export const gates = ['error', 'warning', 'weakening', 'removal', 'incomparable'] as const;
export type Gate = (typeof gates)[number];

/** An error is more than a warning. */
const severities = { error: ['error', 'warning'], warning: ['warning'] } as const;

/** Which of the gates a review does not pass. */
export function closedGates({ files }: Review): ReadonlySet<Gate> {
  const closed = new Set<Gate>();
  for (const { status, diff } of files) {
    for (const { severity, waived } of diff.findings.new)
      if (!waived && severity !== 'info') for (const gate of severities[severity]) closed.add(gate);
    // An agreement that had ended may go.
    if (status === 'removed' && diff.changes.some(({ path, effect }) => path.length === 0 && effect === 'weakens'))
      closed.add('removal').add('weakening');
    if (diff.incomparable.length > 0) closed.add('incomparable').add('weakening');
    if (countEffects(diff.changes).weakens > 0) closed.add('weakening');
  }
  return closed;
}
