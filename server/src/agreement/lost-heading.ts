import { isByParty, isId, type Shape, shapeAt } from 'partnership-agreements-schema';
import { isOdd, longestText, pathByLines, pathTo, placed, suspects } from './level-slip.ts';
import type { Path } from './path.ts';
import type { Problem } from './problem.ts';
import { readWhole, type Whole } from './read-whole.ts';
import { glance } from './tree/from-events.ts';
import { type Line, Lines, stepOf } from './tree/lines.ts';
import { mask } from './tree/marks.ts';
import { isList, isMap, type Node } from './tree/tree.ts';

/** Holds the place of the heading that is looked for, and of an id that is lost and named nowhere else. */
export const unnamed = 'heading';
/** So many ids that are declared nowhere are tried as a heading. */
const mostIds = 5;

/**
 * A line with nothing but a key, `governance:`, that was lost makes a mistake of each line below it. Where all of them
 * are gone as soon as one such line stands there again, that line is the one mistake, and the rest is read as if it did.
 */
export function readHeaded(text: string, whole: Whole): Whole {
  if (text.length > longestText || !isWorthALook(whole)) return whole;
  const lines = new Lines(text);
  const content = lines.content(0, lines.count);
  const step = stepOf(content);
  const before = new Set(whole.problems.map((problem) => JSON.stringify(problem)));
  let best: Whole | undefined;
  let fewest = whole.problems.length - 1;
  for (const line of suspects(whole, content)) {
    const indent = line.indent - step;
    if (indent < 0 || line.content.startsWith('-')) continue;
    const would = pathByLines(line, indent, content);
    if (would && headingsAt(would.slice(0, -1), String(would.at(-1)), whole).length === 0) continue;
    const first = pathTo(readWith(text, line, indent, unnamed), line.start);
    if (!first || first.at(-2) !== unnamed) continue;
    const parent = first.slice(0, -2);
    for (const heading of headingsAt(parent, String(first.at(-1)), whole)) {
      const root = readWith(text, line, indent, heading);
      if (!root || hasTwins(root)) continue;
      const headed = readWhole(text, { ...whole.syntax, root, problems: [], uncertain: new Set() });
      const rest = headed.problems;
      if (rest.length >= fewest || !rest.every((one) => before.has(JSON.stringify(one)))) continue;
      fewest = rest.length;
      const problems = [...rest, lost([...parent, heading, ...first.slice(-1)], text, line, indent, whole)];
      best = { ...headed, problems };
      if (rest.length === 0) return best;
    }
  }
  return best ?? whole;
}

/** Several things are wrong, and nothing of it is a matter of quotes or brackets. */
const isWorthALook = ({ problems, syntax }: Whole): boolean =>
  problems.length > 1 &&
  problems.some(isOdd) &&
  syntax.problems.every(
    (problem) => problem.kind === 'duplicate-key' || (problem.kind === 'invalid-yaml' && problem.code === 'BAD_INDENT'),
  );

/** The keys that are missing at a place and could hold what begins with another: a party, an id, or a key they know. */
function headingsAt(parent: Path, child: string, { places, declarations, problems }: Whole): readonly string[] {
  const shape = shapeAt(parent);
  const there = new Set(places.keys(parent));
  const holds = (below: Shape | undefined) =>
    below?.kind === 'object'
      ? below.fields.has(child)
      : below?.kind === 'map' && (!isByParty(below) || declarations.get('party', child).length > 0);
  if (shape?.kind === 'object')
    return [...shape.fields].filter(([key, field]) => !there.has(key) && holds(field.shape)).map(([key]) => key);
  if (shape?.kind !== 'map' || !holds(shape.value)) return [];
  const ids = isByParty(shape)
    ? declarations.ids('party')
    : problems.flatMap((problem) => (problem.kind === 'unknown-reference' ? [problem.id] : []));
  const named = [...new Set(ids)].filter((id) => isId(id) && !there.has(id)).slice(0, mostIds);
  return isByParty(shape) || there.has(unnamed) ? named : [...named, unnamed];
}

/** A text with a heading above a line, as a tree with the offsets of the text as it is. */
function readWith(text: string, { start, indent: column }: Line, indent: number, heading: string): Node | undefined {
  const at = start - column;
  const inserted = `${' '.repeat(indent)}${heading}:\n`;
  const read = glance(mask(text.slice(0, at) + inserted + text.slice(at)));
  if (!read || !('root' in read) || !read.root) return undefined;
  return placed(read.root, (offset) => (offset <= at ? offset : Math.max(at, offset - inserted.length)));
}

/** Whether a key stands twice in a map. */
function hasTwins(node: Node | undefined): boolean {
  if (isList(node)) return node.items.some(hasTwins);
  if (!isMap(node)) return false;
  return (
    new Set(node.pairs.map(({ name }) => name)).size < node.pairs.length ||
    node.pairs.some(({ value }) => hasTwins(value))
  );
}

/** The heading that is lost above a line: its path is that of the first key below it. */
function lost(path: Path, text: string, { start, indent: column }: Line, indent: number, { syntax }: Whole): Problem {
  const heading = String(path.at(-2));
  const at = start - column;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = [{ range: { start: at, end: at }, insert: [`${' '.repeat(indent)}${heading}:${eol}`] }];
  const isRead = syntax.problems.length === 0;
  return { kind: 'misplaced', path, isRead, deeper: false, heading, edits: heading === unnamed ? [] : edits };
}
