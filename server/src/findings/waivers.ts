import type { IsoDate } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Entry, Waiver } from '../agreement/facts.ts';
import { nearest } from '../agreement/nearest.ts';
import { dotted } from '../agreement/path.ts';
import { statusMeant } from '../agreement/status.ts';
import { date, list } from '../l10n/message.ts';
import { duplicateId } from '../rules/general/duplicate-id.ts';
import { type WaiverMessage, waiverInvalid } from '../rules/governance/waiver-invalid.ts';
import { isFirm, ruleById, rules } from '../rules/index.ts';
import type { Report } from '../rules/rule.ts';
import type { Finding } from './finding.ts';

/** Whether findings of a rule can be accepted at all: not the firm ones, and not those about waivers themselves. */
export const canBeWaived = (rule: string): boolean => !isFirm(rule) && rule !== waiverInvalid.id;

/**
 * Whether a finding can be accepted: of such a rule, and not about what makes a waiver valid. A person who is nobody, or
 * two people, agreed to nothing, and no waiver says otherwise.
 */
export function isWaivable({ facts }: AgreementDocument, { rule, path }: Pick<Finding, 'rule' | 'path'>): boolean {
  if (!canBeWaived(rule) || path[0] === 'waivers') return false;
  if (rule !== duplicateId.id) return true;
  const id = path.at(-1);
  return !facts.waivers.some(({ value }) => value.agreed_by?.some((person) => person === id));
}

export interface WaiverOptions {
  readonly today: IsoDate;
  /** The rules that ran to their end and knew all that they asked for. Of the others, no waiver is called needless. */
  readonly complete: ReadonlySet<string>;
}
export interface WaiverJudgement {
  /** All findings: accepted ones are marked, never left out; what an ended waiver covered is no error any more. */
  readonly findings: readonly Finding[];
  /** What `governance/waiver-invalid` has to say. */
  readonly reports: readonly Report<WaiverMessage>[];
}

/** A waiver that covers findings: for as long as it holds, or, once it has ended, as a warning. */
interface Cover {
  readonly waiver: Entry<Waiver>;
  readonly at: string | undefined;
  readonly until: IsoDate;
  readonly ended: boolean;
}

/**
 * Holds the waivers of an agreement against what the rules found. A waiver with a field that is missing or malformed is
 * not judged: another finding says so already. It covers nothing as long as rule, place, end or consent are missing.
 */
export function judgeWaivers(
  agreement: AgreementDocument,
  findings: readonly Finding[],
  { today, complete }: WaiverOptions,
): WaiverJudgement {
  const { waivers } = agreement.facts;
  if (waivers.length === 0) return { findings, reports: [] };
  const status = statusMeant(agreement);
  // What is suspended or over is not held against today.
  const day = status === 'suspended' || status === 'ended' ? undefined : today;
  const reports: Report<WaiverMessage>[] = [];
  const covers = new Map<string, Cover[]>();
  for (const waiver of waivers) {
    const report = invalid(agreement, waiver);
    if (report) reports.push(report);
    const { rule, until } = waiver.value;
    if (report || rule === undefined || until === undefined || lacksConsent(agreement, waiver)) continue;
    if (waiver.value.at === undefined && !agreement.isAbsent(...waiver.path, 'at')) continue;
    const ended = day !== undefined && until < day;
    if (ended) reports.push({ message: 'expired', at: [...waiver.path, 'until'], args: { date: date(until) } });
    const cover = { waiver, at: waiver.value.at, until, ended };
    const others = covers.get(rule);
    if (others) others.push(cover);
    else covers.set(rule, [cover]);
  }
  const used = new Set<Cover>();
  const judged = findings.map((finding) =>
    isWaivable(agreement, finding) ? judge(finding, covers.get(finding.rule) ?? [], used) : finding,
  );
  if (isWhole(agreement)) {
    for (const [rule, ofRule] of covers) {
      for (const cover of ofRule) {
        if (!complete.has(rule) || cover.ended || used.has(cover)) continue;
        reports.push(
          misplaced(agreement, cover, judged) ?? {
            message: 'needless',
            at: cover.waiver.path,
            part: 'key',
            data: { rule },
          },
        );
      }
    }
  }
  return { findings: judged, reports };
}

