import type { AgreementDocument } from '../agreement/document.ts';
import { ruleById } from '../rules/index.ts';
import type { Fix } from '../rules/rule.ts';
import type { Finding } from './finding.ts';

/** The fixes that the rule of a finding offers for it. */
export function fixesOf(agreement: AgreementDocument, finding: Finding): readonly Fix[] {
  const { path, range, data } = finding;
  return ruleById(finding.rule)?.fixes?.[finding.message]?.(agreement, { path, range, data }) ?? [];
}

/** Whether the rule of a finding knows fixes for what it says. */
export const mayHaveFixes = (finding: Pick<Finding, 'rule' | 'message'>): boolean =>
  ruleById(finding.rule)?.fixes?.[finding.message] !== undefined;
