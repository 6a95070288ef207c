import type { Path } from './path.ts';
import type { Range } from './range.ts';
import { isMap, isNull, type MapNode, type Node, nodesIn, type Pair } from './tree/tree.ts';

/** A map of so many pairs is looked through, which takes less than to index it. */
const mostLookedThrough = 12;

/** Finds places of a tree by path. Long maps are indexed by the text of their keys, each when first asked. */
export class Places {
  readonly root: Node | undefined;
  readonly #index = new Map<MapNode, ReadonlyMap<string, Pair>>();

  constructor(root: Node | undefined) {
    this.root = root;
  }

  /** The pair of a map with this key; where it stands twice, the first of those that say anything. */
  pairIn(map: MapNode, key: string): Pair | undefined {
    if (map.pairs.length > mostLookedThrough) return this.#indexOf(map).get(key);
    let found: Pair | undefined;
    for (const pair of map.pairs) {
      if (pair.name !== key) continue;
      if (!isNull(pair.value)) return pair;
      found ??= pair;
    }
    return found;
  }

  #indexOf(map: MapNode): ReadonlyMap<string, Pair> {
    let index = this.#index.get(map);
    if (!index) {
      const pairs = new Map<string, Pair>();
      for (const pair of map.pairs) {
        const there = pairs.get(pair.name);
        if (!there || (isNull(there.value) && !isNull(pair.value))) pairs.set(pair.name, pair);
      }
      index = pairs;
      this.#index.set(map, index);
    }
    return index;
  }

  /** The node at a path; undefined where there is none, null where a key stands there without a value. */
  node(path: Path): Node | null | undefined {
    let node = this.root;
    for (const step of path) {
      if (node === undefined) return undefined;
      const next = this.below(node, step);
      if (next === undefined) return undefined;
      node = next ?? undefined;
    }
    if (!isNull(node)) return node;
    return this.root === undefined ? undefined : null;
  }

  /** One step down from a node: undefined where there is no such key or item, null where it stands without a value. */
  below(node: Node, step: string | number): Node | null | undefined {
    if (node.kind === 'map') {
      const pair = this.pairIn(node, String(step));
      return pair && (pair.value ?? null);
    }
    if (node.kind !== 'list' || typeof step !== 'number' || step >= node.items.length) return undefined;
    return node.items[step] ?? null;
  }

  /** The pair that ends a path, where its last step is a key. */
  pair(path: Path): Pair | undefined {
    const last = path.at(-1);
    const map = last === undefined ? undefined : this.node(path.slice(0, -1));
    return isMap(map) ? this.pairIn(map, String(last)) : undefined;
  }

  /** The map at a path. */
  map(path: Path): MapNode | undefined {
    const node = this.node(path);
    return isMap(node) ? node : undefined;
  }

  /** The keys of the map at a path, in order, without `x-` keys. */
  keys(path: Path): readonly string[] {
    const map = this.map(path);
    return map ? this.keysOf(map) : [];
  }

  /** The keys of a map, in order, each once, without `x-` keys. */
  keysOf(map: MapNode): readonly string[] {
    const keys: string[] = [];
    for (const pair of map.pairs)
      if (!pair.name.startsWith('x-') && this.pairIn(map, pair.name) === pair) keys.push(pair.name);
    return keys;
  }

  /** The range of the key that ends a path; of the item, in a list. */
  keyRange(path: Path): Range | undefined {
    const key = this.pair(path)?.key;
    if (key?.kind === 'scalar') return { start: key.start, end: key.end };
    return typeof path.at(-1) === 'number' ? this.valueRange(path) : undefined;
  }

  /** The nodes that an anchor is given to before an offset, in the order of the text: the last is the one that is meant. */
  anchored(name: string, before: number): readonly Node[] {
    return [...nodesIn(this.root)].filter(({ anchor, start }) => anchor === name && start < before);
  }

  /** The range of the value at a path, without what trails it. */
  valueRange(path: Path): Range | undefined {
    const node = this.node(path);
    return node ? { start: node.start, end: node.end } : undefined;
  }
}
