import { largeAgreement } from './large.ts';

/** An agreement of 15,000 lines, and others that differ from it all over. */
export const largeBase = (): string => largeAgreement(15_000);

export const largeHeads = (base: string): Readonly<Record<string, string>> => ({
  'every date and text changed': base.replaceAll('due: 2027', 'due: 2028').replaceAll('is in use', 'is used'),
  'every commitment, workstream and priority renamed': base
    .replaceAll('-work-', '-job-')
    .replaceAll('stream-', 'pack-')
    .replaceAll('priority-', 'prio-'),
  'a party renamed': base.replaceAll('noord', 'north'),
  'every commitment malformed': base.replaceAll(/cost: (\d+)\.50/g, 'cost: $1k'),
});
