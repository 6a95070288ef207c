import type { AgreementDocument } from '../agreement/document.ts';
import { dotted, isWithin, type Path, pathKey, samePath } from '../agreement/path.ts';
import { leavesOpen, type Problem } from '../agreement/problem.ts';
import { type Message, message } from '../l10n/message.ts';
import type { Side } from './difference.ts';
import { quoted } from './wording.ts';

/** A place that cannot be compared, since what one side says there can't be read for certain. */
export interface Incomparable {
  readonly side: Side;
  /** In the ids of that side; empty for the whole file. */
  readonly path: Path;
  readonly reason: Message;
}

/** What is written at a place, without its key. */
export function sourceOf(agreement: AgreementDocument, path: Path): string {
  const range = agreement.places.valueRange(path);
  return range ? agreement.text.slice(range.start, range.end) : '';
}

/** A text or a number as it stands at a place, whether it may stand there or not; undefined where it is written otherwise than it is read. */
function plainScalar({ agreement, path }: Written): string | number | undefined {
  const node = agreement.places.node(path);
  if (node?.kind !== 'scalar') return undefined;
  const { value, source } = node;
  if (typeof value === 'number') return String(value) === source ? value : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** What is written at a place of one of the agreements. */
interface Written {
  readonly agreement: AgreementDocument;
  readonly path: Path;
}

/**
 * What two places say, where that is the same: a number or an id that one of them has in quotes, or a day that only one of
 * them writes as the format asks, and that can be read in one way. `mended` where the base has an id with a slip of the pen,
 * and the head the one that was meant.
 */
export function sameInOtherNotation(base: Written, head: Written) {
  const [before, after] = [plainScalar(base), plainScalar(head)];
  if (before === undefined || after === undefined) return undefined;
  const [was, is] = [dayOf(base) ?? String(before), dayOf(head) ?? String(after)];
  if (was === is) return { before, after, same: 'notation' } as const;
  return meantAt(base) === after ? ({ before, after, same: 'mended' } as const) : undefined;
}

/** The id that is meant by one that stands for nothing. */
const meantAt = ({ agreement, path }: Written): string | undefined =>
  agreement.problemsOf('unknown-reference').find((one) => [one.path, ...one.uses].some((use) => samePath(use, path)))
    ?.suggestion;

/** The day that a date in other words is, where there is only one. */
function dayOf({ agreement, path }: Written): string | undefined {
  const [day, other] = agreement.problemAt('ambiguous-date', path)?.readings ?? [];
  return other === undefined ? day : undefined;
}

/** A place of one side that cannot be compared, with what is the matter there. */
export function incomparableAt(side: Side, agreement: AgreementDocument, path: Path): Incomparable {
  if (agreement.problemAt('missing', path)) return { side, path, reason: message('it is not said') };
  const problem =
    agreement.problemOver(path) ??
    agreement.problems.find((one) => isMeant(path, one)) ??
    agreement.problems.find((one) => 'path' in one && isWithin(one.path, path)) ??
    misplaced(agreement, path.at(-1)) ??
    agreement.problems.find((one) => isWithinPlace(agreement, one, path)) ??
    agreement.problems.find(({ kind }) => leavesOpen.has(kind));
  if (problem) return { side, path, reason: reasonOf(problem, agreement) };
  const line = lineOf(agreement, agreement.rangeOf(path).start);
  return { side, path, reason: message('line {line} cannot be read for certain', { line }) };
}

/** A key that is none, with the place that it was meant to be, where that can be told. */
export function meantBy(problem: Problem): Path | undefined {
  if (problem.kind !== 'unknown-key' && problem.kind !== 'unknown-party') return undefined;
  const { path, suggestion } = problem;
  if (suggestion !== undefined) return [...path.slice(0, -1), suggestion];
  if (problem.kind === 'unknown-key' && problem.atTop) return path.slice(-1);
  return problem.kind === 'unknown-key' && problem.belongs !== undefined
    ? [problem.belongs, String(path.at(-1))]
    : undefined;
}

const isMeant = (path: Path, problem: Problem): boolean => {
  const meant = meantBy(problem);
  return meant !== undefined && isWithin(path, meant);
};

/** What stands where its key means nothing. */
export const misplaced = ({ problems }: AgreementDocument, key: string | number | undefined): Problem | undefined =>
  problems.find(
    (one) =>
      (one.kind === 'unknown-key' ||
        one.kind === 'unknown-party' ||
        one.kind === 'level' ||
        one.kind === 'misplaced') &&
      one.path.at(-1) === key,
  );

/** The whole of a file that can't be read as an agreement. */
export function incomparableFile(side: Side, agreement: AgreementDocument): Incomparable {
  const [problem] = agreement.problems;
  return {
    side,
    path: [],
    reason: problem && !agreement.readable ? reasonOf(problem, agreement) : message('it holds no agreement'),
  };
}

/** A key that the format does not have says something that no place of an agreement holds. */
const isOpen = ({ kind }: Problem): boolean => leavesOpen.has(kind) || kind === 'unknown-key';

/**
 * Mistakes of one side that leave open what it says, and that no place tells of yet: nothing was seen to change, and
 * nobody can be sure of it. Those that the other side has as well, with the same words round them, change nothing.
 */
export function openMistakes(
  side: Side,
  agreement: AgreementDocument,
  other: AgreementDocument,
  known: readonly Incomparable[],
  settled: ReadonlySet<Problem>,
): readonly Incomparable[] {
  const there = other.problems.filter(isOpen).map((problem) => markOf(problem, other));
  const found: Incomparable[] = [];
  for (const problem of agreement.problems) {
    if (!isOpen(problem) || settled.has(problem)) continue;
    const same = there.indexOf(markOf(problem, agreement));
    const path = placeOf(problem, agreement);
    if (same >= 0) there.splice(same, 1);
    else if (![...known, ...found].some((one) => one.side === side && isTold(problem, path, one.path)))
      found.push({ side, path, reason: reasonOf(problem, agreement) });
  }
  return found;
}

/**
 * Whether a mistake is told by a place that cannot be compared: by one round it or in it, or, of a key that is none, by
 * the place that it was meant to be, beside it or elsewhere by its name.
 */
const isTold = ({ kind }: Problem, path: Path, told: Path): boolean =>
  isNear(told, path) ||
  (kind === 'unknown-key' && (samePath(told.slice(0, -1), path.slice(0, -1)) || told.at(-1) === path.at(-1)));

/**
 * Places that cannot be compared, each mistake told once: of places that hold one another the closest, and a party with a
 * slip of the pen where the party was meant.
 */
export function toldOnce(
  all: readonly Incomparable[],
  agreements: Readonly<Record<Side, AgreementDocument>>,
): readonly Incomparable[] {
  const keyOf = (side: Side, path: Path) => `${side} ${pathKey(path)}`;
  const said = ({ reason }: Incomparable) => JSON.stringify(reason);
  const told = new Set(all.map(({ side, path }) => keyOf(side, path)));
  // Every place that cannot be compared either, and holds one of them, with what is told of that one.
  const holders = new Set<string>();
  const lengths = [...new Set(all.map(({ path }) => path.length))];
  for (const one of all)
    for (const length of lengths) {
      if (length >= one.path.length) continue;
      const holder = keyOf(one.side, one.path.slice(0, length));
      if (told.has(holder)) holders.add(`${holder} ${said(one)}`);
    }
  return all.filter((one) => {
    const slip = agreements[one.side].problemAt('unknown-party', one.path);
    const meant = slip && meantBy(slip);
    if (meant && told.has(keyOf(one.side, meant))) return false;
    return holders.size === 0 || !holders.has(`${keyOf(one.side, one.path)} ${said(one)}`);
  });
}

/** Whether one of the paths holds the other. */
const isNear = (a: Path, b: Path): boolean => isWithin(a, b) || isWithin(b, a);

/** Where a mistake is: its place, or the section of the file that it stands in. */
function placeOf(problem: Problem, { text }: AgreementDocument): Path {
  if ('path' in problem) return problem.path;
  const key = 'range' in problem ? /^[a-z_]+(?=\s*:)/.exec(sectionAt(text, problem.range.start))?.[0] : undefined;
  return key === undefined ? [] : [key];
}

/** What a mistake is known by on the other side: the words that it may have taken along. */
function markOf(problem: Problem, agreement: AgreementDocument): string {
  const words =
    problem.kind === 'duplicate-key'
      ? sourceOf(agreement, problem.path.slice(0, -1))
      : problem.kind === 'unknown-key'
        ? `${problem.path.at(-1)} ${sourceOf(agreement, problem.path)}`
        : problem.kind === 'not-plain'
          ? sourceOf(agreement, problem.path)
          : 'range' in problem
            ? sectionAt(agreement.text, problem.range.start)
            : '';
  return `${problem.kind}\u0000${words}`;
}

/** The lines from the last key in the first column to the next one. */
function sectionAt(text: string, offset: number): string {
  const isFirst = /^[^\s#]/;
  const lines = text.slice(offset).split(/\r\n|\r|\n/);
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const row = (before.at(-1) ?? '') + (lines[0] ?? '');
  before[before.length - 1] = row;
  const from = before.findLastIndex((line) => isFirst.test(line));
  const to = lines.findIndex((line, index) => index > 0 && isFirst.test(line));
  return [...before.slice(Math.max(from, 0)), ...lines.slice(1, to < 0 ? undefined : to)].join('\n');
}

function isWithinPlace(agreement: AgreementDocument, problem: Problem, path: Path): boolean {
  const place = agreement.places.valueRange(path);
  if (!place || !('range' in problem) || !leavesOpen.has(problem.kind)) return false;
  return place.start <= problem.range.start && problem.range.start <= place.end;
}

const lineOf = (agreement: AgreementDocument, offset: number) => agreement.lines.positionAt(offset).line + 1;

function reasonOf(problem: Problem, agreement: AgreementDocument): Message {
  const start =
    'range' in problem ? problem.range.start : agreement.rangeOf('path' in problem ? problem.path : []).start;
  const line = lineOf(agreement, start);
  switch (problem.kind) {
    case 'empty-file':
      return message('the file is empty');
    case 'too-large':
      return message('it is larger, or deeper, than an agreement can be');
    case 'unsupported-version':
      return message('it is written in format {format}, which this program does not know', {
        format: quoted(problem.source),
      });
    case 'conflict-markers':
      return message('an unresolved merge conflict begins in line {line}', { line });
    case 'invalid-yaml':
      return message('YAML cannot be read for certain round line {line}', { line });
    case 'duplicate-key':
      return message('{key} stands twice (line {line})', { key: quoted(String(problem.path.at(-1))), line });
    case 'unknown-key':
      return message('the format has no key {key} there (line {line})', {
        key: quoted(String(problem.path.at(-1))),
        line,
      });
    case 'unknown-party':
      return message('there is no party {key} (line {line})', { key: quoted(String(problem.path.at(-1))), line });
    case 'not-plain':
      return message('line {line} is more than plain YAML: {source}', { line, source: quoted(problem.source) });
    case 'tab':
      return message('the indentation of line {line} has tabs', { line });
    case 'encoding':
      return message('line {line} is not in UTF-8', { line });
    case 'unknown-reference':
      return message('{source} in line {line} stands for nothing that belongs there', {
        source: quoted(problem.id),
        line,
      });
    default: {
      if ('path' in problem && problem.path.length === 0) return message('it holds no agreement');
      const source = 'path' in problem ? sourceOf(agreement, problem.path) : '';
      return source === ''
        ? message('line {line} cannot be read for certain', { line })
        : message('{source} in line {line} cannot be read for certain', { source: quoted(source), line });
    }
  }
}

/** A place that was not compared, in words: which, on which side, and why. */
export const incomparableWords = ({ side, path, reason }: Incomparable): Message => {
  const args = { path: path.length > 0 ? dotted(path) : message('the file'), reason };
  return side === 'base' ? message('{path} (before: {reason})', args) : message('{path} (now: {reason})', args);
};
