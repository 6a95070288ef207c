import type { Field, ListShape, MapShape, ObjectShape, Shape } from 'partnership-agreements-schema';
import { isByParty, isKeyOf, shapeAt, shapeOfAgreement } from 'partnership-agreements-schema';
import { saysMore } from './lost-signs.ts';
import { refuse, refuseProperties } from './not-plain.ts';
import { pathKey } from './path.ts';
import type { Places } from './places.ts';
import type { Range } from './range.ts';
import { readScalar } from './read-scalar.ts';
import { Notes, type Reading } from './reading.ts';
import { findSplitAmounts, type SplitAmounts } from './split-amounts.ts';
import { splitNumber, splitTextsIn } from './split-texts.ts';
import { brokenMark } from './tree/marks.ts';
import { isEmptyMap, isMap, isNull, isScalar, type ListNode, type MapNode, type Node, type Pair } from './tree/tree.ts';

/** Reads a tree, in one walk together with the schema. What a map in `uncertain` does not show is not missing. */
export function read(text: string, places: Places, uncertain: ReadonlySet<MapNode>): Reading {
  const currency = places.node(['currency']);
  const notes = new Notes(text, isScalar(currency) ? currency.source : undefined);
  const reader = new Reader(notes, places, uncertain);
  const data = places.root ? reader.value(places.root, shapeOfAgreement()) : undefined;
  const { problems, malformed, declarations, references, partyMaps } = notes;
  return { data, problems, malformed, declarations, references, partyMaps };
}

/** The pairs that hold the beginning of a text that a comma ended, and those that YAML made of the rest. */
interface SplitTexts {
  readonly cut: ReadonlySet<Pair>;
  readonly pieces: ReadonlySet<Pair>;
}

type Data = Record<string, unknown>;
/** Maps of the data inherit nothing, so that no key of a file can mean anything to JavaScript. */
const nothing: object = Object.freeze(Object.create(null));
/** One whose keys are those of the schema: what has a prototype, empty as it may be, V8 keeps as it keeps a class. */
const newRecord = (): Data => Object.create(nothing) as Data;
/** One whose keys are the file's own: without any prototype it is a table. */
const newTable = (): Data => Object.create(null) as Data;

class Reader {
  readonly #notes: Notes;
  readonly #places: Places;
  readonly #uncertain: ReadonlySet<MapNode>;

  constructor(notes: Notes, places: Places, uncertain: ReadonlySet<MapNode>) {
    this.#notes = notes;
    this.#places = places;
    this.#uncertain = uncertain;
  }

