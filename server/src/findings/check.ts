import type { Status } from 'partnership-agreements-schema';
import { type Claims, claimsOf } from '../agreement/claims.ts';
import type { IsoDate } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { noOtherAgreements, type OtherAgreements } from '../agreement/others.ts';
import { dotted, type Path } from '../agreement/path.ts';
import type { Range } from '../agreement/range.ts';
import { statusMeant } from '../agreement/status.ts';
import { type Configuration, defaultConfiguration } from '../configuration/configuration.ts';
import { message } from '../l10n/message.ts';
import { waiverInvalid } from '../rules/governance/waiver-invalid.ts';
import { groupOf, rules } from '../rules/index.ts';
import { ruleFailed } from '../rules/internal/rule-failed.ts';
import type { AnyRule, RelatedReport, Report, Severity } from '../rules/rule.ts';
import { defaultsOf } from '../rules/threshold.ts';
import type { Finding, Related, RelatedElsewhere } from './finding.ts';
import { canBeWaived, judgeWaivers } from './waivers.ts';

const waivable = rules.map(({ id }) => id).filter(canBeWaived);

export interface CheckOptions {
  /** The day that the check takes for today. */
  readonly today: IsoDate;
  readonly configuration?: Configuration;
  /** What other agreements ask of the same people. */
  readonly others?: OtherAgreements;
  /** What the agreement was before, where it is a change that is checked. */
  readonly base?: AgreementDocument;
}

/**
 * All findings of an agreement, waived ones included, in a fixed order: by position, rule, path and message. A pure
 * function: the date, the configuration and the other agreements come in as arguments.
 */
export function check(agreement: AgreementDocument, options: CheckOptions): readonly Finding[] {
  const alone = runAlone(agreement, options);
  const across = runAcross(claimsOf(agreement), options);
  // Where the others are not known, what is silent because of that is no proof.
  const isKnown = options.others !== undefined && options.others !== noOtherAgreements;
  const complete = isKnown ? [...alone.complete, ...across.complete] : alone.complete;
  return judge(agreement, options, { findings: [...alone.findings, ...across.findings], complete });
}

/** What a file gives by itself, before it is known what other agreements say. */
export interface CheckedAlone {
  readonly findings: readonly Finding[];
  readonly claims: Claims;
  /**
   * Whether a waiver accepts what others may bring: then the file has to be checked whole. Otherwise, what `checkAcross`
   * finds is all there is more.
   */
  readonly waivesAcross: boolean;
}

/** Checks an agreement without the others, so that it need not be kept until they are known. */
export function checkAlone(agreement: AgreementDocument, options: CheckOptions): CheckedAlone {
  return {
    findings: judge(agreement, options, runAlone(agreement, options)),
    claims: claimsOf(agreement),
    waivesAcross: agreement.facts.waivers.some(({ value }) => acrossRules.some(({ id }) => id === value.rule)),
  };
}

/** What is found by what other agreements say; no document is needed for it. No waiver is taken into account. */
export const checkAcross = (claims: Claims, options: CheckOptions): readonly Finding[] =>
  [...runAcross(claims, options).findings].sort(inOrder);

/** What rules found, and those of them that got to the end of their work. */
interface Run {
  readonly findings: readonly Finding[];
  readonly complete: readonly string[];
}

function runAlone(
  agreement: AgreementDocument,
  { today, configuration = defaultConfiguration, base }: CheckOptions,
): Run {
  const { facts } = agreement;
  const status = statusMeant(agreement);
  return runRules(
    aloneRules,
    (rule) => {
      const setting = configuration.rules.get(rule.id);
      if (!rule.check || setting?.severity === 'off' || (rule.needsBase && !base) || !runs(rule, agreement, status))
        return undefined;
      const options = (setting?.options ?? defaults.get(rule)) as never;
      const context = { agreement, facts, status, today, options, waivable };
      return rule.check(base ? { ...context, base } : context);
    },
    (rule, report) => toFinding(rule, report, severityOf(rule, report, status, configuration), placesIn(agreement)),
  );
}

function runAcross(
  claims: Claims,
  { today, configuration = defaultConfiguration, others = noOtherAgreements }: CheckOptions,
): Run {
  const { status } = claims;
  return runRules(
    acrossRules,
    (rule) => {
      const setting = configuration.rules.get(rule.id);
      if (!rule.checkAcross || setting?.severity === 'off' || !runsIn(rule, status)) return undefined;
      const options = (setting?.options ?? defaults.get(rule)) as never;
      return rule.checkAcross({ claims, others, today, options });
    },
    (rule, report) => toFinding(rule, report, severityOf(rule, report, status, configuration), () => claims.titleRange),
  );
}

