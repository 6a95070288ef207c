import type { AgreementDocument } from '../agreement/document.ts';
import type { Range } from '../agreement/range.ts';
import type { Finding } from '../findings/finding.ts';
import { fixesOf } from '../findings/fixes.ts';
import { message } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import type { RuleId } from '../rules/rule.ts';
import { type TextChange, toChange } from './edits.ts';
import { safeFixes } from './fixes.ts';
import { touches } from './lines.ts';
import { waiverFor } from './waiver-skeleton.ts';

export const actionKinds = { quickFix: 'quickfix', fixAll: 'source.fixAll.partnership' } as const;

/** Something a client can offer to do about findings: to change the text, or to explain a rule. */
export type Action = ChangeAction | ExplainAction;
export interface ChangeAction {
  readonly kind: (typeof actionKinds)[keyof typeof actionKinds];
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly changes: readonly TextChange[];
  /** Whether it is the one to take when nothing is asked. */
  readonly isPreferred: boolean;
}
export interface ExplainAction {
  readonly kind: typeof actionKinds.quickFix;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly explains: RuleId;
}

export interface ActionRequest {
  /** UTF-16 offsets. */
  readonly range: Range;
  /** Of the whole document. */
  readonly findings: readonly Finding[];
  /** Kinds that the client asks for; all where it does not say. A kind stands for those below it. */
  readonly only?: readonly string[] | undefined;
}

/** What can be done about the findings in a range, those that mend it first. */
export function codeActions(agreement: AgreementDocument, request: ActionRequest, tell: Translator): readonly Action[] {
  const { range, findings, only } = request;
  const wants = (kind: string) =>
    !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  const here = findings.filter((finding) => touches(finding.range, range));
  const actions: Action[] = [];
  if (wants(actionKinds.quickFix)) {
    for (const finding of here) actions.push(...quickFixes(agreement, finding, tell));
    for (const finding of here) actions.push(...waiving(agreement, finding, tell));
    for (const rule of new Set(here.map((finding) => finding.rule))) actions.push(explaining(rule, here, tell));
  }
  if (wants(actionKinds.fixAll) && (only || here.length > 0)) actions.push(...fixingAll(agreement, findings, tell));
  return actions;
}

function quickFixes(agreement: AgreementDocument, finding: Finding, tell: Translator): readonly ChangeAction[] {
  const fixes = fixesOf(agreement, finding);
  return fixes.map(({ title, edits, safe }) => ({
    kind: actionKinds.quickFix,
    title: tell(title),
    findings: [finding],
    changes: edits.map((edit) => toChange(agreement, edit, tell)),
    isPreferred: safe && fixes.filter((fix) => fix.safe).length === 1,
  }));
}

function waiving(agreement: AgreementDocument, finding: Finding, tell: Translator): readonly ChangeAction[] {
  const edit = waiverFor(agreement, finding);
  if (!edit) return [];
  const isSigned = agreement.facts.signatures.length > 0;
  const title = tell(
    isSigned
      ? message('Accept this together for a while: add a waiver for {rule}. Then all have to sign again', {
          rule: finding.rule,
        })
      : message('Accept this together for a while: add a waiver for {rule}', { rule: finding.rule }),
  );
  const changes = [toChange(agreement, edit, tell)];
  return [{ kind: actionKinds.quickFix, title, findings: [finding], changes, isPreferred: false }];
}

const explaining = (rule: RuleId, findings: readonly Finding[], tell: Translator): ExplainAction => ({
  kind: actionKinds.quickFix,
  title: tell(message('Explain {rule}', { rule })),
  findings: findings.filter((finding) => finding.rule === rule),
  explains: rule,
});

function fixingAll(
  agreement: AgreementDocument,
  findings: readonly Finding[],
  tell: Translator,
): readonly ChangeAction[] {
  const chosen = safeFixes(agreement, findings);
  if (chosen.length === 0) return [];
  return [
    {
      kind: actionKinds.fixAll,
      title: tell(message('Mend everything that leaves no choice')),
      findings: chosen.map(({ finding }) => finding),
      changes: chosen.flatMap(({ fix }) => fix.edits.map((edit) => toChange(agreement, edit, tell))),
      isPreferred: false,
    },
  ];
}