  /** The plain value of a node; undefined where there is none, or it is malformed already. */
  value(node: Node | undefined, shape: Shape | undefined): unknown {
    if (node === undefined) return undefined;
    if (node.kind === 'scalar' && node.value === brokenMark) return this.#notes.prune();
    refuseProperties(node, this.#notes);
    if (isNull(node)) return undefined;
    switch (node.kind) {
      case 'alias':
        return this.#notes.prune();
      case 'map':
        return this.#map(node, shape);
      case 'list':
        return this.#list(node, shape?.kind === 'list' ? shape : undefined);
      case 'scalar':
        return shape?.kind === 'scalar' ? readScalar(node, shape, this.#notes) : node.value;
    }
  }

  #map(map: MapNode, shape: Shape | undefined): Data | undefined {
    const notes = this.#notes;
    const data = shape?.kind === 'object' ? newRecord() : newTable();
    const splits =
      map.flow && (shape?.kind === 'object' || shape?.kind === 'map') ? this.#splitAmounts(map, shape) : undefined;
    if (shape?.kind === 'map' && isByParty(shape)) notes.partyMaps.push({ path: notes.path, map, shape });
    let holdsSomething = false;
    const firsts = splits ? new Map<string, Pair>() : undefined;
    const texts = map.flow && shape?.kind === 'map' ? this.#splitTexts(map, shape) : undefined;
    for (const pair of map.pairs) {
      refuseProperties(pair.key, notes);
      const field = shape?.kind === 'object' ? shape.fields.get(pair.name) : undefined;
      const key = field?.key ?? pair.name;
      notes.enter(key);
      const first = firsts ? firsts.get(key) : this.#places.pairIn(map, key);
      if (first && first !== pair) this.#duplicateKey(pair, first);
      else if (splits?.pieces.has(pair) || texts?.pieces.has(pair)) notes.prune();
      else {
        firsts?.set(key, pair);
        if (key.startsWith('x-')) this.value(pair.value, undefined);
        else {
          const isEmpty = isNull(pair.value);
          const entry = splits?.amounts.has(pair) ? notes.prune() : this.#entry(pair, key, shape, field);
          const value = texts?.cut.has(pair) ? notes.prune() : entry;
          if (value !== undefined) data[key] = value;
          else if ((isEmpty || isEmptyEntry(pair, shape)) && isOutOfPlace(key, shape)) data[key] = null;
          if (!isEmpty) holdsSomething = true;
        }
      }
      notes.leave();
    }
    if (shape?.kind === 'map' && shape.keys.kind === 'ids' && shape.keys.declares === 'party')
      if (shape.value.kind === 'object') this.#besideParties(map, shape.value);
    if (shape?.kind === 'map' && (holdsSomething || !shape.nonEmpty)) this.#emptyEntries(map, shape, texts);
    const holdsNothing = shape?.kind === 'object' && !holdsSomething && !saysMore(map, shape);
    return holdsNothing && notes.depth > 0 ? undefined : data;
  }

  /** What stands beside the parties and belongs below one of them: that is told, and missing at none of them. */
  #besideParties(parties: MapNode, shape: ObjectShape): void {
    const { malformed, problems, path } = this.#notes;
    // Next to a line that is out of step, that line is what is told, and what belongs below a party may stand there.
    const isUncertain = this.#uncertain.has(parties);
    for (const outer of parties.pairs) {
      if (!isKeyOfEntry(outer, shape)) continue;
      const keys = [outer.name];
      if (!isUncertain) problems.push({ kind: 'level', path: [...path, outer.name], lacks: 'party', keys });
      for (const { name, value } of parties.pairs) {
        if (!isMap(value)) continue;
        for (const key of isUncertain ? shape.fields.keys() : keys)
          if (!this.#places.pairIn(value, key)) malformed.add(pathKey([...path, name, key]));
      }
    }
  }

  /** An id with nothing below it is an entry that is missing. Parties without an entry are looked for elsewhere. */
  #emptyEntries(map: MapNode, shape: MapShape, texts: SplitTexts | undefined): void {
    if (shape.keys.kind !== 'ids') return;
    const { malformed, problems } = this.#notes;
    for (const pair of map.pairs) {
      if (texts?.pieces.has(pair)) continue;
      const holdsNothing = isEmptyEntry(pair, shape);
      if (!(holdsNothing || isNull(pair.value)) || pair.name.startsWith('x-')) continue;
      if (this.#places.pairIn(map, pair.name) !== pair) continue;
      const at = [...this.#notes.path, pair.name];
      // What stands there is no entry, and none of its keys is missing besides. A key that can be no id is told as well.
      if ((holdsNothing && isKeyOf(shape, pair.name)) || this.#uncertain.has(map)) malformed.add(pathKey(at));
      if (!this.#uncertain.has(map))
        problems.push({ kind: 'missing', path: at, rule: shape.value.absence ?? 'schema/required', parties: [] });
    }
  }

  /** The value of one pair; ids are declared, and parties remembered for what stands below them. */
  #entry(pair: Pair, key: string, shape: Shape | undefined, field: Field | undefined): unknown {
    if (key === '<<' && pair.key?.kind === 'scalar' && pair.key.style === 'plain') {
      refuse(this.#notes, pair.key, 'merge-key');
      return this.#notes.prune();
    }
    if (shape?.kind === 'map') return this.#entryOfMap(pair, key, shape);
    const value = this.value(pair.value, field?.shape);
    // A list or a map that may be left out, and holds nothing, says the same as none.
    return field && !field.required && isCollection(field.shape) && holdsNothing(value) ? undefined : value;
  }

  #entryOfMap(pair: Pair, key: string, shape: MapShape): unknown {
    const notes = this.#notes;
    const outer = notes.party;
    const byParty = isByParty(shape);
    if (key === '__proto__' && !byParty) {
      // The schema's library passes this key over, so it never gets to say that it is no id.
      const why = { kind: 'id', suggestion: undefined, reserved: true } as const;
      notes.problems.push({ kind: 'value', part: 'key', path: notes.path, source: key, why });
      return notes.prune();
    }
    if (shape.keys.kind === 'ids') {
      const { declares } = shape.keys;
      if (declares === 'party' && isKeyOfEntry(pair, shape.value)) return notes.prune();
      if (this.#belongsFurtherOut(pair, shape)) return notes.prune();
      const party = declares === 'party' ? key : outer;
      notes.declarations.push({ kind: declares, id: key, path: notes.path, party });
      notes.party = party;
    } else if (byParty) notes.party = key;
    else if (shape.keys.kind === 'references') notes.refers(shape.keys.refers, key, 'key');
    const value = this.value(pair.value, shape.value);
    notes.party = outer;
    return value;
  }

  /** A key among ids that the map further out knows, with a value as it has there: `currency: EUR` among the parties. */
  #belongsFurtherOut({ name, value }: Pair, shape: MapShape): boolean {
    if (shape.value.kind !== 'object' || !isScalar(value)) return false;
    const { path, malformed, problems } = this.#notes;
    const home = path.slice(0, -2);
    const holder = shapeAt(home);
    const field = holder?.kind === 'object' ? holder.fields.get(name)?.shape : undefined;
    if (field?.kind !== 'scalar' || field.faultOf(value.value) !== undefined) return false;
    const isThere = this.#places.keys(home).includes(name);
    const belongs = home.at(-1);
    // Where it is said already, it may be that a heading is lost, such as the id of a person above their name.
    if (isThere && belongs !== undefined) return false;
    if (!isThere) malformed.add(pathKey([...home, name]));
    const where = belongs === undefined ? { atTop: true } : { belongs: String(belongs) };
    problems.push({ kind: 'unknown-key', path, suggestion: undefined, known: [], ...where });
    return true;
  }

  #list(list: ListNode, shape: ListShape | undefined): unknown[] {
    const { items } = list;
    const holdsTexts = list.flow && shape?.item.kind === 'scalar' && shape.item.scalar === 'text';
    // The end of a text that a comma cut up.
    let end = 0;
    return items.map((item, index) => {
      this.#notes.enter(index);
      if (holdsTexts && end <= (item?.start ?? 0)) end = this.#splitText(list, index)?.end ?? end;
      const value = isNull(item)
        ? null
        : (item?.start ?? end) < end
          ? this.#notes.prune()
          : this.value(item, shape?.item);
      this.#notes.leave();
      return value;
    });
  }

  /** A text of a list that YAML ended at the comma in a number. */
  #splitText(list: ListNode, index: number): Range | undefined {
    const { text, path, problems } = this.#notes;
    const found = splitNumber(text, list, index);
    if (!found) return undefined;
    const range = { start: found.first.start, end: found.last.end };
    problems.push({
      kind: 'split-text',
      path,
      range,
      begins: typeof found.first.value === 'string' ? 'text' : 'number',
    });
    return range;
  }

  #splitAmounts(map: MapNode, shape: ObjectShape | MapShape): SplitAmounts | undefined {
    // The pieces of such an amount are keys without a value, which few maps have.
    if (!map.pairs.some((pair) => isNull(pair.value))) return undefined;
    const { text, currency, problems, path } = this.#notes;
    const found = findSplitAmounts(text, map, shape, currency);
    if (!found) return undefined;
    const { splits, key, what } = found;
    problems.push({ kind: 'ambiguous-amount', path: [...path, key], splits, unbounded: false, what });
    return found;
  }

