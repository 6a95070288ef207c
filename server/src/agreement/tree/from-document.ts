import {
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  YAMLParseError,
  type Node as YamlNode,
  type Pair as YamlPair,
} from 'yaml';
import { mostLevels } from '../guard.ts';
import { asStep } from '../path.ts';
import { startOfLine } from '../range.ts';
import { endOfBlock } from './block-text.ts';
import { isMark, isOneBrokenLine, misplacedMark, unmask, unsettle } from './marks.ts';
import type { MapNode, Node, Pair, ScalarNode, ScalarStyle } from './tree.ts';
import { withoutStacks } from './without-stacks.ts';

/** What the parser could not read, at UTF-16 offsets. */
export interface SyntaxFault {
  /** The parser's own code. */
  readonly code: string;
  readonly detail: string;
  readonly start: number;
  readonly end: number;
}

/** A text as the error-tolerant parser reads it. */
export interface Parsed {
  /** In the order of the text. A second document is told apart. */
  readonly faults: readonly SyntaxFault[];
  /** Where a second document begins. */
  readonly second: number | undefined;
  /** What the text is as a whole. */
  readonly kind: Node['kind'] | undefined;
  /** The tree; maps in which a line could not be read are added to `uncertain`, without the marks of these lines. */
  tree(uncertain: Set<MapNode>): Node | undefined;
}

/**
 * Parses YAML 1.2, whatever is wrong with it. Duplicate keys are looked for elsewhere, in linear time; all keys are read
 * as text, `2027` too. Tags and aliases come through: they are refused where they stand.
 */
export function parse(text: string): Parsed {
  const { document, tooDeep } = withoutStacks(() => compose(text));
  if (tooDeep !== undefined) {
    const fault = { code: tooDeepCode, detail: '', start: tooDeep, end: tooDeep + 1 };
    return { faults: [fault], second: undefined, kind: undefined, tree: () => undefined };
  }
  const second = document.errors.find(({ code }) => code === 'MULTIPLE_DOCS');
  const faults = document.errors
    .filter(({ code }) => code !== 'MULTIPLE_DOCS')
    .map(({ code, message, pos: [start, end] }) => ({ code, detail: message, start, end }));
  return {
    faults: [...faults, ...misplacedColons(text, document.contents)].sort((a, b) => a.start - b.start),
    second: second?.pos[0],
    kind: kindOf(document.contents),
    tree: (uncertain) => new Converter(text, uncertain).node(document.contents),
  };
}

/**
 * Colons without a key that stand in no line with the keys of their map. The parser takes each for an entry of it, in
 * whatever column; to YAML, and to its other readers, they are none.
 */
function misplacedColons(text: string, contents: unknown): readonly SyntaxFault[] {
  if (!/^ +:(?:\s|$)/m.test(text)) return [];
  const columnAt = (offset: number) => offset - startOfLine(text, offset);
  const found: SyntaxFault[] = [];
  visit(contents as YamlNode, {
    Map(_, { flow, range, items }) {
      const column = columnAt(range?.[0] ?? 0);
      for (const { key } of flow ? [] : items) {
        if (!isScalar(key) || key.source !== '') continue;
        const [from = 0] = key.range ?? [];
        const start = text.indexOf(':', from);
        if (text.slice(from, start).trim() === '' && columnAt(start) !== column)
          found.push({ code: 'BAD_INDENT', detail: '', start, end: start + 1 });
      }
    },
  });
  return found;
}

/** The code for nesting that goes deeper than is read. */
export const tooDeepCode = 'TOO_DEEP';

/** What `yaml` makes of a text, and where it was left because it nests too deep. */
function compose(text: string): { readonly document: Document.Parsed; readonly tooDeep: number | undefined } {
  const parser = new Parser();
  let tooDeep: number | undefined;
  function* tokens() {
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      // On the stack lie the document, its collections and, for a moment, a scalar. What is composed is composed by
      // calls within calls, for which there is no room where it goes on without end.
      if (parser.stack.length > mostLevels + 1 && isOpen(parser.stack.at(-1))) {
        tooDeep = Math.max(0, parser.offset - lexeme.length);
        return;
      }
    }
    yield* parser.end();
  }
  const composer = new Composer({
    uniqueKeys: false,
    stringKeys: true,
    merge: false,
    schema: 'core',
    logLevel: 'error',
  });
  let document: Document.Parsed | undefined;
  for (const next of composer.compose(tokens(), true, text.length)) {
    if (document) {
      document.errors.push(new YAMLParseError([next.range[0], next.range[1]], 'MULTIPLE_DOCS', 'a second document'));
      break;
    }
    document = next;
  }
  return { document: document ?? parseDocument(''), tooDeep };
}

