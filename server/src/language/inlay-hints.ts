import type * as lsp from 'vscode-languageserver-protocol';
import { type Account, budgetsOf, resources } from '../agreement/budget.ts';
import { dayNumber, type IsoDate, isIsoDate } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { nextOccurrence } from '../agreement/occurrences.ts';
import type { Path } from '../agreement/path.ts';
import type { Range } from '../agreement/range.ts';
import { isScalar } from '../agreement/tree/tree.ts';
import { type Arg, days, type Message, message, money } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import { idsOf } from './ids.ts';
import { oneLine } from './one-line.ts';
import { rangeOf } from './place.ts';
import { walk } from './walk.ts';

/** Which hints to show; all, unless one is switched off. */
export interface HintOptions {
  /** The names behind the ids of parties and people. */
  readonly names?: boolean;
  /** What is promised, at each ceiling. */
  readonly totals?: boolean;
  /** How far away the dates are. */
  readonly daysLeft?: boolean;
}

interface Hint {
  readonly offset: number;
  readonly label: string;
}

/** What is not in the text but good to see beside it, for a range of it. */
export function inlayHints(
  agreement: AgreementDocument,
  within: Range,
  today: IsoDate,
  tell: Translator,
  { names = true, totals = true, daysLeft = true }: HintOptions = {},
): readonly lsp.InlayHint[] {
  const hints: Hint[] = [];
  if (names) hints.push(...nameHints(agreement, within));
  if (totals) hints.push(...totalHints(agreement, tell));
  if (daysLeft) hints.push(...dayHints(agreement, within, today, tell));
  return hints
    .filter(({ offset }) => within.start <= offset && offset <= within.end)
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, label }) => ({ position: agreement.lines.positionAt(offset), label, paddingLeft: true }));
}

function* nameHints(agreement: AgreementDocument, within: Range): Generator<Hint> {
  const { facts } = agreement;
  for (const { of, role, range } of idsOf(agreement).all) {
    if (role !== 'reference' || range.start > within.end || range.end < within.start) continue;
    const name = of.kind === 'party' ? facts.partyName(of.id) : of.kind === 'person' ? facts.personName(of.id) : of.id;
    if (name !== of.id) yield { offset: afterQuote(agreement.text, range), label: oneLine(name, 40) };
  }
}

/** Behind the closing quote of an id, where it has one. */
const afterQuote = (text: string, { start, end }: Range): number =>
  (text[end] === '"' || text[end] === "'") && text[end] === text[start - 1] ? end + 1 : end;

function* totalHints(agreement: AgreementDocument, tell: Translator): Generator<Hint> {
  for (const budget of budgetsOf(agreement).values()) {
    for (const resource of resources) {
      const account = budget[resource];
      const key = agreement.places.keyRange(['honesty', 'ceilings', account.party, resource]);
      const label = total(account, agreement.data.currency);
      const range = agreement.places.valueRange(['honesty', 'ceilings', account.party, resource]);
      if (!key || !range || !label) continue;
      // In block style the sum stands behind the key, above the two figures.
      const offset = agreement.text[range.start] === '{' ? range.end : key.end + 1;
      yield { offset, label: tell(label) };
    }
  }
}

function total({ resource, promised, ceiling, complete }: Account, currency: string | undefined): Message | undefined {
  if (!ceiling) return undefined;
  const amount = (value: number): Arg => (resource === 'budget' ? money(value, currency) : days(value));
  const args = { promised: amount(promised), ceiling: amount(ceiling.amount) };
  if (resource === 'budget') {
    return complete
      ? message('{promised} of {ceiling} promised', args)
      : message('at least {promised} of {ceiling} promised', args);
  }
  return complete
    ? message('{promised} of {ceiling} days promised', args)
    : message('at least {promised} of {ceiling} days promised', args);
}

/** Days that matter when they have passed as well. */
function isOpen({ data }: AgreementDocument, path: Path): boolean {
  const [section, field, party, id, key] = path.map(String);
  if (section === 'expires') return true;
  if (section === 'governance') return field === 'review';
  if (section !== 'honesty' || field !== 'commitments' || key !== 'due') return false;
  const state = data.honesty?.commitments?.[party ?? '']?.[id ?? '']?.state;
  return state !== 'delivered' && state !== 'dropped';
}

/** Commitments that are delivered or dropped wait for no day any more. */
const isDue = (agreement: AgreementDocument, path: Path): boolean => path.at(-1) !== 'due' || isOpen(agreement, path);

function dayHints(agreement: AgreementDocument, within: Range, today: IsoDate, tell: Translator): readonly Hint[] {
  const { status } = agreement.data;
  if (status === 'suspended' || status === 'ended') return [];
  const hints: Hint[] = [];
  walk(agreement, ({ path, value, shape }) => {
    if (shape?.kind !== 'scalar' || shape.scalar !== 'date' || !isScalar(value)) return;
    const range = rangeOf(value);
    const text = String(value.value);
    if (!range || range.start > within.end || range.end < within.start || !isIsoDate(text)) return;
    const again = path.at(-1) === 'due' ? everyOf(agreement, path) : undefined;
    const left = dayNumber(text) - dayNumber(today);
    if (left < 0 && again !== undefined) {
      // What comes again is never overdue: its next time lies ahead.
      const next = isDue(agreement, path) ? nextOccurrence(text, again, today, agreement.data.expires) : undefined;
      if (next !== undefined)
        hints.push({ offset: range.end, label: tell(nextTime(dayNumber(next) - dayNumber(today))) });
    } else if (left < 0 ? isOpen(agreement, path) : isDue(agreement, path)) {
      hints.push({ offset: range.end, label: tell(distance(left)) });
    }
  });
  return hints;
}

/** How often what is due at a place comes again, as it is written; undefined where it is due once. */
function everyOf({ data }: AgreementDocument, path: Path): string | undefined {
  const [section, field, ...keys] = path.map(String);
  if (section !== 'honesty') return undefined;
  const [first = '', second = ''] = keys;
  return field === 'commitments'
    ? data.honesty?.commitments?.[first]?.[second]?.every
    : field === 'payments'
      ? data.honesty?.payments?.[first]?.every
      : undefined;
}

function nextTime(left: number): Message {
  if (left === 0) return message('next time today');
  if (left === 1) return message('next time tomorrow');
  return message('next time in {days} days', { days: left });
}

function distance(left: number): Message {
  if (left === 0) return message('today');
  if (left === 1) return message('tomorrow');
  if (left === -1) return message('yesterday');
  return left > 0 ? message('in {days} days', { days: left }) : message('{days} days ago', { days: -left });
}
