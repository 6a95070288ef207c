import type { AnyRule } from '../rule.ts';

export const governanceRules: readonly AnyRule[] = [];
