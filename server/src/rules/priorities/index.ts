import type { AnyRule } from '../rule.ts';

export const prioritiesRules: readonly AnyRule[] = [];
