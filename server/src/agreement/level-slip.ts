import { isByParty, shapeAt } from 'partnership-agreements-schema';
import type { Path } from './path.ts';
import type { Problem } from './problem.ts';
import { readWhole, type Whole } from './read-whole.ts';
import { glance } from './tree/from-events.ts';
import { type Line, Lines, stepOf } from './tree/lines.ts';
import { mask } from './tree/marks.ts';
import type { Node } from './tree/tree.ts';

/** A line, and what hangs below it where that moves along, moved to the left (less than 0) or to the right. */
interface Move {
  readonly line: Line;
  readonly moved: readonly Line[];
  readonly by: number;
}

/** Longer texts are not read again, so that a key typed in them does not wait for it. */
export const longestText = 60_000;
/** At so many problems a line is looked for that stands at another level. */
const mostPlaces = 3;

/**
 * A line that stands one level too far to the left or to the right makes several things wrong at once: what is missing
 * above, unknown here, and cannot be found from elsewhere. Where all of that is gone as soon as one line stands where it
 * belongs, that line is the one mistake, and the rest is read as if it stood there.
 */
export function readLevelled(text: string, whole: Whole): Whole {
  if (text.length > longestText || !isWorthALook(whole)) return whole;
  const lines = new Lines(text);
  const content = lines.content(0, lines.count);
  const step = stepOf(content);
  const before = new Set(whole.problems.map((problem) => JSON.stringify(problem)));
  for (const line of suspects(whole, content))
    for (const move of movesOf(line, content, step)) {
      const would = pathByLines(line, line.indent + move.by, content);
      if (would && !shapeAt(would)) continue;
      const syntax = readMoved(text, move);
      const path = pathTo(syntax?.root, line.start);
      if (!syntax || !path || !shapeAt(path)) continue;
      const levelled = readWhole(text, { ...whole.syntax, ...syntax });
      const rest = levelled.problems;
      const settled = whole.problems.length - rest.length;
      // Where one thing of several is gone, another line may be the mistake.
      if (settled < (rest.length === 0 ? 1 : 2) || !rest.every((one) => before.has(JSON.stringify(one)))) continue;
      if (belongs(path, settled, levelled)) return { ...levelled, problems: [...rest, misplaced(move, path, whole)] };
    }
  return whole;
}

/**
 * The path that a line has where it is indented so far, as the keys above it tell: sooner than reading the text. Undefined
 * where one of these lines is more than a plain key.
 */
export function pathByLines(line: Line, indent: number, content: readonly Line[]): Path | undefined {
  const path: string[] = [];
  let below = indent;
  for (let index = content.indexOf(line); index >= 0; index--) {
    const each = content[index];
    if (!each || (each !== line && each.indent >= below)) continue;
    const key = /^([\p{L}\p{N}_-]+):(?: |$)/u.exec(each.content)?.[1];
    if (key === undefined) return undefined;
    path.unshift(key);
    below = each === line ? indent : each.indent;
    if (below === 0) break;
  }
  return path;
}

/**
 * Whether a key belongs at a path for certain. A text with any id would do in many a place: then something else has to
 * become clear as well, or point to that id.
 */
function belongs(path: Path, settled: number, { references }: Whole): boolean {
  const parent = shapeAt(path.slice(0, -1));
  const isExact =
    shapeAt(path)?.kind === 'object' || parent?.kind === 'object' || (parent?.kind === 'map' && isByParty(parent));
  return settled > 1 || isExact || references.some(({ id }) => id === path.at(-1));
}

/** What a line at another level leads to: several problems, or one that no slip of the pen explains. */
function isWorthALook({ problems, syntax }: Whole): boolean {
  if (syntax.problems.some(({ kind }) => kind !== 'invalid-yaml')) return false;
  if (syntax.problems.some((problem) => problem.kind === 'invalid-yaml' && problem.code !== 'BAD_INDENT')) return false;
  const isSlip = (problem: Problem) => 'suggestion' in problem && problem.suggestion !== undefined;
  return problems.some((problem) => isOdd(problem) && (problems.length > 1 || !isSlip(problem)));
}

