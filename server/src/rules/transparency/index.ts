import type { AnyRule } from '../rule.ts';

export const transparencyRules: readonly AnyRule[] = [];
