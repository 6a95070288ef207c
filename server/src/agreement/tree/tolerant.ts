import { refuse } from '../guard.ts';
import type { Problem } from '../problem.ts';
import { type Range, wholeCharacters } from '../range.ts';
import { readAsMeant } from './as-meant.ts';
import { dividesOne } from './divided.ts';
import { type Parsed, parse, type SyntaxFault, tooDeepCode } from './from-document.ts';
import { glance } from './from-events.ts';
import { withPlainLineEnds } from './line-ends.ts';
import { takeOutOddSpaces } from './odd-spaces.ts';
import { stumbled } from './parse-sooner.ts';
import { type Mistake, repair, repairWhereItStumbles } from './repair.ts';
import { takeOutTabs } from './tabs.ts';
import { type MapNode, type Node, nodesIn } from './tree.ts';

/** A text with mistakes as a tree, and what YAML has to say about them. */
export interface Tolerated {
  /** False where it nests too deep to be read. */
  readonly readable: boolean;
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** The maps round a syntax error: what is missing or unknown in them cannot be known. */
  readonly uncertain: ReadonlySet<MapNode>;
}

/**
 * Reads any text. What YAML cannot read is told, one problem a mistake, and taken out of the tree: a value that cannot
 * be read is a scalar with `brokenMark`, and a map in which a line cannot be read is uncertain. This is all that needs
 * the parser `yaml`, which is loaded when the first such text comes. `stumbles` is where the fast reader stumbled.
 */
export function readTolerantly(text: string, stumbles?: number): Tolerated {
  const told = withoutPercents(text);
  if (told !== text) return readTolerantly(told, stumblesIn(told));
  const lines = withPlainLineEnds(text);
  if (!lines) return readPlainLines(text, stumbles);
  const read = readPlainLines(lines.text, stumbles === undefined ? undefined : stumblesIn(lines.text));
  lines.place(read.root);
  return { ...read, problems: read.problems.map((problem) => placedBy(lines, problem)) };
}

/**
 * A text with letters for the percent signs at the margin, below where it begins and in its one document: there they begin
 * no directive, but go on with a sentence, as any other sign does. A line begins behind a line end of YAML alone: JavaScript
 * knows U+2028 and U+2029 as well.
 */
function withoutPercents(text: string): string {
  if (!/(?<![^\r\n])%/.test(text)) return text;
  const begins = /(?<![^\r\n])(?![%#\s]|---|\.\.\.)/.exec(text)?.index ?? text.length;
  const body = text.slice(begins);
  return /(?<![^\r\n])(?:---|\.\.\.)/.test(body) ? text : text.slice(0, begins) + body.replace(/(?<![^\r\n])%/g, wide);
}
/** A percent sign that is a letter to YAML. */
const wide = '\uff05';

/** A problem with its places in the text as it is. */
function placedBy(lines: { rangeOf(range: Range): Range }, problem: Problem): Problem {
  if (!('range' in problem)) return problem;
  const range = lines.rangeOf(problem.range);
  if (problem.kind !== 'invalid-yaml' || problem.mend === undefined) return { ...problem, range };
  const edits = problem.mend.edits.map((edit) => ({ ...edit, range: lines.rangeOf(edit.range) }));
  return { ...problem, range, mend: { ...problem.mend, edits } };
}

function stumblesIn(text: string): number | undefined {
  const glanced = glance(text);
  return glanced && 'stumbles' in glanced ? glanced.stumbles : undefined;
}

function readPlainLines(text: string, stumbles: number | undefined): Tolerated {
  // How deep a line stands that begins with blanks of a word processor shows only without them.
  const isMeasured = stumbles !== undefined && takeOutOddSpaces(text).problems.length === 0;
  const meant = isMeasured ? readAsMeant(text, stumbles) : undefined;
  if (!meant) return readSpaced(text, stumbles);
  const { read: glanced } = meant;
  const read: Tolerated =
    'root' in glanced
      ? { readable: true, root: glanced.root, problems: [], uncertain: new Set() }
      : readSpaced(meant.text, glanced.stumbles);
  if (!read.readable) return read;
  meant.place(read.root);
  const rest = read.problems.map((problem) => placedBy(meant, problem));
  return { ...read, problems: [...meant.problems, ...rest] };
}

function readSpaced(text: string, stumbles: number | undefined): Tolerated {
  const read = readAsItStands(text, stumbles);
  const spaced = takeOutOddSpaces(text);
  if (spaced.problems.length === 0 || !read.readable) return read;
  const plain = readAsItStands(spaced.text);
  const problems = [...spaced.problems, ...plain.problems];
  const isMended = plain.readable && plain.problems.length < read.problems.length;
  return isMended ? { ...plain, problems } : read;
}

function readAsItStands(text: string, stumbles?: number): Tolerated {
  const sooner = stumbles === undefined ? undefined : repairSooner(text, stumbles);
  if (sooner) return sooner;
  const parsed = parse(text);
  const deep = refusal(parsed, text);
  if (deep) return deep;
  const uncertain = new Set<MapNode>();
  if (!hasMistake(parsed) && !/^ *\t|^%/m.test(text)) {
    return { readable: true, root: parsed.tree(uncertain), problems: [], uncertain };
  }
  const plain = takeOutExtras(text, parsed);
  const tabless = takeOutTabs(plain.text, () => parsed.tree(new Set()));
  const repaired = repair(tabless.text, tabless.text === text ? parsed : parse(tabless.text));
  const stillDeep = refusal(repaired.parsed, text);
  if (stillDeep) return stillDeep;
  const problems = [...plain.problems, ...tabless.problems];
  for (const mistake of repaired.mistakes) problems.push(toProblem(mistake, text));
  const root = repaired.parsed.tree(uncertain);
  // What seems to be missing may stand behind the line that divides it.
  if (parsed.second !== undefined && dividesOne(text, parsed.second) && root?.kind === 'map') uncertain.add(root);
  const [left] = repaired.parsed.faults;
  if (left) {
    if (problems.length === 0) problems.push(toProblem(toMistake(left, text), text));
    for (const node of nodesIn(root)) if (node.kind === 'map') uncertain.add(node);
  }
  return { readable: true, root, problems, uncertain };
}

/**
 * Takes out the mistakes at which the fast reader stumbles, so that the error-tolerant one, which takes many times as
 * long, need not read more than their lines. Undefined where that does not lead to a text that can be read.
 */
function repairSooner(text: string, stumbles: number): Tolerated | undefined {
  // A text of several documents is one of extras.
  if (/^---/m.test(text)) return undefined;
  const repaired = repairWhereItStumbles(text, stumbled(text, stumbles));
  if (!repaired || repaired.parsed.second !== undefined) return undefined;
  const uncertain = new Set<MapNode>();
  const root = repaired.parsed.tree(uncertain);
  return { readable: true, root, problems: repaired.mistakes.map((mistake) => toProblem(mistake, text)), uncertain };
}

/** What nests too deep is not read at all. */
function refusal({ faults }: Parsed, text: string): Tolerated | undefined {
  const fault = faults.find(({ code }) => code === tooDeepCode);
  return fault && { ...refuse('depth', fault.start, text), root: undefined, uncertain: new Set() };
}

const hasMistake = ({ faults, second }: Parsed) => faults.length > 0 || second !== undefined;

const toProblem = ({ range, code, detail }: Mistake, text: string): Problem => ({
  kind: 'invalid-yaml',
  range: wholeCharacters(text, range),
  code,
  detail,
});

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
