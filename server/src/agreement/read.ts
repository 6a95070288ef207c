import type { IdKind, ReferenceTarget, Shape } from 'partnership-agreements-schema';
import {
  type Field,
  isByParty,
  isKeyOf,
  type ListShape,
  type MapShape,
  type ObjectShape,
  type ScalarShape,
  shapeOfAgreement,
} from 'partnership-agreements-schema';
import { isMeantAsAmount, isPlainNumber, isUnbounded, type NumberKind, numberKindOf, readingsOf } from './amount.ts';
import { dateReadings, isIsoDate, isMeantAsDate } from './date.ts';
import { otherReadingOf } from './other-readers.ts';
import { type Path, pathKey } from './path.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Places } from './places.ts';
import type { Problem } from './problem.ts';
import { endOfLine } from './range.ts';
import { findSplitAmounts, type SplitAmounts } from './split-amounts.ts';
import { brokenMark } from './tree/marks.ts';
import {
  isMap,
  isNull,
  isScalar,
  type ListNode,
  type MapNode,
  type Node,
  type Pair,
  type ScalarNode,
} from './tree/tree.ts';

/** An id where it is declared. */
export interface Declaration {
  readonly kind: IdKind;
  readonly id: string;
  readonly path: Path;
  /** The party under whose id it stands. */
  readonly party: string | undefined;
}
/** An id where something points to it. */
export interface Reference {
  readonly target: ReferenceTarget;
  readonly id: string;
  readonly path: Path;
  /** The party under whose id it stands. */
  readonly party: string | undefined;
  /** Whether the key that ends the path is the id, or the value at the path. */
  readonly part: 'key' | 'value';
}
/** A map keyed by parties. */
export interface PartyMap {
  readonly path: Path;
  readonly shape: MapShape;
}

/** The data of a tree as plain values, in one walk together with the schema. */
export interface Reading {
  /** Without `x-` keys, keys without a value, and places that are malformed already. */
  readonly data: unknown;
  readonly problems: Problem[];
  readonly malformed: Set<string>;
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
  readonly partyMaps: readonly PartyMap[];
}

/** Reads a tree. What a map in `uncertain` does not show is not missing. */
export function read(text: string, places: Places, uncertain: ReadonlySet<MapNode>): Reading {
  const reader = new Reader(text, places, uncertain);
  const data = places.root ? reader.value(places.root, shapeOfAgreement()) : undefined;
  return { data, ...reader.result() };
}

type Data = Record<string, unknown>;
/** Maps of the data have no prototype, so that no key of a file can mean anything to JavaScript. */
const emptyMap = (): Data => Object.create(null) as Data;

class Reader {
  readonly #text: string;
  readonly #places: Places;
  readonly #uncertain: ReadonlySet<MapNode>;
  readonly #problems: Problem[] = [];
  readonly #malformed = new Set<string>();
  readonly #declarations: Declaration[] = [];
  readonly #references: Reference[] = [];
  readonly #partyMaps: PartyMap[] = [];
  readonly #path: (string | number)[] = [];
  #party: string | undefined;

  constructor(text: string, places: Places, uncertain: ReadonlySet<MapNode>) {
    this.#text = text;
    this.#places = places;
    this.#uncertain = uncertain;
  }

  result() {
    return {
      problems: this.#problems,
      malformed: this.#malformed,
      declarations: this.#declarations,
      references: this.#references,
      partyMaps: this.#partyMaps,
    };
  }

  /** The plain value of a node; undefined where there is none, or it is malformed already. */
  value(node: Node | undefined, shape: Shape | undefined): unknown {
    if (node === undefined || isNull(node)) return undefined;
    if (node.kind === 'scalar' && node.value === brokenMark) return this.#prune();
    this.#refuse(node);
    switch (node.kind) {
      case 'alias':
        return this.#prune();
      case 'map':
        return this.#map(node, shape);
      case 'list':
        return this.#list(node.items, shape?.kind === 'list' ? shape : undefined);
      case 'scalar':
        return shape?.kind === 'scalar' ? this.#scalar(node, shape) : node.value;
    }
  }

