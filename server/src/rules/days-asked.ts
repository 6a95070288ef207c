import { hundredths } from '../agreement/amount.ts';
import type { RoleEntry } from '../agreement/facts.ts';

/** The days a month that roles ask of one person, at least 1: what somebody new is thought to have until it is said. */
export function daysAsked(roles: readonly RoleEntry[]): number {
  const asked = roles.reduce((sum, { value }) => sum + hundredths(value.days_per_month ?? 0), 0);
  return Math.max(100, asked) / 100;
}
