import type { IsoDate } from '../../agreement/date.ts';
import type { Commitment } from '../../agreement/facts.ts';
import { nextOccurrence } from '../../agreement/occurrences.ts';
import type { Telling } from '../telling.ts';

interface Repeated {
  readonly due?: string | undefined;
  readonly every?: string | undefined;
}
type Owned = Repeated & { readonly owner?: string | undefined; readonly state?: Commitment['state'] };

/** The next day of what comes again, while it does; else the day it is due. */
export function nextDay(telling: Telling, { due, every }: Repeated): IsoDate | undefined {
  const { effective, expires } = telling.agreement.data;
  const first = due ?? (every === undefined ? undefined : effective);
  if (first === undefined || every === undefined || telling.isHalted) return first;
  return nextOccurrence(first, every, telling.today, expires) ?? first;
}

/**
 * Who answers for a commitment: who stands there on the day on which it is due next, and for what is still owed once that
 * day has passed, who stands there today.
 */
export function ownerOf(telling: Telling, commitment: Owned): string | undefined {
  const { owner, state } = commitment;
  if (owner === undefined) return undefined;
  const day = nextDay(telling, commitment);
  const isOwed = state !== 'delivered' && state !== 'dropped' && !telling.isHalted;
  const isPast = day !== undefined && day < telling.today;
  return telling.standsOn(owner, isOwed && isPast ? telling.today : day) ?? owner;
}
