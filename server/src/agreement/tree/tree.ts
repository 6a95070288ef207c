/**
 * A text as a tree, whichever reader made it. Read-only; offsets are UTF-16 and count from 0, ends are exclusive.
 * A value that is not there is `undefined`; one that says so, as `~` or `null`, is a scalar with the value null.
 */
export type Node = MapNode | ListNode | ScalarNode | AliasNode;

interface Placed {
  /** Where the node begins, behind its anchor and its tag. */
  readonly start: number;
  /** Where what it holds ends. A text that `|` or `>` began takes its last line end along. */
  readonly end: number;
  readonly anchor: string | undefined;
  readonly tag: string | undefined;
}

export interface MapNode extends Placed {
  readonly kind: 'map';
  /** Whether it is written between braces. */
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

export interface Pair {
  /** The text of the key as the author means it, without quotes. */
  readonly name: string;
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

export interface ListNode extends Placed {
  readonly kind: 'list';
  /** Whether it is written between brackets. */
  readonly flow: boolean;
  readonly items: readonly (Node | undefined)[];
}

export interface ScalarNode extends Placed {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** What YAML 1.2 takes it for: dates stay text. */
  readonly value: unknown;
  /** The text that it was taken from, unfolded and without quotes and escapes. */
  readonly source: string;
}
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

export interface AliasNode extends Placed {
  readonly kind: 'alias';
}

export const isMap = (node: Node | null | undefined): node is MapNode => node?.kind === 'map';
export const isList = (node: Node | null | undefined): node is ListNode => node?.kind === 'list';
export const isScalar = (node: Node | null | undefined): node is ScalarNode => node?.kind === 'scalar';

/** Whether nothing stands there, or nothing but a word for it. */
export const isNull = (node: Node | null | undefined): boolean =>
  node === undefined || node === null || (node.kind === 'scalar' && node.value === null);

/** A map in which nothing is said, such as `{}` or `{ what: }`. */
export const isEmptyMap = (node: Node | null | undefined): boolean =>
  isMap(node) && node.pairs.every(({ value }) => isNull(value));

/** All nodes of a tree, keys included, in the order of the text. */
export function* nodesIn(node: Node | undefined): Generator<Node> {
  if (!node) return;
  yield node;
  if (node.kind === 'map') {
    for (const { key, value } of node.pairs) {
      yield* nodesIn(key);
      yield* nodesIn(value);
    }
  } else if (node.kind === 'list') for (const item of node.items) yield* nodesIn(item);
}