  #map(map: MapNode, shape: Shape | undefined): Data | undefined {
    const data = emptyMap();
    const splits =
      (shape?.kind === 'object' || shape?.kind === 'map') && map.flow ? this.#splitAmounts(map, shape) : undefined;
    if (shape?.kind === 'map') this.#noteMap(shape);
    let holdsSomething = false;
    const seen = new Map<string, Pair>();
    for (const pair of map.pairs) {
      const key = pair.name;
      this.#refuse(pair.key);
      this.#path.push(key);
      const first = seen.get(key);
      if (first) this.#duplicateKey(pair, first);
      else if (splits?.pieces.has(pair)) this.#prune();
      else {
        seen.set(key, pair);
        if (key.startsWith('x-')) this.value(pair.value, undefined);
        else {
          const value = this.#entry(pair, key, shape, splits?.amounts.has(pair) ?? false);
          if (value !== undefined) data[key] = value;
          else if (isNull(pair.value) && isOutOfPlace(key, shape)) data[key] = null;
          if (!isNull(pair.value)) holdsSomething = true;
        }
      }
      this.#path.pop();
    }
    if (!splits) this.#places.remember(map, seen);
    if (shape?.kind === 'map' && (holdsSomething || !shape.nonEmpty)) this.#emptyEntries(map, seen, shape);
    return shape?.kind === 'object' && !holdsSomething && this.#path.length > 0 ? undefined : data;
  }

  /** An id with nothing below it is an entry that is missing. Parties without an entry are looked for elsewhere. */
  #emptyEntries(map: MapNode, pairs: ReadonlyMap<string, Pair>, shape: MapShape): void {
    const { keys, value } = shape;
    if (keys.kind !== 'ids') return;
    for (const [key, pair] of pairs) {
      const holdsNothing = value.kind === 'object' && isMap(pair.value) && isEmpty(pair.value);
      if (key.startsWith('x-') || !(isNull(pair.value) || holdsNothing)) continue;
      const path = [...this.#path, key];
      // What stands there is no entry, and none of its keys is missing besides.
      if (holdsNothing || this.#uncertain.has(map)) this.#malformed.add(pathKey(path));
      if (!this.#uncertain.has(map))
        this.#problems.push({ kind: 'missing', path, rule: value.absence ?? 'schema/required', parties: [] });
    }
  }

  /** The value of one pair; ids are declared, and parties remembered for what stands below them. */
  #entry(pair: Pair, key: string, shape: Shape | undefined, split: boolean): unknown {
    if (key === '<<' && pair.key?.kind === 'scalar' && pair.key.style === 'plain') {
      this.#notPlain(pair.key, 'merge-key');
      return this.#prune();
    }
    if (split) return this.#prune();
    if (shape?.kind === 'object') return this.#field(pair, shape.fields.get(key));
    if (shape?.kind !== 'map') return this.value(pair.value, undefined);
    const outer = this.#party;
    const byParty = isByParty(shape);
    if (key === '__proto__' && !byParty) {
      // The schema's library passes this key over, so it never gets to say that it is no id.
      const why = { kind: 'id', suggestion: undefined, reserved: true } as const;
      this.#problems.push({ kind: 'value', part: 'key', path: [...this.#path], source: key, why });
      return this.#prune();
    }
    if (shape.keys.kind === 'ids') {
      const { declares } = shape.keys;
      this.#declarations.push({
        kind: declares,
        id: key,
        path: [...this.#path],
        party: declares === 'party' ? key : outer,
      });
      if (declares === 'party') this.#party = key;
    } else if (byParty) this.#party = key;
    else if (shape.keys.kind === 'references')
      this.#references.push({ target: shape.keys.refers, id: key, path: [...this.#path], party: outer, part: 'key' });
    const value = this.value(pair.value, shape.value);
    this.#party = outer;
    return value;
  }

  /** A list or a map that may be left out, and holds nothing, says the same as none. */
  #field(pair: Pair, field: Field | undefined): unknown {
    const value = this.value(pair.value, field?.shape);
    return field && !field.required && isCollection(field.shape) && holdsNothing(value) ? undefined : value;
  }

  #noteMap(shape: MapShape): void {
    if (isByParty(shape)) this.#partyMaps.push({ path: [...this.#path], shape });
  }

  #list(items: ListNode['items'], shape: ListShape | undefined): unknown[] {
    return items.map((item, index) => {
      this.#path.push(index);
      const value = isNull(item) ? null : this.value(item, shape?.item);
      this.#path.pop();
      return value;
    });
  }

  #scalar(node: ScalarNode, shape: ScalarShape): unknown {
    const { value, source } = node;
    if (isPlaceholder(source)) {
      this.#problems.push({ kind: 'placeholder', path: [...this.#path], source });
      return this.#prune();
    }
    const kind = numberKindOf(shape);
    if (kind && !(kind === 'target' && typeof value === 'string')) return this.#number(node, kind);
    switch (shape.scalar) {
      case 'date':
        if (isIsoDate(source) || !isMeantAsDate(source)) return value;
        if (/^\d{4}-\d{2}-\d{2}$/.test(source)) return value;
        this.#problems.push({ kind: 'ambiguous-date', path: [...this.#path], source, readings: dateReadings(source) });
        return this.#prune();
      case 'registration':
        if (typeof value === 'string') return value;
        this.#problems.push({
          kind: 'unquoted-registration',
          path: [...this.#path],
          source,
          scheme: String(this.#path.at(-1)),
          read: String(value),
        });
        return this.#prune();
      case 'text':
      case 'text-or-number':
        if (typeof value === 'string') this.#swallowed(node);
        this.#otherReaders(node);
        return value;
      case 'enum':
        this.#otherReaders(node);
        return value;
      case 'reference':
        if (typeof value === 'string' && shape.refers) {
          this.#references.push({
            target: shape.refers,
            id: value,
            path: [...this.#path],
            party: this.#party,
            part: 'value',
          });
        }
        return value;
      default:
        return value;
    }
  }

  #number(node: ScalarNode, kind: NumberKind): unknown {
    const { value, source, start, end } = node;
    const notation = { kind, currency: this.#currency };
    if (typeof value === 'number' && node.style === 'plain') {
      // What is no whole number, or none at all, is said of its own.
      const isOther = !Number.isFinite(value) || (kind === 'whole' && !Number.isInteger(value));
      if (isPlainNumber(source, notation) || (isOther && kind !== 'money' && kind !== 'days')) return value;
    } else if (typeof value !== 'string' || !isMeantAsAmount(source)) return value;
    const readings = readingsOf(source, notation);
    if (kind === 'whole' && typeof value === 'string' && (node.style !== 'plain' || readings.length === 0))
      return value;
    this.#problems.push({
      kind: 'ambiguous-amount',
      path: [...this.#path],
      splits: [{ range: { start, end }, source, readings }],
      unbounded: isUnbounded(source),
      what: kind,
    });
    return this.#prune();
  }

  /** The currency of the agreement, as it is written. */
  get #currency(): string | undefined {
    const node = this.#places.node(['currency']);
    return isScalar(node) ? node.source : undefined;
  }

  #splitAmounts(map: MapNode, shape: ObjectShape | MapShape): SplitAmounts | undefined {
    const found = findSplitAmounts(this.#text, map, shape, this.#currency);
    if (!found) return undefined;
    const { splits, key, what } = found;
    this.#problems.push({ kind: 'ambiguous-amount', path: [...this.#path, key], splits, unbounded: false, what });
    return found;
  }

  /** Text that other readers of the file take for something else. */
  #otherReaders({ style, value, source }: ScalarNode): void {
    const as = style === 'plain' && typeof value === 'string' ? otherReadingOf(source) : undefined;
    if (as) this.#problems.push({ kind: 'other-readers', path: [...this.#path], source, as });
  }

  /** Plain text that runs into ` #x`, which YAML takes for a comment. */
  #swallowed({ style, end }: ScalarNode): void {
    if (style !== 'plain') return;
    const next = this.#text.charCodeAt(end);
    if (next !== 32 && next !== 9) return;
    const rest = this.#text.slice(end, endOfLine(this.#text, end)).trimEnd();
    if (!/^[ \t]+#[^\s#]/.test(rest)) return;
    const start = end + rest.search(/#/);
    this.#problems.push({
      kind: 'swallowed-text',
      path: [...this.#path],
      range: { start, end: end + rest.length },
      swallowed: rest.trim(),
    });
  }

  /** Anchors, aliases and tags are refused wherever they stand. */
  #refuse(node: Node | undefined): void {
    if (!node) return;
    if (node.kind === 'alias') this.#notPlain(node, 'alias');
    else if (node.anchor !== undefined) this.#notPlain(node, 'anchor', `&${node.anchor}`);
    else if (node.tag !== undefined) this.#notPlain(node, 'tag', '!');
  }

  #notPlain(node: Node, what: 'anchor' | 'alias' | 'tag' | 'merge-key', property?: string): void {
    const { start, end } = node;
    let range = { start, end };
    if (property) {
      // An anchor or a tag stands before its node, in properties that the node's range leaves out.
      let from = this.#text.lastIndexOf(property, start);
      while (what === 'tag' && /[^\s,[\]{}]/.test(this.#text.charAt(from - 1))) from--;
      const word = /^\S+/.exec(this.#text.slice(from))?.[0] ?? property;
      range = { start: Math.max(0, from), end: Math.max(0, from) + word.length };
    }
    this.#problems.push({
      kind: 'not-plain',
      what,
      range,
      path: [...this.#path],
      source: this.#text.slice(range.start, range.end),
    });
  }

  #duplicateKey(pair: Pair, first: Pair): void {
    const range = rangeOfKey(pair);
    this.#problems.push({ kind: 'duplicate-key', path: [...this.#path], range, first: rangeOfKey(first) });
  }

  #prune(): undefined {
    this.#malformed.add(pathKey(this.#path));
    return undefined;
  }
}

const isCollection = ({ kind }: Shape) => kind === 'list' || kind === 'map';
const holdsNothing = (value: unknown) =>
  Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
const isRecord = (value: unknown): value is object => value !== null && typeof value === 'object';

const isEmpty = (map: MapNode) => map.pairs.every((pair) => isNull(pair.value));

/** Whether a key is not known here, or cannot be one: without a value it is so no less. */
const isOutOfPlace = (key: string, shape: Shape | undefined) =>
  shape?.kind === 'object' ? !shape.fields.has(key) : shape?.kind === 'map' && !isKeyOf(shape, key);

const rangeOfKey = ({ key }: Pair) => ({ start: key?.start ?? 0, end: key?.end ?? 0 });