/** What stands where it cannot, or a key with nothing below it. */
export function isOdd(problem: Problem): boolean {
  switch (problem.kind) {
    case 'unknown-key':
      return problem.belongs === undefined && problem.atTop !== true;
    case 'invalid-yaml':
    case 'unknown-party':
    case 'level':
    case 'type':
    case 'duplicate-key':
    case 'missing':
      return true;
    case 'value':
      return problem.part === 'key';
    default:
      return false;
  }
}

/** The lines at which something is odd, and the one above each of them. */
export function suspects({ problems, places }: Whole, content: readonly Line[]): ReadonlySet<Line> {
  const offsets = problems.filter(isOdd).flatMap((problem) => {
    if ('range' in problem) return [problem.range.start];
    if (!('path' in problem)) return [];
    const start = places.keyRange(problem.path)?.start;
    return start === undefined ? [] : [start];
  });
  const found = new Set<Line>();
  const at = [...new Set(offsets.map((offset) => content.findLastIndex(({ start }) => start <= offset)))];
  for (const index of at.sort((a, b) => a - b).slice(0, mostPlaces))
    for (const line of [content[index], content[index - 1]]) if (line) found.add(line);
  return found;
}

/**
 * Where a line can go: one level to either side, with what hangs below it or without. What stands one level below it now
 * moved with it, so it is first taken to move back with it.
 */
function* movesOf(line: Line, content: readonly Line[], step: number): Generator<Move> {
  const index = content.indexOf(line);
  const end = content.findIndex(({ indent }, at) => at > index && indent <= line.indent);
  const hanging = content.slice(index, end < 0 ? content.length : end);
  const ways = hanging.length > 1 ? [[line], hanging] : [[line]];
  if (hanging[1]?.indent === line.indent + step) ways.reverse();
  for (const by of [step, -step]) if (line.indent + by >= 0) for (const moved of ways) yield { line, moved, by };
}

/** A text in which lines are moved, as a tree with the offsets of the text as it is. Undefined where it cannot be read. */
function readMoved(text: string, { moved, by }: Move) {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, indent } of moved) {
    pieces.push(text.slice(done, start - indent), ' '.repeat(indent + by));
    done = start;
  }
  pieces.push(text.slice(done));
  const read = glance(mask(pieces.join('')));
  if (!read || !('root' in read)) return undefined;
  const starts = moved.map(({ start }, index) => start + by * (index + 1));
  const root = read.root && placed(read.root, (offset) => offset - by * countUpTo(starts, offset));
  return { root, problems: [], uncertain: new Set<never>() };
}

/** How many of some ascending numbers are no greater than another. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A tree with other offsets. */
export function placed(node: Node, offsetOf: (offset: number) => number): Node {
  const at = { start: offsetOf(node.start), end: offsetOf(node.end) };
  const inner = (each: Node | undefined) => each && placed(each, offsetOf);
  if (node.kind === 'map') {
    const pairs = node.pairs.map(({ name, key, value }) => ({ name, key: inner(key), value: inner(value) }));
    return { ...node, ...at, pairs };
  }
  return node.kind === 'list' ? { ...node, ...at, items: node.items.map(inner) } : { ...node, ...at };
}

/** The path of the key that begins at an offset. */
export function pathTo(node: Node | undefined, offset: number): Path | undefined {
  if (node?.kind === 'map')
    for (const { name, key, value } of node.pairs) {
      if (key?.start === offset) return [name];
      const below = value && value.start <= offset && offset < value.end ? pathTo(value, offset) : undefined;
      if (below) return [name, ...below];
    }
  else if (node?.kind === 'list')
    for (const [index, item] of node.items.entries()) {
      const below = item && item.start <= offset && offset < item.end ? pathTo(item, offset) : undefined;
      if (below) return [index, ...below];
    }
  return undefined;
}

function misplaced({ moved, by }: Move, path: Path, { syntax }: Whole): Problem {
  const edits = moved.map(({ start, indent }) => {
    const from = start - indent;
    return by > 0
      ? { range: { start: from, end: from }, insert: [' '.repeat(by)] }
      : { range: { start: from, end: from - by }, insert: [''] };
  });
  return { kind: 'misplaced', path, isRead: syntax.problems.length === 0, deeper: by > 0, edits };
}
