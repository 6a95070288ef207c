import type { AgreementDocument } from '../agreement/document.ts';
import { type Edit, plainText } from '../agreement/edit.ts';
import type { Path } from '../agreement/path.ts';
import type { Range } from '../agreement/range.ts';
import type { Translator } from '../l10n/translator.ts';
import type { RuleId, Severity } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { fixesOf } from './fixes.ts';

/** A place as reports give it: 1-based, columns in UTF-16 units, the end exclusive. */
export interface ReportedRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** A finding as reports give it: in a language, with lines and columns. Plain data; the shape is a promise. */
export interface ReportedFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly path: Path;
  readonly range: ReportedRange;
  readonly related: readonly ReportedRelated[];
  readonly fixes: readonly ReportedFix[];
  readonly waived?: { readonly by: string; readonly until: string };
  readonly fingerprint: string;
}
export interface ReportedRelated {
  readonly path?: Path;
  readonly file: string;
  readonly range: ReportedRange;
  readonly message: string;
}
export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly { readonly range: ReportedRange; readonly newText: string }[];
}

/** A checked file as reports give it. */
export interface ReportedFile {
  /** With forward slashes, from the folder that the command runs in. */
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
}

/** Puts a finding into a language and into lines and columns. */
export function reportFinding(
  file: string,
  agreement: AgreementDocument,
  finding: Finding,
  translate: Translator,
): ReportedFinding {
  const place = (range: Range) => reportRange(agreement, range);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: translate(finding.text),
    path: finding.path,
    range: place(finding.range),
    related: finding.related.map((related) =>
      related.kind === 'here'
        ? { path: related.path, file, range: place(related.range), message: translate(related.text) }
        : {
            path: related.path,
            file: related.file,
            range: rangeOfLines(related.lines),
            message: translate(related.text),
          },
    ),
    fixes: fixesOf(agreement, finding).map(({ title, edits }) => ({
      title: translate(title),
      edits: edits.map(({ range, insert }: Edit) => ({ range: place(range), newText: plainText(insert) })),
    })),
    ...(finding.waived ? { waived: finding.waived } : {}),
    fingerprint: fingerprint(finding),
  };
}

export function reportRange(agreement: AgreementDocument, range: Range): ReportedRange {
  const start = agreement.lines.positionAt(range.start);
  const end = agreement.lines.positionAt(range.end);
  return rangeOfLines([start.line, start.character, end.line, end.character]);
}

const rangeOfLines = ([startLine, startCharacter, endLine, endCharacter]: readonly [
  number,
  number,
  number,
  number,
]): ReportedRange => ({
  start: { line: startLine + 1, column: startCharacter + 1 },
  end: { line: endLine + 1, column: endCharacter + 1 },
});