/** Runs rules. One that breaks down becomes a finding that names it; what it found until then stays. */
function runRules(
  all: readonly AnyRule[],
  reportsOf: (rule: AnyRule) => Iterable<Report> | undefined,
  toFinding: (rule: AnyRule, report: Report) => Finding,
): Run {
  const findings: Finding[] = [];
  const complete: string[] = [];
  for (const rule of all) {
    try {
      const reports = reportsOf(rule);
      if (!reports) continue;
      for (const report of reports) findings.push(toFinding(rule, report));
      complete.push(rule.id);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      findings.push({
        ...toFinding(ruleFailed, { message: 'failed', at: [], args: { rule: rule.id, reason } }),
        severity: ruleFailed.severity,
      });
    }
  }
  return { findings, complete };
}

/** What the waivers of an agreement leave of what the rules found, in order. */
function judge(
  agreement: AgreementDocument,
  { today, configuration = defaultConfiguration }: CheckOptions,
  { findings, complete }: Run,
): readonly Finding[] {
  const judgement = judgeWaivers(agreement, findings, { today, complete: new Set(complete) });
  const fixed = configuration.rules.get(waiverInvalid.id)?.severity;
  const invalid =
    fixed === 'off' || statusMeant(agreement) === 'ended'
      ? []
      : judgement.reports.map((report) =>
          toFinding(waiverInvalid, report, fixed ?? waiverInvalid.severity, placesIn(agreement)),
        );
  return [...judgement.findings, ...invalid].sort(inOrder);
}

/** Where a place is, for a report that does not say so itself. */
type RangeOf = (at: Path, part?: Report['part']) => Range;

const placesIn =
  (agreement: AgreementDocument): RangeOf =>
  (at, part) =>
    agreement.rangeOf(at, part);

function toFinding(rule: Pick<AnyRule, 'id' | 'messages'>, report: Report, level: Severity, rangeOf: RangeOf): Finding {
  return {
    rule: rule.id,
    message: report.message,
    text: message(rule.messages[report.message] ?? report.message, report.args),
    severity: level,
    path: report.at,
    range: report.range ?? rangeOf(report.at, report.part),
    related: (report.related ?? []).map(
      (related): Related =>
        inOtherFile(related) ?? {
          kind: 'here',
          path: related.at,
          range: related.range ?? rangeOf(related.at),
          text: related.text,
        },
    ),
    data: report.data ?? {},
  };
}

/** Many findings tell the same places of other files: each of them is made once. */
const inOtherFiles = new WeakMap<RelatedReport, RelatedElsewhere>();

function inOtherFile(report: RelatedReport): RelatedElsewhere | undefined {
  const { at: path, elsewhere, text } = report;
  if (!elsewhere) return undefined;
  const known = inOtherFiles.get(report);
  if (known) return known;
  const related: RelatedElsewhere = { kind: 'elsewhere', file: elsewhere.file, path, lines: elsewhere.lines, text };
  inOtherFiles.set(report, related);
  return related;
}

/** The rules that look at one agreement by itself, and those that look at other agreements as well. */
const aloneRules = rules.filter((rule) => rule.check !== undefined);
const acrossRules = rules.filter(({ checkAcross }) => checkAcross !== undefined);

/** What runs at all. */
function runs(rule: AnyRule, agreement: AgreementDocument, status: Status | undefined): boolean {
  if (agreement.readable && runsIn(rule, status)) return true;
  const group = groupOf(rule.id);
  return group === 'syntax' || group === 'schema';
}

/** What runs in which status. */
function runsIn(rule: AnyRule, status: Status | undefined): boolean {
  if (status === 'ended') return groupOf(rule.id) === 'general' || rule.runsWhenEnded === true;
  if (status === 'suspended') return rule.comparesWithToday !== true;
  return true;
}

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

function severityOf(rule: AnyRule, report: Report, status: Status | undefined, configuration: Configuration): Severity {
  const fixed = configuration.rules.get(rule.id)?.severity;
  if (fixed !== undefined && fixed !== 'off') return fixed;
  const level = report.severity ?? rule.severity;
  if (status !== 'draft' || !rule.milderInDraft) return level;
  const milder = rule.essential ? 'warning' : 'info';
  return rank[level] < rank[milder] ? milder : level;
}

/** By the rule. */
const defaults = new Map(rules.map((rule) => [rule, defaultsOf(rule)]));

/** The fixed order of findings. */
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