  /** Texts that YAML ended at a comma: the rest of one is no entry, and told once. */
  #splitTexts(map: MapNode, shape: MapShape): SplitTexts | undefined {
    if (shape.value.kind !== 'scalar' || shape.value.scalar !== 'text') return undefined;
    if (!map.pairs.some((pair) => isNull(pair.value))) return undefined;
    const { text, path, problems } = this.#notes;
    const found = splitTextsIn(text, map, (name) => isKeyOf(shape, name));
    for (const { pieces } of found) {
      const [first] = pieces;
      if (first) problems.push({ kind: 'unknown-key', path: [...path, first.name], suggestion: undefined, known: [] });
    }
    return { cut: new Set(found.map(({ pair }) => pair)), pieces: new Set(found.flatMap(({ pieces }) => pieces)) };
  }

  /** A key that stands twice; `read` is the pair that says what stands under it, which is the other one where one is empty. */
  #duplicateKey(pair: Pair, read: Pair): void {
    const { problems, path } = this.#notes;
    const [first, range] = [rangeOfKey(pair), rangeOfKey(read)].sort((a, b) => a.start - b.start);
    if (first && range) problems.push({ kind: 'duplicate-key', path, range, first });
  }
}

/** Whether what stands in the place of a party is what belongs below one: `people` beside the party that they work for. */
const isKeyOfEntry = ({ name, value }: Pair, shape: Shape): boolean =>
  shape.kind === 'object' &&
  shape.fields.has(name) &&
  !isNull(value) &&
  !(isMap(value) && value.pairs.some((pair) => shape.fields.has(pair.name)));

const isCollection = ({ kind }: Shape) => kind === 'list' || kind === 'map';
function holdsNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (value === null || typeof value !== 'object') return false;
  for (const key in value) if (Object.hasOwn(value, key)) return false;
  return true;
}

/** Whether an entry is there and says nothing, such as `{}` or `{ what: }`. */
const isEmptyEntry = ({ value }: Pair, shape: Shape | undefined) =>
  shape?.kind === 'map' && shape.value.kind === 'object' && isEmptyMap(value);

/** Whether a key is not known here, or cannot be one: without a value it is so no less. */
const isOutOfPlace = (key: string, shape: Shape | undefined) =>
  shape?.kind === 'object' ? !shape.fields.has(key) : shape?.kind === 'map' && !isKeyOf(shape, key);

const rangeOfKey = ({ key }: Pair) => ({ start: key?.start ?? 0, end: key?.end ?? 0 });
