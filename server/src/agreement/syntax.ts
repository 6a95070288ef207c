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
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { guard } from './guard.ts';
import type { Path } from './path.ts';
import type { Problem } from './problem.ts';
import type { Range } from './range.ts';

/** A text as a YAML tree, and what YAML itself has to say about it. */
export interface Syntax {
  /** The root of the tree; undefined for an empty file, or one that was refused before the parse. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** Whether the text was parsed at all. */
  readonly readable: boolean;
  /** The maps round a syntax error: what is missing or unknown in them cannot be known. */
  readonly uncertain: ReadonlySet<YAMLMap>;
  /** Where the parse went wrong, sorted. */
  readonly errorsAt: readonly number[];
}

/** Stands for a lone `?` while YAML parses, which would take it for the start of a complex key. */
export const maskedQuestionMark = '\ue000';

export function parseSyntax(text: string): Syntax {
  const { problems: guarded, readable } = guard(text);
  if (!readable) return { root: undefined, problems: guarded, readable: false, uncertain: new Set(), errorsAt: [] };
  const document = parseDocument(mask(text), {
    uniqueKeys: false,
    prettyErrors: false,
    stringKeys: true,
    merge: false,
    schema: 'core',
    logLevel: 'error',
  });
  const root = document.contents ?? undefined;
  const empty = root === undefined || (isScalar(root) && root.value === null);
  const found = fromErrors(text, document, root);
  return {
    root: empty ? undefined : root,
    readable: true,
    problems: [...guarded, ...directives(text, document), ...found.problems],
    uncertain: found.uncertain,
    errorsAt: found.errorsAt,
  };
}

const mask = (text: string) =>
  text.includes(': ?') ? text.replace(/(: +)\?(?=[ \t]*(?:$|[,}\]\r]|[ \t]#))/gm, `$1${maskedQuestionMark}`) : text;

/** Directives are refused; the parser only remembers their outcome, so they are found in the text. */
function directives(text: string, document: Document): readonly Problem[] {
  if (!text.startsWith('%') && !text.includes('\n%')) return [];
  const head = text.slice(0, document.range?.[0] ?? text.length);
  return [...head.matchAll(/^%(?:YAML|TAG)\b.*$/gm)].map((match) => ({
    kind: 'not-plain',
    what: 'directive',
    path: [],
    source: match[0],
    range: { start: match.index, end: match.index + match[0].trimEnd().length },
  }));
}

interface MapInTree {
  readonly map: YAMLMap;
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

/** Errors of the parser as problems: one for each place that went wrong, not for each thing that followed from it. */
function fromErrors(text: string, document: Document, root: Node | undefined) {
  const problems: Problem[] = [];
  const uncertain = new Set<YAMLMap>();
  const tabs = findTabs(text, document);
  problems.push(...tabs.problems);
  const errorsAt: number[] = [...tabs.at];
  if (document.errors.length === 0 && tabs.at.length === 0) return { problems, uncertain, errorsAt };
  const maps = root ? mapsIn(root) : [];
  for (const at of tabs.at) markUncertain(text, maps, at, uncertain);
  let streamBroken = false;
  for (const error of [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const at = error.pos[0];
    errorsAt.push(at);
    const onTabbedLine = tabs.ranges.some((range) => range.start <= at && at <= range.end);
    if (error.code === 'MULTIPLE_DOCS') {
      problems.push({ kind: 'not-plain', what: 'second-document', path: [], range: lineAt(text, at), source: '---' });
      continue;
    }
    if (error.code === 'RESOURCE_EXHAUSTION') {
      problems.push({ kind: 'too-large', what: 'depth', range: lineAt(text, at) });
      continue;
    }
    const breaksStream = error.message.includes('YAML stream');
    const known = maps.filter((map) => uncertain.has(map.map));
    const inner = innermost(maps, at);
    const follows = (streamBroken && breaksStream) || (inner !== undefined && known.includes(inner)) || onTabbedLine;
    markUncertain(text, maps, at, uncertain);
    if (breaksStream || (root && at >= (root.range?.[1] ?? 0))) {
      streamBroken = true;
      for (const map of maps) if (map.end >= (root?.range?.[1] ?? 0) - 1 || map.end >= at) uncertain.add(map.map);
    }
    if (follows) continue;
    problems.push({
      kind: 'invalid-yaml',
      code: error.code,
      detail: error.message,
      path: inner?.path ?? [],
      range: { start: at, end: Math.max(at + 1, Math.min(error.pos[1], lineAt(text, at).end)) },
    });
  }
  errorsAt.sort((a, b) => a - b);
  return { problems, uncertain, errorsAt };
}

const innermost = (maps: readonly MapInTree[], at: number) => {
  let found: MapInTree | undefined;
  for (const map of maps) if (map.start <= at && at < map.end && (!found || map.start >= found.start)) found = map;
  return found ?? maps[0];
};

/** The smallest map that holds the place, and any map that ends just before it. */
function markUncertain(text: string, maps: readonly MapInTree[], at: number, uncertain: Set<YAMLMap>): void {
  const inner = innermost(maps, at);
  if (inner) uncertain.add(inner.map);
  for (const map of maps) {
    if (map.end <= at && at - map.end < 2000 && text.slice(map.end, at).trim() === '') uncertain.add(map.map);
  }
}

function mapsIn(root: Node): readonly MapInTree[] {
  const found: MapInTree[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      found.push({ map: node, path, start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 });
      for (const pair of node.items) walk(pair.value, [...path, keyText(pair)]);
    } else if (isSeq(node)) node.items.forEach((item, index) => void walk(item, [...path, index]));
  };
  walk(root, []);
  return found;
}

const lineAt = (text: string, at: number): Range => {
  const end = text.indexOf('\n', at);
  return { start: at, end: Math.max(at + 1, at + text.slice(at, end < 0 ? undefined : end).trimEnd().length) };
};

/** Tabs in indentation, one problem for a run of lines. Inside quoted and block text a tab is text. */
function findTabs(text: string, document: Document) {
  const problems: Problem[] = [];
  const ranges: Range[] = [];
  if (!/^ *\t/m.test(text)) return { problems, ranges, at: [] };
  const scalars: Range[] = [];
  visit(document.contents, {
    Scalar: (_, node) => {
      if (node.range && text.slice(node.range[0], node.range[1]).includes('\n'))
        scalars.push({ start: node.range[0], end: node.range[1] });
    },
  });
  let run: { start: number; end: number; lines: number } | undefined;
  const flush = () => {
    if (run) problems.push({ kind: 'tab', range: { start: run.start, end: run.end }, lines: run.lines });
    run = undefined;
  };
  for (const match of text.matchAll(/^([ \t]*)([^\r\n]*)/gm)) {
    const [, indent = '', rest = ''] = match;
    const tabbed = indent.includes('\t') && rest !== '' && !rest.startsWith('#');
    const start = match.index;
    if (!tabbed || scalars.some((range) => range.start < start && start < range.end)) {
      if (rest !== '' || !run) flush();
      continue;
    }
    const end = start + indent.length;
    ranges.push({ start, end: end + rest.length });
    run = run
      ? { start: run.start, end, lines: run.lines + 1 }
      : { start: start + indent.indexOf('\t'), end, lines: 1 };
  }
  flush();
  return { problems, ranges, at: ranges.map((range) => range.start) };
}

/** The text of a key as the author wrote it, without quotes. */
export function keyText(pair: Pair): string {
  const { key } = pair;
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
  return isPair(key) || isCollection(key) || isAlias(key) ? String(key) : '';
}
