import type { AnyRule } from '../rule.ts';

export const generalRules: readonly AnyRule[] = [];
