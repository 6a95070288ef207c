import type { Status } from 'partnership-agreements-schema';
import * as z from 'zod/mini';
import type { IsoDate } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { noOtherAgreements, type OtherAgreements } from '../agreement/load.ts';
import { dotted } from '../agreement/path.ts';
import { type Configuration, defaultConfiguration } from '../configuration/configuration.ts';
import { message } from '../l10n/message.ts';
import { waiverInvalid } from '../rules/governance/waiver-invalid.ts';
import { groupOf, rules } from '../rules/index.ts';
import { ruleFailed } from '../rules/internal/rule-failed.ts';
import type { AnyRule, Report, RuleContext, Severity } from '../rules/rule.ts';
import type { Finding, Related } from './finding.ts';
import { judgeWaivers } from './waivers.ts';

export interface CheckOptions {
  /** The day that the check takes for today. */
  readonly today: IsoDate;
  readonly configuration?: Configuration;
  /** What other agreements ask of the same people. */
  readonly others?: OtherAgreements;
}

/**
 * All findings of an agreement, waived ones included, in a fixed order: by position, rule, path and message. A pure
 * function: the date, the configuration and the other agreements come in as arguments.
 */
export function check(agreement: AgreementDocument, options: CheckOptions): readonly Finding[] {
  const { today, configuration = defaultConfiguration, others = noOtherAgreements } = options;
  const { status } = agreement.data;
  const findings: Finding[] = [];
  /** Rules that got to the end of their work, and knew all that they asked for. */
  const complete = new Set<string>();
  let asked = false;
  const watched: OtherAgreements = {
    loadsOf(person) {
      asked = true;
      return others.loadsOf(person);
    },
  };
  for (const rule of rules) {
    const setting = configuration.rules.get(rule.id);
    const fixed = setting?.severity;
    if (fixed === 'off' || !runs(rule, agreement, status)) continue;
    asked = false;
    const context: RuleContext<never> = {
      agreement,
      facts: agreement.facts,
      status,
      today,
      options: (setting?.options ?? defaultOptions(rule)) as never,
      others: watched,
    };
    const isWhole = run(rule, context, fixed, findings);
    if (isWhole && !(asked && others === noOtherAgreements)) complete.add(rule.id);
  }
  const judgement = judgeWaivers(agreement, findings, { today, complete });
  const fixed = configuration.rules.get(waiverInvalid.id)?.severity;
  const invalid =
    fixed === 'off' || status === 'ended'
      ? []
      : judgement.reports.map((report) => toFinding(waiverInvalid, report, agreement, fixed ?? waiverInvalid.severity));
  return [...judgement.findings, ...invalid].sort(inOrder);
}

/**
 * Runs one rule, and tells whether it got to the end. One that breaks down becomes a finding that names it; what it found
 * until then stays.
 */
function run(rule: AnyRule, context: RuleContext<never>, fixed: Severity | undefined, findings: Finding[]): boolean {
  const { agreement, status } = context;
  try {
    for (const report of rule.check(context))
      findings.push(toFinding(rule, report, agreement, fixed ?? severity(rule, report, status)));
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const report: Report = { message: 'failed', at: [], args: { rule: rule.id, reason } };
    findings.push(toFinding(ruleFailed, report, agreement, ruleFailed.severity));
    return false;
  }
}

function toFinding(
  rule: Pick<AnyRule, 'id' | 'messages'>,
  report: Report,
  agreement: AgreementDocument,
  level: Severity,
): Finding {
  return {
    rule: rule.id,
    message: report.message,
    text: message(rule.messages[report.message] ?? report.message, report.args),
    severity: level,
    path: report.at,
    range: report.range ?? agreement.rangeOf(report.at, report.part),
    related: (report.related ?? []).map(
      ({ at, elsewhere, range, text }): Related =>
        elsewhere
          ? { kind: 'elsewhere', file: elsewhere.file, path: at, lines: elsewhere.lines, text }
          : { kind: 'here', path: at, range: range ?? agreement.rangeOf(at), text },
    ),
    data: report.data ?? {},
  };
}

/** What runs in which status. */
function runs(rule: AnyRule, agreement: AgreementDocument, status: Status | undefined): boolean {
  const group = groupOf(rule.id);
  if (group === 'syntax' || group === 'schema') return true;
  if (!agreement.readable) return false;
  if (status === 'ended') return group === 'general' || rule.runsWhenEnded === true;
  if (status === 'suspended') return rule.comparesWithToday !== true;
  return true;
}

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

function severity(rule: AnyRule, report: Report, status: Status | undefined): Severity {
  const level = report.severity ?? rule.severity;
  if (status !== 'draft' || !rule.milderInDraft) return level;
  const milder = rule.essential ? 'warning' : 'info';
  return rank[level] < rank[milder] ? milder : level;
}

const defaults = new WeakMap<object, unknown>();
function defaultOptions(rule: AnyRule): unknown {
  if (!rule.options) return {};
  if (!defaults.has(rule.options)) defaults.set(rule.options, z.parse(rule.options, {}));
  return defaults.get(rule.options);
}

function inOrder(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    compare(a.rule, b.rule) ||
    compare(dotted(a.path), dotted(b.path)) ||
    compare(a.message, b.message)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