/** A finding as the waivers of its rule leave it. Notes those that cover it. */
function judge(finding: Finding, covers: readonly Cover[], used: Set<Cover>): Finding {
  if (covers.length === 0) return finding;
  const place = dotted(finding.path);
  const covering = covers.filter(({ at }) => at === undefined || place === at || place.startsWith(`${at}.`));
  for (const cover of covering) used.add(cover);
  const holding = covering.find(({ ended }) => !ended);
  if (holding) return { ...finding, waived: { by: holding.waiver.id, until: holding.until } };
  return covering.length > 0 && finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}

/** A waiver of a place that is not there: it is gone, or one that is written nearly the same was meant. */
function misplaced(
  agreement: AgreementDocument,
  { waiver, at }: Cover,
  findings: readonly Finding[],
): Report<WaiverMessage> | undefined {
  const { rule } = waiver.value;
  if (rule === undefined || at === undefined || agreement.places.node(at.split('.')) !== undefined) return undefined;
  const places = findings
    .filter((finding) => finding.rule === rule && finding.waived === undefined)
    .flatMap(({ path }) => path.map((_, index) => dotted(path.slice(0, index + 1))));
  const written = at.replaceAll('/', '.');
  const suggestion = places.includes(written) ? written : nearest(written, places);
  if (suggestion === undefined)
    return { message: 'nowhere', at: [...waiver.path, 'at'], args: { place: at }, data: { rule, place: at } };
  const args = { place: at, suggestion };
  return { message: 'near-place', at: [...waiver.path, 'at'], args, data: { ...args, rule } };
}

/** Why a waiver covers nothing, whatever the findings and the day are. */
function invalid(agreement: AgreementDocument, waiver: Entry<Waiver>): Report<WaiverMessage> | undefined {
  const { rule } = waiver.value;
  if (rule === undefined) return undefined;
  const at = [...waiver.path, 'rule'];
  if (!ruleById(rule)) {
    const ids = rules.map(({ id }) => id).filter(canBeWaived);
    const suggestion = ids.find((id) => id.endsWith(`/${rule.slice(rule.indexOf('/') + 1)}`)) ?? nearest(rule, ids);
    return suggestion === undefined
      ? { message: 'unknown-rule', at, args: { rule }, data: { rule } }
      : { message: 'near-rule', at, args: { rule, suggestion }, data: { rule, suggestion } };
  }
  if (!canBeWaived(rule)) return { message: isFirm(rule) ? 'firm' : 'itself', at, args: { rule }, data: { rule } };
  const { at: place } = waiver.value;
  if (place === 'waivers' || place?.startsWith('waivers.'))
    return { message: 'itself', at: [...waiver.path, 'at'], args: { rule }, data: { rule } };
  const absent = absentParties(agreement, waiver);
  if (absent.length === 0) return undefined;
  return {
    message: 'not-agreed',
    at: [...waiver.path, 'agreed_by'],
    part: 'value',
    args: {
      parties: list(
        absent.map((id) => agreement.facts.partyName(id)),
        'or',
      ),
    },
    data: { parties: absent },
  };
}

/** The parties of which nobody agreed to a waiver; none where it is not known who did. */
function absentParties(agreement: AgreementDocument, { value }: Entry<Waiver>): readonly string[] {
  const agreed = value.agreed_by;
  if (!agreed || agreed.includes(undefined)) return [];
  const parties = new Set(
    agreed.flatMap((person) =>
      person === undefined ? [] : agreement.declarations.get('person', person).map(({ party }) => party),
    ),
  );
  return agreement.declarations.ids('party').filter((id) => !parties.has(id));
}

/** Whether it is certain that nobody agreed. */
const lacksConsent = (agreement: AgreementDocument, { path }: Entry<Waiver>): boolean =>
  agreement.isAbsent(...path, 'agreed_by');

/**
 * Whether all of a file is there and can be read. Where it is not, a rule may be silent only because of that, and the
 * waiver of its finding is not needless.
 */
const isWhole = (agreement: AgreementDocument): boolean =>
  agreement.malformedPlaces.length === 0 &&
  agreement.problems.every(({ kind }) =>
    ['duplicate-id', 'listed-twice', 'swallowed-text', 'other-readers'].includes(kind),
  );
