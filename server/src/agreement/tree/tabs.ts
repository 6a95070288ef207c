import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';
import { type Line, Lines, opens, stepOf } from './lines.ts';
import { brokenMark, misplacedMark } from './marks.ts';
import { type Node, nodesIn } from './tree.ts';

/**
 * Finds tabs in indentation, one problem for a run of lines, and puts a mark in their place: how deep such a line
 * stands is anybody's guess. Inside quoted and block text a tab is text. The text keeps its length.
 */
export function takeOutTabs(
  text: string,
  tree: () => Node | undefined,
): { readonly text: string; readonly problems: readonly Problem[] } {
  if (!/^ *\t/m.test(text)) return { text, problems: [] };
  const scalars = linesInScalars(text, tree());
  const lines = new Lines(text);
  const problems: Problem[] = [];
  let run: Line[] = [];
  const flush = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last) {
      const range = { start: first.start, end: last.start + (/^\s*/.exec(last.content)?.[0].length ?? 1) };
      problems.push({ kind: 'tab', range, lines: run.length });
      markRun(lines, run);
    }
    run = [];
  };
  for (let number = 0; number < lines.count; number++) {
    const line = lines.line(number);
    if (!line || line.content === '' || line.content.startsWith('#')) continue;
    const isTabbed = line.content.startsWith('\t') && !/^\s*#/.test(line.content);
    if (isTabbed && !scalars.some(({ start, end }) => start < line.start && line.start < end)) run.push(line);
    else flush();
  }
  flush();
  return { text: lines.text, problems };
}

/** The scalars of more than one line. */
function linesInScalars(text: string, tree: Node | undefined): readonly Range[] {
  const found: Range[] = [];
  for (const { kind, start, end } of nodesIn(tree))
    if (kind === 'scalar' && text.slice(start, end).includes('\n')) found.push({ start, end });
  return found;
}

/** A key, an item, or what may be one between quotes or brackets. */
const mayLead = /:(?:\s|$)|^\s*(?:[-"'[\]{}*&!|>%@`]|$)/;

function markRun(lines: Lines, run: readonly Line[]): void {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return;
  const above = lines.content(0, first.number);
  const below = lines.content(last.number + 1, lines.count);
  const column = columnFor(above, last, below, stepOf(below));
  const depth = below[0]?.indent ?? 0;
  const hangs = opens(last) && depth > column;
  const end = hangs ? below.find(({ indent }) => indent < depth)?.number : last.number + 1;
  const length = first.end - first.start + first.indent;
  const key = above.at(-1);
  if (key && opens(key) && !opens(last) && length < column + misplacedMark.length + 1) {
    breakValue(lines, key, run, below);
    return;
  }
  for (const line of run) lines.blank(line.number, line.number + 1, line.start, line.end);
  // A text that goes on says nothing of what else is there.
  if (!opens(above.at(-1)) && run.every(({ content }) => !mayLead.test(content))) return;
  lines.markLine(first.number, end ?? lines.count, column, length, `${misplacedMark}:`);
}

/** No mark has room in lines that are the value of a key, or begin it: what they say with those below them is unknown. */
function breakValue(lines: Lines, key: Line, run: readonly Line[], below: readonly Line[]): void {
  const end = below.findIndex(
    ({ indent, content }) => indent < key.indent || (indent === key.indent && !/^-(?:\s|$)/.test(content)),
  );
  for (const { number, start, end: to } of [...run, ...(end < 0 ? below : below.slice(0, end))])
    lines.blank(number, number + 1, start, to);
  // Behind a comment it would be part of that.
  if (!key.content.includes('#')) lines.put(key.number, key.end, ` ${brokenMark}`);
}

/** The column at which a mark can stand between two lines. */
function columnFor(above: readonly Line[], last: Line, below: readonly Line[], step: number): number {
  const previous = above.at(-1);
  const before = previous?.indent ?? 0;
  const after = below[0]?.indent ?? 0;
  if (!opens(last)) return opens(previous) ? (after > before ? after : before + step) : before;
  if (!opens(previous)) return after > before ? before : (above.findLast(({ indent }) => indent < after)?.indent ?? 0);
  if (after <= before) return before + step;
  const level = below.find(({ indent }) => indent < after)?.indent ?? 0;
  return level > before ? level : Math.min(before + step, after - 1);
}
