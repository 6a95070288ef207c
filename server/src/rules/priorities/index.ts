import type { AnyRule } from '../rule.ts';
import { allVital } from './all-vital.ts';
import { businessPlanMissing } from './business-plan-missing.ts';
import { imbalance } from './imbalance.ts';
import { noSharedPriority } from './no-shared-priority.ts';
import { noStopCriterion } from './no-stop-criterion.ts';
import { notRated } from './not-rated.ts';
import { orderReversed } from './order-reversed.ts';
import { stopCriterionOneSided } from './stop-criterion-one-sided.ts';
import { stopCriterionUntestable } from './stop-criterion-untestable.ts';
import { unsupported } from './unsupported.ts';

/** 1. Priorities in balance. */
export const prioritiesRules: readonly AnyRule[] = [
  noSharedPriority,
  notRated,
  imbalance,
  orderReversed,
  allVital,
  unsupported,
  businessPlanMissing,
  noStopCriterion,
  stopCriterionUntestable,
  stopCriterionOneSided,
];
