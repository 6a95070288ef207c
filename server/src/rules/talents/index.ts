import type { AnyRule } from '../rule.ts';

export const talentsRules: readonly AnyRule[] = [];
