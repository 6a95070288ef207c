import type { AnyRule } from '../rule.ts';
import { addedValueMissing } from './added-value-missing.ts';
import { approvalByWeaker } from './approval-by-weaker.ts';
import { leadNotStrongest } from './lead-not-strongest.ts';
import { notComplementary } from './not-complementary.ts';
import { strengthIsWeakness } from './strength-is-weakness.ts';
import { tooManyApprovals } from './too-many-approvals.ts';

/** 5. Cobbler, stick to your last. */
export const strengthsRules: readonly AnyRule[] = [
  notComplementary,
  strengthIsWeakness,
  addedValueMissing,
  leadNotStrongest,
  approvalByWeaker,
  tooManyApprovals,
];
