import type { AnyRule } from '../rule.ts';
import { ceilingMissing } from './ceiling-missing.ts';

/** 3. Honesty about what you can and cannot do. */
export const honestyRules: readonly AnyRule[] = [ceilingMissing];
