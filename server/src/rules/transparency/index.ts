import type { AnyRule } from '../rule.ts';
import { cultureMissing } from './culture-missing.ts';
import { cultureNotDiscussed } from './culture-not-discussed.ts';
import { differenceOpen } from './difference-open.ts';
import { differenceUnbridgeable } from './difference-unbridgeable.ts';
import { expertiseGapUnnamed } from './expertise-gap-unnamed.ts';
import { motiveMissing } from './motive-missing.ts';
import { motiveUnfamiliar } from './motive-unfamiliar.ts';
import { needUnmet } from './need-unmet.ts';
import { statementsIdentical } from './statements-identical.ts';
import { successMissing } from './success-missing.ts';
import { successUnmeasurable } from './success-unmeasurable.ts';

/** 2. Transparency of needs, expectations and culture. */
export const transparencyRules: readonly AnyRule[] = [
  motiveMissing,
  motiveUnfamiliar,
  expertiseGapUnnamed,
  needUnmet,
  successMissing,
  successUnmeasurable,
  cultureMissing,
  cultureNotDiscussed,
  differenceOpen,
  differenceUnbridgeable,
  statementsIdentical,
];
