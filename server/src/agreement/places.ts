import { isMap, isScalar, isSeq, type Node, type Pair, visit, type YAMLMap } from 'yaml';
import type { Path } from './path.ts';
import type { Range } from './range.ts';
import { keyText } from './syntax.ts';

/** Finds places of a YAML tree by path. Maps are indexed by the text of their keys, each when first asked. */
export class Places {
  readonly root: Node | undefined;
  readonly #index = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(root: Node | undefined) {
    this.root = root;
  }

  /** Takes an index that was made on the way, so that it is not made again. */
  remember(map: YAMLMap, pairs: ReadonlyMap<string, Pair>): void {
    this.#index.set(map, pairs);
  }

  /** The pairs of a map by key; the first where a key stands twice. */
  pairs(map: YAMLMap): ReadonlyMap<string, Pair> {
    let index = this.#index.get(map);
    if (!index) {
      const pairs = new Map<string, Pair>();
      for (const pair of map.items) {
        const key = keyText(pair);
        if (!pairs.has(key)) pairs.set(key, pair);
      }
      index = pairs;
      this.#index.set(map, index);
    }
    return index;
  }

  /** The node at a path; undefined where there is none, null where a key stands there without a value. */
  node(path: Path): Node | null | undefined {
    let node: unknown = this.root;
    for (const step of path) {
      if (isMap(node)) {
        const pair = this.pairs(node).get(String(step));
        if (!pair) return undefined;
        node = pair.value;
      } else if (isSeq(node) && typeof step === 'number') {
        if (step >= node.items.length) return undefined;
        node = node.items[step];
      } else return undefined;
    }
    return node === undefined || node === null || isNull(node)
      ? this.root === undefined
        ? undefined
        : null
      : (node as Node);
  }

  /** The pair that ends a path, where its last step is a key. */
  pair(path: Path): Pair | undefined {
    const last = path.at(-1);
    const map = last === undefined ? undefined : this.node(path.slice(0, -1));
    return isMap(map) ? this.pairs(map).get(String(last)) : undefined;
  }

  /** The map at a path. */
  map(path: Path): YAMLMap | undefined {
    const node = this.node(path);
    return isMap(node) ? node : undefined;
  }

  /** The keys of the map at a path, in order, without `x-` keys. */
  keys(path: Path): readonly string[] {
    const map = this.map(path);
    return map ? [...this.pairs(map).keys()].filter((key) => !key.startsWith('x-')) : [];
  }

  /** The range of the key that ends a path; of the item, in a list. */
  keyRange(path: Path): Range | undefined {
    const key = this.pair(path)?.key;
    if (isScalar(key) && key.range) return { start: key.range[0], end: key.range[1] };
    return typeof path.at(-1) === 'number' ? this.valueRange(path) : undefined;
  }

  /** The range of the value that an anchor is given to; the last one of that name. */
  anchored(name: string): Range | undefined {
    let found: Range | undefined;
    visit(this.root ?? null, {
      Node: (_, node) => {
        if ('anchor' in node && node.anchor === name && node.range)
          found = { start: node.range[0], end: node.range[1] };
      },
    });
    return found;
  }

  /** The range of the value at a path, without what trails it. */
  valueRange(path: Path): Range | undefined {
    const range = this.node(path)?.range;
    return range ? { start: range[0], end: range[1] } : undefined;
  }
}

/** Whether a node is a key's value that is not there. */
export const isNull = (node: unknown): boolean => node === null || (isScalar(node) && node.value === null);
