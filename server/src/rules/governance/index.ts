import type { AnyRule } from '../rule.ts';
import { expired } from './expired.ts';
import { notAgreedInTerm } from './not-agreed-in-term.ts';
import { reviewOverdue } from './review-overdue.ts';
import { signOffImpossible } from './sign-off-impossible.ts';
import { signOffIncomplete } from './sign-off-incomplete.ts';
import { signOffStale } from './sign-off-stale.ts';
import { suspensionOverdue } from './suspension-overdue.ts';
import { versionNotRaised } from './version-not-raised.ts';
import { waiverInvalid } from './waiver-invalid.ts';

/** How the agreement itself is kept alive. */
export const governanceRules: readonly AnyRule[] = [
  signOffIncomplete,
  signOffStale,
  signOffImpossible,
  suspensionOverdue,
  reviewOverdue,
  expired,
  notAgreedInTerm,
  versionNotRaised,
  waiverInvalid,
];
