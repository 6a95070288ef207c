import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  type Node as YamlNode,
  type Pair as YamlPair,
} from 'yaml';
import { isMark, misplacedMark, unmask } from './marks.ts';
import type { AliasNode, ListNode, MapNode, Node, Pair, ScalarNode, ScalarStyle } from './tree.ts';

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
  const document: Document.Parsed = withoutStacks(() =>
    parseDocument(text, {
      uniqueKeys: false,
      prettyErrors: false,
      stringKeys: true,
      merge: false,
      schema: 'core',
      logLevel: 'error',
    }),
  );
  const second = document.errors.find(({ code }) => code === 'MULTIPLE_DOCS');
  return {
    faults: document.errors
      .filter(({ code }) => code !== 'MULTIPLE_DOCS')
      .sort((a, b) => a.pos[0] - b.pos[0])
      .map(({ code, message, pos: [start, end] }) => ({ code, detail: message, start, end })),
    second: second?.pos[0],
    kind: kindOf(document.contents),
    tree: (uncertain) => toNode(document.contents, uncertain),
  };
}

/** The parser makes an `Error` of each mistake; nobody looks at where in the parser it did, and it takes longest. */
function withoutStacks<T>(work: () => T): T {
  const errors: { stackTraceLimit?: number } = Error;
  const { stackTraceLimit } = errors;
  errors.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    if (stackTraceLimit === undefined) delete errors.stackTraceLimit;
    else errors.stackTraceLimit = stackTraceLimit;
  }
}

function kindOf(node: unknown): Node['kind'] | undefined {
  if (isMap(node)) return 'map';
  if (isSeq(node)) return 'list';
  if (isScalar(node)) return 'scalar';
  return isAlias(node) ? 'alias' : undefined;
}

/** `holder` is the map above a node, for the marks of lines that may as well belong there. */
function toNode(node: unknown, uncertain: Set<MapNode>, holder?: MapNode): Node | undefined {
  if (isMap(node)) {
    const pairs: Pair[] = [];
    const map: MapNode = { kind: 'map', ...placeOf(node), flow: node.flow === true, pairs };
    for (const pair of node.items) {
      const name = nameOf(pair);
      if (isMark(name)) {
        uncertain.add(map);
        if (holder && name === misplacedMark) uncertain.add(holder);
      } else
        pairs.push({ name: unmask(name), key: toNode(pair.key, uncertain), value: toNode(pair.value, uncertain, map) });
    }
    return map;
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => toNode(item, uncertain, holder));
    return { kind: 'list', ...placeOf(node), flow: node.flow === true, items } satisfies ListNode;
  }
  if (isAlias(node)) return { kind: 'alias', ...placeOf(node) } satisfies AliasNode;
  if (isPair(node)) return toNode(node.value, uncertain, holder);
  return isScalar(node) ? toScalar(node) : undefined;
}

/** Undefined where nothing stands, not even a property. */
function toScalar(node: Scalar): ScalarNode | undefined {
  const source = unmask(node.source ?? String(node.value ?? ''));
  const isThere = source !== '' || node.value !== null || node.anchor !== undefined || node.tag !== undefined;
  if (!isThere) return undefined;
  return { kind: 'scalar', ...placeOf(node), style: styleOf(node), value: unmask(node.value), source };
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