const isOpen = (token: Parser['stack'][number] | undefined) =>
  token?.type === 'block-map' || token?.type === 'block-seq' || token?.type === 'flow-collection';

function kindOf(node: unknown): Node['kind'] | undefined {
  if (isMap(node)) return 'map';
  if (isSeq(node)) return 'list';
  if (isScalar(node)) return 'scalar';
  return isAlias(node) ? 'alias' : undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Turns the nodes of the parser into a tree. */
class Converter {
  readonly #text: string;
  readonly #uncertain: Set<MapNode>;

  constructor(text: string, uncertain: Set<MapNode>) {
    this.#text = text;
    this.#uncertain = uncertain;
  }

  /** `holder` is the map above a node, for the marks of lines that may as well belong there. */
  node(node: unknown, holder?: MapNode): Node | undefined {
    if (isMap(node)) return this.#map(node, holder);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.node(item, holder));
      const flow = node.flow === true;
      const place = placeOf(node);
      const end = flow ? place.end : (items.findLast((item) => item !== undefined)?.end ?? place.start + 1);
      return { kind: 'list', ...place, end, flow, items };
    }
    if (isAlias(node)) return { kind: 'alias', ...placeOf(node) };
    if (isPair(node)) return this.node(node.value, holder);
    return isScalar(node) ? this.#scalar(node) : undefined;
  }

  #map(node: YAMLMap, holder: MapNode | undefined): MapNode {
    const pairs: Pair[] = [];
    const map: Mutable<MapNode> = { kind: 'map', ...placeOf(node), flow: node.flow === true, pairs };
    for (const pair of node.items) {
      const name = nameOf(pair);
      if (isMark(name)) {
        this.#uncertain.add(map);
        // Where nothing else stands in it, it ends where the mark does.
        if (isScalar(pair.key)) map.end = placeOf(pair.key).end;
        if (holder && name === misplacedMark) unsettle(holder, holder.pairs.at(-1), this.#uncertain);
      } else pairs.push({ name: asStep(unmask(name)), key: this.node(pair.key), value: this.node(pair.value, map) });
    }
    if (isOneBrokenLine(map)) this.#uncertain.add(map);
    const last = pairs.findLast(({ key, value }) => key !== undefined || value !== undefined);
    if (!map.flow) map.end = last?.value?.end ?? last?.key?.end ?? map.end;
    return map;
  }

  /** Undefined where nothing stands, not even a property. */
  #scalar(node: Scalar): ScalarNode | undefined {
    const source = unmask(node.source ?? String(node.value ?? ''));
    const isThere = source !== '' || node.value !== null || node.anchor !== undefined || node.tag !== undefined;
    if (!isThere) return undefined;
    const place = placeOf(node);
    const style = styleOf(node);
    const isBlock = style === 'literal' || style === 'folded';
    const end = isBlock ? endOfBlock(this.#text, place.start, place.end) : place.end;
    return { kind: 'scalar', ...place, end, style, value: unmask(node.value), source };
  }
}

function placeOf(node: YamlNode) {
  const [start = 0, end = 0] = node.range ?? [];
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  return { start, end, anchor, tag };
}

function styleOf({ type }: Scalar): ScalarStyle {
  switch (type) {
    case Scalar.QUOTE_SINGLE:
      return 'single-quoted';
    case Scalar.QUOTE_DOUBLE:
      return 'double-quoted';
    case Scalar.BLOCK_LITERAL:
      return 'literal';
    case Scalar.BLOCK_FOLDED:
      return 'folded';
    default:
      return 'plain';
  }
}

function nameOf({ key }: YamlPair): string {
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
  return isPair(key) || isCollection(key) || isAlias(key) ? String(key) : '';
}
