import { guard } from '../guard.ts';
import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';
import { type Parsed, parse, type SyntaxFault } from './from-document.ts';
import { mask } from './marks.ts';
import { type Mistake, repair } from './repair.ts';
import { takeOutTabs } from './tabs.ts';
import { isNull, type MapNode, type Node, nodesIn } from './tree.ts';

/** A text as a YAML tree, and what YAML itself has to say about it. */
export interface Syntax {
  /** The root of the tree; undefined for an empty file, or one that was refused before the parse. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** Whether the text was parsed at all. */
  readonly readable: boolean;
  /** The maps round a syntax error: what is missing or unknown in them cannot be known. */
  readonly uncertain: ReadonlySet<MapNode>;
}

/**
 * Parses a text. What YAML cannot read is told, one problem a mistake, and taken out of the tree: a value that cannot
 * be read is a scalar with `brokenMark`, and a map in which a line cannot be read is uncertain.
 */
export function parseSyntax(text: string): Syntax {
  const { problems: guarded, readable } = guard(text);
  if (!readable) return { root: undefined, problems: guarded, readable: false, uncertain: new Set() };
  const masked = mask(text);
  let parsed = parse(masked);
  const problems: Problem[] = [...guarded];
  const uncertain = new Set<MapNode>();
  let root: Node | undefined;
  if (hasMistake(parsed) || /^ *\t/m.test(masked) || /^%/m.test(masked)) {
    const plain = takeOutExtras(masked, parsed);
    const tabless = takeOutTabs(plain.text, () => parsed.tree(new Set()));
    const repaired = repair(tabless.text, tabless.text === masked ? parsed : parse(tabless.text));
    parsed = repaired.parsed;
    problems.push(...plain.problems, ...tabless.problems, ...repaired.mistakes.map(toProblem));
    root = parsed.tree(uncertain);
    const [left] = parsed.faults;
    if (left) {
      if (problems.length === guarded.length) problems.push(toProblem(toMistake(left, text)));
      for (const node of nodesIn(root)) if (node.kind === 'map') uncertain.add(node);
    }
  } else root = parsed.tree(uncertain);
  return { root: isNull(root) ? undefined : root, readable: true, problems, uncertain };
}

const hasMistake = ({ faults, second }: Parsed) => faults.length > 0 || second !== undefined;

const toProblem = ({ range, code, detail }: Mistake): Problem => ({ kind: 'invalid-yaml', range, code, detail });

const toMistake = ({ code, detail, start }: SyntaxFault, text: string): Mistake => {
  const at = Math.min(start, Math.max(0, text.length - 1));
  return { code, detail, range: { start: at, end: Math.min(text.length, at + 1) } };
};

/** Directives, and whatever comes after the one document, are refused and blanked; so are the lines that divide them. */
function takeOutExtras(text: string, { second }: Parsed) {
  const problems: Problem[] = [];
  let plain = text;
  const blank = (start: number, end: number) => {
    plain = plain.slice(0, start) + plain.slice(start, end).replace(/[^\r\n]/g, ' ') + plain.slice(end);
  };
  const head = headOf(text);
  for (const source of head.directives) {
    const range = { start: source.start, end: source.end };
    problems.push({
      kind: 'not-plain',
      what: 'directive',
      path: [],
      source: text.slice(range.start, range.end),
      range,
    });
  }
  blank(head.start, head.end);
  if (second !== undefined) {
    const at = second;
    const source = /^[^\r\n]*/.exec(text.slice(at))?.[0].trimEnd() ?? '';
    const range = { start: at, end: at + Math.max(1, source.length) };
    problems.push({ kind: 'not-plain', what: 'second-document', path: [], range, source });
    blank(at, text.length);
  }
  for (const match of plain.matchAll(/^\.\.\.[ \t]*(?=\r|\n|$)/gm)) blank(match.index, match.index + match[0].length);
  return { text: plain, problems };
}

/** What stands before the document: directives, comments and the line that ends them, if there is one. */
function headOf(text: string): { readonly start: number; readonly end: number; readonly directives: readonly Range[] } {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const directives: Range[] = [];
  for (const match of text.slice(start).matchAll(/[^\r\n]*(?:[\r\n]+|$)/g)) {
    const at = start + match.index;
    const line = match[0].trimEnd();
    if (/^---(?:\s|$)/.test(line)) return { start, end: at + 3, directives };
    if (line.startsWith('%')) directives.push({ start: at, end: at + line.length });
    else if (!/^\s*(?:#|$)/.test(line)) break;
    if (match[0] === '') break;
  }
  return { start, end: start, directives: [] };
}
