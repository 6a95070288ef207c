import { canonicalJson } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Path, pathKey } from '../agreement/path.ts';
import type { Problem } from '../agreement/problem.ts';
import { isMap, type MapNode, type Node, nodesIn } from '../agreement/tree/tree.ts';
import type { Side } from './difference.ts';

/** More than this in a text, or deeper, and aliases stand for more than anybody wrote. */
const mostNodes = 100_000;
const mostLevels = 100;

/**
 * What two agreements say where one of them says it by aliases or merge keys. The format refuses those; every reader of YAML
 * knows what they stand for all the same, so that to write them out, and no more, changes nothing.
 */
export class WrittenOut {
  readonly #sides: Readonly<Record<Side, Source | undefined>>;
  /** Places that were compared, as keys. */
  readonly #settled: Readonly<Record<Side, Set<string>>> = { base: new Set(), head: new Set() };

  constructor(base: AgreementDocument, head: AgreementDocument) {
    const hasAny = [base, head].some((one) => one.problemsOf('not-plain').some(isShort));
    this.#sides = {
      base: hasAny ? new Source(base) : undefined,
      head: hasAny ? new Source(head) : undefined,
    };
  }

  /** Whether either says anything in short. */
  get isNeeded(): boolean {
    return this.#sides.base !== undefined;
  }

  /** Whether both say the same at a place that one of them says in short. */
  isSame(basePath: Path, headPath: Path): boolean {
    const { base, head } = this.#sides;
    if (!base || !head || !(base.isInShort(basePath) || head.isInShort(headPath))) return false;
    const before = base.said(basePath);
    if (before === undefined || before !== head.said(headPath)) return false;
    this.#settled.base.add(pathKey(basePath));
    this.#settled.head.add(pathKey(headPath));
    return true;
  }

  /** The problems of a side that leave nothing open: what is said in short was compared, and so what anchors are given to. */
  settled(side: Side): ReadonlySet<Problem> {
    const problems = this.#sides[side]?.agreement.problemsOf('not-plain') ?? [];
    const isCompared = ({ path }: { readonly path: Path }) =>
      path.some((_, at) => this.#settled[side].has(pathKey(path.slice(0, at + 1))));
    const compared = problems.filter((one) => isShort(one) && isCompared(one));
    const isAll = compared.length === problems.filter(isShort).length;
    return new Set([...compared, ...(isAll ? problems.filter(({ what }) => what === 'anchor') : [])]);
  }
}

const isShort = ({ what }: Extract<Problem, { kind: 'not-plain' }>): boolean =>
  what === 'alias' || what === 'merge-key';
const isMerge = (name: string): boolean => name === '<<';

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of one agreement, with what its anchors are given to. */
class Source {
  readonly agreement: AgreementDocument;
  readonly #anchored: readonly Node[];
  #left = mostNodes;

  constructor(agreement: AgreementDocument) {
    this.agreement = agreement;
    this.#anchored = [...nodesIn(agreement.places.root)].filter(({ anchor }) => anchor !== undefined);
  }

  isInShort(path: Path): boolean {
    const node = this.agreement.places.node(path);
    if (isMap(node)) return node.pairs.some(({ name }) => isMerge(name));
    return node?.kind === 'alias' || (node?.kind === 'list' && node.items.some((item) => item?.kind === 'alias'));
  }

  /** What stands at a path as canonical JSON; undefined where that can't be known. */
  said(path: Path): string | undefined {
    const value = this.#value(this.agreement.places.node(path), mostLevels);
    return value === undefined ? undefined : canonicalJson(value);
  }

  #value(node: Node | null | undefined, levels: number): unknown {
    if (!node || node.tag !== undefined || levels === 0 || this.#left-- <= 0) return undefined;
    switch (node.kind) {
      case 'scalar':
        return node.value;
      case 'alias':
        return this.#value(this.#target(node), levels - 1);
      case 'list': {
        const items = node.items.map((item) => this.#value(item, levels - 1));
        return items.includes(undefined) ? undefined : items;
      }
      case 'map':
        return this.#map(node, levels - 1);
    }
  }

  /** What a map says itself counts before what is merged into it; of that, what is named first. */
  #map({ pairs }: MapNode, levels: number): unknown {
    const merged = pairs
      .filter(({ name }) => isMerge(name))
      .flatMap(({ value }) => (value?.kind === 'list' ? value.items.toReversed() : [value]))
      .map((node) => this.#value(node, levels));
    const own = pairs
      .filter(({ name }) => !isMerge(name))
      .map(({ name, value }) => [name, this.#value(value, levels)] as const);
    if (!merged.every(isMapping)) return undefined;
    const entries = [...merged.flatMap((one) => Object.entries(one)), ...own];
    return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries);
  }

  /** What an alias stands for: what its anchor was given to last, before it. */
  #target({ start, end }: Node): Node | undefined {
    const name = this.agreement.text.slice(start + 1, end);
    return this.#anchored.findLast((node) => node.anchor === name && node.start < start);
  }
}
