import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { guard } from './guard.ts';
import type { Problem } from './problem.ts';
import type { Range } from './range.ts';
import { brokenMark, type Mistake, misplacedMark, repair } from './repair.ts';
import { takeOutTabs } from './tabs.ts';
import { errorsIn, parseYaml } from './yaml.ts';

/** A text as a YAML tree, and what YAML itself has to say about it. */
export interface Syntax {
  /** The root of the tree; undefined for an empty file, or one that was refused before the parse. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** Whether the text was parsed at all. */
  readonly readable: boolean;
  /** The maps round a syntax error: what is missing or unknown in them cannot be known. */
  readonly uncertain: ReadonlySet<YAMLMap>;
}

/** Stands for a lone `?` while YAML parses, which would take it for the start of a complex key. */
export const maskedQuestionMark = '\ue000';

/**
 * Parses a text. What YAML cannot read is told, one problem a mistake, and taken out of the tree: a value that cannot
 * be read is a scalar with `brokenMark`, and a map in which a line cannot be read is uncertain.
 */
export function parseSyntax(text: string): Syntax {
  const { problems: guarded, readable } = guard(text);
  if (!readable) return { root: undefined, problems: guarded, readable: false, uncertain: new Set() };
  const masked = mask(text);
  let document = parseYaml(masked);
  const problems: Problem[] = [...guarded];
  const uncertain = new Set<YAMLMap>();
  if (document.errors.length > 0 || /^ *\t/m.test(masked) || /^%/m.test(masked)) {
    const plain = takeOutExtras(masked, document);
    const tabless = takeOutTabs(plain.text, document);
    const repaired = repair(tabless.text, tabless.text === masked ? document : parseYaml(tabless.text));
    document = repaired.document;
    problems.push(...plain.problems, ...tabless.problems, ...repaired.mistakes.map(toProblem));
    takeOutMarks(document.contents, uncertain);
    const [left] = errorsIn(document);
    if (left) {
      if (problems.length === guarded.length)
        problems.push(toProblem(toMistake(left.code, left.message, left.pos, text)));
      for (const [map] of mapsIn(document.contents)) uncertain.add(map);
    }
  }
  const root = document.contents ?? undefined;
  const isEmpty = root === undefined || (isScalar(root) && root.value === null);
  return { root: isEmpty ? undefined : root, readable: true, problems, uncertain };
}

const mask = (text: string) =>
  text.includes(': ?') ? text.replace(/(: +)\?(?=[ \t]*(?:$|[,}\]\r]|[ \t]#))/gm, `$1${maskedQuestionMark}`) : text;

const toProblem = ({ range, code, detail }: Mistake): Problem => ({ kind: 'invalid-yaml', range, code, detail });

const toMistake = (code: string, detail: string, [start]: readonly number[], text: string): Mistake => {
  const at = Math.min(start ?? 0, Math.max(0, text.length - 1));
  return { code, detail, range: { start: at, end: Math.min(text.length, at + 1) } };
};

/** Directives, and whatever comes after the one document, are refused and blanked; so are the lines that divide them. */
function takeOutExtras(text: string, document: Document.Parsed) {
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
  const second = document.errors.find(({ code }) => code === 'MULTIPLE_DOCS');
  if (second) {
    const [at] = second.pos;
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

/** All maps of a tree, each with the map that holds it. */
function* mapsIn(node: unknown, holder?: YAMLMap): Iterable<readonly [map: YAMLMap, holder: YAMLMap | undefined]> {
  if (isMap(node)) {
    yield [node, holder];
    for (const pair of node.items) yield* mapsIn(pair.value, node);
  } else if (isSeq(node)) for (const item of node.items) yield* mapsIn(item, holder);
}

/** Takes the marks of broken lines out of the tree; the maps that held them are uncertain from then on. */
function takeOutMarks(root: Node | null, uncertain: Set<YAMLMap>): void {
  for (const [map, holder] of mapsIn(root)) {
    const marks = new Set(map.items.map((pair) => keyText(pair as Pair)).filter(isMark));
    if (marks.size === 0) continue;
    map.items = map.items.filter((pair) => !isMark(keyText(pair as Pair)));
    uncertain.add(map);
    if (holder && marks.has(misplacedMark)) uncertain.add(holder);
  }
}

const isMark = (key: string) => key === brokenMark || key === misplacedMark;

/** The text of a key as the author wrote it, without quotes. */
export function keyText(pair: Pair): string {
  const { key } = pair;
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
  return isPair(key) || isCollection(key) || isAlias(key) ? String(key) : '';
}
