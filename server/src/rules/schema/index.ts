import type { AnyRule } from '../rule.ts';

export const schemaRules: readonly AnyRule[] = [];
