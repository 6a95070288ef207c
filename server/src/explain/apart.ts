import { configurationRule } from '../configuration/rule.ts';
import type { RuleId, Severity } from '../rules/rule.ts';

/** What findings are reported as that no check of an agreement makes. It can be explained, and neither set nor waived. */
export interface RuleApart {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
}

export const rulesApart: readonly RuleApart[] = [configurationRule];
