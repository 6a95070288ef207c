import type { AnyRule } from '../rule.ts';
import { ceilingExceeded } from './ceiling-exceeded.ts';
import { ceilingMissing } from './ceiling-missing.ts';
import { ceilingNearlyReached } from './ceiling-nearly-reached.ts';
import { commitmentIncomplete } from './commitment-incomplete.ts';
import { commitmentOnWeakness } from './commitment-on-weakness.ts';
import { commitmentOutsideTerm } from './commitment-outside-term.ts';
import { commitmentOverdue } from './commitment-overdue.ts';
import { competencyUndeclared } from './competency-undeclared.ts';
import { deadlineBeforeDelivery } from './deadline-before-delivery.ts';
import { deadlineMissing } from './deadline-missing.ts';
import { dueDatesPileUp } from './due-dates-pile-up.ts';
import { paymentIncomplete } from './payment-incomplete.ts';
import { personOverloaded } from './person-overloaded.ts';
import { vaguePromise } from './vague-promise.ts';
import { weakCompetencyUndeclared } from './weak-competency-undeclared.ts';
import { weaknessUncovered } from './weakness-uncovered.ts';
import { willingExceedsAble } from './willing-exceeds-able.ts';

/** 3. Honesty about what you can and cannot do. */
export const honestyRules: readonly AnyRule[] = [
  ceilingMissing,
  willingExceedsAble,
  ceilingExceeded,
  ceilingNearlyReached,
  deadlineMissing,
  deadlineBeforeDelivery,
  commitmentIncomplete,
  commitmentOutsideTerm,
  paymentIncomplete,
  commitmentOnWeakness,
  competencyUndeclared,
  weakCompetencyUndeclared,
  weaknessUncovered,
  personOverloaded,
  dueDatesPileUp,
  vaguePromise,
  commitmentOverdue,
];
