import { groupOf, isFirm, rules } from '../rules/index.ts';
import type { AnyRule } from '../rules/rule.ts';

/** The settings of a configuration, in the order in which they are told. */
export const settings = ['extends', 'ignore', 'rules', 'overrides', 'language', 'today'] as const;

/** Rules that can be set at all: one that broke down is always told. */
export const settableRules: readonly AnyRule[] = rules.filter(({ id }) => groupOf(id) !== 'internal');

/** What a rule can be set to. Firm rules cannot be switched off. */
const levels = ['off', 'info', 'warning', 'error'] as const;
const firmLevels = ['info', 'warning', 'error'] as const;
export const levelsOf = ({ id }: Pick<AnyRule, 'id'>): typeof levels | typeof firmLevels =>
  isFirm(id) ? firmLevels : levels;
