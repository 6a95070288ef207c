import type { Lines } from '../agreement/claims.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Edit, plainText } from '../agreement/edit.ts';
import { dotted, type Path } from '../agreement/path.ts';
import type { LineIndex, Range } from '../agreement/range.ts';
import type { Translator } from '../l10n/translator.ts';
import type { Fix, RuleId, Severity } from '../rules/rule.ts';
import type { Finding, RelatedElsewhere } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { fixesOf } from './fixes.ts';
import { inLanguage } from './in-language.ts';

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

/** Puts a finding into a language and into lines and columns, with its fixes. */
export const reportFinding = (
  file: string,
  agreement: AgreementDocument,
  finding: Finding,
  translate: Translator,
): ReportedFinding => reportWithFixes(file, agreement.lines, finding, fixesOf(agreement, finding), translate);

/** Tells places of other files. */
type TellElsewhere = (related: RelatedElsewhere) => ReportedRelated;

/** Tells places of other files in a language, each once: many findings have the same ones. */
export function tellingElsewhere(translate: Translator): TellElsewhere {
  const told = new WeakMap<RelatedElsewhere, ReportedRelated>();
  return (related) => {
    const known = told.get(related);
    if (known) return known;
    const { path, file, lines, text } = related;
    const reported = { path, file, range: rangeOfLines(lines), message: translate(text) };
    told.set(related, reported);
    return reported;
  };
}

/** The same for a finding whose fixes are known already: the lines of its file are enough. */
export function reportWithFixes(
  file: string,
  lines: LineIndex,
  finding: Finding,
  fixes: readonly Fix[],
  translate: Translator,
  tellElsewhere: TellElsewhere = tellingElsewhere(translate),
): ReportedFinding {
  const place = (range: Range) => placeOf(lines, range);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: translate(finding.text),
    path: finding.path,
    range: place(finding.range),
    related: finding.related.map((related) =>
      related.kind === 'here'
        ? { path: related.path, file, range: place(related.range), message: translate(related.text) }
        : tellElsewhere(related),
    ),
    fixes: fixes.map(({ title, edits }) => ({
      title: translate(title),
      edits: edits.map(({ range, insert }: Edit) => ({
        range: place(range),
        newText: plainText(inLanguage(insert, translate)),
      })),
    })),
    ...(finding.waived ? { waived: finding.waived } : {}),
    fingerprint: fingerprint(finding),
  };
}

/** The order of findings, for those that are reported already. */
export function inReportedOrder(a: ReportedFinding, b: ReportedFinding): number {
  const byPlace = (x: ReportedRange['start'], y: ReportedRange['start']) => x.line - y.line || x.column - y.column;
  return (
    byPlace(a.range.start, b.range.start) ||
    byPlace(a.range.end, b.range.end) ||
    compare(a.rule, b.rule) ||
    compare(dotted(a.path), dotted(b.path))
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export const reportRange = (agreement: AgreementDocument, range: Range): ReportedRange =>
  placeOf(agreement.lines, range);

function placeOf(lines: LineIndex, range: Range): ReportedRange {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return rangeOfLines([start.line, start.character, end.line, end.character]);
}

const rangeOfLines = ([startLine, startCharacter, endLine, endCharacter]: Lines): ReportedRange => ({
  start: { line: startLine + 1, column: startCharacter + 1 },
  end: { line: endLine + 1, column: endCharacter + 1 },
});
