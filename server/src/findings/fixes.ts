import type { AgreementDocument } from '../agreement/document.ts';
import { applyEdits } from '../agreement/edit.ts';
import { readSyntax } from '../agreement/tree/syntax.ts';
import { ruleById } from '../rules/index.ts';
import type { Fix } from '../rules/rule.ts';
import type { Finding } from './finding.ts';

/** The fixes that the rule of a finding offers for it. */
export function fixesOf(agreement: AgreementDocument, finding: Finding): readonly Fix[] {
  const { path, range, data } = finding;
  const fixes = ruleById(finding.rule)?.fixes?.[finding.message]?.(agreement, { path, range, data }) ?? [];
  return fixes.length > 0 && isOdd(agreement) ? fixes.filter((fix) => leavesReadable(agreement, fix)) : fixes;
}

/** Where the text is not plain YAML already, what seems a place for something may be none. */
const isOdd = ({ problems }: AgreementDocument): boolean =>
  problems.some(({ kind }) => kind === 'invalid-yaml' || kind === 'not-plain' || kind === 'duplicate-key');

/** Whether no more of a text is unreadable after a fix than before it. */
function leavesReadable(agreement: AgreementDocument, { edits }: Fix): boolean {
  const { problems } = readSyntax(applyEdits(agreement.text, edits));
  return problems.filter(({ kind }) => kind === 'invalid-yaml').length <= agreement.problemsOf('invalid-yaml').length;
}

/** Whether the rule of a finding knows fixes for what it says. */
export const mayHaveFixes = (finding: Pick<Finding, 'rule' | 'message'>): boolean =>
  ruleById(finding.rule)?.fixes?.[finding.message] !== undefined;
