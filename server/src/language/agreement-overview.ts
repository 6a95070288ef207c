import type { Status } from 'partnership-agreements-schema';
import type * as lsp from 'vscode-languageserver-protocol';
import { addDays, type IsoDate } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { served } from '../explain/principles.ts';
import type { Finding } from '../findings/finding.ts';
import { date, type Message, message } from '../l10n/message.ts';
import { statusNames } from '../l10n/names.ts';
import type { Translator } from '../l10n/translator.ts';
import { groupOf } from '../rules/index.ts';
import type { Group, Severity } from '../rules/rule.ts';
import { toLines } from './lines.ts';
import { oneLine } from './one-line.ts';

/** `now`: parties rely on it, and something in it is wrong or comes up within days; else what its status says. */
export type Standing = 'now' | 'in-force' | 'in-review' | 'draft' | 'ended';

/** What comes up within as many days asks for somebody now. */
const soon = 7;

/** An agreement as one line of a list, with what is to be talked about below it. Texts are in the reader's language. */
export interface AgreementOverview {
  /** Empty where there is none. */
  readonly title: string;
  readonly status: Status | undefined;
  /** The status in words. */
  readonly statusText: string;
  /** Where it stands among others: what asks for somebody now comes first. */
  readonly standing: Standing;
  /** The names of its parties, to be found by. */
  readonly parties: readonly string[];
  /** What comes first from today on: what it is, and the same behind its date in full. */
  readonly next: { readonly date: IsoDate; readonly what: string; readonly text: string } | undefined;
  /** Only the parts that have a finding, in the order in which an agreement is told. */
  readonly parts: readonly OverviewPart[];
}

/** The findings of one principle, or of what has to hold besides. */
export interface OverviewPart {
  readonly id: PartId;
  readonly title: string;
  readonly findings: readonly OverviewFinding[];
}

export interface OverviewFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly text: string;
  readonly range: lsp.Range;
}

const parts = ['general', 'priorities', 'transparency', 'honesty', 'talents', 'strengths', 'governance'] as const;
type PartId = (typeof parts)[number];

const titleMessages: Readonly<Record<PartId, Message>> = {
  general: message('The file as a whole'),
  priorities: message(served.priorities.title),
  transparency: message(served.transparency.title),
  honesty: message(served.honesty.title),
  talents: message(served.talents.title),
  strengths: message(served.strengths.title),
  governance: message(served.governance.title),
};

/** Texts and titles of an agreement are cut at this many characters: a line of a list holds no more. */
const longestTitle = 120;

/** Findings that the parties accepted (waived ones) are left out. */
export function agreementOverview(
  agreement: AgreementDocument,
  findings: readonly Finding[],
  today: IsoDate,
  tell: Translator,
): AgreementOverview {
  const { title = '', status } = agreement.data;
  const byPart = new Map<PartId, OverviewFinding[]>(parts.map((id) => [id, []]));
  for (const finding of findings) {
    if (finding.waived) continue;
    const { rule, severity, text, range } = finding;
    byPart.get(partOf(finding))?.push({ rule, severity, text: tell(text), range: toLines(agreement, range) });
  }
  const next = nextEvent(agreement, today, tell);
  return {
    title: oneLine(title, longestTitle),
    standing: standingOf(status, findings, next?.date, today),
    parties: agreement.facts.parties.map(({ id }) => oneLine(agreement.facts.partyName(id), longestTitle)),
    status,
    statusText: tell(status ? statusNames[status] : message('status unknown')),
    next,
    parts: parts.flatMap((id) => {
      const found = byPart.get(id) ?? [];
      return found.length === 0 ? [] : [{ id, title: tell(titleMessages[id]), findings: found }];
    }),
  };
}

function standingOf(
  status: Status | undefined,
  findings: readonly Finding[],
  next: IsoDate | undefined,
  today: IsoDate,
): Standing {
  if (status === 'draft' || status === 'ended') return status;
  const isWrong = findings.some(({ severity, waived }) => severity === 'error' && !waived);
  if (isWrong || (next !== undefined && next <= addDays(today, soon))) return 'now';
  return status === 'agreed' || status === 'suspended' ? 'in-force' : 'in-review';
}

/** A finding belongs to the principle of its rule; one of a rule of no principle, to the part that it stands in. */
function partOf({ rule, path }: Finding): PartId {
  const group = groupOf(rule);
  return asPart(group) ?? asPart(path[0]) ?? 'general';
}

const asPart = (name: Group | string | number | undefined): PartId | undefined => parts.find((part) => part === name);

interface Event {
  readonly date: IsoDate | undefined;
  readonly what: Message;
}

function nextEvent(agreement: AgreementDocument, today: IsoDate, tell: Translator): AgreementOverview['next'] {
  let next: { readonly date: IsoDate; readonly what: Message } | undefined;
  for (const { date: day, what } of events(agreement)) {
    if (day !== undefined && day >= today && (next === undefined || day < next.date)) next = { date: day, what };
  }
  if (!next) return undefined;
  const text = tell(message('{date}: {what}', { date: date(next.date), what: next.what }));
  return { date: next.date, what: oneLine(tell(next.what), longestTitle), text: oneLine(text, longestTitle) };
}

/** What is still to come, as far as it has a date. Of an agreement that has ended, nothing. */
function* events({ data, facts }: AgreementDocument): Generator<Event> {
  const { status, effective, expires, suspended } = data;
  if (status === 'ended') return;
  yield { date: effective, what: message('the agreement takes effect') };
  yield { date: data.governance?.review?.next, what: message('review of the agreement') };
  if (status === 'suspended') yield { date: suspended?.until, what: message('the suspension ends') };
  for (const { id, value } of facts.commitments) {
    if (value.state === 'delivered' || value.state === 'dropped') continue;
    yield { date: value.due, what: message('due: {what}', { what: value.what ?? id }) };
  }
  for (const { id, value } of facts.deadlines)
    yield { date: value.date, what: message('deadline: {what}', { what: value.what ?? id }) };
  for (const { id, value } of facts.successCriteria)
    yield { date: value.by, what: message('to be measured: {what}', { what: value.measure ?? id }) };
  for (const { id, value } of facts.safeguards)
    yield { date: value.live_on, what: message('in force: {what}', { what: value.what ?? id }) };
  for (const { id, value } of facts.waivers)
    yield { date: value.until, what: message('accepted until then: {what}', { what: value.rule ?? id }) };
  yield { date: expires, what: message('the agreement ends') };
}
