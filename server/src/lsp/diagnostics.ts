import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import { LineIndex, type Range } from '../agreement/range.ts';
import type { ConfigurationProblem } from '../configuration/configuration.ts';
import { configurationRule } from '../configuration/rule.ts';
import type { Finding } from '../findings/finding.ts';
import { fingerprint } from '../findings/fingerprint.ts';
import type { Translator } from '../l10n/translator.ts';
import type { Severity } from '../rules/rule.ts';
import { rulePage } from '../rules/rule-page.ts';
import type { Takes } from './takes.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What of a diagnostic a client takes beside the rest. */
type Shapes = Pick<Takes, 'relatedInformation' | 'tags'>;
type Related = Finding['related'][number];

/** Findings as the editor shows them. Waived ones are left out: the parties accepted them. */
export function toDiagnostics(
  uri: string,
  lines: LineIndex,
  findings: readonly Finding[],
  translate: Translator,
  takes: Shapes = { relatedInformation: true, tags: true },
): Diagnostic[] {
  const range = ({ start, end }: Range) => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  const toRelated = (related: Related): DiagnosticRelatedInformation => {
    if (related.kind === 'here')
      return { location: { uri, range: range(related.range) }, message: translate(related.text) };
    const [startLine, startCharacter, endLine, endCharacter] = related.lines;
    const start = { line: startLine, character: startCharacter };
    return {
      location: { uri: related.file, range: { start, end: { line: endLine, character: endCharacter } } },
      message: translate(related.text),
    };
  };
  return findings
    .filter(({ waived }) => !waived)
    .map((finding) => ({
      range: range(finding.range),
      severity: severities[finding.severity],
      code: finding.rule,
      codeDescription: { href: rulePage(finding.rule) },
      source: 'partnership',
      message: translate(finding.text),
      ...(takes.tags && isNeedless(finding) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      ...(takes.relatedInformation ? { relatedInformation: finding.related.map(toRelated) } : {}),
      data: { message: finding.message, path: finding.path, fingerprint: fingerprint(finding), data: finding.data },
    }));
}

/** What could go without a loss: shown faded. */
const isNeedless = ({ rule, message }: Finding) => rule === 'governance/waiver-invalid' && message === 'needless';

/** The mistakes of a configuration file as the editor shows them. */
export function configurationDiagnostics(
  text: string,
  problems: readonly ConfigurationProblem[],
  translate: Translator,
): Diagnostic[] {
  const lines = new LineIndex(text);
  return problems.map(({ range, message }) => ({
    range: { start: lines.positionAt(range.start), end: lines.positionAt(range.end) },
    severity: severities[configurationRule.severity],
    code: configurationRule.id,
    codeDescription: { href: rulePage(configurationRule.id) },
    source: 'partnership',
    message: translate(message),
  }));
}
