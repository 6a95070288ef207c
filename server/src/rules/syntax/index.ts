import type { AnyRule } from '../rule.ts';

export const syntaxRules: readonly AnyRule[] = [];
