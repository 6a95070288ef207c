import type { AnyRule } from '../rule.ts';

export const strengthsRules: readonly AnyRule[] = [];
